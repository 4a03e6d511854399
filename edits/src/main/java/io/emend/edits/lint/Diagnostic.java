package io.emend.edits.lint;

import java.util.Objects;

/**
 * One error a linter found.
 *
 * @param line where, from 1; linters also report line 0 or the line after the last one
 * @param code the linter's name for this kind of error, such as {@code E0602}
 * @param message what is wrong, in the linter's words
 */
public record Diagnostic(int line, String code, String message) {
    /** Checks that there are a code and a message. */
    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
