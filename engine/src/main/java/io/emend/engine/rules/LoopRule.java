package io.emend.engine.rules;

import io.emend.edits.Edit;
import io.emend.edits.HunkLine;
import io.emend.edits.Program;
import io.emend.edits.sequence.EditSequenceParser;
import io.emend.engine.generate.Rule;
import io.emend.engine.generate.RuleState;
import io.emend.tokenizer.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives up texts that go in circles. A text does where its last {@value #CYCLE_TOKENS} tokens repeat a block of at most
 * {@value #LONGEST_BLOCK}, where {@value #SAME_EDITS} edits in a row write the same lines, where as many in a row leave
 * the program as it is, or where an edit brings back a program that was there before.
 */
public final class LoopRule implements Rule {
    private static final int CYCLE_TOKENS = 64;
    private static final int LONGEST_BLOCK = 16;
    private static final int SAME_EDITS = 4;

    private final Tokenizer tokenizer;
    private final Program start;

    /**
     * A rule about edit sequences; of other texts it sees the tokens that repeat.
     *
     * @param tokenizer the text of the tokens
     * @param start the program before the first edit
     */
    public LoopRule(Tokenizer tokenizer, Program start) {
        this.tokenizer = tokenizer;
        this.start = start;
    }

    @Override
    public RuleState begin() {
        return new State(tokenizer, RecentTokens.NONE, EditText.of(start), Edits.of(start), RuleState.Verdict.PASS);
    }

    /**
     * The last tokens of a text.
     *
     * @param count how many tokens the text has
     * @param last the last {@link #LONGEST_BLOCK} of them, as a ring
     * @param repeated by length of a block: how many tokens in a row are equal to those a block before
     */
    private record RecentTokens(int count, int[] last, int[] repeated) {
        static final RecentTokens NONE = new RecentTokens(0, new int[LONGEST_BLOCK], new int[LONGEST_BLOCK + 1]);

        RecentTokens with(int token) {
            int[] tokens = last.clone();
            int[] repeats = repeated.clone();
            for (int length = 1; length <= Math.min(count, LONGEST_BLOCK); length++) {
                boolean same = last[(count - length) % LONGEST_BLOCK] == token;
                repeats[length] = same ? repeats[length] + 1 : 0;
            }
            tokens[count % LONGEST_BLOCK] = token;
            return new RecentTokens(count + 1, tokens, repeats);
        }

        boolean cycle() {
            for (int length = 1; length <= LONGEST_BLOCK; length++) {
                if (repeated[length] + length >= CYCLE_TOKENS) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The edits that are complete.
     *
     * @param seen the programs that there were
     * @param lines what the last edit wrote
     * @param sameLines how many edits in a row wrote these lines
     * @param unchanged how many edits in a row left the program as it was
     * @param circle whether the last edit closed a circle
     */
    private record Edits(Set<Program> seen, List<HunkLine> lines, int sameLines, int unchanged, boolean circle) {
        static Edits of(Program start) {
            return new Edits(Set.of(start), List.of(), 0, 0, false);
        }

        Edits with(EditSequenceParser.Step step, Program before) {
            List<HunkLine> written = lines(step.edit());
            int same = written.equals(lines) ? sameLines + 1 : 1;
            if (step.after().equals(before)) {
                return new Edits(seen, written, same, unchanged + 1, same >= SAME_EDITS || unchanged + 1 >= SAME_EDITS);
            }
            Set<Program> more = new HashSet<>(seen);
            boolean isNew = more.add(step.after());
            return new Edits(more, written, same, 0, same >= SAME_EDITS || !isNew);
        }

        private static List<HunkLine> lines(Edit edit) {
            return edit.hunks().stream().flatMap(hunk -> hunk.lines().stream()).toList();
        }
    }

    /**
     * After some text.
     *
     * @param tokenizer the text of the tokens
     * @param tokens the last tokens
     * @param edit the edit that is being written
     * @param edits the edits before it
     * @param verdict about the text as it stands
     */
    private record State(Tokenizer tokenizer, RecentTokens tokens, EditText edit, Edits edits, Verdict verdict)
            implements RuleState {

        @Override
        public RuleState next(int token) {
            RecentTokens more = tokens.with(token);
            EditText longer = edit.with(tokenizer, token);
            if (more.cycle() || !longer.isComplete()) {
                return new State(tokenizer, more, longer, edits, more.cycle() ? Verdict.ABANDON : Verdict.GO_ON);
            }
            EditSequenceParser.Step step = longer.step().orElse(null);
            if (step == null) {
                return new State(tokenizer, more, EditText.of(edit.program()), edits, Verdict.PASS);
            }
            Edits after = edits.with(step, edit.program());
            Verdict judged = after.circle() ? Verdict.ABANDON : Verdict.PASS;
            return new State(tokenizer, more, EditText.of(step.after()), after, judged);
        }
    }
}
