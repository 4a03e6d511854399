package io.emend.edits.diff;

import io.emend.edits.Edit;
import io.emend.edits.Hunk;
import io.emend.edits.HunkLine;
import io.emend.edits.Program;
import io.emend.edits.text.PythonText;
import java.util.ArrayList;
import java.util.List;

/** Unified diffs of programs and texts, line for line those of Python's {@code difflib}. */
public final class Diff {
    /** Lines {@code aFrom..aTo-1} give way to lines {@code bFrom..bTo-1}. */
    private record Change(int aFrom, int aTo, int bFrom, int bTo) {}

    private Diff() {}

    /**
     * The edit from one program to another, so that applied to {@code a} it gives {@code b}.
     *
     * <p>Nothing is lost: blank lines at the ends, carriage returns, and whether a line feed ends the text, which shows
     * as an empty last line rather than as a marker.
     *
     * @param a the old program
     * @param b the new program
     * @param context how many unchanged lines are shown around a change
     * @return the edit; without hunks where the programs are equal
     * @throws IllegalArgumentException if {@code context} is negative
     */
    public static Edit between(Program a, Program b, int context) {
        return Edit.of(hunks(a.lines(), b.lines(), context));
    }

    /**
     * The edit from one text to another as LintSeq writes it: the unified diff of the two texts, without white space at
     * their ends and split at every line break that Python's {@code str.splitlines} knows, and without file headers.
     *
     * <p>It cannot be turned back into the exact texts; {@link #between} can.
     *
     * @param a the old text
     * @param b the new text
     * @param context how many unchanged lines are shown around a change; 0 for edit sequences
     * @return the hunks joined by line feeds; empty where the texts do not differ
     * @throws IllegalArgumentException if {@code context} is negative
     */
    public static String unifiedDiff(String a, String b, int context) {
        List<String> old = PythonText.splitLines(PythonText.strip(a));
        List<String> now = PythonText.splitLines(PythonText.strip(b));
        return Edit.of(hunks(old, now, context)).text();
    }

    private static List<Hunk> hunks(List<String> a, List<String> b, int context) {
        if (context < 0) {
            throw new IllegalArgumentException("a negative number of context lines: " + context);
        }
        List<Hunk> hunks = new ArrayList<>();
        List<Change> group = new ArrayList<>();
        for (Change change : changes(a, b)) {
            // Unchanged lines between two changes are shown once, so up to twice the context joins them.
            if (!group.isEmpty() && change.aFrom() - group.getLast().aTo() > 2L * context) {
                hunks.add(hunk(a, b, group, context));
                group.clear();
            }
            group.add(change);
        }
        if (!group.isEmpty()) {
            hunks.add(hunk(a, b, group, context));
        }
        return hunks;
    }

    private static List<Change> changes(List<String> a, List<String> b) {
        List<Change> changes = new ArrayList<>();
        int aAt = 0;
        int bAt = 0;
        for (SequenceMatcher.Block block : new SequenceMatcher(a, b).matchingBlocks()) {
            if (aAt < block.a() || bAt < block.b()) {
                changes.add(new Change(aAt, block.a(), bAt, block.b()));
            }
            aAt = block.a() + block.size();
            bAt = block.b() + block.size();
        }
        return changes;
    }

    private static Hunk hunk(List<String> a, List<String> b, List<Change> group, int context) {
        int before = Math.min(context, group.getFirst().aFrom());
        int after = Math.min(context, a.size() - group.getLast().aTo());
        int aFrom = group.getFirst().aFrom() - before;
        int bFrom = group.getFirst().bFrom() - before;
        int aTo = group.getLast().aTo() + after;
        int bTo = group.getLast().bTo() + after;
        List<HunkLine> body = new ArrayList<>();
        int at = aFrom;
        for (Change change : group) {
            add(body, HunkLine.Kind.CONTEXT, a.subList(at, change.aFrom()));
            add(body, HunkLine.Kind.DELETE, a.subList(change.aFrom(), change.aTo()));
            add(body, HunkLine.Kind.INSERT, b.subList(change.bFrom(), change.bTo()));
            at = change.aTo();
        }
        add(body, HunkLine.Kind.CONTEXT, a.subList(at, aTo));
        return new Hunk(start(aFrom, aTo), aTo - aFrom, start(bFrom, bTo), bTo - bFrom, body);
    }

    private static int start(int from, int to) {
        return from == to ? from : from + 1;
    }

    private static void add(List<HunkLine> body, HunkLine.Kind kind, List<String> lines) {
        lines.forEach(line -> body.add(new HunkLine(kind, line)));
    }
}
