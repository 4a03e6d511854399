package io.emend.models.convert;

import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import io.emend.models.files.Quoted;
import java.util.List;
import java.util.function.Consumer;

/** Chooses how each matrix of a file is stored: as asked for, unless its rows or its use speak against it. */
final class StorageChoice {
    private static final StorageFormat SAFE = StorageFormats.Q8_0;

    private final StorageFormat wanted;
    private final String logitsMatrix;
    private final Consumer<String> notes;

    /**
     * Prepares to choose.
     *
     * @param wanted the format that was asked for
     * @param logitsMatrix the name of the matrix that makes the logits: the output, or the embedding where it is tied
     * @param notes hears of each matrix that is stored otherwise, in a line for a person
     */
    StorageChoice(StorageFormat wanted, String logitsMatrix, Consumer<String> notes) {
        this.wanted = wanted;
        this.logitsMatrix = logitsMatrix;
        this.notes = notes;
    }

    /**
     * Chooses the format of a matrix. The matrix that makes the logits is never coarse: llama.cpp's rule for it is
     * Q6_K, and Q8_0 where its rows are no whole blocks of that.
     *
     * @param name the tensor
     * @param columns values of a row
     * @return the wanted format, or the next best
     */
    StorageFormat of(String name, int columns) {
        boolean coarse = bitsOf(wanted) < bitsOf(SAFE) && name.equals(logitsMatrix);
        for (StorageFormat candidate : coarse ? List.of(SAFE) : List.of(wanted, SAFE)) {
            if (columns % candidate.blockSize() == 0) {
                if (coarse) {
                    notes.accept("tensor " + Quoted.escaped(name) + " makes the logits: stored as " + candidate);
                } else if (!candidate.equals(wanted)) {
                    noteRows(name, columns, candidate);
                }
                return candidate;
            }
        }
        noteRows(name, columns, StorageFormats.F16);
        return StorageFormats.F16;
    }

    private static double bitsOf(StorageFormat format) {
        return 8.0 * format.blockBytes() / format.blockSize();
    }

    private void noteRows(String name, int columns, StorageFormat stored) {
        notes.accept("tensor " + Quoted.escaped(name) + " has rows of " + columns + " values, not a multiple of "
                + wanted.blockSize() + ": stored as " + stored);
    }
}
