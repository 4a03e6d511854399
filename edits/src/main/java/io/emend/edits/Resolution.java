package io.emend.edits;

import java.util.List;

/**
 * What an edit sequence comes to.
 *
 * @param program the final program
 * @param hunks how many hunks the text holds, malformed ones included
 * @param malformed the hunks that could not be read or did not fit, in order
 */
public record Resolution(String program, int hunks, List<MalformedHunk> malformed) {
    /** Makes the list unmodifiable. */
    public Resolution {
        malformed = List.copyOf(malformed);
    }
}
