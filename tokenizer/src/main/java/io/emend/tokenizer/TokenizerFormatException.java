package io.emend.tokenizer;

import java.io.IOException;

/** A tokenizer file that cannot be used; the message is one line with the file, the place in it, and the fault. */
public final class TokenizerFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: the file, the place in it, what is wrong */
    public TokenizerFormatException(String message) {
        super(message);
    }

    /**
     * Keeps the failure of the layer below.
     *
     * @param message one line: the file, the place in it, what is wrong
     * @param cause what the layer below reported
     */
    public TokenizerFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
