package io.emend.tokenizer.text;

import java.util.HexFormat;

/** Text of a file or a user as a message may show it: in quotes, on one line, not too long. */
public final class Quoted {
    private static final int LONGEST = 80;
    private static final HexFormat HEX = HexFormat.of();

    private Quoted() {}

    /**
     * Quotes a text.
     *
     * @param text anything, also of a hostile file
     * @return the text in double quotes, cut after 80 code points; quotes and backslashes have a backslash before them,
     *     what does not show or breaks the line is {@code \}{@code u000a}, above U+FFFF {@code \}{@code u{e0001}}
     */
    public static String of(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(c -> append(c, out));
        boolean cut = text.codePointCount(0, text.length()) > LONGEST;
        return out.append(cut ? "…\"" : "\"").toString();
    }

    private static void append(int c, StringBuilder out) {
        if (c == '"' || c == '\\') {
            out.append('\\').append((char) c);
        } else if (isPlain(c)) {
            out.appendCodePoint(c);
        } else if (c < 0x10000) {
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
