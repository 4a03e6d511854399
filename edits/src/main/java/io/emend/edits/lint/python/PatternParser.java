package io.emend.edits.lint.python;

import io.emend.edits.lint.python.PythonLexer.Kind;
import io.emend.edits.lint.python.PythonLexer.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The patterns behind {@code case}. */
final class PatternParser {
    private static final int MAX_DEPTH = 200;

    private final TokenCursor cursor;
    private final ExpressionParser expressions;
    private int depth;

    /**
     * A pattern.
     *
     * @param captures the names it binds, with their lines
     * @param uses the names of classes and constants it looks at
     * @param irrefutable whether it matches whatever there is: what follows is never reached
     */
    record Pattern(Map<String, Integer> captures, List<Expression> uses, boolean irrefutable) {
        private Pattern() {
            this(new LinkedHashMap<>(), new ArrayList<>(), false);
        }

        private void capture(String name, int line) {
            if (captures.putIfAbsent(name, line) != null) {
                throw new PythonSyntaxException(line, "multiple assignments to name '" + name + "' in pattern");
            }
        }

        private void add(Pattern part) {
            part.captures.forEach(this::capture);
            uses.addAll(part.uses);
        }

        private Pattern thatMatchesAll() {
            return new Pattern(captures, uses, true);
        }
    }

    PatternParser(TokenCursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** The pattern of a case, which may be a sequence without brackets. */
    Pattern patterns() {
        if (!cursor.isAt("*")) {
            Pattern first = pattern();
            if (!cursor.isAt(",")) {
                return first;
            }
            return sequence(first, false, Set.of(":", "if"));
        }
        Pattern first = starred();
        if (!cursor.isAt(",")) {
            throw cursor.error("a starred pattern must be in a sequence");
        }
        return sequence(first, true, Set.of(":", "if"));
    }

    /** The rest of a sequence, up to one of the tokens that end it. */
    private Pattern sequence(Pattern first, boolean starred, Set<String> ends) {
        Pattern whole = new Pattern();
        whole.add(first);
        boolean star = starred;
        while (cursor.accept(",") && !cursor.isAt(ends)) {
            if (cursor.isAt("*") && star) {
                throw cursor.error("multiple starred expressions in sequence pattern");
            }
            star |= cursor.isAt("*");
            whole.add(cursor.isAt("*") ? starred() : pattern());
        }
        return whole;
    }

    private Pattern starred() {
        cursor.expect("*");
        Token name = cursor.name();
        Pattern pattern = new Pattern();
        if (!name.text().equals("_")) {
            pattern.capture(name.text(), name.line());
        }
        return pattern;
    }

    private Pattern pattern() {
        if (++depth > MAX_DEPTH) {
            throw cursor.error("too many nested patterns");
        }
        Pattern pattern = alternatives();
        if (cursor.accept("as")) {
            Token name = cursor.name();
            if (name.text().equals("_")) {
                throw cursor.error("cannot use '_' as a target");
            }
            pattern.capture(name.text(), name.line());
        }
        depth--;
        return pattern;
    }

    private Pattern alternatives() {
        Pattern first = closed();
        boolean irrefutable = first.irrefutable();
        while (cursor.accept("|")) {
            if (irrefutable) {
                throw cursor.error("a pattern that matches everything makes remaining patterns unreachable");
            }
            Pattern other = closed();
            if (!other.captures().keySet().equals(first.captures().keySet())) {
                throw cursor.error("alternative patterns bind different names");
            }
            first.uses().addAll(other.uses());
            irrefutable = other.irrefutable();
        }
        return irrefutable ? first.thatMatchesAll() : first;
    }

    private Pattern closed() {
        Token token = cursor.peek();
        if (TokenCursor.isName(token)) {
            return nameOrClass();
        }
        if (token.kind() == Kind.OPERATOR) {
            switch (token.text()) {
                case "(" -> {
                    return parentheses();
                }
                case "[" -> {
                    cursor.advance();
                    Pattern sequence = cursor.isAt("]") ? new Pattern() : bracketed("]");
                    cursor.expect("]");
                    return sequence;
                }
                case "{" -> {
                    return mapping();
                }
                default -> {
                    // A signed number, or nothing that can be here.
                }
            }
        }
        literal();
        return new Pattern();
    }

    private Pattern bracketed(String close) {
        boolean star = cursor.isAt("*");
        return sequence(star ? starred() : pattern(), star, Set.of(close));
    }

    private Pattern parentheses() {
        cursor.advance();
        if (cursor.accept(")")) {
            return new Pattern();
        }
        boolean star = cursor.isAt("*");
        Pattern first = star ? starred() : pattern();
        if (star && !cursor.isAt(",")) {
            throw cursor.error("a starred pattern must be in a sequence");
        }
        Pattern whole = cursor.isAt(",") ? sequence(first, star, Set.of(")")) : first;
        cursor.expect(")");
        return whole;
    }

    private Pattern nameOrClass() {
        Token name = cursor.name();
        Expression dotted = new Expression.Name(name.text(), name.line());
        boolean isDotted = cursor.isAt(".");
        while (cursor.accept(".")) {
            dotted = new Expression.Attribute(dotted, cursor.name().text(), name.line());
        }
        Pattern pattern = new Pattern();
        if (cursor.isAt("(")) {
            pattern.uses().add(dotted);
            classArguments(pattern);
        } else if (isDotted) {
            pattern.uses().add(dotted);
        } else {
            if (!name.text().equals("_")) {
                pattern.capture(name.text(), name.line());
            }
            return pattern.thatMatchesAll();
        }
        return pattern;
    }

    private void classArguments(Pattern pattern) {
        Set<String> attributes = new HashSet<>();
        cursor.expect("(");
        while (!cursor.isAt(")")) {
            if (TokenCursor.isName(cursor.peek()) && TokenCursor.is(cursor.peek(1), "=")) {
                String attribute = cursor.name().text();
                cursor.advance();
                if (!attributes.add(attribute)) {
                    throw cursor.error("attribute name repeated in class pattern: " + attribute);
                }
            } else if (!attributes.isEmpty()) {
                throw cursor.error("positional patterns follow keyword patterns");
            }
            pattern.add(pattern());
            if (!cursor.accept(",")) {
                break;
            }
        }
        cursor.expect(")");
    }

    private Pattern mapping() {
        cursor.advance();
        Pattern whole = new Pattern();
        Set<String> keys = new HashSet<>();
        while (!cursor.isAt("}")) {
            if (cursor.accept("**")) {
                Token rest = cursor.name();
                if (rest.text().equals("_")) {
                    throw cursor.error("invalid syntax");
                }
                whole.capture(rest.text(), rest.line());
                cursor.accept(",");
                break;
            }
            key(whole, keys);
            cursor.expect(":");
            whole.add(pattern());
            if (!cursor.accept(",")) {
                break;
            }
        }
        cursor.expect("}");
        return whole;
    }

    private void key(Pattern whole, Set<String> keys) {
        if (!TokenCursor.isName(cursor.peek())) {
            if (!keys.add(literal())) {
                throw cursor.error("mapping pattern checks duplicate key");
            }
            return;
        }
        Pattern name = nameOrClass();
        if (!name.captures().isEmpty() || name.irrefutable() || TokenCursor.is(cursor.last(), ")")) {
            throw cursor.error("mapping pattern keys may only match literals and attribute lookups");
        }
        whole.add(name);
    }

    /** A literal, as a text in which equal literals are mostly equal. */
    private String literal() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case STRING, BYTES, FORMATTED_STRING, TEMPLATE_STRING -> {
                StringBuilder text = new StringBuilder(token.kind() + ":");
                int start = cursor.place();
                if (((Expression.Text) expressions.text(token)).isFormatted()) {
                    throw cursor.error("patterns may only match literals and attribute lookups");
                }
                int end = cursor.place();
                for (cursor.goBack(start); cursor.place() < end; cursor.advance()) {
                    text.append(cursor.peek().text());
                }
                yield text.toString();
            }
            case NAME -> {
                if (Set.of("None", "True", "False").contains(token.text())) {
                    cursor.advance();
                    yield token.text();
                }
                throw cursor.error("invalid syntax");
            }
            default -> number();
        };
    }

    private String number() {
        String sign = cursor.accept("-") ? "-" : "";
        String real = sign + part();
        if (!cursor.isAt("+") && !cursor.isAt("-")) {
            return real;
        }
        String between = cursor.peek().text();
        cursor.advance();
        String imaginary = part();
        if (isImaginary(real) || !isImaginary(imaginary)) {
            throw cursor.error("a complex number is a real one and an imaginary one");
        }
        return real + between + imaginary;
    }

    private String part() {
        if (!cursor.isAt(Kind.NUMBER)) {
            throw cursor.error("invalid syntax");
        }
        cursor.advance();
        return cursor.last().text();
    }

    private static boolean isImaginary(String number) {
        return number.endsWith("j") || number.endsWith("J");
    }
}
