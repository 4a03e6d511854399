package io.emend.engine;

/**
 * Ends a text at the end of its line. Where a line ends with what stands behind the gap, that is left out: models that
 * do not know it write the line to its end.
 */
final class LineEnd implements TextEnd {
    private final String before;
    private final String rest;
    private final StringBuilder line = new StringBuilder();
    private int passed;
    private boolean found;

    /**
     * A line with a gap.
     *
     * @param before what stands on the line before the gap
     * @param rest what stands on it after the gap
     */
    LineEnd(String before, String rest) {
        this.before = before;
        this.rest = rest.stripTrailing();
    }

    @Override
    public String accept(String piece) {
        for (int i = 0; i < piece.length() && !found; i++) {
            char c = piece.charAt(i);
            found = c == '\n' || c == '\r';
            if (!found) {
                line.append(c);
            }
        }
        return found ? "" : pass(line.length() - heldBack());
    }

    @Override
    public String finish() {
        String text = line.toString().stripTrailing();
        if (rest.isEmpty()) {
            return pass(text.length());
        }
        return pass(repeatsRest(text) ? text.length() - rest.length() : line.length());
    }

    @Override
    public boolean found() {
        return found;
    }

    /** The end of the line that may be left out: white space, and in front of it as much as the rest is long. */
    private int heldBack() {
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        return line.length() - Math.max(0, end - rest.length());
    }

    private String pass(int end) {
        String text = line.substring(passed, Math.max(passed, end));
        passed += text.length();
        return text;
    }

    /** Whether the text ends with the rest, and brackets do not say that this end is something of its own. */
    private boolean repeatsRest(String text) {
        if (!text.endsWith(rest)) {
            return false;
        }
        int restDepth = depth(rest);
        return restDepth >= 0 || closesMore(text) && openBefore() + depth(text) + restDepth < 0;
    }

    private int openBefore() {
        int open = 0;
        for (int i = 0; i < before.length(); i++) {
            open = Math.max(0, open + step(before.charAt(i)));
        }
        return open;
    }

    /** Whether a text closes a bracket that it has not opened. */
    private static boolean closesMore(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            open += step(text.charAt(i));
        }
        return open < 0;
    }

    private static int depth(String text) {
        return text.chars().map(c -> step((char) c)).sum();
    }

    private static int step(char c) {
        return "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }
}
