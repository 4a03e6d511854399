package io.emend.engine;

import io.emend.edits.Edit;
import io.emend.edits.HunkLine;
import io.emend.edits.Program;
import io.emend.edits.sequence.EditSequenceParser;
import io.emend.tokenizer.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives up texts that go in circles. A text does where its last {@value #CYCLE_TOKENS} tokens repeat a block of at most
 * {@value #LONGEST_BLOCK}, where {@value #SAME_EDITS} edits in a row write the same lines, where as many in a row leave
 * the program as it is, or where an edit brings back a program that was there before.
 */
final class LoopGate implements Gate {
    private static final int CYCLE_TOKENS = 64;
    private static final int LONGEST_BLOCK = 16;
    private static final int SAME_EDITS = 4;

    private final Tokenizer tokenizer;
    private final EditText edit;
    private Set<Program> seen;
    /** The last {@link #LONGEST_BLOCK} tokens, as a ring. */
    private final int[] recent;
    /** By length of a block: how many tokens in a row are equal to those a block before. */
    private final int[] repeated;

    private int count;
    private List<HunkLine> lines = List.of();
    private int sameLines;
    private int unchanged;

    /** Starts with a program, right after the marker that precedes an edit. */
    LoopGate(Tokenizer tokenizer, Program program) {
        this(tokenizer, new EditText(program), Set.of(program), new int[LONGEST_BLOCK], new int[LONGEST_BLOCK + 1]);
    }

    private LoopGate(Tokenizer tokenizer, EditText edit, Set<Program> seen, int[] recent, int[] repeated) {
        this.tokenizer = tokenizer;
        this.edit = edit;
        this.seen = seen;
        this.recent = recent;
        this.repeated = repeated;
    }

    @Override
    public Verdict accept(int token) {
        if (cycles(token)) {
            return Verdict.ABANDON;
        }
        if (!edit.append(tokenizer, token)) {
            return Verdict.GO_ON;
        }
        return circles() ? Verdict.ABANDON : Verdict.PASS;
    }

    private boolean cycles(int token) {
        boolean cycles = false;
        for (int length = 1; length <= Math.min(count, LONGEST_BLOCK); length++) {
            boolean repeats = recent[(count - length) % LONGEST_BLOCK] == token;
            repeated[length] = repeats ? repeated[length] + 1 : 0;
            cycles |= repeated[length] + length >= CYCLE_TOKENS;
        }
        recent[count++ % LONGEST_BLOCK] = token;
        return cycles;
    }

    private boolean circles() {
        EditSequenceParser.Step step = edit.step().orElse(null);
        if (step == null) {
            edit.next(edit.program());
            return false;
        }
        List<HunkLine> written = lines(step.edit());
        sameLines = written.equals(lines) ? sameLines + 1 : 1;
        lines = written;
        boolean changes = !step.after().equals(edit.program());
        unchanged = changes ? 0 : unchanged + 1;
        edit.next(step.after());
        return sameLines >= SAME_EDITS || unchanged >= SAME_EDITS || changes && !isNew(step.after());
    }

    /** Remembers a program. Forks share the set, so it is replaced and not changed. */
    private boolean isNew(Program program) {
        Set<Program> more = new HashSet<>(seen);
        boolean added = more.add(program);
        seen = more;
        return added;
    }

    private static List<HunkLine> lines(Edit edit) {
        return edit.hunks().stream().flatMap(hunk -> hunk.lines().stream()).toList();
    }

    @Override
    public Verdict end() {
        return Verdict.PASS;
    }

    @Override
    public Gate fork() {
        LoopGate copy = new LoopGate(tokenizer, edit.copy(), seen, recent.clone(), repeated.clone());
        copy.count = count;
        copy.lines = lines;
        copy.sameLines = sameLines;
        copy.unchanged = unchanged;
        return copy;
    }
}
