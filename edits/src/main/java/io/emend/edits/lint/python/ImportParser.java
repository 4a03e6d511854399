package io.emend.edits.lint.python;

import io.emend.edits.lint.python.PythonLexer.Kind;
import io.emend.edits.lint.python.PythonLexer.Token;
import java.util.Set;

/** The statements that import; those from {@code __future__} change how the rest is read. */
final class ImportParser {
    private static final Set<String> FEATURES = Set.of(
            "nested_scopes",
            "generators",
            "division",
            "absolute_import",
            "with_statement",
            "print_function",
            "unicode_literals",
            "barry_as_FLUFL",
            "generator_stop",
            "annotations");

    private final TokenCursor cursor;
    private final NameVisitor names;
    private boolean mayBeFuture = true;
    private boolean documented;
    private boolean postponesAnnotations;

    ImportParser(TokenCursor cursor, NameVisitor names) {
        this.cursor = cursor;
        this.names = names;
    }

    boolean postponesAnnotations() {
        return postponesAnnotations;
    }

    /** Another statement has come: none of the following imports may be one from the future. */
    void endFuture() {
        mayBeFuture = false;
    }

    /** Whether a token is the program's first string, which alone may stand in front of such imports. */
    boolean isDocumentation(Token token, Token next) {
        boolean is = token.kind() == Kind.STRING
                && !documented
                && (next.kind() == Kind.NEWLINE || next.kind() == Kind.STRING || TokenCursor.is(next, ";"));
        documented |= is;
        return is;
    }

    void imports() {
        do {
            cursor.advance();
            Token first = cursor.name();
            while (cursor.accept(".")) {
                cursor.name();
            }
            Token name = cursor.accept("as") ? cursor.name() : first;
            names.bindImport(name.text(), name.line());
        } while (cursor.isAt(","));
    }

    void fromImport() {
        int line = cursor.line();
        cursor.advance();
        int levels = cursor.place();
        while (cursor.accept(".") || cursor.accept("...")) {
            // Levels of a relative import.
        }
        boolean future =
                levels == cursor.place() && cursor.isAt("__future__") && TokenCursor.is(cursor.peek(1), "import");
        if (levels == cursor.place() || !cursor.isAt("import")) {
            do {
                cursor.name();
            } while (cursor.accept("."));
        }
        cursor.expect("import");
        if (future && !mayBeFuture) {
            names.error(line, "from __future__ imports must occur at the beginning of the file");
        }
        mayBeFuture &= future;
        documented = true;
        if (cursor.accept("*")) {
            all(line, future);
        } else {
            members(future);
        }
    }

    private void all(int line, boolean future) {
        if (future) {
            names.error(line, "future feature * is not defined");
        }
        if (names.scope().kind() != PythonScope.Kind.MODULE) {
            names.error(line, "import * only allowed at module level");
        }
        names.scope().bindUnknownNames();
    }

    private void members(boolean future) {
        boolean parenthesized = cursor.accept("(");
        do {
            Token member = cursor.name();
            Token name = cursor.accept("as") ? cursor.name() : member;
            names.bindImport(name.text(), name.line());
            if (future && !FEATURES.contains(member.text())) {
                names.error(member.line(), "future feature " + member.text() + " is not defined");
            }
            postponesAnnotations |= future && member.text().equals("annotations");
        } while (cursor.accept(",") && !(parenthesized && cursor.isAt(")")));
        if (parenthesized) {
            cursor.expect(")");
        }
    }
}
