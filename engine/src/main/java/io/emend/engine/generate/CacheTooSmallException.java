package io.emend.engine.generate;

/** Thrown to a request whose text does not fit into the model's memory for keys and values even while it is alone. */
public final class CacheTooSmallException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Says how long the text is.
     *
     * @param tokens tokens of prompt and text so far
     * @param cause what the model said
     */
    CacheTooSmallException(int tokens, Throwable cause) {
        super(
                "the cache of keys and values is too small for a text of " + tokens + " tokens, even alone: "
                        + cause.getMessage(),
                cause);
    }
}
