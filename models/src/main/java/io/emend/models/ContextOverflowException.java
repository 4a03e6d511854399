package io.emend.models;

/** Thrown when a sequence would hold more tokens than the model's context. */
public final class ContextOverflowException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Says by how much.
     *
     * @param needed tokens the sequence would hold
     * @param contextLength tokens it can hold
     */
    public ContextOverflowException(int needed, int contextLength) {
        super("the text takes " + needed + " tokens, the model's context holds " + contextLength);
    }
}
