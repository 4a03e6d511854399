package io.emend.edits.lint.python;

import io.emend.edits.lint.python.PythonLexer.Kind;
import io.emend.edits.lint.python.PythonLexer.Token;
import java.util.List;
import java.util.Set;

/** A place in the tokens of a program or of a replacement field, and what stands there. */
final class TokenCursor {
    private static final Set<String> KEYWORDS = Set.of(
            ("False None True and as assert async await break class continue def del elif else except finally for from"
                            + " global if import in is lambda nonlocal not or pass raise return try while with yield")
                    .split(" "));

    private final List<Token> tokens;
    private int at;

    TokenCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    int place() {
        return at;
    }

    void goBack(int place) {
        at = place;
    }

    void advance() {
        at++;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token last() {
        return tokens.get(at - 1);
    }

    int line() {
        return peek().line();
    }

    static boolean isKeyword(Token token) {
        return token.kind() == Kind.NAME && KEYWORDS.contains(token.text());
    }

    /** Whether the token is a name that is no keyword. */
    static boolean isName(Token token) {
        return token.kind() == Kind.NAME && !KEYWORDS.contains(token.text());
    }

    boolean isAt(String text) {
        return is(peek(), text);
    }

    static boolean is(Token token, String text) {
        return (token.kind() == Kind.OPERATOR || token.kind() == Kind.NAME)
                && token.text().equals(text);
    }

    boolean isAt(Set<String> texts) {
        Token token = peek();
        return (token.kind() == Kind.OPERATOR || token.kind() == Kind.NAME) && texts.contains(token.text());
    }

    boolean isAt(Kind kind) {
        return peek().kind() == kind;
    }

    boolean accept(String text) {
        boolean is = isAt(text);
        at += is ? 1 : 0;
        return is;
    }

    boolean accept(Kind kind) {
        boolean is = isAt(kind);
        at += is ? 1 : 0;
        return is;
    }

    void expect(String text) {
        if (!accept(text)) {
            throw error("expected '" + text + "'");
        }
    }

    /** Takes a name that is no keyword. */
    Token name() {
        if (!isName(peek())) {
            throw error("invalid syntax");
        }
        return tokens.get(at++);
    }

    PythonSyntaxException error(String message) {
        return new PythonSyntaxException(line(), message);
    }
}
