package io.emend.edits.lint.python;

import io.emend.edits.lint.Diagnostic;
import io.emend.edits.lint.Linter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A quick linter for Python, without Python: syntax errors, indentation that is not four spaces a level, undefined
 * names and names used before they are bound, {@code return} and loop statements where they cannot be.
 *
 * <p>Codes and lines are those of pylint. What needs types, such as wrong arguments and missing members, is not found.
 */
public final class PythonLinter implements Linter {
    @Override
    public List<Diagnostic> lint(String program) {
        List<Diagnostic> found = new ArrayList<>();
        try {
            PythonLexer.Lexed lexed = PythonLexer.lex(program);
            PythonScope module = PythonParser.parse(lexed.tokens(), found);
            found.addAll(lexed.badIndents());
            module.report(found);
        } catch (PythonSyntaxException e) {
            return List.of(new Diagnostic(e.line(), "E0001", e.getMessage()));
        }
        found.sort(Comparator.comparingInt(Diagnostic::line));
        return found;
    }
}
