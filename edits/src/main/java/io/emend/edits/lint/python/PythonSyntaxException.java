package io.emend.edits.lint.python;

import java.util.Objects;

/** A Python program cannot be parsed; the line is the one that CPython blames. */
final class PythonSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    PythonSyntaxException(int line, String message) {
        super(message, null, false, false);
        this.line = line;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    int line() {
        return line;
    }
}
