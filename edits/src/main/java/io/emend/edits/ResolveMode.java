package io.emend.edits;

/** How the text of an edit sequence is turned into a program. */
public enum ResolveMode {
    /**
     * The semantics of unified diffs: deletions and context are honoured, exactly one leading character is removed from
     * a line, an edit is applied as a whole or not at all, and every malformed hunk is reported.
     */
    STRICT,
    /**
     * What the resolver of the LintSeq paper does, bit for bit, corruptions included; for comparing with published
     * numbers. See {@link EditSequences#resolvePaper}.
     */
    PAPER
}
