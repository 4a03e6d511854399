/** Text to token ids and back. */
module io.emend.tokenizer {
    requires com.fasterxml.jackson.jr.ob;

    exports io.emend.tokenizer;
}
