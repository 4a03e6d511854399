package io.emend.edits.lint.python;

import java.util.List;

/**
 * A number in the text of a program.
 *
 * @param end where the text behind it starts
 */
record PythonNumber(int end) {
    /** Python refuses to read longer decimal numbers ({@code sys.int_info.default_max_str_digits}). */
    private static final int MAX_DIGITS = 4300;
    /** What may follow without a space: {@code 1if x else 2}. */
    private static final List<String> FOLLOWERS = List.of("and", "else", "for", "if", "in", "is", "or", "not");

    /**
     * Reads a number as CPython's tokenizer does.
     *
     * @param source the program
     * @param from where the number starts, with a digit or a point before one
     * @param line its line, for the error
     */
    static PythonNumber at(String source, int from, int line) {
        return new PythonNumber(new Reader(source, from, line).number());
    }

    private static final class Reader {
        private final String source;
        private final int from;
        private final int line;
        private int at;

        Reader(String source, int from, int line) {
            this.source = source;
            this.from = from;
            this.line = line;
            this.at = from;
        }

        private char peek(int offset) {
            return at + offset < source.length() ? source.charAt(at + offset) : '\0';
        }

        private PythonSyntaxException error(String kind) {
            return new PythonSyntaxException(line, "invalid " + kind + " literal");
        }

        int number() {
            int radix = peek(0) != '0' ? 10 : radix(Character.toLowerCase(peek(1)));
            String kind = radix == 16 ? "hexadecimal" : radix == 8 ? "octal" : radix == 2 ? "binary" : "decimal";
            if (radix != 10) {
                at += peek(2) == '_' ? 3 : 2;
                digits(radix, kind);
                if (Character.digit(peek(0), 10) >= 0 && peek(0) < 0x80) {
                    throw error(kind);
                }
            } else {
                decimal();
            }
            requireEnd(kind);
            return at;
        }

        private static int radix(char letter) {
            return letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
        }

        private void decimal() {
            boolean fraction = peek(0) == '.';
            if (!fraction) {
                digits(10, "decimal");
            }
            int digits = at - from;
            if (peek(0) == '.') {
                fraction = true;
                at++;
                if (isDigit(0)) {
                    digits(10, "decimal");
                }
            }
            int sign = peek(1) == '+' || peek(1) == '-' ? 2 : 1;
            if ((peek(0) == 'e' || peek(0) == 'E') && isDigit(sign)) {
                fraction = true;
                at += sign;
                digits(10, "decimal");
            }
            if (peek(0) == 'j' || peek(0) == 'J') {
                fraction = true;
                at++;
            }
            requireInteger(fraction, digits);
        }

        private void requireInteger(boolean fraction, int length) {
            if (fraction) {
                return;
            }
            String digits = source.substring(from, from + length).replace("_", "");
            if (digits.length() > MAX_DIGITS || digits.charAt(0) == '0' && !digits.matches("0++")) {
                throw new PythonSyntaxException(
                        line,
                        digits.length() > MAX_DIGITS
                                ? "a decimal number has more than " + MAX_DIGITS + " digits"
                                : "leading zeros in decimal integer literals are not permitted");
            }
        }

        private boolean isDigit(int offset) {
            return peek(offset) >= '0' && peek(offset) <= '9';
        }

        private void digits(int radix, String kind) {
            do {
                if (peek(0) >= 0x80 || Character.digit(peek(0), radix) < 0) {
                    throw error(kind);
                }
                while (peek(0) < 0x80 && Character.digit(peek(0), radix) >= 0) {
                    at++;
                }
            } while (peek(0) == '_' && at++ > 0);
        }

        private void requireEnd(String kind) {
            if (at < source.length()
                    && PythonNames.continuesName(source.codePointAt(at))
                    && FOLLOWERS.stream().noneMatch(word -> source.startsWith(word, at))) {
                throw error(kind);
            }
        }
    }
}
