package io.emend.edits;

/** A linter cannot be started, or could not make anything of a program; the message says what to do. */
public final class LinterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinterException(String message) {
        super(message);
    }

    LinterException(String message, Throwable cause) {
        super(message, cause);
    }
}
