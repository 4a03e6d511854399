package io.emend.edits.lint.python;

import io.emend.edits.lint.Diagnostic;
import io.emend.edits.lint.python.PythonLexer.Kind;
import io.emend.edits.lint.python.PythonLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statements of Python's grammar.
 *
 * <p>No syntax tree of them is kept: as each is read, {@link NameVisitor} takes its expressions.
 */
final class PythonParser {
    private static final Set<String> AUGMENTED =
            Set.of("+=", "-=", "*=", "/=", "//=", "%=", "**=", ">>=", "<<=", "&=", "|=", "^=", "@=");
    /** CPython's limit of loops, {@code with} and {@code try} in each other (CO_MAXBLOCKS since 3.12). */
    private static final int MAX_BLOCKS = 21;

    private final TokenCursor cursor;
    private final ExpressionParser expressions;
    private final NameVisitor names;
    private final DefinitionParser definitions;
    private final ImportParser imports;
    private final List<Diagnostic> found;
    private int blocks;
    private boolean inExceptStar;
    private boolean loopInExceptStar;
    private int minor;

    /**
     * A parser of a program.
     *
     * @param tokens its tokens
     * @param found takes what CPython refuses only after its parser
     */
    PythonParser(List<Token> tokens, List<Diagnostic> found) {
        this.found = found;
        cursor = new TokenCursor(tokens);
        expressions = new ExpressionParser(cursor);
        names = new NameVisitor(found);
        imports = new ImportParser(cursor, names);
        definitions = new DefinitionParser(cursor, expressions, names, imports, this::body);
    }

    /**
     * Parses the program.
     *
     * @return the block of the module
     * @throws PythonSyntaxException at the first syntax error
     */
    PythonScope parse() {
        while (!cursor.isAt(Kind.END)) {
            statement();
        }
        names.scope().reportNonlocals(found);
        return names.scope();
    }

    /** The first Python 3 that has the syntax read so far, 0 where that is older than 3.12. */
    int minor() {
        return Math.max(minor, definitions.minor());
    }

    private void statement() {
        Token token = cursor.peek();
        if (token.kind() == Kind.INDENT) {
            throw cursor.error("unexpected indent");
        }
        names.startStatement(token.line());
        boolean mayBeFuture = TokenCursor.is(token, "from") || token.kind() == Kind.STRING;
        if (!mayBeFuture) {
            imports.endFuture();
        }
        if (token.kind() == Kind.NAME && compound(token) || TokenCursor.is(token, "@") && decorated()) {
            return;
        }
        simpleStatements();
    }

    private boolean compound(Token token) {
        switch (token.text()) {
            case "if" -> conditional();
            case "while" -> whileLoop();
            case "for" -> forLoop();
            case "try" -> tryBlock();
            case "with" -> with();
            case "def", "class" -> definitions.definition(false);
            case "async" -> async();
            case "match" -> {
                return match();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void async() {
        cursor.advance();
        if (cursor.isAt("def")) {
            definitions.definition(true);
            return;
        }
        if (!cursor.isAt("for") && !cursor.isAt("with")) {
            throw cursor.error("invalid syntax");
        }
        if (!names.isInAsyncFunction()) {
            names.error(cursor.line(), "'async " + cursor.peek().text() + "' outside async function");
        }
        if (cursor.isAt("for")) {
            forLoop();
        } else {
            with();
        }
    }

    private boolean decorated() {
        while (cursor.accept("@")) {
            names.visit(expressions.named());
            if (!cursor.accept(Kind.NEWLINE)) {
                throw cursor.error("invalid syntax");
            }
        }
        boolean async = cursor.accept("async");
        if (!cursor.isAt("def") && (async || !cursor.isAt("class"))) {
            throw cursor.error("invalid syntax");
        }
        names.startStatement(cursor.line());
        definitions.definition(async);
        return true;
    }

    // Blocks

    /** The body of a function or class: what surrounds the definition ends there. */
    private void body(Token header) {
        int outerBlocks = blocks;
        boolean outerExcept = inExceptStar;
        boolean outerLoop = loopInExceptStar;
        blocks = 0;
        inExceptStar = false;
        loopInExceptStar = false;
        block(header);
        blocks = outerBlocks;
        inExceptStar = outerExcept;
        loopInExceptStar = outerLoop;
    }

    /** A colon and the statements below it, or behind it on the same line. */
    private void block(Token header) {
        cursor.expect(":");
        if (!cursor.accept(Kind.NEWLINE)) {
            simpleStatements();
            return;
        }
        if (!cursor.accept(Kind.INDENT)) {
            throw new PythonSyntaxException(header.line(), "expected an indented block");
        }
        while (!cursor.accept(Kind.DEDENT)) {
            statement();
        }
    }

    /** A block of which CPython allows only so many in each other. */
    private void countedBlock(Token header) {
        if (++blocks > MAX_BLOCKS) {
            throw new PythonSyntaxException(header.line(), "too many statically nested blocks");
        }
        block(header);
        blocks--;
    }

    /** The body of a loop that has been entered with its header. */
    private void loopBlock(Token header) {
        boolean outer = loopInExceptStar;
        loopInExceptStar = false;
        countedBlock(header);
        names.leaveLoop(cursor.last().line());
        loopInExceptStar = outer;
        orElse();
    }

    private void orElse() {
        Token token = cursor.peek();
        if (cursor.accept("else")) {
            block(token);
        }
    }

    private void conditional() {
        Token token = cursor.peek();
        cursor.advance();
        names.visit(expressions.named());
        block(token);
        for (token = cursor.peek(); cursor.accept("elif"); token = cursor.peek()) {
            names.startStatement(token.line());
            names.visit(expressions.named());
            block(token);
        }
        orElse();
    }

    private void whileLoop() {
        Token header = cursor.peek();
        cursor.advance();
        names.enterLoop(false);
        names.visit(expressions.named());
        loopBlock(header);
    }

    private void forLoop() {
        Token header = cursor.peek();
        cursor.advance();
        Expression target = expressions.targets();
        cursor.expect("in");
        names.enterLoop(true);
        names.visit(expressions.expressions());
        names.bind(target, false);
        loopBlock(header);
    }

    private void tryBlock() {
        Token header = cursor.peek();
        cursor.advance();
        PythonScope.Guard guard = names.enterGuard();
        countedBlock(header);
        names.leaveGuard();
        if (!cursor.isAt("except") && !cursor.isAt("finally")) {
            throw cursor.error("expected 'except' or 'finally' block");
        }
        boolean handlers = cursor.isAt("except");
        boolean star = TokenCursor.is(cursor.peek(1), "*");
        boolean bare = false;
        for (Token token = cursor.peek(); cursor.accept("except"); token = cursor.peek()) {
            if (bare) {
                throw new PythonSyntaxException(token.line(), "default 'except:' must be last");
            }
            bare = handler(token, star, guard);
        }
        if (handlers) {
            orElse();
        }
        Token token = cursor.peek();
        if (cursor.accept("finally")) {
            countedBlock(token);
        }
    }

    /** One handler; gives whether it has no type. */
    private boolean handler(Token header, boolean star, PythonScope.Guard guard) {
        names.startStatement(header.line());
        if (cursor.accept("*") != star) {
            throw cursor.error("cannot have both 'except' and 'except*' on the same 'try'");
        }
        boolean bare = !star && cursor.isAt(":");
        if (!bare) {
            Expression type = expressions.expression();
            if (catchesNameError(type)) {
                guard.catchNameError();
            }
            names.visit(type);
            if (cursor.isAt(",")) {
                throw cursor.error("multiple exception types must be parenthesized");
            }
            if (cursor.accept("as")) {
                Token name = cursor.name();
                names.bindName(name.text(), name.line());
            }
        }
        boolean outerExcept = inExceptStar;
        boolean outerLoop = loopInExceptStar;
        inExceptStar |= star;
        loopInExceptStar |= star;
        block(header);
        inExceptStar = outerExcept;
        loopInExceptStar = outerLoop;
        return bare;
    }

    private static boolean catchesNameError(Expression type) {
        return switch (type.bare()) {
            case Expression.Name name -> name.name().equals("NameError");
            case Expression.Attribute attribute -> attribute.name().equals("NameError");
            case Expression.Sequence sequence -> sequence.elements().stream().anyMatch(PythonParser::catchesNameError);
            default -> false;
        };
    }

    // With and match

    private record Item(Expression value, @Nullable Expression target) {}

    private void with() {
        Token header = cursor.peek();
        cursor.advance();
        int start = cursor.place();
        // Parentheses around several items look like a tuple until "as" comes.
        List<Item> items = cursor.isAt("(") ? parenthesizedItems() : List.of();
        if (items.isEmpty()) {
            cursor.goBack(start);
            items = new ArrayList<>();
            do {
                items.add(item());
            } while (cursor.accept(","));
        }
        for (Item item : items) {
            names.visit(item.value());
            if (item.target() != null) {
                names.bind(item.target(), false);
            }
        }
        countedBlock(header);
    }

    /** The items, or none where what stands there is something else. */
    private List<Item> parenthesizedItems() {
        List<Item> items = new ArrayList<>();
        cursor.advance();
        try {
            while (!cursor.isAt(")")) {
                items.add(item());
                if (!cursor.accept(",")) {
                    break;
                }
            }
            return cursor.accept(")") && cursor.isAt(":") ? items : List.of();
        } catch (PythonSyntaxException e) {
            return List.of();
        }
    }

    private Item item() {
        Expression value = expressions.expression();
        if (!cursor.accept("as")) {
            return new Item(value, null);
        }
        Expression target = expressions.primary();
        Targets.requireTarget(target);
        return new Item(value, target);
    }

    private boolean match() {
        int start = cursor.place();
        Expression subject = subject();
        if (subject == null || !casesFollow()) {
            cursor.goBack(start);
            return false;
        }
        names.visit(subject);
        boolean matchesAll = false;
        while (!cursor.accept(Kind.DEDENT)) {
            if (matchesAll) {
                throw cursor.error("a pattern that matches everything makes remaining patterns unreachable");
            }
            matchesAll = matchCase();
        }
        return true;
    }

    private boolean casesFollow() {
        return cursor.accept(":") && cursor.accept(Kind.NEWLINE) && cursor.accept(Kind.INDENT) && cursor.isAt("case");
    }

    /** What stands behind the word, or null where that is no expression, so that the word is a name. */
    private @Nullable Expression subject() {
        cursor.advance();
        if (!expressions.startsExpression()) {
            return null;
        }
        try {
            return expressions.subject();
        } catch (PythonSyntaxException e) {
            return null;
        }
    }

    /** One case; gives whether it matches everything. */
    private boolean matchCase() {
        Token header = cursor.peek();
        cursor.expect("case");
        names.startStatement(header.line());
        PatternParser.Pattern pattern = new PatternParser(cursor, expressions).patterns();
        names.visit(pattern.uses());
        pattern.captures().forEach(names::bindName);
        boolean guarded = cursor.accept("if");
        if (guarded) {
            names.visit(expressions.named());
        }
        block(header);
        return pattern.irrefutable() && !guarded;
    }

    // Simple statements

    private void simpleStatements() {
        boolean first = true;
        do {
            if (cursor.isAt(Kind.NEWLINE) && !first) {
                break;
            }
            names.startStatement(cursor.line());
            simpleStatement();
            first = false;
        } while (cursor.accept(";"));
        if (!cursor.accept(Kind.NEWLINE)) {
            throw cursor.error("invalid syntax");
        }
    }

    private boolean endsStatement() {
        return cursor.isAt(Kind.NEWLINE) || cursor.isAt(";");
    }

    private void simpleStatement() {
        Token token = cursor.peek();
        if (!TokenCursor.is(token, "from") && !imports.isDocumentation(token, cursor.peek(1))) {
            imports.endFuture();
        }
        switch (token.kind() == Kind.NAME ? token.text() : "") {
            case "pass" -> cursor.advance();
            case "break", "continue" -> leaveLoop(token);
            case "return" -> returnStatement(token);
            case "raise" -> raise();
            case "global", "nonlocal" -> declare(token.text().equals("global"));
            case "del" -> delete();
            case "assert" -> {
                cursor.advance();
                names.visit(expressions.expression());
                if (cursor.accept(",")) {
                    names.visit(expressions.expression());
                }
            }
            case "import" -> imports.imports();
            case "from" -> imports.fromImport();
            case "type" -> typeAlias();
            default -> assignment();
        }
    }

    private void leaveLoop(Token token) {
        cursor.advance();
        if (names.loop() == null) {
            names.error(token.line(), "'" + token.text() + "' outside a loop");
        } else if (loopInExceptStar) {
            names.error(token.line(), "'" + token.text() + "' cannot appear in an except* block");
        }
    }

    private void returnStatement(Token token) {
        cursor.advance();
        PythonScope scope = names.scope();
        if (scope.kind() != PythonScope.Kind.FUNCTION) {
            names.error(token.line(), "'return' outside function");
        } else if (inExceptStar) {
            names.error(token.line(), "'return' cannot appear in an except* block");
        }
        if (!endsStatement()) {
            scope.declarations().setReturnsValue(token.line());
            names.visit(expressions.expressions());
        }
    }

    private void raise() {
        cursor.advance();
        if (!endsStatement()) {
            names.visit(expressions.expression());
            if (cursor.accept("from")) {
                names.visit(expressions.expression());
            }
        }
    }

    private void declare(boolean global) {
        do {
            cursor.advance();
            Token name = cursor.name();
            String wrong = names.scope().declarations().declare(name.text(), global, name.line());
            if (!global && names.scope().parent() == null) {
                wrong = "nonlocal declaration not allowed at module level";
            }
            if (wrong != null) {
                names.error(name.line(), wrong);
            }
        } while (cursor.isAt(","));
    }

    private void delete() {
        cursor.advance();
        Expression targets = expressions.expressions();
        Targets.requireDeletable(targets);
        names.delete(targets);
    }

    private void typeAlias() {
        if (!TokenCursor.isName(cursor.peek(1))) {
            assignment();
            return;
        }
        minor = Math.max(minor, 12);
        cursor.advance();
        Token name = cursor.name();
        names.bindName(name.text(), name.line());
        definitions.generic(() -> {
            cursor.expect("=");
            names.visitType(expressions.expression());
        });
    }

    private void assignment() {
        Expression left = cursor.isAt("yield") ? expressions.value() : expressions.starredOrTuple();
        if (cursor.accept(":")) {
            annotated(left);
        } else if (cursor.isAt(AUGMENTED)) {
            Targets.requireSingle(left);
            cursor.advance();
            if (left.bare() instanceof Expression.Name(String name, int line)) {
                names.use(name, line);
            }
            names.visit(expressions.value());
            names.bind(left, true);
        } else {
            List<Expression> targets = new ArrayList<>();
            while (cursor.isAt("=")) {
                Targets.requireTarget(left);
                cursor.advance();
                targets.add(left);
                left = cursor.isAt("yield") ? expressions.value() : expressions.starredOrTuple();
            }
            if (left instanceof Expression.Starred) {
                throw new PythonSyntaxException(left.line(), "can't use starred expression here");
            }
            names.visit(left);
            targets.forEach(target -> names.bind(target, true));
        }
    }

    private void annotated(Expression target) {
        Targets.requireSingle(target);
        Expression annotation = expressions.expression();
        if (target instanceof Expression.Name(String name, int line)) {
            String wrong = names.scope().declarations().annotate(name);
            if (wrong != null) {
                names.error(line, wrong);
            }
        }
        names.visitAnnotation(annotation, imports.postponesAnnotations());
        if (cursor.accept("=")) {
            names.visit(expressions.value());
        }
        names.bind(target, false);
    }
}
