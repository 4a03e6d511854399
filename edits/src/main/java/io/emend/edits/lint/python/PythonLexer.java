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
    private static final String OPERATORS = "+-*/%@&|^~<>()[]{},:.;=";
    /** CPython's limits: MAXLEVEL, MAXINDENT, and that of f-strings in f-strings. */
    private static final int MAX_BRACKETS = 200;

    private static final int MAX_INDENTS = 100;
    private static final int MAX_NESTED_STRINGS = 40;

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        BYTES,
        FORMATTED_STRING,
        TEMPLATE_STRING,
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
     * @param text its characters; of a name those that Python compares (NFKC), of a string those between the quotes
     * @param line where it starts, from 1
     * @param fields of a formatted string, the tokens of each replacement field, those of format specifiers too
     */
    record Token(Kind kind, String text, int line, List<List<Token>> fields) {}

    private record Bracket(char open, int line) {}

    private final String source;
    private final List<Diagnostic> badIndents = new ArrayList<>();
    private final Deque<String> indents = new ArrayDeque<>(List.of(""));
    private List<Token> tokens = new ArrayList<>();
    private Deque<Bracket> brackets = new ArrayDeque<>();
    private int nestedStrings;
    private int at;
    private int line = 1;
    private int minor;

    private PythonLexer(String source) {
        this.source = source;
    }

    /**
     * The tokens of a program.
     *
     * @param tokens the tokens
     * @param badIndents the lines that pylint calls badly indented
     * @param minor the first Python 3 with such strings: 12 for its own quotes, backslashes, comments or lines in a
     *     field, 14 for template strings, else 0
     */
    record Lexed(List<Token> tokens, List<Diagnostic> badIndents, int minor) {}

    static Lexed lex(String program) {
        String text = program.startsWith("\ufeff") ? program.substring(1) : program;
        PythonLexer lexer = new PythonLexer(text.replace("\r\n", "\n").replace('\r', '\n'));
        lexer.program();
        return new Lexed(lexer.tokens, lexer.badIndents, lexer.minor);
    }

    private void program() {
        while (at < source.length()) {
            boolean lineStart = brackets.isEmpty() && (tokens.isEmpty() || isAfterLine());
            if (lineStart && !indentation()) {
                continue;
            }
            token();
        }
        if (!brackets.isEmpty()) {
            Bracket open = brackets.peek();
            throw new PythonSyntaxException(open.line(), "'" + open.open() + "' was never closed");
        }
        if (!tokens.isEmpty() && tokens.getLast().kind() != Kind.NEWLINE) {
            add(Kind.NEWLINE, "", line);
        }
        for (; indents.size() > 1; indents.pop()) {
            add(Kind.DEDENT, "", line);
        }
        add(Kind.END, "", line);
    }

    private boolean isAfterLine() {
        return tokens.getLast().kind() == Kind.NEWLINE;
    }

    private void add(Kind kind, String text, int where) {
        tokens.add(new Token(kind, text, where, List.of()));
    }

    private char peek(int offset) {
        return at + offset < source.length() ? source.charAt(at + offset) : '\0';
    }

    private PythonSyntaxException error(String message) {
        return new PythonSyntaxException(line, message);
    }

    /** Reads the indentation of a line; false where the line is blank and has been passed over. */
    private boolean indentation() {
        int start = at;
        while (peek(0) == ' ' || peek(0) == '\t' || peek(0) == '\f') {
            // A form feed starts the count of columns anew.
            start = peek(0) == '\f' ? at + 1 : start;
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
        if (peek(0) == '\\' && peek(1) == '\n' && isBlankFrom(at + 2)) {
            continuation();
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

    private boolean isBlankFrom(int from) {
        int end = source.indexOf('\n', from);
        return source.substring(from, end < 0 ? source.length() : end).isBlank();
    }

    /** Opens or closes blocks; with tab stops 8 columns apart and 1 apart an indentation must compare the same. */
    private void moveTo(String indent) {
        int width = width(indent, 8);
        if (width > width(indents.peek(), 8)) {
            requireConsistent(width(indent, 1) > width(indents.peek(), 1));
            indents.push(indent);
            if (indents.size() > MAX_INDENTS) {
                throw error("too many levels of indentation");
            }
            add(Kind.INDENT, "", line);
            return;
        }
        while (width < width(indents.peek(), 8)) {
            indents.pop();
            add(Kind.DEDENT, "", line);
        }
        if (width != width(indents.peek(), 8)) {
            throw error("unindent does not match any outer indentation level");
        }
        requireConsistent(width(indent, 1) == width(indents.peek(), 1));
    }

    private void requireConsistent(boolean consistent) {
        if (!consistent) {
            throw error("inconsistent use of tabs and spaces in indentation");
        }
    }

    private static int width(String indent, int tab) {
        int width = 0;
        for (int i = 0; i < indent.length(); i++) {
            width = indent.charAt(i) == '\t' ? width / tab * tab + tab : width + 1;
        }
        return width;
    }

    private void skipComment() {
        while (at < source.length() && source.charAt(at) != '\n') {
            if (source.charAt(at++) == '\0') {
                throw error("source code cannot contain null bytes");
            }
        }
    }

    private void token() {
        char c = peek(0);
        if (c == ' ' || c == '\t' || c == '\f') {
            at++;
        } else if (c == '#') {
            skipComment();
        } else if (c == '\n') {
            if (brackets.isEmpty() && nestedStrings == 0) {
                add(Kind.NEWLINE, "", line);
            }
            at++;
            line++;
        } else if (c == '\\') {
            continuation();
        } else if (isDigit(c) || c == '.' && isDigit(peek(1))) {
            PythonNumber number = PythonNumber.at(source, at, line);
            add(Kind.NUMBER, source.substring(at, number.end()), line);
            at = number.end();
        } else if (c == '"' || c == '\'') {
            string("");
        } else if (PythonNames.startsName(source.codePointAt(at))) {
            nameOrString();
        } else {
            operator();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void continuation() {
        if (peek(1) != '\n') {
            throw error("unexpected character after line continuation character");
        }
        at += 2;
        line++;
        if (at >= source.length()) {
            throw error("unexpected end of file after line continuation character");
        }
    }

    private void nameOrString() {
        int start = at;
        while (at < source.length() && PythonNames.continuesName(source.codePointAt(at))) {
            at += Character.charCount(source.codePointAt(at));
        }
        String name = source.substring(start, at);
        boolean quote = peek(0) == '"' || peek(0) == '\'';
        if (quote && isPrefix(name.toLowerCase(Locale.ROOT))) {
            string(name.toLowerCase(Locale.ROOT));
        } else {
            add(Kind.NAME, PythonNames.normalized(name, line), line);
        }
    }

    private static boolean isPrefix(String name) {
        return switch (name) {
            case "r", "b", "u", "f", "t", "br", "rb", "fr", "rf", "tr", "rt" -> true;
            default -> false;
        };
    }

    // Strings

    private void string(String prefix) {
        int startLine = line;
        boolean triple = peek(1) == peek(0) && peek(2) == peek(0);
        String quotes = String.valueOf(peek(0)).repeat(triple ? 3 : 1);
        at += quotes.length();
        int start = at;
        boolean raw = prefix.contains("r");
        minor = Math.max(minor, prefix.contains("t") ? 14 : 0);
        boolean formatted = prefix.contains("f") || prefix.contains("t");
        List<List<Token>> fields = new ArrayList<>();
        if (formatted) {
            if (++nestedStrings > MAX_NESTED_STRINGS) {
                throw error("too many nested f-strings");
            }
            formatted(quotes, raw, fields);
            nestedStrings--;
        } else {
            while (!source.startsWith(quotes, at)) {
                character(quotes, startLine);
            }
            PythonEscapes.check(source.substring(start, at), raw, prefix.contains("b"), startLine);
        }
        Kind kind = prefix.contains("f")
                ? Kind.FORMATTED_STRING
                : prefix.contains("t") ? Kind.TEMPLATE_STRING : prefix.contains("b") ? Kind.BYTES : Kind.STRING;
        tokens.add(new Token(kind, source.substring(start, at), startLine, fields));
        at += quotes.length();
    }

    /** Passes over one character of a string, or a backslash and what it escapes. */
    private void character(String quotes, int startLine) {
        boolean triple = quotes.length() == 3;
        if (at >= source.length() || !triple && peek(0) == '\n') {
            throw new PythonSyntaxException(
                    startLine, triple ? "unterminated triple-quoted string literal" : "unterminated string literal");
        }
        if (peek(0) == '\0') {
            throw error("source code cannot contain null bytes");
        }
        int width = peek(0) == '\\' && at + 1 < source.length() ? 2 : 1;
        line += source.charAt(at + width - 1) == '\n' ? 1 : 0;
        at += width;
    }

    /** The text of a formatted string up to its end; escapes are checked between the fields. */
    private void formatted(String quotes, boolean raw, List<List<Token>> fields) {
        int startLine = line;
        int literal = at;
        while (!source.startsWith(quotes, at)) {
            char c = peek(0);
            if (c == '{' && peek(1) == '{' || c == '}' && peek(1) == '}') {
                at += 2;
            } else if (c == '}') {
                throw error("f-string: single '}' is not allowed");
            } else if (c == '{') {
                PythonEscapes.check(source.substring(literal, at), raw, false, startLine);
                field(quotes, raw, 0, fields);
                literal = at;
            } else {
                formattedCharacter(quotes, raw, startLine);
            }
        }
        PythonEscapes.check(source.substring(literal, at), raw, false, startLine);
    }

    private void formattedCharacter(String quotes, boolean raw, int startLine) {
        if (peek(0) == '\\' && (peek(1) == '{' || peek(1) == '}')) {
            at++;
        } else if (!raw && source.startsWith("\\N{", at)) {
            int end = source.indexOf('}', at);
            at = end < 0 ? source.length() : end + 1;
        } else {
            character(quotes, startLine);
        }
    }

    /** A replacement field: expression, conversion, format specifier; its tokens have brackets of their own. */
    private void field(String quotes, boolean raw, int depth, List<List<Token>> fields) {
        if (depth > 2) {
            throw error("f-string: expressions nested too deeply");
        }
        List<Token> outer = tokens;
        Deque<Bracket> outerBrackets = brackets;
        List<Token> inner = new ArrayList<>();
        tokens = inner;
        brackets = new ArrayDeque<>();
        int startLine = line;
        int start = ++at;
        while (!endsExpression()) {
            if (at >= source.length()) {
                throw new PythonSyntaxException(startLine, "f-string: expecting '}'");
            }
            token();
        }
        String expression = source.substring(start, at);
        boolean isNew = expression.contains("\\") || expression.contains("#") || expression.contains(quotes);
        minor = Math.max(minor, isNew || quotes.length() == 1 && expression.contains("\n") ? 12 : 0);
        add(Kind.END, "", line);
        fields.add(inner);
        tokens = outer;
        brackets = outerBrackets;
        conversion();
        if (peek(0) == ':') {
            at++;
            specifier(quotes, raw, depth, fields);
        }
        if (peek(0) != '}') {
            throw new PythonSyntaxException(startLine, "f-string: expecting '}'");
        }
        at++;
    }

    private boolean endsExpression() {
        char c = peek(0);
        return brackets.isEmpty() && (c == '}' || c == ':' || c == '!' && peek(1) != '=');
    }

    private void conversion() {
        if (peek(0) != '!') {
            return;
        }
        if ("sra".indexOf(peek(1)) < 0 || PythonNames.continuesName(peek(2))) {
            throw error("f-string: invalid conversion character");
        }
        at += 2;
        while (peek(0) == ' ') {
            at++;
        }
    }

    private void specifier(String quotes, boolean raw, int depth, List<List<Token>> fields) {
        int startLine = line;
        while (peek(0) != '}') {
            if (source.startsWith(quotes, at)) {
                throw error("f-string: expecting '}'");
            }
            if (peek(0) == '{') {
                field(quotes, raw, depth + 1, fields);
            } else {
                formattedCharacter(quotes, raw, startLine);
            }
        }
    }

    // Operators

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
            throw error("invalid character " + Quoted.of(source.substring(at, source.offsetByCodePoints(at, 1))));
        }
        if ("([{".indexOf(c) >= 0) {
            brackets.push(new Bracket(c, line));
            if (brackets.size() > MAX_BRACKETS) {
                throw error("too many nested parentheses");
            }
        } else if (")]}".indexOf(c) >= 0) {
            close(c);
        }
        add(Kind.OPERATOR, String.valueOf(c), line);
        at++;
    }

    private void close(char c) {
        if (brackets.isEmpty()) {
            throw error("unmatched '" + c + "'");
        }
        Bracket open = brackets.pop();
        if ("([{".indexOf(open.open()) != ")]}".indexOf(c)) {
            throw new PythonSyntaxException(open.line(), "closing '" + c + "' does not match '" + open.open() + "'");
        }
    }
}
