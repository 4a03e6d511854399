/** Model files to a {@link io.emend.models.LanguageModel}. */
module io.emend.models {
    requires transitive io.emend.kernels;
    requires transitive io.emend.tokenizer;
    requires com.fasterxml.jackson.jr.ob;
    requires static org.jspecify;

    exports io.emend.models;
    exports io.emend.models.architecture;
    exports io.emend.models.checkpoint;
    exports io.emend.models.files;
    exports io.emend.models.hub;
    exports io.emend.models.tensor;

    uses io.emend.models.ModelArtifact;
    uses io.emend.models.ModelBackend;

    provides io.emend.models.ModelBackend with
            io.emend.models.transformer.VectorBackend;
}
