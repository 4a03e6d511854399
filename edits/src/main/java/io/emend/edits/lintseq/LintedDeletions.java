package io.emend.edits.lintseq;

import io.emend.edits.lint.Diagnostic;
import io.emend.edits.lint.Linter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A drawn line, and all that must go with it so that the linter has nothing to say; no state is linted twice. */
final class LintedDeletions implements Deletions {
    private final Linter linter;
    private final int maxRounds;
    private final ProgramLines program;
    private final Map<String, List<Diagnostic>> linted = new HashMap<>();

    LintedDeletions(String program, Linter linter, LintSeqOptions options) {
        this.linter = linter;
        maxRounds = options.maxRounds();
        this.program = new ProgramLines(program, options);
    }

    @Override
    public List<List<Integer>> draw(SplittableRandom random) {
        List<Integer> candidates = new ArrayList<>(program.candidates());
        BitSet gone = new BitSet();
        List<List<Integer>> rounds = new ArrayList<>();
        while (!candidates.isEmpty() && rounds.size() < maxRounds) {
            BitSet round = closure(drawLine(candidates, random), gone);
            gone.or(round);
            candidates.removeIf(gone::get);
            rounds.add(round.stream().boxed().toList());
        }
        return rounds;
    }

    private int drawLine(List<Integer> candidates, SplittableRandom random) {
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

    /** The line, the lines indented below it, and what the linter blames on their absence, until it is silent. */
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
            String text = LintSeqSequence.without(program.lines(), absent);
            for (Diagnostic error : linted.computeIfAbsent(text, linter::lint)) {
                // An error without a place of its own, such as an unexpected end, goes to the last line.
                boolean placed = error.line() >= 1 && error.line() <= present.length;
                blamed.add(present[placed ? error.line() - 1 : present.length - 1]);
            }
        }
        return blamed;
    }
}
