package io.emend.edits.text;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of Python's {@code str} and {@code int} that the reference code relies on, with Python's semantics. */
public final class PythonText {
    /** Python refuses to read longer numbers ({@code sys.int_info.default_max_str_digits}). */
    private static final int MAX_DIGITS = 4300;

    private PythonText() {}

    /** {@code str.isspace} of one character; all such characters are in the basic plane. */
    private static boolean isSpace(char c) {
        return c >= '\t' && c <= '\r'
                || c >= 0x1c && c <= ' '
                || c == 0x85
                || c == 0xa0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200a
                || c == 0x2028
                || c == 0x2029
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    private static boolean isLineBreak(char c) {
        return c >= '\n' && c <= '\r' || c >= 0x1c && c <= 0x1e || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /**
     * Python's {@code text.strip()}.
     *
     * @param text any text
     * @return it without white space at its ends
     */
    public static String strip(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return lstrip(text.substring(0, end));
    }

    /**
     * Python's {@code text.lstrip()}.
     *
     * @param text any text
     * @return it without white space at its start
     */
    public static String lstrip(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    /**
     * Python's {@code text.lstrip(characters)}.
     *
     * @param text any text
     * @param characters a set
     * @return the text from its first character on that is not in the set
     */
    public static String lstrip(String text, String characters) {
        int start = 0;
        while (start < text.length() && characters.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    /**
     * Python's {@code text.rstrip(characters)}.
     *
     * @param text any text
     * @param characters a set
     * @return the text up to its last character that is not in the set
     */
    public static String rstrip(String text, String characters) {
        int end = text.length();
        while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /**
     * Python's {@code text.splitlines()}: eleven kinds of line breaks, and no empty line after the last one.
     *
     * @param text any text
     * @return its lines
     */
    public static List<String> splitLines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLineBreak(text.charAt(i))) {
                lines.add(text.substring(start, i));
                if (text.startsWith("\r\n", i)) {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    /**
     * Python's {@code int(text)}.
     *
     * @param text any text
     * @return the number, or {@code null} where Python raises ValueError
     */
    public static @Nullable BigInteger parseInt(String text) {
        String digits = toAscii(text);
        boolean signed = !digits.isEmpty() && (digits.charAt(0) == '-' || digits.charAt(0) == '+');
        String unsigned = signed ? digits.substring(1) : digits;
        if (!unsigned.matches("[0-9]++(?:_[0-9]++)*+")) {
            return null;
        }
        String plain = unsigned.replace("_", "");
        if (plain.length() > MAX_DIGITS) {
            return null;
        }
        BigInteger value = new BigInteger(plain);
        return digits.charAt(0) == '-' ? value.negate() : value;
    }

    /** Without white space at the ends and with decimal digits of any script as ASCII, as int() sees a text. */
    private static String toAscii(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            // Unlike strip(), int() does not take the separators U+001C to U+001F for white space.
            boolean space = c >= '\t' && c <= '\r' || c >= 0x80 && c <= 0xffff && isSpace((char) c);
            int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
            result.appendCodePoint(space ? ' ' : digit >= 0 ? '0' + digit : c);
        });
        int end = result.length();
        while (end > 0 && result.charAt(end - 1) == ' ') {
            end--;
        }
        int start = 0;
        while (start < end && result.charAt(start) == ' ') {
            start++;
        }
        return result.substring(start, end);
    }

    /**
     * Where Python's {@code list[:index]} ends.
     *
     * @param index any number; negative ones count from the end
     * @param size how many elements the list has
     * @return a number from 0 to {@code size}
     */
    public static int sliceIndex(BigInteger index, int size) {
        BigInteger length = BigInteger.valueOf(size);
        BigInteger from = index.signum() < 0 ? index.add(length) : index;
        return from.max(BigInteger.ZERO).min(length).intValue();
    }
}
