package io.emend.edits.lintseq;

import io.emend.edits.lint.Linter;
import io.emend.edits.lint.LinterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Turns programs into sequences of edits (Piterbarg, Pinto and Fergus, ICLR 2025, arXiv 2410.02749).
 *
 * <p>Backwards from the whole program, a line is drawn and deleted together with the lines indented below it and with
 * every line the linter then complains about, until the linter is silent; this is repeated until no line is left to
 * draw. Reversed, the deletions are insertions, and every state between them is free of errors.
 *
 * <p>The same program, seed and linter give the same sequences. For one thread at a time, as its linter is.
 */
public final class LintSeq {
    /** How the lines of a program are deleted. */
    private final Function<String, Deletions> deletionsOf;

    private LintSeq(Function<String, Deletions> deletionsOf) {
        this.deletionsOf = deletionsOf;
    }

    /**
     * LintSeq with a linter.
     *
     * @param linter finds what breaks with a deletion; the caller closes it
     * @param options what may be drawn
     * @return the sampler
     */
    public static LintSeq withLinter(Linter linter, LintSeqOptions options) {
        Objects.requireNonNull(linter, "linter");
        Objects.requireNonNull(options, "options");
        return new LintSeq(program -> new LintedDeletions(program, linter, options));
    }

    /**
     * The paper's ablation, RandSeq: deletes random sets of lines of random sizes, whatever breaks.
     *
     * @return the sampler
     */
    public static LintSeq withoutLinter() {
        return new LintSeq(RandomDeletions::new);
    }

    /**
     * Draws edit sequences that write a program.
     *
     * @param program the program
     * @param paths how many sequences
     * @param seed the same seed gives the same sequences, and the first ones of a larger number
     * @return the sequences; some may be equal
     * @throws LinterException if the linter fails on a state of the program
     */
    public List<LintSeqSequence> sequences(String program, int paths, long seed) {
        SplittableRandom seeds = new SplittableRandom(seed);
        Deletions deletions = deletionsOf.apply(program);
        List<LintSeqSequence> sequences = new ArrayList<>();
        for (int path = 0; path < paths; path++) {
            sequences.add(LintSeqSequence.undoing(program, deletions.draw(seeds.split())));
        }
        return sequences;
    }
}
