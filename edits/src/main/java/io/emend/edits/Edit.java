package io.emend.edits;

import java.util.List;
import java.util.Objects;

/**
 * One step of an edit sequence: hunks that are applied together or not at all.
 *
 * @param hunks the hunks in order; none where the text holds a malformed hunk, so that such an edit changes nothing
 * @param text exactly what stood between two {@code <|diff|>} markers
 */
public record Edit(List<Hunk> hunks, String text) {
    /** Makes the list of hunks unmodifiable. */
    public Edit {
        hunks = List.copyOf(hunks);
        Objects.requireNonNull(text, "text");
    }

    /**
     * The edit of these hunks, with the text that a diff tool would write.
     *
     * @param hunks the hunks in order
     * @return the edit
     */
    public static Edit of(List<Hunk> hunks) {
        return new Edit(hunks, String.join("\n", hunks.stream().map(Hunk::text).toList()));
    }

    /**
     * The edit from one program to another, so that {@code a.apply(Edit.between(a, b, n)).program()} is {@code b}.
     *
     * <p>Nothing is lost: blank lines at the ends, carriage returns, and whether a line feed ends the text, which shows
     * as an empty last line rather than as a marker.
     *
     * @param a the old program
     * @param b the new program
     * @param context how many unchanged lines are shown around a change
     * @return the edit; without hunks where the programs are equal
     */
    public static Edit between(Program a, Program b, int context) {
        return of(Diff.hunks(a.lines(), b.lines(), context));
    }
}
