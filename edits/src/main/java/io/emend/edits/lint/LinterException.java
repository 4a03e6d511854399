package io.emend.edits.lint;

/** A linter cannot be started, or could not make anything of a program; the message says what to do. */
public final class LinterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure of a linter.
     *
     * @param message what failed and what to do, one line
     */
    public LinterException(String message) {
        super(message);
    }

    /**
     * A failure of a linter that has a cause.
     *
     * @param message what failed and what to do, one line
     * @param cause why
     */
    public LinterException(String message, Throwable cause) {
        super(message, cause);
    }
}
