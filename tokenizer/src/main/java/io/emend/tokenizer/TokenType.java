package io.emend.tokenizer;

/**
 * The role of a token, with the number that GGUF files store for it in {@code tokenizer.ggml.token_type}
 * (llama.cpp, {@code include/llama.h}, {@code llama_token_type}).
 */
public enum TokenType {
    /** An ordinary token of the vocabulary. */
    NORMAL(1),
    /** The token that stands for text the vocabulary cannot express. */
    UNKNOWN(2),
    /** A special token: recognised in text, dropped by a decoder that skips special tokens. */
    CONTROL(3),
    /** An added token that is not special: recognised in text, always decoded. */
    USER_DEFINED(4),
    /** An id without a token, or a token that is never produced. */
    UNUSED(5),
    /** A token that stands for a single byte. */
    BYTE(6);

    private final int ggufCode;

    TokenType(int ggufCode) {
        this.ggufCode = ggufCode;
    }

    /** {@return the number of this type in a GGUF file} */
    public int ggufCode() {
        return ggufCode;
    }

    /**
     * {@return the type with that number in a GGUF file}
     *
     * @param code 1 to 6
     * @throws IllegalArgumentException for any other number
     */
    public static TokenType ofGgufCode(int code) {
        if (code < 1 || code > values().length) {
            throw new IllegalArgumentException("token type " + code + " is none of 1 to " + values().length);
        }
        return values()[code - 1];
    }
}
