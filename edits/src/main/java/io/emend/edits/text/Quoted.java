package io.emend.edits.text;

import java.util.HexFormat;

/** Pieces of a user's text as messages show them: on one line, in quotes, not too long. */
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    /**
     * Quotes a text.
     *
     * @param text anything, also of a hostile file
     * @return the text in double quotes, cut after 80 code points; quotes and backslashes have a backslash before them,
     *     and code points that do not show, or change how others do, are written as {@code \}{@code u000a} or
     *     {@code \}{@code u{e0001}}
     */
    public static String of(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(c -> append(c, out));
        return out.append(text.codePointCount(0, text.length()) > LONGEST ? "…\"" : "\"")
                .toString();
    }

    private static void append(int c, StringBuilder out) {
        if (c == '"' || c == '\\') {
            out.append('\\').appendCodePoint(c);
        } else if (isPlain(c)) {
            out.appendCodePoint(c);
        } else if (Character.isBmpCodePoint(c)) {
            out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
        } else {
            out.append("\\u{").append(Integer.toHexString(c)).append('}');
        }
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
