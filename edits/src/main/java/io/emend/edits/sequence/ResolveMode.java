package io.emend.edits.sequence;

import io.emend.edits.Resolution;

/** How the text of an edit sequence is turned into a program. */
public enum ResolveMode {
    /**
     * The semantics of unified diffs: deletions and context are honoured, exactly one leading character is removed from
     * a line, an edit is applied as a whole or not at all, and every malformed hunk is reported.
     */
    STRICT,
    /**
     * What the resolver of the LintSeq paper does, bit for bit, corruptions included; for comparing with published
     * numbers. See {@link PaperResolver}.
     */
    PAPER;

    /**
     * Turns the text of an edit sequence into the program it writes.
     *
     * @param text the sequence, with or without the marker before its first edit
     * @return the program and the malformed hunks; never fails
     */
    public Resolution resolve(String text) {
        return switch (this) {
            case STRICT -> EditSequenceParser.resolve(text);
            case PAPER -> PaperResolver.resolve(text, false);
        };
    }
}
