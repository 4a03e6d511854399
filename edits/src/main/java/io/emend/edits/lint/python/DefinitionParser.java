package io.emend.edits.lint.python;

import io.emend.edits.lint.python.Expression.Parameter;
import io.emend.edits.lint.python.PythonLexer.Token;
import java.util.List;
import java.util.function.Consumer;

/** Functions and classes, with their type parameters. */
final class DefinitionParser {
    private final TokenCursor cursor;
    private final ExpressionParser expressions;
    private final NameVisitor names;
    private final ImportParser imports;
    private final Consumer<Token> body;
    private int minor;

    /** A parser of definitions, whose bodies {@code body} takes, from the colon on. */
    DefinitionParser(
            TokenCursor cursor,
            ExpressionParser expressions,
            NameVisitor names,
            ImportParser imports,
            Consumer<Token> body) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.names = names;
        this.imports = imports;
        this.body = body;
    }

    /** The first Python 3 that has the syntax read so far, 0 where that is older than 3.12. */
    int minor() {
        return minor;
    }

    /** A function or class, after its decorators and {@code async}. */
    void definition(boolean async) {
        Token header = cursor.peek();
        cursor.advance();
        Token name = cursor.name();
        names.bindName(name.text(), name.line());
        generic(() -> {
            if (TokenCursor.is(header, "def")) {
                function(header, async);
            } else {
                classBlock(header);
            }
        });
    }

    /** Type parameters, where there are any, and what they are for, in a block of their own. */
    void generic(Runnable definition) {
        if (!cursor.isAt("[")) {
            definition.run();
            return;
        }
        minor = Math.max(minor, 12);
        PythonScope scope = new PythonScope(PythonScope.Kind.TYPE_PARAMETERS, names.scope());
        names.inside(scope, () -> {
            cursor.advance();
            boolean defaults = false;
            do {
                defaults |= typeParameter(scope, defaults);
            } while (cursor.accept(",") && !cursor.isAt("]"));
            cursor.expect("]");
            definition.run();
        });
    }

    /** One type parameter; gives whether it has a default. */
    private boolean typeParameter(PythonScope scope, boolean defaultsBefore) {
        boolean starred = cursor.isAt("*");
        boolean plain = !cursor.accept("**") && !cursor.accept("*");
        Token name = cursor.name();
        if (!scope.declarations().addParameter(name.text())) {
            names.error(name.line(), "duplicate type parameter '" + name.text() + "'");
        }
        names.bindName(name.text(), name.line());
        if (plain && cursor.accept(":")) {
            names.visitType(expressions.expression());
        }
        if (!cursor.accept("=")) {
            if (defaultsBefore) {
                names.error(name.line(), "type parameter without a default follows one with a default");
            }
            return false;
        }
        minor = Math.max(minor, 13);
        names.visitType(starred && cursor.accept("*") ? expressions.arithmetic() : expressions.expression());
        return true;
    }

    private void function(Token header, boolean async) {
        if (!cursor.accept("(")) {
            throw cursor.error("expected '('");
        }
        List<Parameter> parameters = new ParameterParser(cursor, expressions).parameters(")", true);
        cursor.expect(")");
        boolean postponed = imports.postponesAnnotations();
        for (Parameter parameter : parameters) {
            if (parameter.value() != null) {
                names.visit(parameter.value());
            }
            if (parameter.annotation() != null) {
                names.visitAnnotation(parameter.annotation(), postponed);
            }
        }
        if (cursor.accept("->")) {
            names.visitAnnotation(expressions.expression(), postponed);
        }
        PythonScope function = new PythonScope(PythonScope.Kind.FUNCTION, names.scope());
        if (async) {
            function.declarations().setAsync();
        }
        names.bindParameters(function, parameters);
        names.inside(function, () -> body.accept(header));
        int misplaced = function.declarations().misplacedReturn();
        if (misplaced > 0) {
            names.error(misplaced, "'return' with value in async generator");
        }
    }

    private void classBlock(Token header) {
        if (cursor.isAt("(")) {
            names.visit(expressions.arguments());
        }
        names.inside(new PythonScope(PythonScope.Kind.CLASS, names.scope()), () -> body.accept(header));
    }
}
