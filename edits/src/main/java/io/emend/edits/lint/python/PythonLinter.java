package io.emend.edits.lint.python;

import io.emend.edits.lint.Diagnostic;
import io.emend.edits.lint.Linter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A quick linter for Python 3.14 and what came before, without Python: whatever CPython's {@code compile} refuses,
 * indentation that is not four spaces a level, undefined names and names used before they are bound.
 *
 * <p>Codes and lines are those of pylint; where CPython refuses and pylint has a code of its own, such as for {@code
 * return} outside a function, it is E0001 all the same. What needs types is not found.
 */
public final class PythonLinter implements Linter {
    @Override
    public List<Diagnostic> lint(String program) {
        return look(program).diagnostics();
    }

    /**
     * What is to say of a program.
     *
     * @param diagnostics what is wrong, by lines
     * @param minor the first Python 3 that has all of its syntax, 0 where that is older than 3.12
     */
    record Look(List<Diagnostic> diagnostics, int minor) {}

    static Look look(String program) {
        List<Diagnostic> found = new ArrayList<>();
        try {
            PythonLexer.Lexed lexed = PythonLexer.lex(program);
            PythonParser parser = new PythonParser(lexed.tokens(), found);
            PythonScope module = parser.parse();
            found.addAll(lexed.badIndents());
            module.report(found);
            found.sort(Comparator.comparingInt(Diagnostic::line));
            return new Look(found, Math.max(parser.minor(), lexed.minor()));
        } catch (PythonSyntaxException e) {
            return new Look(List.of(new Diagnostic(e.line(), "E0001", e.getMessage())), 0);
        }
    }
}
