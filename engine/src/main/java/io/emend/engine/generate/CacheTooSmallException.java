package io.emend.engine.generate;

/** Thrown to a request whose text does not fit into the model's memory for keys and values even while it is alone. */
public final class CacheTooSmallException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Says how long the text is, and what helps.
     *
     * @param tokens tokens of prompt and text so far
     */
    public CacheTooSmallException(int tokens) {
        super("the memory for keys and values is too small for a text of " + tokens
                + " tokens: give the JVM more heap (-Xmx), or the model a larger cache");
    }
}
