package io.emend.edits.lintseq;

/**
 * What may be drawn, and how.
 *
 * @param maxRounds after how many rounds the rest of the program becomes the first edit
 * @param indentBias the weight of a line indented by one step, two steps have twice that, lines at the margin have
 *     weight 1; 0 gives all lines weight 1
 * @param comments whether comments and blank lines may be drawn
 * @param imports whether imports may be drawn
 * @param definitions whether the inner lines of an upper-case definition over several lines may be drawn
 */
public record LintSeqOptions(int maxRounds, double indentBias, boolean comments, boolean imports, boolean definitions) {
    /** The settings of the paper's data. */
    public static final LintSeqOptions PAPER = new LintSeqOptions(512, 1, false, true, false);

    /** Checks the numbers. */
    public LintSeqOptions {
        if (maxRounds < 1 || !(indentBias >= 0) || indentBias == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("at least one round and a finite bias that is not negative: " + maxRounds
                    + " rounds, bias " + indentBias);
        }
    }
}
