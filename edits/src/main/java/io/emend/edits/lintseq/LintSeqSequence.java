package io.emend.edits.lintseq;

import io.emend.edits.diff.Diff;
import io.emend.edits.sequence.EditSequenceFormat;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A program as a sequence of edits that write it.
 *
 * @param program the program
 * @param deletedLines the lines of the program that were deleted in each round of the backward sampling, from 0
 * @param states the programs from the empty one to the whole one
 * @param edits the zero-context diffs between consecutive states; empty where two differ in white space only
 */
public record LintSeqSequence(
        String program, List<List<Integer>> deletedLines, List<String> states, List<String> edits) {
    /** Makes the lists unmodifiable. */
    public LintSeqSequence {
        deletedLines = List.copyOf(deletedLines);
        states = List.copyOf(states);
        edits = List.copyOf(edits);
    }

    /**
     * The sequence that undoes deletions, the last one first.
     *
     * @param program the program
     * @param deletedLines the lines deleted in each round, from 0
     * @return the sequence
     * @throws IndexOutOfBoundsException if a number is negative
     */
    public static LintSeqSequence undoing(String program, List<List<Integer>> deletedLines) {
        String[] lines = program.split("\n", -1);
        List<String> states = new ArrayList<>();
        states.add(program);
        BitSet gone = new BitSet();
        for (List<Integer> round : deletedLines) {
            round.forEach(gone::set);
            states.add(without(lines, gone));
        }
        if (!states.getLast().isEmpty()) {
            states.add("");
        }
        states = states.reversed();
        List<String> edits = new ArrayList<>();
        for (int i = 1; i < states.size(); i++) {
            edits.add(Diff.unifiedDiff(states.get(i - 1), states.get(i), 0));
        }
        return new LintSeqSequence(program, deletedLines, states, edits);
    }

    static String without(String[] lines, BitSet gone) {
        List<String> kept = new ArrayList<>();
        for (int i = gone.nextClearBit(0); i < lines.length; i = gone.nextClearBit(i + 1)) {
            kept.add(lines[i]);
        }
        return String.join("\n", kept);
    }

    /** {@return the sequence as a model is trained to write it, from the first marker to the end token} */
    public String text() {
        return EditSequenceFormat.write(edits);
    }
}
