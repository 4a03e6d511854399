package io.emend.edits.lint.python;

import io.emend.edits.lint.python.Expression.Clause;
import io.emend.edits.lint.python.Expression.ComprehensionKind;
import io.emend.edits.lint.python.Expression.OperationKind;
import io.emend.edits.lint.python.Expression.SequenceKind;
import io.emend.edits.lint.python.PythonLexer.Kind;
import io.emend.edits.lint.python.PythonLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The expressions of Python's grammar; what they do with names is for {@link NameVisitor}. */
final class ExpressionParser implements Subexpressions {
    private static final Set<String> SIGNS = Set.of("-", "+", "~");
    private static final Set<String> ARITHMETIC =
            Set.of("+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^");
    private static final Set<String> COMPARISON = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> CONSTANTS = Set.of("None", "True", "False");
    private static final Set<String> STARTING_KEYWORDS =
            Set.of("None", "True", "False", "not", "lambda", "await", "yield");
    private static final Set<String> STARTING_OPERATORS = Set.of("(", "[", "{", "-", "+", "~", "*", "...");
    /** Deeper nesting is refused rather than overflowing the stack; CPython's own limit of brackets is 200. */
    private static final int MAX_DEPTH = 420;
    /** Calls, attributes and subscripts in a row. */
    private static final int MAX_CHAIN = 1_500;

    private final TokenCursor cursor;
    private int depth;

    ExpressionParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    private ExpressionParser(List<Token> tokens, int depth) {
        this.cursor = new TokenCursor(tokens);
        this.depth = depth;
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw cursor.error("too many nested expressions");
        }
    }

    boolean startsExpression() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NAME -> !TokenCursor.isKeyword(token) || STARTING_KEYWORDS.contains(token.text());
            case NUMBER, STRING, BYTES, FORMATTED_STRING, TEMPLATE_STRING -> true;
            case OPERATOR -> STARTING_OPERATORS.contains(token.text());
            default -> false;
        };
    }

    /** One expression, or a tuple without parentheses; a star only inside a tuple. */
    Expression expressions() {
        Expression parsed = starredOrTuple();
        if (parsed instanceof Expression.Starred) {
            throw new PythonSyntaxException(parsed.line(), "can't use starred expression here");
        }
        return parsed;
    }

    /** As {@link #expressions}, but one alone may have a star: the left side of an assignment is not known yet. */
    Expression starredOrTuple() {
        int line = cursor.line();
        Expression first = starred(false);
        if (!cursor.isAt(",")) {
            return first;
        }
        List<Expression> elements = new ArrayList<>(List.of(first));
        while (cursor.accept(",") && startsExpression()) {
            elements.add(starred(false));
        }
        return new Expression.Sequence(SequenceKind.TUPLE, elements, line);
    }

    /** What a match statement looks at: an expression, or a tuple whose elements may be starred or named. */
    Expression subject() {
        int line = cursor.line();
        Expression first = starred(true);
        if (!cursor.isAt(",")) {
            if (first instanceof Expression.Starred) {
                throw cursor.error("can't use starred expression here");
            }
            return first;
        }
        List<Expression> elements = new ArrayList<>(List.of(first));
        while (cursor.accept(",") && startsExpression()) {
            elements.add(starred(true));
        }
        return new Expression.Sequence(SequenceKind.TUPLE, elements, line);
    }

    /** What stands right of {@code =}. */
    Expression value() {
        return cursor.isAt("yield") ? yielded() : expressions();
    }

    private Expression starred(boolean named) {
        int line = cursor.line();
        if (cursor.accept("*")) {
            return new Expression.Starred(arithmetic(), line);
        }
        return named ? named() : expression();
    }

    /** An expression or {@code name := expression}. */
    @Override
    public Expression named() {
        int line = cursor.line();
        if (TokenCursor.isName(cursor.peek()) && TokenCursor.is(cursor.peek(1), ":=")) {
            Expression.Name target = new Expression.Name(cursor.name().text(), line);
            cursor.advance();
            return new Expression.Named(target, expression(), line);
        }
        Expression parsed = expression();
        if (cursor.isAt(":=")) {
            throw cursor.error("cannot use assignment expressions here");
        }
        return parsed;
    }

    @Override
    public Expression expression() {
        enter();
        int line = cursor.line();
        Expression result;
        if (cursor.isAt("lambda")) {
            result = lambda();
        } else {
            result = disjunction();
            if (cursor.accept("if")) {
                Expression test = disjunction();
                if (!cursor.accept("else")) {
                    throw cursor.error("expected 'else' after 'if' expression");
                }
                result = new Expression.Conditional(test, result, expression(), line);
            }
        }
        depth--;
        return result;
    }

    private Expression yielded() {
        int line = cursor.line();
        cursor.expect("yield");
        if (cursor.accept("from")) {
            return new Expression.Yield(List.of(expression()), true, line);
        }
        boolean values = startsExpression() && !cursor.isAt("yield");
        return new Expression.Yield(values ? List.of(expressions()) : List.of(), false, line);
    }

    private Expression lambda() {
        int line = cursor.line();
        cursor.expect("lambda");
        List<Expression.Parameter> parameters = new ParameterParser(cursor, this).parameters(":", false);
        cursor.expect(":");
        return new Expression.Lambda(parameters, expression(), line);
    }

    // Operators

    /** Operands with {@code and} and {@code or} between them, {@code not} in front. */
    private Expression disjunction() {
        int line = cursor.line();
        List<Expression> operands = new ArrayList<>();
        boolean alone = true;
        do {
            while (cursor.accept("not")) {
                alone = false;
            }
            operands.add(comparison());
        } while (cursor.accept("and") || cursor.accept("or"));
        return alone && operands.size() == 1
                ? operands.getFirst()
                : new Expression.Operation(OperationKind.OPERATION, operands, line);
    }

    private Expression comparison() {
        int line = cursor.line();
        Expression first = arithmetic();
        if (!isComparison()) {
            return first;
        }
        List<Expression> operands = new ArrayList<>(List.of(first));
        while (isComparison()) {
            if (cursor.accept("is")) {
                cursor.accept("not");
            } else {
                cursor.accept("not");
                cursor.advance();
            }
            operands.add(arithmetic());
        }
        return new Expression.Operation(OperationKind.COMPARISON, operands, line);
    }

    private boolean isComparison() {
        return cursor.isAt(COMPARISON)
                || cursor.isAt("is")
                || cursor.isAt("in")
                || cursor.isAt("not") && TokenCursor.is(cursor.peek(1), "in");
    }

    @Override
    public Expression arithmetic() {
        int line = cursor.line();
        List<Expression> operands = new ArrayList<>();
        boolean alone = true;
        do {
            while (cursor.isAt(SIGNS)) {
                cursor.advance();
                alone = false;
            }
            operands.add(awaited());
        } while (acceptArithmetic());
        return alone && operands.size() == 1
                ? operands.getFirst()
                : new Expression.Operation(OperationKind.OPERATION, operands, line);
    }

    private boolean acceptArithmetic() {
        boolean is = cursor.isAt(ARITHMETIC);
        if (is) {
            cursor.advance();
        }
        return is;
    }

    private Expression awaited() {
        int line = cursor.line();
        return cursor.accept("await") ? new Expression.Await(primary(), line) : primary();
    }

    /** An atom with attributes, calls and subscripts behind it. */
    Expression primary() {
        enter();
        int line = cursor.line();
        Expression result = atom();
        for (int length = 0; cursor.isAt(Kind.OPERATOR); length++) {
            if (cursor.accept(".")) {
                result = new Expression.Attribute(result, cursor.name().text(), line);
            } else if (cursor.isAt("(")) {
                result = new Expression.Call(result, arguments(), line);
            } else if (cursor.accept("[")) {
                result = new Expression.Subscript(result, subscript(), line);
            } else {
                break;
            }
            if (length > MAX_CHAIN) {
                throw cursor.error("too many calls and attributes in a row");
            }
        }
        depth--;
        return result;
    }

    /** The arguments of a call or of a class, with their parentheses. */
    List<Expression> arguments() {
        return new ArgumentParser(cursor, this).arguments();
    }

    private Expression subscript() {
        int line = cursor.line();
        List<Expression> elements = new ArrayList<>();
        boolean tuple = false;
        do {
            if (tuple && cursor.isAt("]")) {
                break;
            }
            elements.add(slice());
            tuple |= cursor.isAt(",") || elements.getLast() instanceof Expression.Starred;
        } while (cursor.accept(","));
        cursor.expect("]");
        return tuple ? new Expression.Sequence(SequenceKind.TUPLE, elements, line) : elements.getFirst();
    }

    private Expression slice() {
        int line = cursor.line();
        List<Expression> parts = new ArrayList<>();
        if (!cursor.isAt(":")) {
            Expression first = starred(true);
            if (!cursor.isAt(":") || first instanceof Expression.Starred) {
                return first;
            }
            parts.add(first);
        }
        cursor.expect(":");
        for (int i = 0; i < 2; i++) {
            if (!cursor.isAt(":") && !cursor.isAt("]") && !cursor.isAt(",")) {
                parts.add(expression());
            }
            if (i == 0 && !cursor.accept(":")) {
                break;
            }
        }
        return new Expression.Slice(parts, line);
    }

    // Atoms

    private Expression atom() {
        Token token = cursor.peek();
        switch (token.kind()) {
            case NAME -> {
                if (TokenCursor.isName(token)) {
                    cursor.advance();
                    return new Expression.Name(token.text(), token.line());
                }
                if (CONSTANTS.contains(token.text())) {
                    return constant(token);
                }
            }
            case NUMBER -> {
                return constant(token);
            }
            case STRING, BYTES, FORMATTED_STRING, TEMPLATE_STRING -> {
                return text(token);
            }
            case OPERATOR -> {
                switch (token.text()) {
                    case "(" -> {
                        return parentheses(token);
                    }
                    case "[" -> {
                        return list(token);
                    }
                    case "{" -> {
                        return braces(token);
                    }
                    case "..." -> {
                        return constant(token);
                    }
                    default -> {
                        // Not an atom.
                    }
                }
            }
            default -> {
                // Not an atom.
            }
        }
        throw cursor.error("invalid syntax");
    }

    private Expression constant(Token token) {
        cursor.advance();
        return new Expression.Constant(token.text(), token.line());
    }

    Expression text(Token first) {
        List<Expression> fields = new ArrayList<>();
        boolean formatted = false;
        Token token = first;
        for (; isString(token); token = cursor.peek()) {
            boolean bytes = token.kind() == Kind.BYTES;
            boolean template = token.kind() == Kind.TEMPLATE_STRING;
            if (bytes != (first.kind() == Kind.BYTES) || template != (first.kind() == Kind.TEMPLATE_STRING)) {
                throw cursor.error("cannot mix bytes, strings and template strings");
            }
            formatted |= template || token.kind() == Kind.FORMATTED_STRING;
            token.fields().forEach(field -> fields.add(field(field)));
            cursor.advance();
        }
        return new Expression.Text(fields, formatted, !formatted && first.kind() == Kind.STRING, first.line());
    }

    private static boolean isString(Token token) {
        return switch (token.kind()) {
            case STRING, BYTES, FORMATTED_STRING, TEMPLATE_STRING -> true;
            default -> false;
        };
    }

    private Expression field(List<Token> tokens) {
        ExpressionParser inner = new ExpressionParser(tokens, depth + 1);
        inner.enter();
        Expression parsed = inner.value();
        inner.cursor.accept("=");
        if (!inner.cursor.isAt(Kind.END)) {
            throw inner.cursor.error("f-string: invalid syntax");
        }
        return parsed;
    }

    private Expression parentheses(Token open) {
        cursor.advance();
        if (cursor.accept(")")) {
            return new Expression.Group(
                    new Expression.Sequence(SequenceKind.TUPLE, List.of(), open.line()), open.line());
        }
        if (cursor.isAt("yield")) {
            Expression yielded = yielded();
            cursor.expect(")");
            return new Expression.Group(yielded, open.line());
        }
        Expression first = starred(true);
        if (isComprehension()) {
            return comprehension(ComprehensionKind.GENERATOR, List.of(first), ")", open);
        }
        if (!cursor.isAt(",")) {
            cursor.expect(")");
            if (first instanceof Expression.Starred) {
                throw new PythonSyntaxException(first.line(), "cannot use starred expression here");
            }
            return new Expression.Group(first, open.line());
        }
        List<Expression> elements = elements(first, ")");
        return new Expression.Group(new Expression.Sequence(SequenceKind.TUPLE, elements, open.line()), open.line());
    }

    private List<Expression> elements(Expression first, String close) {
        List<Expression> elements = new ArrayList<>(List.of(first));
        while (cursor.accept(",") && !cursor.isAt(close)) {
            elements.add(starred(true));
        }
        cursor.expect(close);
        return elements;
    }

    private Expression list(Token open) {
        cursor.advance();
        if (cursor.accept("]")) {
            return new Expression.Sequence(SequenceKind.LIST, List.of(), open.line());
        }
        Expression first = starred(true);
        if (isComprehension()) {
            return comprehension(ComprehensionKind.LIST, List.of(first), "]", open);
        }
        return new Expression.Sequence(SequenceKind.LIST, elements(first, "]"), open.line());
    }

    private Expression braces(Token open) {
        cursor.advance();
        if (cursor.accept("}")) {
            return new Expression.Sequence(SequenceKind.DICTIONARY, List.of(), open.line());
        }
        if (cursor.isAt("**")) {
            return dictionary(List.of(unpacked()), open);
        }
        Expression first = starred(true);
        if (cursor.isAt(":") && !(first instanceof Expression.Starred) && !(first instanceof Expression.Named)) {
            cursor.advance();
            List<Expression> pair = List.of(first, expression());
            return isComprehension()
                    ? comprehension(ComprehensionKind.DICTIONARY, pair, "}", open)
                    : dictionary(pair, open);
        }
        if (isComprehension()) {
            return comprehension(ComprehensionKind.SET, List.of(first), "}", open);
        }
        return new Expression.Sequence(SequenceKind.SET, elements(first, "}"), open.line());
    }

    private Expression unpacked() {
        int line = cursor.line();
        cursor.expect("**");
        return new Expression.Unpacked(arithmetic(), line);
    }

    private Expression dictionary(List<Expression> first, Token open) {
        List<Expression> elements = new ArrayList<>(first);
        while (cursor.accept(",") && !cursor.isAt("}")) {
            if (cursor.isAt("**")) {
                elements.add(unpacked());
            } else {
                elements.add(expression());
                cursor.expect(":");
                elements.add(expression());
            }
        }
        cursor.expect("}");
        return new Expression.Sequence(SequenceKind.DICTIONARY, elements, open.line());
    }

    // Comprehensions

    @Override
    public boolean isComprehension() {
        return cursor.isAt("for") || cursor.isAt("async") && TokenCursor.is(cursor.peek(1), "for");
    }

    /** The clauses after the elements, and the bracket that closes, if it belongs to the comprehension. */
    @Override
    public Expression comprehension(ComprehensionKind kind, List<Expression> elements, String close, Token open) {
        if (elements.getFirst() instanceof Expression.Starred) {
            throw new PythonSyntaxException(open.line(), "iterable unpacking cannot be used in comprehension");
        }
        List<Clause> clauses = new ArrayList<>();
        while (isComprehension()) {
            boolean async = cursor.accept("async");
            cursor.expect("for");
            Expression target = targets();
            cursor.expect("in");
            Expression iterable = disjunction();
            List<Expression> conditions = new ArrayList<>();
            while (cursor.accept("if")) {
                conditions.add(disjunction());
            }
            clauses.add(new Clause(async, target, iterable, conditions));
        }
        cursor.expect(close);
        return new Expression.Comprehension(kind, elements, clauses, open.line());
    }

    /** The targets of a loop, up to {@code in}. */
    Expression targets() {
        int line = cursor.line();
        List<Expression> targets = new ArrayList<>();
        boolean tuple = false;
        do {
            if (tuple && cursor.isAt("in")) {
                break;
            }
            int start = cursor.line();
            targets.add(cursor.accept("*") ? new Expression.Starred(primary(), start) : primary());
            tuple |= cursor.isAt(",");
        } while (cursor.accept(","));
        Expression target = tuple ? new Expression.Sequence(SequenceKind.TUPLE, targets, line) : targets.getFirst();
        Targets.requireTarget(target);
        return target;
    }
}
