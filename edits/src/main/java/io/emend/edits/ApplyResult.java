package io.emend.edits;

import java.util.List;

/**
 * What came of applying an edit to a program.
 *
 * @param program the new program, or the unchanged old one where a hunk does not fit
 * @param malformed the hunks that do not fit; where there is one, none was applied
 */
public record ApplyResult(Program program, List<MalformedHunk> malformed) {
    /** Makes the list unmodifiable. */
    public ApplyResult {
        malformed = List.copyOf(malformed);
    }

    /** {@return whether the edit was applied} */
    public boolean applied() {
        return malformed.isEmpty();
    }
}
