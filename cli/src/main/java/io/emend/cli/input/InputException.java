package io.emend.cli.input;

import org.jspecify.annotations.Nullable;

/** Something wrong with what the user gave, said in one line: exit code 2. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Something wrong.
     *
     * @param message what, in one line
     */
    public InputException(String message) {
        super(message);
    }

    /**
     * Something wrong.
     *
     * @param message what, in one line
     * @param cause what told it
     */
    public InputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
