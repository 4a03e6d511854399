package io.emend.models.files;

import java.nio.file.Path;

/** A model file that cannot be used, with where and why in one line for its user. */
public final class ModelFormatException extends FileFormatException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong with a file.
     *
     * @param file which file
     * @param problem what is wrong in it, with the tensor, key or byte offset, and what to do where that is known
     */
    public ModelFormatException(Path file, String problem) {
        super(file.toString(), problem);
    }

    /**
     * Says what is wrong with a file.
     *
     * @param file which file
     * @param problem what is wrong in it
     * @param cause what was caught
     */
    public ModelFormatException(Path file, String problem, Throwable cause) {
        super(file.toString(), problem, cause);
    }
}
