/** How many tokens a second language models read and write. */
module io.emend.throughput {
    requires transitive io.emend.models;
    requires io.emend.kernels;
    // Optional at run time: without it the machine's limits are not measured.
    requires static jdk.incubator.vector;
    requires jdk.management;
    requires static org.jspecify;

    exports io.emend.throughput;
}
