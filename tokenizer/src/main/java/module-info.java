/** Text to token ids and back. */
module io.emend.tokenizer {
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports io.emend.tokenizer;
}
