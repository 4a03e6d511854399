package io.emend.tokenizer.text;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates regular expressions that were written for Oniguruma, with which the reference matches, to Java's. What
 * the two read alike is copied, what they read differently is spelled out, and what Java cannot say is refused by
 * name: no pattern is read as something else in silence.
 *
 * @see <a href="https://github.com/kkos/oniguruma/blob/master/doc/RE">Oniguruma's syntax</a>
 */
public final class OnigurumaPattern {
    /** Unicode classes, {@code ^} and {@code $} at each line, and a line ends only with {@code \n}. */
    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.MULTILINE | Pattern.UNIX_LINES;

    private final String regex;
    private final StringBuilder java = new StringBuilder();
    private int at;
    /** Where the last thing that can be repeated begins in the translation. */
    private int atom;
    /** Where the groups that are open begin in the translation. */
    private final IntList groups = new IntList();

    private OnigurumaPattern(String regex) {
        this.regex = regex;
    }

    /**
     * Compiles a pattern.
     *
     * @param regex in Oniguruma's syntax
     * @return what matches the same
     * @throws PatternSyntaxException when it is damaged, or Java cannot say it
     */
    public static Pattern compile(String regex) {
        return Pattern.compile(new OnigurumaPattern(regex).translate(), FLAGS);
    }

    private String translate() {
        while (at < regex.length()) {
            char c = regex.charAt(at);
            switch (c) {
                case '[' -> {
                    atom = java.length();
                    characterClass();
                }
                case '\\' -> {
                    atom = java.length();
                    java.append(escape(false));
                }
                case '(' -> openGroup();
                case ')' -> {
                    atom = groups.size() == 0 ? 0 : groups.removeLast();
                    java.append(c);
                    at++;
                }
                case '{' -> interval();
                default -> {
                    atom = "*+?|".indexOf(c) < 0 ? java.length() : atom;
                    int codePoint = regex.codePointAt(at);
                    java.appendCodePoint(codePoint);
                    at += Character.charCount(codePoint);
                }
            }
        }
        return java.toString();
    }

    /** Of groups the options differ: {@code m} lets a dot match line feeds, which is Java's {@code s}. */
    private void openGroup() {
        groups.add(java.length());
        at++;
        java.append('(');
        if (!regex.startsWith("?", at)) {
            return;
        }
        if (regex.startsWith("?#", at)) {
            throw refusal("a comment", at);
        }
        int end = at + 1;
        while (end < regex.length() && (Character.isLetter(regex.charAt(end)) || regex.charAt(end) == '-')) {
            end++;
        }
        String options = regex.substring(at + 1, end);
        if (options.chars().anyMatch(c -> c != 'i' && c != 'm' && c != '-')) {
            throw refusal("the option " + options, at);
        }
        java.append('?').append(options.replace('m', 's'));
        at = end;
        if (!options.isEmpty() && regex.startsWith(")", at)) {
            // Options without a group of their own hold to the end of the group around them, as in Java, except that
            // Oniguruma puts all that follows, alternatives included, into a group.
            if (regex.indexOf('|', at) >= 0) {
                throw refusal("options before alternatives", at);
            }
        }
    }

    /** {@code {n}}, {@code {n,}}, {@code {,m}}, {@code {n,m}}; any other brace stands for itself. */
    private void interval() {
        int end = at + 1;
        while (end < regex.length() && isDigit(regex.charAt(end))) {
            end++;
        }
        int low = end;
        boolean range = regex.startsWith(",", end);
        if (range) {
            end++;
            while (end < regex.length() && isDigit(regex.charAt(end))) {
                end++;
            }
        }
        if (!regex.startsWith("}", end) || end == at + 1 || range && low == at + 1 && end == low + 1) {
            atom = java.length();
            java.append("\\{");
            at++;
            return;
        }
        java.append('{').append(low == at + 1 ? "0" : "").append(regex, at + 1, end + 1);
        at = end + 1;
        char next = at < regex.length() ? regex.charAt(at) : 0;
        // To Java a plus makes an interval possessive and a question mark makes it reluctant; here they repeat it.
        if (next == '+' || next == '*' || next == '{' || next == '?' && !range) {
            java.insert(atom, "(?:").append(')');
        }
    }

    /** Copies a class in brackets, with those inside it. */
    private void characterClass() {
        int start = at;
        at++;
        java.append('[');
        if (regex.startsWith("^", at)) {
            java.append('^');
            at++;
        }
        if (regex.startsWith("]", at)) {
            java.append("\\]");
            at++;
        }
        while (!regex.startsWith("]", at)) {
            if (at >= regex.length()) {
                throw new PatternSyntaxException("a class without its end", regex, start);
            }
            if (regex.startsWith("[:", at) && regex.indexOf(":]", at) > 0) {
                java.append(posixBracket());
            } else if (regex.charAt(at) == '[') {
                characterClass();
            } else if (regex.charAt(at) == '\\') {
                java.append(escape(true));
            } else {
                int codePoint = regex.codePointAt(at);
                java.appendCodePoint(codePoint);
                at += Character.charCount(codePoint);
            }
        }
        java.append(']');
        at++;
    }

    private String posixBracket() {
        int start = at;
        int end = regex.indexOf(":]", at);
        boolean negated = regex.startsWith("^", at + 2);
        int from = at + (negated ? 3 : 2);
        if (end < from) {
            throw refusal("the class [:]", start);
        }
        String name = regex.substring(from, end);
        at = end + 2;
        String members = OnigurumaClasses.posixBracket(name);
        if (members == null) {
            throw refusal("the class [:" + name + ":]", start);
        }
        return OnigurumaClasses.of(members, negated);
    }

    /** What an escape is in Java; in a class or outside. */
    private String escape(boolean inClass) {
        int start = at;
        if (at + 1 >= regex.length()) {
            throw new PatternSyntaxException("a backslash at the end", regex, start);
        }
        int c = regex.codePointAt(at + 1);
        at += 1 + Character.charCount(c);
        return switch (c) {
            case 'h', 'H' -> OnigurumaClasses.of(OnigurumaClasses.HEX_DIGITS, c == 'H');
            case 'w', 'W' -> OnigurumaClasses.of(OnigurumaClasses.word(inClass), c == 'W');
            case 'v' -> "\\x0B";
            case 'b' -> inClass ? "\\x08" : boundary("(?:(?<=W)(?!W)|(?<!W)(?=W))");
            case 'B' -> boundary("(?:(?<=W)(?=W)|(?<!W)(?!W))");
            case 'p', 'P' -> property(c == 'P', start);
            case 'x' -> hexadecimal(start);
            case 'u' -> digits(4, start);
            case 'a', 'e', 'f', 'n', 'r', 't', 'd', 'D', 's', 'S', 'A', 'Z', 'z', 'G', 'R', 'X' -> "\\" + (char) c;
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> backReference(inClass, start);
            default -> {
                if (c < 128 && (Character.isLetter(c) || isDigit((char) c))) {
                    throw refusal("\\" + (char) c, start);
                }
                yield c < 128 ? "\\" + (char) c : Character.toString(c);
            }
        };
    }

    private static String boundary(String form) {
        return form.replace("W", "[" + OnigurumaClasses.word(false) + "]");
    }

    private String property(boolean negated, int start) {
        int end = regex.indexOf('}', at);
        if (!regex.startsWith("{", at) || end < 0) {
            throw refusal("\\p without a name in braces", start);
        }
        boolean inverted = regex.startsWith("^", at + 1);
        String name = regex.substring(at + (inverted ? 2 : 1), end);
        at = end + 1;
        String members = OnigurumaClasses.property(name);
        if (members == null) {
            throw refusal("the property " + Quoted.of(name), start);
        }
        return OnigurumaClasses.of(members, negated != inverted);
    }

    private String hexadecimal(int start) {
        if (!regex.startsWith("{", at)) {
            return digits(2, start);
        }
        int end = regex.indexOf('}', at);
        if (end < 0 || !regex.substring(at + 1, end).matches("[0-9a-fA-F]{1,8}")) {
            throw refusal("this form of \\x", start);
        }
        at = end + 1;
        return regex.substring(start, at);
    }

    private String digits(int count, int start) {
        int end = Math.min(regex.length(), at + count);
        if (!regex.substring(at, end).matches("[0-9a-fA-F]{" + count + "}")) {
            throw refusal("an escape of fewer digits", start);
        }
        at = end;
        return regex.substring(start, at);
    }

    /** One digit only: with more it may be an octal number, and names turn the numbering off. */
    private String backReference(boolean inClass, int start) {
        if (inClass || at < regex.length() && isDigit(regex.charAt(at)) || regex.contains("(?<")) {
            throw refusal("this octal number or reference to a group", start);
        }
        return regex.substring(start, at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private PatternSyntaxException refusal(String what, int index) {
        return new PatternSyntaxException(what + " of Oniguruma", regex, index);
    }
}
