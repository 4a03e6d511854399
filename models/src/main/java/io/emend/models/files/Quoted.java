package io.emend.models.files;

import java.util.HexFormat;

/** Text of a file as a message may show it: on one line, unambiguous, and with nothing that a terminal obeys. */
public final class Quoted {
    private static final int LONGEST = 80;
    private static final HexFormat HEX = HexFormat.of();

    private Quoted() {}

    /**
     * Quotes a text.
     *
     * @param text anything, also of a hostile file
     * @return the text in quotes, cut after 80 code points; quotes and backslashes have a backslash before them, what
     *     does not show or breaks the line is {@code \}{@code u000a}, above U+FFFF {@code \}{@code u{e0001}}
     */
    public static String of(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (c == '"') {
                out.append('\\');
            }
            append(out, c);
        });
        return out.append(text.codePointCount(0, text.length()) > LONGEST ? "…\"" : "\"")
                .toString();
    }

    /**
     * Escapes a text that stands where no quotes are wanted, such as a model's name in a table.
     *
     * @param text anything, also of a hostile file
     * @return all of the text, escaped as {@link #of} does, but without quotes around it and with its own as they are
     */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (c == '\\') {
            out.append("\\\\");
        } else if (isPlain(c)) {
            out.appendCodePoint(c);
        } else if (Character.isBmpCodePoint(c)) {
            out.append("\\u").append(HEX.toHexDigits((char) c));
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
