package io.emend.edits.lint.python;

import io.emend.edits.lint.Diagnostic;
import io.emend.edits.lint.python.PythonLexer.Kind;
import io.emend.edits.lint.python.PythonLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parses Python 3 far enough to find syntax errors and to know which block binds and uses which names.
 *
 * <p>It accepts more than Python does where that needs no attention in practice, such as an odd order of parameters. No
 * syntax tree is kept: names go to {@link PythonScope}s as they are read.
 */
final class PythonParser {
    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");
    private static final Set<String> AUGMENTED =
            Set.of("+=", "-=", "*=", "/=", "//=", "%=", "**=", ">>=", "<<=", "&=", "|=", "^=", "@=");
    private static final Set<String> BINARY = Set.of(
            "+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^", "==", "!=", "<", ">", "<=", ">=", "is",
            "in", "not", "and", "or");
    /** Deeper nesting is refused, as CPython does, rather than overflowing the stack. */
    private static final int MAX_DEPTH = 300;

    private final List<Token> tokens;
    private final List<Diagnostic> found;
    private PythonScope scope;
    private int at;
    private int depth;
    private PythonScope.Loop loop;

    /**
     * An expression.
     *
     * @param names the names it would bind as the target of an assignment
     * @param assignable whether it can be such a target
     */
    private record Expression(List<PythonScope.Use> names, boolean assignable) {
        static final Expression VALUE = new Expression(List.of(), false);
        static final Expression PLACE = new Expression(List.of(), true);
    }

    private PythonParser(List<Token> tokens, PythonScope scope, List<Diagnostic> found) {
        this.tokens = tokens;
        this.scope = scope;
        this.found = found;
    }

    /**
     * Parses a program.
     *
     * @param tokens its tokens
     * @param found takes what is wrong where the syntax is right: {@code return} outside a function and the like
     * @return the block of the module
     * @throws PythonSyntaxException at the first syntax error
     */
    static PythonScope parse(List<Token> tokens, List<Diagnostic> found) {
        PythonParser parser = new PythonParser(tokens, new PythonScope(PythonScope.Kind.MODULE, null), found);
        while (parser.peek().kind() != Kind.END) {
            parser.statement();
        }
        return parser.scope;
    }

    private Token peek() {
        return tokens.get(at);
    }

    /** What a wrong track changes. */
    private record Place(int at, int depth, PythonScope scope, int[] mark, PythonScope.Loop loop) {}

    private Place place() {
        return new Place(at, depth, scope, scope.mark(), loop);
    }

    private void goBack(Place place) {
        at = place.at();
        depth = place.depth();
        scope = place.scope();
        loop = place.loop();
        scope.forgetSince(place.mark());
    }

    private boolean isAt(String text) {
        Token token = peek();
        return (token.kind() == Kind.OPERATOR || token.kind() == Kind.NAME)
                && token.text().equals(text);
    }

    private boolean isAt(Set<String> texts) {
        Token token = peek();
        return (token.kind() == Kind.OPERATOR || token.kind() == Kind.NAME) && texts.contains(token.text());
    }

    private boolean accept(String text) {
        boolean is = isAt(text);
        at += is ? 1 : 0;
        return is;
    }

    private void expect(String text) {
        if (!accept(text)) {
            throw error("expected '" + text + "'");
        }
    }

    private boolean accept(Kind kind) {
        boolean is = peek().kind() == kind;
        at += is ? 1 : 0;
        return is;
    }

    private PythonSyntaxException error(String message) {
        return new PythonSyntaxException(peek().line(), message);
    }

    private Token name() {
        Token token = peek();
        if (token.kind() != Kind.NAME || KEYWORDS.contains(token.text())) {
            throw error("invalid syntax");
        }
        at++;
        return token;
    }

    private void bindName() {
        Token name = name();
        scope.bind(name.text(), name.line());
    }

    // Statements

    private void statement() {
        Token token = peek();
        if (token.kind() == Kind.INDENT) {
            throw error("unexpected indent");
        }
        if (++depth > MAX_DEPTH) {
            throw error("too many statically nested blocks");
        }
        if (token.kind() == Kind.NAME && compound(token) || token.kind() == Kind.OPERATOR && decorated()) {
            depth--;
            return;
        }
        simpleStatements();
        depth--;
    }

    private boolean compound(Token token) {
        switch (token.text()) {
            case "if", "while" -> conditional(token);
            case "for" -> forLoop(token);
            case "try" -> tryBlock(token);
            case "with" -> with(token);
            case "def" -> function(token);
            case "class" -> classBlock(token);
            case "async" -> {
                at++;
                if (!isAt("def") && !isAt("for") && !isAt("with")) {
                    throw error("invalid syntax");
                }
                return compound(peek());
            }
            case "match" -> {
                return match(token);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A colon and the statements below it, or behind it on the same line. */
    private void block(Token header) {
        expect(":");
        if (!accept(Kind.NEWLINE)) {
            simpleStatements();
            return;
        }
        if (!accept(Kind.INDENT)) {
            throw new PythonSyntaxException(header.line(), "expected an indented block");
        }
        while (!accept(Kind.DEDENT)) {
            statement();
        }
    }

    private void loopBlock(Token header) {
        loop = new PythonScope.Loop(loop, header.text().equals("for"));
        block(header);
        loop.end(tokens.get(at - 1).line());
        loop = loop.around();
        orElse();
    }

    private void orElse() {
        Token token = peek();
        if (accept("else")) {
            block(token);
        }
    }

    private void conditional(Token header) {
        at++;
        namedExpression();
        if (header.text().equals("while")) {
            loopBlock(header);
            return;
        }
        block(header);
        for (Token token = peek(); accept("elif"); token = peek()) {
            namedExpression();
            block(token);
        }
        orElse();
    }

    private void forLoop(Token header) {
        at++;
        targets();
        expect("in");
        expressions();
        loopBlock(header);
    }

    private void tryBlock(Token header) {
        at++;
        block(header);
        if (!isAt("except") && !isAt("finally")) {
            throw error("expected 'except' or 'finally' block");
        }
        for (Token token = peek(); accept("except"); token = peek()) {
            accept("*");
            if (!isAt(":")) {
                expressions();
                if (accept("as")) {
                    bindName();
                }
            }
            block(token);
        }
        orElse();
        Token token = peek();
        if (accept("finally")) {
            block(token);
        }
    }

    private void with(Token header) {
        at++;
        // Parentheses around several items look like a tuple until "as" comes.
        Place start = place();
        if (isAt("(") && parenthesizedItems()) {
            block(header);
            return;
        }
        goBack(start);
        do {
            withItem();
        } while (accept(","));
        block(header);
    }

    private boolean parenthesizedItems() {
        at++;
        try {
            while (!isAt(")")) {
                withItem();
                if (!accept(",")) {
                    break;
                }
            }
            return accept(")") && isAt(":");
        } catch (PythonSyntaxException e) {
            return false;
        }
    }

    private void withItem() {
        expression();
        if (accept("as")) {
            target();
        }
    }

    private boolean match(Token header) {
        Place start = place();
        at++;
        try {
            if (peek().kind() != Kind.NEWLINE && !isAt("=") && !isAt(".") && !isAt(")")) {
                expressions();
                if (isAt(":")
                        && tokens.get(at + 1).kind() == Kind.NEWLINE
                        && tokens.get(at + 2).kind() == Kind.INDENT
                        && tokens.get(at + 3).text().equals("case")) {
                    at += 3;
                    cases();
                    return true;
                }
            }
        } catch (PythonSyntaxException e) {
            if (tokens.get(at).line() != header.line()) {
                throw e;
            }
        }
        goBack(start);
        return false;
    }

    private void cases() {
        while (!accept(Kind.DEDENT)) {
            Token token = peek();
            expect("case");
            int[] mark = scope.mark();
            do {
                accept("*");
                binary();
                if (accept("as")) {
                    bindName();
                }
            } while (accept(",") && !isAt(":") && !isAt("if"));
            scope.bindPattern(mark);
            if (accept("if")) {
                namedExpression();
            }
            block(token);
        }
    }

    private boolean decorated() {
        if (!isAt("@")) {
            return false;
        }
        while (accept("@")) {
            namedExpression();
            if (!accept(Kind.NEWLINE)) {
                throw error("invalid syntax");
            }
        }
        accept("async");
        Token token = peek();
        if (token.text().equals("def")) {
            function(token);
        } else if (token.text().equals("class")) {
            classBlock(token);
        } else {
            throw error("invalid syntax");
        }
        return true;
    }

    private void function(Token header) {
        at++;
        bindName();
        typeParameters();
        expect("(");
        PythonScope function = new PythonScope(PythonScope.Kind.FUNCTION, scope);
        parameters(function, ")", true);
        expect(")");
        if (accept("->")) {
            expression();
        }
        inside(function, () -> block(header));
    }

    private void inside(PythonScope inner, Runnable body) {
        PythonScope outer = scope;
        PythonScope.Loop outerLoop = loop;
        scope = inner;
        loop = null;
        body.run();
        scope = outer;
        loop = outerLoop;
    }

    private void typeParameters() {
        if (accept("[")) {
            parameters(scope, "]", true);
            expect("]");
        }
    }

    /** Parameters; defaults and annotations belong to the block around the function. */
    private void parameters(PythonScope function, String end, boolean annotated) {
        while (!isAt(end)) {
            if (!accept("/") && !(accept("*") && isAt(","))) {
                accept("**");
                Token name = name();
                function.bind(name.text(), name.line());
                if (annotated && accept(":")) {
                    accept("*");
                    expression();
                }
                if (accept("=")) {
                    expression();
                }
            }
            if (!accept(",")) {
                return;
            }
        }
    }

    private void classBlock(Token header) {
        at++;
        bindName();
        typeParameters();
        if (accept("(")) {
            arguments();
        }
        inside(new PythonScope(PythonScope.Kind.CLASS, scope), () -> block(header));
    }

    private void simpleStatements() {
        do {
            if (peek().kind() == Kind.NEWLINE) {
                break;
            }
            simpleStatement();
        } while (accept(";"));
        if (!accept(Kind.NEWLINE)) {
            throw error("invalid syntax");
        }
    }

    private boolean endsStatement() {
        return peek().kind() == Kind.NEWLINE || isAt(";");
    }

    private void simpleStatement() {
        Token token = peek();
        switch (token.kind() == Kind.NAME ? token.text() : "") {
            case "pass" -> at++;
            case "break", "continue" -> {
                at++;
                if (loop == null) {
                    found.add(new Diagnostic(token.line(), "E0103", "'" + token.text() + "' outside a loop"));
                }
            }
            case "return" -> returnStatement(token);
            case "raise" -> {
                at++;
                if (!endsStatement()) {
                    expression();
                    if (accept("from")) {
                        expression();
                    }
                }
            }
            case "global", "nonlocal" -> {
                do {
                    at++;
                    scope.declareOuter(name().text());
                } while (isAt(","));
            }
            case "del" -> {
                at++;
                expressions();
            }
            case "assert" -> {
                at++;
                expression();
                if (accept(",")) {
                    expression();
                }
            }
            case "import" -> imports();
            case "from" -> fromImport();
            default -> assignment();
        }
    }

    private void returnStatement(Token token) {
        at++;
        if (scope.kind() != PythonScope.Kind.FUNCTION) {
            found.add(new Diagnostic(token.line(), "E0104", "return outside a function"));
        }
        if (!endsStatement()) {
            expressions();
        }
    }

    private void imports() {
        do {
            at++;
            Token first = name();
            while (accept(".")) {
                name();
            }
            if (accept("as")) {
                bindName();
            } else {
                scope.bind(first.text(), first.line());
            }
        } while (isAt(","));
    }

    private void fromImport() {
        at++;
        while (accept(".") || accept("...")) {
            // Levels of a relative import.
        }
        if (!isAt("import")) {
            do {
                name();
            } while (accept("."));
        }
        expect("import");
        if (accept("*")) {
            scope.bindUnknownNames();
            return;
        }
        boolean parenthesized = accept("(");
        do {
            if (parenthesized && isAt(")")) {
                break;
            }
            Token name = name();
            if (accept("as")) {
                name = name();
            }
            scope.bind(name.text(), name.line());
        } while (accept(","));
        if (parenthesized) {
            expect(")");
        }
    }

    private void assignment() {
        Expression left = expressions();
        if (accept(":")) {
            requireTarget(left);
            left.names().forEach(scope::bind);
            expression();
            if (accept("=")) {
                expressions();
            }
            return;
        }
        if (isAt(AUGMENTED)) {
            requireTarget(left);
            left.names().forEach(scope::augment);
            at++;
            expressions();
            return;
        }
        List<PythonScope.Use> targets = new ArrayList<>();
        while (isAt("=")) {
            requireTarget(left);
            at++;
            targets.addAll(left.names());
            left = expressions();
        }
        targets.forEach(scope::assign);
    }

    private void requireTarget(Expression expression) {
        if (!expression.assignable()) {
            throw error("cannot assign to this expression");
        }
    }

    // Expressions

    /** Several targets of a loop, up to {@code in}. */
    private void targets() {
        do {
            if (isAt("in")) {
                return;
            }
            accept("*");
            target();
        } while (accept(","));
    }

    private void target() {
        Expression target = postfix();
        requireTarget(target);
        target.names().forEach(scope::bind);
    }

    /** One expression or a tuple of them without parentheses. */
    private Expression expressions() {
        Expression first = starredExpression();
        if (!isAt(",")) {
            return first;
        }
        List<PythonScope.Use> names = new ArrayList<>(first.names());
        boolean assignable = first.assignable();
        while (accept(",")) {
            if (!startsExpression()) {
                break;
            }
            Expression next = starredExpression();
            names.addAll(next.names());
            assignable &= next.assignable();
        }
        return new Expression(names, assignable);
    }

    private boolean startsExpression() {
        Token token = peek();
        return switch (token.kind()) {
            case NAME ->
                !KEYWORDS.contains(token.text())
                        || Set.of("None", "True", "False", "not", "lambda", "await", "yield")
                                .contains(token.text());
            case NUMBER, STRING, FORMATTED_STRING -> true;
            case OPERATOR ->
                Set.of("(", "[", "{", "-", "+", "~", "*", "**", "...").contains(token.text());
            default -> false;
        };
    }

    private Expression starredExpression() {
        return accept("*") ? binary() : namedExpression();
    }

    private Expression namedExpression() {
        Expression left = expression();
        if (isAt(":=") && left.names().size() == 1) {
            at++;
            PythonScope.Use use = left.names().getFirst();
            expression();
            scope.bind(use);
            scope.aroundComprehensions().bind(use);
            return Expression.VALUE;
        }
        return left;
    }

    private Expression expression() {
        if (++depth > MAX_DEPTH) {
            throw error("too many nested parentheses");
        }
        Expression result = isAt("lambda") ? lambda() : isAt("yield") ? yielded() : binary();
        if (accept("if")) {
            binary();
            if (!isAt("else")) {
                throw error("expected 'else' after 'if' expression");
            }
            at++;
            expression();
            result = Expression.VALUE;
        }
        depth--;
        return result;
    }

    private Expression yielded() {
        at++;
        if (accept("from") || startsExpression()) {
            expressions();
        }
        return Expression.VALUE;
    }

    private Expression lambda() {
        at++;
        PythonScope function = new PythonScope(PythonScope.Kind.FUNCTION, scope);
        parameters(function, ":", false);
        expect(":");
        inside(function, this::expression);
        return Expression.VALUE;
    }

    /** Operands with operators between them; names do not depend on which of them bind tighter. */
    private Expression binary() {
        Expression left = unary();
        boolean alone = true;
        while (isAt(BINARY)) {
            boolean not = accept("not");
            if (not && !isAt("in")) {
                throw error("invalid syntax");
            }
            boolean is = isAt("is");
            at++;
            if (is) {
                accept("not");
            }
            unary();
            alone = false;
        }
        return alone ? left : Expression.VALUE;
    }

    private Expression unary() {
        boolean alone = true;
        while (isAt("-") || isAt("+") || isAt("~") || isAt("not") || isAt("await")) {
            at++;
            alone = false;
        }
        Expression operand = isAt("lambda") && !alone ? lambda() : postfix();
        return alone ? operand : Expression.VALUE;
    }

    private Expression postfix() {
        if (++depth > MAX_DEPTH) {
            throw error("too many nested parentheses");
        }
        Expression result = atom();
        while (true) {
            if (accept(".")) {
                name();
                result = Expression.PLACE;
            } else if (accept("(")) {
                arguments();
                result = Expression.VALUE;
            } else if (accept("[")) {
                subscript();
                result = Expression.PLACE;
            } else {
                depth--;
                return result;
            }
        }
    }

    private void arguments() {
        while (!isAt(")")) {
            int[] mark = scope.mark();
            if (!accept("**") && !accept("*") && isKeyword()) {
                at += 2;
            }
            namedExpression();
            comprehension(mark);
            if (!accept(",")) {
                break;
            }
        }
        expect(")");
    }

    /** Whether an argument is one by keyword; a name alone is followed by something else than a single {@code =}. */
    private boolean isKeyword() {
        return peek().kind() == Kind.NAME
                && !KEYWORDS.contains(peek().text())
                && tokens.get(at + 1).kind() == Kind.OPERATOR
                && tokens.get(at + 1).text().equals("=");
    }

    private void subscript() {
        if (isAt("]")) {
            throw error("invalid syntax");
        }
        while (!isAt("]")) {
            if (!isAt(":")) {
                starredExpression();
            }
            while (accept(":")) {
                if (!isAt(":") && !isAt("]") && !isAt(",")) {
                    expression();
                }
            }
            if (!accept(",")) {
                break;
            }
        }
        expect("]");
    }

    private Expression atom() {
        Token token = peek();
        switch (token.kind()) {
            case NAME -> {
                return nameOrConstant(token);
            }
            case NUMBER -> at++;
            case STRING, FORMATTED_STRING -> strings();
            case OPERATOR -> {
                switch (token.text()) {
                    case "(" -> {
                        return bracketed(")");
                    }
                    case "[" -> {
                        return bracketed("]");
                    }
                    case "{" -> braces();
                    case "..." -> at++;
                    default -> throw error("invalid syntax");
                }
            }
            default -> throw error("invalid syntax");
        }
        return Expression.VALUE;
    }

    private Expression nameOrConstant(Token token) {
        if (KEYWORDS.contains(token.text())) {
            if (!Set.of("None", "True", "False").contains(token.text())) {
                throw error("invalid syntax");
            }
            at++;
            return Expression.VALUE;
        }
        at++;
        return new Expression(List.of(scope.use(token.text(), token.line(), loop)), true);
    }

    private void strings() {
        while (peek().kind() == Kind.STRING || peek().kind() == Kind.FORMATTED_STRING) {
            Token token = tokens.get(at++);
            if (token.kind() == Kind.FORMATTED_STRING) {
                replacementFields(token.text(), token.line());
            }
        }
    }

    /** The expressions in the braces of a formatted string, also those in its format specifiers. */
    private void replacementFields(String text, int line) {
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("{{", i) || text.startsWith("}}", i)) {
                i++;
            } else if (text.charAt(i) == '{') {
                int end = closingBrace(text, i, line);
                replacementField(text.substring(i + 1, end), line);
                i = end;
            }
        }
    }

    private static int closingBrace(String text, int open, int line) {
        int nested = 0;
        for (int i = open; i < text.length(); i++) {
            nested += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (nested == 0) {
                return i;
            }
        }
        throw new PythonSyntaxException(line, "f-string: expecting '}'");
    }

    private void replacementField(String field, int line) {
        int end = expressionEnd(field);
        String expression = field.substring(0, end);
        PythonParser inner = new PythonParser(PythonLexer.lexExpression(expression, line), scope, found);
        inner.depth = depth;
        inner.loop = loop;
        inner.expressions();
        inner.accept("=");
        if (inner.peek().kind() != Kind.END) {
            throw new PythonSyntaxException(line, "f-string: invalid syntax");
        }
        replacementFields(field.substring(end), line);
    }

    /** Where a conversion ({@code !r}) or a format specifier ({@code :>8}) begins. */
    private static int expressionEnd(String field) {
        int nested = 0;
        char quote = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (nested == 0 && (c == ':' || c == '!' && !field.startsWith("!=", i))) {
                return i;
            } else {
                nested += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            }
        }
        return field.length();
    }

    /** A tuple, a list, parentheses, or a comprehension in one of those. */
    private Expression bracketed(String close) {
        at++;
        int[] mark = scope.mark();
        if (accept(close)) {
            return Expression.PLACE;
        }
        Expression inner = expressions();
        if (comprehension(mark)) {
            inner = Expression.VALUE;
        }
        expect(close);
        return inner;
    }

    private void braces() {
        at++;
        int[] mark = scope.mark();
        while (!isAt("}")) {
            if (accept("**")) {
                binary();
            } else {
                starredExpression();
                if (accept(":")) {
                    expression();
                }
            }
            if (comprehension(mark) || !accept(",")) {
                break;
            }
        }
        expect("}");
    }

    /** The clauses of a comprehension, if there are any, after its element. */
    private boolean comprehension(int[] mark) {
        if (!isAt("for") && !(isAt("async") && tokens.get(at + 1).text().equals("for"))) {
            return false;
        }
        PythonScope outer = scope;
        PythonScope inner = outer.comprehensionSince(mark);
        while (isAt("for") || isAt("async")) {
            accept("async");
            expect("for");
            scope = inner;
            targets();
            expect("in");
            binary();
            while (accept("if")) {
                if (isAt("lambda")) {
                    lambda();
                } else {
                    comprehensionCondition();
                }
            }
        }
        scope = outer;
        return true;
    }

    private void comprehensionCondition() {
        Expression condition = binary();
        if (isAt(":=") && condition.names().size() == 1) {
            at++;
            binary();
            scope.aroundComprehensions().bind(condition.names().getFirst());
        }
    }
}
