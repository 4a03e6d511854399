package io.emend.edits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;

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
    /** {@code null} for the ablation without a linter. */
    private final Linter linter;

    private final Options options;

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
    public record Options(int maxRounds, double indentBias, boolean comments, boolean imports, boolean definitions) {
        /** The settings of the paper's data. */
        public static final Options PAPER = new Options(512, 1, false, true, false);

        /** Checks the numbers. */
        public Options {
            if (maxRounds < 1 || !(indentBias >= 0) || indentBias == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("at least one round and a finite bias that is not negative: "
                        + maxRounds + " rounds, bias " + indentBias);
            }
        }
    }

    private LintSeq(Linter linter, Options options) {
        this.linter = linter;
        this.options = options;
    }

    /**
     * LintSeq with a linter.
     *
     * @param linter finds what breaks with a deletion; the caller closes it
     * @param options what may be drawn
     * @return the sampler
     */
    public static LintSeq withLinter(Linter linter, Options options) {
        return new LintSeq(Objects.requireNonNull(linter, "linter"), options);
    }

    /**
     * The paper's ablation, RandSeq: deletes random sets of lines of random sizes, whatever breaks.
     *
     * @return the sampler
     */
    public static LintSeq withoutLinter() {
        return new LintSeq(null, Options.PAPER);
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
    public List<EditSequence> sequences(String program, int paths, long seed) {
        SplittableRandom seeds = new SplittableRandom(seed);
        Backward backward = new Backward(program);
        List<EditSequence> sequences = new ArrayList<>();
        for (int path = 0; path < paths; path++) {
            SplittableRandom random = seeds.split();
            List<List<Integer>> deleted = linter == null ? randomChunks(program, random) : backward.deletions(random);
            sequences.add(EditSequence.undoing(program, deleted));
        }
        return sequences;
    }

    private static List<List<Integer>> randomChunks(String program, SplittableRandom random) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < program.split("\n", -1).length; i++) {
            left.add(i);
        }
        List<List<Integer>> chunks = new ArrayList<>();
        while (!left.isEmpty()) {
            int size = left.size() == 1 ? 1 : random.nextInt(1, left.size());
            Collections.shuffle(left, Random.from(random));
            List<Integer> chunk = left.subList(left.size() - size, left.size());
            chunks.add(chunk.stream().sorted().toList());
            chunk.clear();
        }
        return chunks;
    }

    /** Backward sampling of one program; its paths meet the same states, which are linted once. */
    private final class Backward {
        private final ProgramLines program;
        private final Map<String, List<Diagnostic>> linted = new HashMap<>();

        Backward(String program) {
            this.program = new ProgramLines(program, options);
        }

        List<List<Integer>> deletions(SplittableRandom random) {
            List<Integer> candidates = new ArrayList<>(program.candidates());
            BitSet gone = new BitSet();
            List<List<Integer>> rounds = new ArrayList<>();
            while (!candidates.isEmpty() && rounds.size() < options.maxRounds()) {
                BitSet round = closure(draw(candidates, random), gone);
                gone.or(round);
                candidates.removeIf(gone::get);
                rounds.add(round.stream().boxed().toList());
            }
            return rounds;
        }

        private int draw(List<Integer> candidates, SplittableRandom random) {
            double total = candidates.stream().mapToDouble(program::weight).sum();
            double at = random.nextDouble(total);
            for (int line : candidates) {
                at -= program.weight(line);
                if (at < 0) {
                    return line;
                }
            }
            return candidates.getLast();
        }

        /** The line and all that must go with it, so that the linter has nothing to say. */
        private BitSet closure(int drawn, BitSet gone) {
            BitSet round = new BitSet();
            Deque<Integer> affected = new ArrayDeque<>(List.of(drawn));
            while (!affected.isEmpty()) {
                for (int line : affected) {
                    round.set(line);
                    program.children(line).stream()
                            .filter(child -> !gone.get(child))
                            .forEach(round::set);
                }
                affected.clear();
                BitSet absent = (BitSet) gone.clone();
                absent.or(round);
                affected.addAll(blamed(absent));
            }
            return round;
        }

        /** The lines of the program that the linter complains about when some are absent. */
        private List<Integer> blamed(BitSet absent) {
            int[] present = new int[program.lines().length - absent.cardinality()];
            for (int i = 0, line = -1; i < present.length; i++) {
                line = absent.nextClearBit(line + 1);
                present[i] = line;
            }
            List<Integer> blamed = new ArrayList<>();
            if (present.length > 0) {
                String text = EditSequence.without(program.lines(), absent);
                for (Diagnostic error : linted.computeIfAbsent(text, linter::lint)) {
                    // An error without a place of its own, such as an unexpected end, goes to the last line.
                    boolean placed = error.line() >= 1 && error.line() <= present.length;
                    blamed.add(present[placed ? error.line() - 1 : present.length - 1]);
                }
            }
            return blamed;
        }
    }
}
