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
     * Applies all hunks, or none of them.
     *
     * <p>A hunk fits where the old lines it names are in the program with the text it gives them, hunks stand in order
     * and do not overlap, and the new line numbers follow from the old ones. Without a marker for a missing line feed
     * the hunks say nothing about the end of the text: it stays as it is.
     *
     * @param program the program to change
     * @return the new program, or the given one and all hunks that do not fit (as of edit 0)
     */
    public ApplyResult applyTo(Program program) {
        return new Patch(program, hunks).apply();
    }
}
