package io.emend.edits.lint.python;

import io.emend.edits.lint.Diagnostic;
import io.emend.edits.text.Quoted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a Python program into tokens, with the block structure that indentation gives. */
final class PythonLexer {
    private static final Set<String> LONG_OPERATORS = Set.of(
            "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", "+=", "-=", "*=",
            "/=", "%=", "&=", "|=", "^=", "@=", ":=");
    private static final String OPERATORS = "+-*/%@&|^~<>()[]{},:.;=!";

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        FORMATTED_STRING,
        OPERATOR,
        NEWLINE,
        INDENT,
        DEDENT,
        END
    }

    /**
     * A token.
     *
     * @param kind what it is
     * @param text its characters; of a formatted string, those between the quotes
     * @param line where it starts, from 1
     */
    record Token(Kind kind, String text, int line) {}

    private record Bracket(char open, int line) {}

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Bracket> brackets = new ArrayDeque<>();
    private final Deque<String> indents = new ArrayDeque<>(List.of(""));
    private final List<Diagnostic> badIndents = new ArrayList<>();
    private int at;
    private int line;

    private PythonLexer(String source, int line) {
        this.source = source;
        this.line = line;
    }

    /** The tokens of a program, and the lines that pylint calls badly indented. */
    record Lexed(List<Token> tokens, List<Diagnostic> badIndents) {}

    static Lexed lex(String program) {
        PythonLexer lexer = new PythonLexer(program.replace("\r\n", "\n").replace('\r', '\n'), 1);
        lexer.program();
        return new Lexed(lexer.tokens, lexer.badIndents);
    }

    /** The tokens of an expression inside a formatted string. */
    static List<Token> lexExpression(String expression, int line) {
        PythonLexer lexer = new PythonLexer(expression, line);
        lexer.brackets.push(new Bracket('{', line));
        while (lexer.at < expression.length()) {
            lexer.token();
        }
        lexer.add(Kind.END, "", lexer.line);
        return lexer.tokens;
    }

    private void program() {
        while (at < source.length()) {
            boolean lineStart = brackets.isEmpty() && (tokens.isEmpty() || last() == Kind.NEWLINE);
            if (lineStart && !indentation()) {
                continue;
            }
            token();
        }
        if (!brackets.isEmpty()) {
            Bracket open = brackets.peek();
            throw new PythonSyntaxException(open.line(), "'" + open.open() + "' was never closed");
        }
        if (!tokens.isEmpty() && last() != Kind.NEWLINE) {
            add(Kind.NEWLINE, "", line);
        }
        for (; indents.size() > 1; indents.pop()) {
            add(Kind.DEDENT, "", line);
        }
        add(Kind.END, "", line);
    }

    private Kind last() {
        return tokens.getLast().kind();
    }

    private void add(Kind kind, String text, int where) {
        tokens.add(new Token(kind, text, where));
    }

    private char peek(int offset) {
        return at + offset < source.length() ? source.charAt(at + offset) : '\0';
    }

    /** Reads the indentation of a line; false where the line is blank and has been passed over. */
    private boolean indentation() {
        int start = at;
        while (peek(0) == ' ' || peek(0) == '\t' || peek(0) == '\f') {
            at++;
        }
        String indent = source.substring(start, at);
        if (peek(0) == '#') {
            skipComment();
        }
        if (at >= source.length() || peek(0) == '\n') {
            at++;
            line++;
            return false;
        }
        if (!indent.equals(indents.peek())) {
            moveTo(indent);
        }
        if (!indent.equals("    ".repeat(indents.size() - 1))) {
            badIndents.add(new Diagnostic(line, "W0311", "bad indentation"));
        }
        return true;
    }

    /** Opens or closes blocks; with tab stops 8 columns apart and 1 apart an indentation must compare the same. */
    private void moveTo(String indent) {
        int width = width(indent, 8);
        if (width > width(indents.peek(), 8)) {
            requireConsistent(width(indent, 1) > width(indents.peek(), 1));
            indents.push(indent);
            add(Kind.INDENT, "", line);
            return;
        }
        while (width < width(indents.peek(), 8)) {
            indents.pop();
            add(Kind.DEDENT, "", line);
        }
        if (width != width(indents.peek(), 8)) {
            throw new PythonSyntaxException(line, "unindent does not match any outer indentation level");
        }
        requireConsistent(width(indent, 1) == width(indents.peek(), 1));
    }

    private void requireConsistent(boolean consistent) {
        if (!consistent) {
            throw new PythonSyntaxException(line, "inconsistent use of tabs and spaces in indentation");
        }
    }

    private static int width(String indent, int tab) {
        int width = 0;
        for (char c : indent.toCharArray()) {
            width = c == '\t' ? width / tab * tab + tab : c == '\f' ? 0 : width + 1;
        }
        return width;
    }

    private void skipComment() {
        while (at < source.length() && source.charAt(at) != '\n') {
            at++;
        }
    }

    private void token() {
        char c = peek(0);
        if (c == ' ' || c == '\t' || c == '\f') {
            at++;
        } else if (c == '#') {
            skipComment();
        } else if (c == '\n') {
            if (brackets.isEmpty()) {
                add(Kind.NEWLINE, "", line);
            }
            at++;
            line++;
        } else if (c == '\\') {
            if (peek(1) != '\n') {
                throw new PythonSyntaxException(line, "unexpected character after line continuation character");
            }
            at += 2;
            line++;
        } else if (Character.isDigit(c) || c == '.' && Character.isDigit(peek(1))) {
            number();
        } else if (c == '"' || c == '\'') {
            string("");
        } else if (Character.isUnicodeIdentifierStart(source.codePointAt(at)) || c == '_') {
            nameOrString();
        } else {
            operator();
        }
    }

    private void number() {
        int start = at;
        boolean hexadecimal = peek(0) == '0' && "xX".indexOf(peek(1)) >= 0;
        while (Character.isLetterOrDigit(peek(0))
                || peek(0) == '_'
                || peek(0) == '.'
                || !hexadecimal && (peek(0) == '+' || peek(0) == '-') && "eE".indexOf(source.charAt(at - 1)) >= 0) {
            at++;
        }
        add(Kind.NUMBER, source.substring(start, at), line);
    }

    private void nameOrString() {
        int start = at;
        while (at < source.length() && Character.isUnicodeIdentifierPart(source.codePointAt(at))) {
            at += Character.charCount(source.codePointAt(at));
        }
        String name = source.substring(start, at);
        boolean quote = peek(0) == '"' || peek(0) == '\'';
        if (quote && name.matches("(?i)[rbuf]|br|rb|fr|rf")) {
            string(name.toLowerCase(Locale.ROOT));
        } else {
            add(Kind.NAME, name, line);
        }
    }

    private void string(String prefix) {
        int startLine = line;
        char quote = peek(0);
        boolean triple = peek(1) == quote && peek(2) == quote;
        String end = triple ? String.valueOf(quote).repeat(3) : String.valueOf(quote);
        at += end.length();
        int start = at;
        while (!source.startsWith(end, at)) {
            if (at >= source.length() || !triple && peek(0) == '\n') {
                throw new PythonSyntaxException(
                        startLine,
                        triple ? "unterminated triple-quoted string literal" : "unterminated string literal");
            }
            int width = peek(0) == '\\' && at + 1 < source.length() ? 2 : 1;
            line += source.substring(at, at + width).contains("\n") ? 1 : 0;
            at += width;
        }
        Kind kind = prefix.contains("f") ? Kind.FORMATTED_STRING : Kind.STRING;
        add(kind, source.substring(start, at), startLine);
        at += end.length();
    }

    private void operator() {
        for (int length = 3; length > 1; length--) {
            if (at + length <= source.length() && LONG_OPERATORS.contains(source.substring(at, at + length))) {
                add(Kind.OPERATOR, source.substring(at, at + length), line);
                at += length;
                return;
            }
        }
        char c = peek(0);
        if (OPERATORS.indexOf(c) < 0) {
            throw new PythonSyntaxException(line, "invalid character " + Quoted.of(String.valueOf(c)));
        }
        if ("([{".indexOf(c) >= 0) {
            brackets.push(new Bracket(c, line));
        } else if (")]}".indexOf(c) >= 0) {
            close(c);
        }
        add(Kind.OPERATOR, String.valueOf(c), line);
        at++;
    }

    private void close(char c) {
        if (brackets.isEmpty()) {
            throw new PythonSyntaxException(line, "unmatched '" + c + "'");
        }
        Bracket open = brackets.pop();
        if ("([{".indexOf(open.open()) != ")]}".indexOf(c)) {
            throw new PythonSyntaxException(open.line(), "closing '" + c + "' does not match '" + open.open() + "'");
        }
    }
}
