/** Model files to a {@link io.emend.models.LanguageModel}. */
module io.emend.models {
    requires transitive io.emend.kernels;
    requires transitive io.emend.tokenizer;
    requires com.fasterxml.jackson.jr.ob;

    exports io.emend.models;
}
