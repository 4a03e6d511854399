/** llama.cpp as a backend, through JavaCPP. */
module io.emend.llamacpp {
    requires io.emend.kernels;
    requires io.emend.models;
    requires io.emend.tokenizer;
    requires jdk.management;
    requires org.bytedeco.javacpp;
    requires static org.jspecify;

    // JavaCPP reads the annotations of both and makes objects of their classes.
    opens io.emend.llamacpp.binding to
            org.bytedeco.javacpp;
    opens io.emend.llamacpp.presets to
            org.bytedeco.javacpp;

    provides io.emend.models.ModelBackend with
            io.emend.llamacpp.LlamaBackend;
}
