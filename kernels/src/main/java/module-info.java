/** The numbers of a transformer: weight matrices off the heap and the operations on them. */
module io.emend.kernels {
    // Optional at run time: without it the scalar kernels serve.
    requires static jdk.incubator.vector;
    requires static org.jspecify;

    exports io.emend.kernels;
    exports io.emend.kernels.format;
}
