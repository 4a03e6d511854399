package io.emend.engine.rules;

import io.emend.edits.Program;
import io.emend.edits.lint.Diagnostic;
import io.emend.edits.lint.Linter;
import io.emend.edits.sequence.EditSequenceParser;
import io.emend.engine.generate.Rule;
import io.emend.engine.generate.RuleState;
import io.emend.tokenizer.Tokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Rejects edits that cannot be applied, those that put the same lines in the place of lines, and edits after which the
 * linter finds an error that was not there before: the sequences of LintSeq have none of them. Errors are the same
 * where code and message are, since edits move lines.
 */
public final class LintRule implements Rule {
    private final Tokenizer tokenizer;
    private final Supplier<? extends Linter> linters;
    private final Program start;
    private final int retries;

    /**
     * A rule about edit sequences.
     *
     * @param tokenizer the text of the tokens
     * @param linters called once for each request; what it returns is closed when the request has ended
     * @param start the program before the first edit
     * @param retries how often an edit that is rejected is drawn again
     */
    public LintRule(Tokenizer tokenizer, Supplier<? extends Linter> linters, Program start, int retries) {
        if (retries < 0) {
            throw new IllegalArgumentException("an edit cannot be drawn again " + retries + " times");
        }
        this.tokenizer = tokenizer;
        this.linters = linters;
        this.start = start;
        this.retries = retries;
    }

    @Override
    public int retries() {
        return retries;
    }

    @Override
    public RuleState begin() {
        Linter linter = linters.get();
        try {
            return new State(tokenizer, linter, EditText.of(start), countErrors(linter, start), RuleState.Verdict.PASS);
        } catch (Throwable e) {
            linter.close();
            throw e;
        }
    }

    private static Map<String, Integer> countErrors(Linter linter, Program program) {
        List<Diagnostic> diagnostics = linter.lint(program.text());
        if (diagnostics.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> counts = new HashMap<>();
        diagnostics.forEach(error -> counts.merge(error.code() + " " + error.message(), 1, Integer::sum));
        return counts;
    }

    /**
     * After some text.
     *
     * @param tokenizer the text of the tokens
     * @param linter the request's own
     * @param edit the edit that is being written
     * @param errors how often each error is in the program before it
     * @param verdict about the last edit, where it has just ended
     */
    private record State(
            Tokenizer tokenizer, Linter linter, EditText edit, Map<String, Integer> errors, Verdict verdict)
            implements RuleState {

        @Override
        public RuleState next(int token) {
            EditText longer = edit.with(tokenizer, token);
            State state = new State(tokenizer, linter, longer, errors, Verdict.GO_ON);
            return longer.isComplete() ? state.judged() : state;
        }

        @Override
        public Verdict end() {
            return judged().verdict();
        }

        /** The state after the edit that is written by now. */
        private State judged() {
            EditSequenceParser.Step step = edit.step().orElse(null);
            if (step == null) {
                return passed(edit.program(), errors);
            }
            boolean idle = !step.edit().hunks().isEmpty() && step.after().equals(edit.program());
            if (idle || !step.malformed().isEmpty()) {
                return rejected();
            }
            Map<String, Integer> after = countErrors(linter, step.after());
            boolean more = after.entrySet().stream()
                    .anyMatch(error -> error.getValue() > errors.getOrDefault(error.getKey(), 0));
            return more ? rejected() : passed(step.after(), after);
        }

        private State passed(Program after, Map<String, Integer> errorsAfter) {
            return new State(tokenizer, linter, EditText.of(after), errorsAfter, Verdict.PASS);
        }

        private State rejected() {
            return new State(tokenizer, linter, edit, errors, Verdict.REJECT);
        }

        @Override
        public void close() {
            linter.close();
        }
    }
}
