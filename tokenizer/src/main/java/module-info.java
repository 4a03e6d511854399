/** Text to token ids and back. */
module io.emend.tokenizer {
    requires com.fasterxml.jackson.core;

    exports io.emend.tokenizer;
}
