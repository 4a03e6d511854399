/** Generation: from a prompt to a program. */
module io.emend.engine {
    requires transitive io.emend.models;
    requires transitive io.emend.tokenizer;
    requires transitive io.emend.edits;
    requires static org.jspecify;

    exports io.emend.engine;
    exports io.emend.engine.generate;
    exports io.emend.engine.sampling;
}
