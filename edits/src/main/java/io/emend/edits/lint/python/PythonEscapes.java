package io.emend.edits.lint.python;

import java.util.Locale;
import java.util.Set;

/** The escapes of string literals that CPython refuses; unknown ones such as {@code \d} it only warns of. */
final class PythonEscapes {
    /** Aliases of control characters that Unicode knows and Java does not. */
    private static final Set<String> ALIASES = Set.of(
            "NULL",
            "BELL",
            "ALERT",
            "BACKSPACE",
            "TAB",
            "CHARACTER TABULATION",
            "HORIZONTAL TABULATION",
            "LINE FEED",
            "NEW LINE",
            "END OF LINE",
            "LINE TABULATION",
            "VERTICAL TABULATION",
            "FORM FEED",
            "CARRIAGE RETURN",
            "ESCAPE",
            "SPACE",
            "DELETE",
            "NEXT LINE",
            "NUL",
            "BEL",
            "BS",
            "HT",
            "LF",
            "NL",
            "EOL",
            "VT",
            "FF",
            "CR",
            "ESC",
            "SP",
            "DEL",
            "NEL",
            "NBSP",
            "SHY",
            "ZWSP",
            "ZWNJ",
            "ZWJ",
            "LRM",
            "RLM",
            "BOM",
            "ZWNBSP",
            "BYTE ORDER MARK");

    private PythonEscapes() {}

    /**
     * Checks the text between the quotes of a literal.
     *
     * @param text the text
     * @param raw whether the prefix has an {@code r}
     * @param bytes whether the prefix has a {@code b}
     * @param line the line to blame
     * @throws PythonSyntaxException if CPython refuses the literal
     */
    static void check(String text, boolean raw, boolean bytes, int line) {
        if (bytes && text.chars().anyMatch(c -> c >= 0x80)) {
            throw new PythonSyntaxException(line, "bytes can only contain ASCII literal characters");
        }
        if (raw) {
            return;
        }
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
            char escape = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
            boolean valid = switch (escape) {
                case 'x' -> isNumber(text, at + 2, 2);
                case 'u' -> bytes || isNumber(text, at + 2, 4);
                case 'U' -> bytes || isNumber(text, at + 2, 8) && isCodePoint(text.substring(at + 2, at + 10));
                case 'N' -> bytes || isCharacterName(text, at + 2);
                default -> true;
            };
            if (!valid) {
                throw new PythonSyntaxException(line, "the escape \\" + escape + " cannot be decoded");
            }
        }
    }

    private static boolean isNumber(String text, int from, int digits) {
        return from + digits <= text.length()
                && text.substring(from, from + digits).chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
    }

    private static boolean isCodePoint(String digits) {
        return Long.parseLong(digits, 16) <= Character.MAX_CODE_POINT;
    }

    private static boolean isCharacterName(String text, int from) {
        int end = text.indexOf('}', from);
        if (end < 0 || text.charAt(from) != '{') {
            return false;
        }
        String name = text.substring(from + 1, end).toUpperCase(Locale.ROOT);
        if (ALIASES.contains(name)) {
            return true;
        }
        try {
            return Character.codePointOf(name) >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
