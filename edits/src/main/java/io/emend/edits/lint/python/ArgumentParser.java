package io.emend.edits.lint.python;

import io.emend.edits.lint.python.Expression.ComprehensionKind;
import io.emend.edits.lint.python.PythonLexer.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The arguments of one call, in the order that Python demands. */
final class ArgumentParser {
    private final TokenCursor cursor;
    private final Subexpressions expressions;
    private final List<Expression> arguments = new ArrayList<>();
    private final Set<String> keywords = new HashSet<>();
    private boolean unpacked;

    ArgumentParser(TokenCursor cursor, Subexpressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** The arguments with their parentheses. */
    List<Expression> arguments() {
        Token open = cursor.peek();
        cursor.expect("(");
        while (!cursor.isAt(")")) {
            Expression argument = argument();
            if (expressions.isComprehension()) {
                return generator(argument, open);
            }
            arguments.add(argument);
            if (!cursor.accept(",")) {
                break;
            }
        }
        cursor.expect(")");
        return arguments;
    }

    /** A generator without parentheses of its own must be alone. */
    private List<Expression> generator(Expression element, Token open) {
        if (!arguments.isEmpty() || element instanceof Expression.Keyword || element instanceof Expression.Unpacked) {
            throw cursor.error("generator expression must be parenthesized");
        }
        return List.of(expressions.comprehension(ComprehensionKind.GENERATOR, List.of(element), ")", open));
    }

    private Expression argument() {
        int line = cursor.line();
        if (cursor.accept("**")) {
            unpacked = true;
            return new Expression.Unpacked(expressions.expression(), line);
        }
        if (cursor.accept("*")) {
            if (unpacked) {
                throw cursor.error("iterable argument unpacking follows keyword argument unpacking");
            }
            return new Expression.Starred(expressions.expression(), line);
        }
        if (TokenCursor.isName(cursor.peek()) && TokenCursor.is(cursor.peek(1), "=")) {
            String name = cursor.name().text();
            cursor.advance();
            if (!keywords.add(name)) {
                throw cursor.error("keyword argument repeated: " + name);
            }
            return new Expression.Keyword(name, expressions.expression(), line);
        }
        Expression argument = expressions.named();
        if (unpacked || !keywords.isEmpty()) {
            throw cursor.error("positional argument follows keyword argument");
        }
        return argument;
    }
}
