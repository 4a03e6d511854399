package io.emend.models.files;

import java.io.IOException;

/** A file whose content cannot be used, with where and why in one line for its user. */
public class FileFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    /**
     * Says what is wrong with a file.
     *
     * @param where which file, and where in it, such as {@code samples.jsonl, line 3}
     * @param problem what is wrong there, and what to do where that is known
     */
    public FileFormatException(String where, String problem) {
        super(where + ": " + problem);
        this.problem = problem;
    }

    /**
     * Says what is wrong with a file.
     *
     * @param where which file, and where in it
     * @param problem what is wrong there
     * @param cause what was caught
     */
    public FileFormatException(String where, String problem, Throwable cause) {
        super(where + ": " + problem, cause);
        this.problem = problem;
    }

    /** {@return what is wrong, without the place} */
    public final String problem() {
        return problem;
    }
}
