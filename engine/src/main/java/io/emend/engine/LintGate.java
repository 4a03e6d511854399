package io.emend.engine;

import io.emend.edits.Program;
import io.emend.edits.lint.Diagnostic;
import io.emend.edits.lint.Linter;
import io.emend.edits.sequence.EditSequenceParser;
import io.emend.tokenizer.Tokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rejects edits that cannot be applied, and edits after which the linter finds an error that was not there before: the
 * sequences of LintSeq have none of either. Errors are the same where code and message are, since edits move lines.
 */
final class LintGate implements Gate {
    private final Tokenizer tokenizer;
    private final Linter linter;
    private final EditText edit;
    private Map<String, Integer> errors;

    /** Starts with a program, right after the marker that precedes an edit. */
    LintGate(Tokenizer tokenizer, Linter linter, Program program) {
        this(tokenizer, linter, new EditText(program), errors(linter, program));
    }

    private LintGate(Tokenizer tokenizer, Linter linter, EditText edit, Map<String, Integer> errors) {
        this.tokenizer = tokenizer;
        this.linter = linter;
        this.edit = edit;
        this.errors = errors;
    }

    @Override
    public Verdict accept(int token) {
        return edit.append(tokenizer, token) ? judge() : Verdict.GO_ON;
    }

    @Override
    public Verdict end() {
        return judge();
    }

    private Verdict judge() {
        Program after = edit.program();
        Map<String, Integer> errorsAfter = errors;
        EditSequenceParser.Step step = edit.step().orElse(null);
        if (step != null) {
            if (!step.malformed().isEmpty()) {
                return Verdict.REJECT;
            }
            after = step.after();
            errorsAfter = errors(linter, after);
            if (hasMore(errorsAfter)) {
                return Verdict.REJECT;
            }
        }
        edit.next(after);
        errors = errorsAfter;
        return Verdict.PASS;
    }

    private boolean hasMore(Map<String, Integer> errorsAfter) {
        return errorsAfter.entrySet().stream()
                .anyMatch(error -> error.getValue() > errors.getOrDefault(error.getKey(), 0));
    }

    private static Map<String, Integer> errors(Linter linter, Program program) {
        List<Diagnostic> diagnostics = linter.lint(program.text());
        if (diagnostics.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> counts = new HashMap<>();
        diagnostics.forEach(error -> counts.merge(error.code() + " " + error.message(), 1, Integer::sum));
        return counts;
    }

    @Override
    public Gate fork() {
        return new LintGate(tokenizer, linter, edit.copy(), errors);
    }
}
