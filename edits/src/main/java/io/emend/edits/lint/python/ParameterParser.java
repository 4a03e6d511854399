package io.emend.edits.lint.python;

import io.emend.edits.lint.python.Expression.Parameter;
import io.emend.edits.lint.python.PythonLexer.Token;
import java.util.ArrayList;
import java.util.List;

/** The parameters of one function or lambda, in the order that Python demands. */
final class ParameterParser {
    private final TokenCursor cursor;
    private final Subexpressions expressions;
    private final List<Parameter> parameters = new ArrayList<>();
    private boolean slash;
    private boolean star;
    private boolean defaults;
    private boolean nameMustFollow;

    ParameterParser(TokenCursor cursor, Subexpressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Parameters up to the token {@code end}, which stays. */
    List<Parameter> parameters(String end, boolean annotated) {
        while (!cursor.isAt(end)) {
            if (cursor.accept("**")) {
                parameters.add(parameter(annotated, false, false));
                cursor.accept(",");
                break;
            }
            parameter(annotated);
            if (!cursor.accept(",")) {
                break;
            }
        }
        if (nameMustFollow || !cursor.isAt(end)) {
            throw cursor.error(nameMustFollow ? "named parameters must follow bare *" : "invalid syntax");
        }
        return parameters;
    }

    private void parameter(boolean annotated) {
        if (cursor.isAt("/")) {
            if (slash || star || parameters.isEmpty()) {
                throw cursor.error("/ must be ahead of * and behind a parameter, once");
            }
            cursor.advance();
            slash = true;
        } else if (cursor.isAt("*")) {
            if (star) {
                throw cursor.error("* parameter may appear only once");
            }
            cursor.advance();
            star = true;
            nameMustFollow = cursor.isAt(",");
            if (!nameMustFollow) {
                parameters.add(parameter(annotated, true, false));
            }
        } else {
            Parameter parameter = parameter(annotated, false, true);
            if (defaults && parameter.value() == null && !star) {
                throw cursor.error("parameter without a default follows parameter with a default");
            }
            defaults |= parameter.value() != null;
            nameMustFollow = false;
            parameters.add(parameter);
        }
    }

    private Parameter parameter(boolean annotated, boolean starred, boolean mayHaveDefault) {
        Token name = cursor.name();
        Expression annotation = null;
        if (annotated && cursor.accept(":")) {
            annotation = starred && cursor.accept("*") ? expressions.arithmetic() : expressions.expression();
        }
        Expression value = mayHaveDefault && cursor.accept("=") ? expressions.expression() : null;
        return new Parameter(name.text(), annotation, value, name.line());
    }
}
