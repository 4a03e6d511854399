package io.emend.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A quick linter for Python, without Python: syntax errors, indentation that is not four spaces a level, undefined
 * names and names used before they are bound, {@code return} and loop statements where they cannot be.
 *
 * <p>Codes and lines are those of pylint. What needs types, such as wrong arguments and missing members, is not found.
 */
final class PythonLinter implements Linter {
    @Override
    public List<Diagnostic> lint(String program) {
        List<Diagnostic> found = new ArrayList<>();
        try {
            PythonTokens.Cut cut = PythonTokens.cut(program);
            PythonScope module = PythonParser.parse(cut.tokens(), found);
            found.addAll(cut.badIndents());
            module.report(found);
        } catch (PythonSyntaxException e) {
            return List.of(new Diagnostic(e.line(), "E0001", e.getMessage()));
        }
        found.sort(Comparator.comparingInt(Diagnostic::line));
        return found;
    }

    @Override
    public void close() {
        // Nothing is kept.
    }
}
