package io.emend.engine;

import java.util.regex.Pattern;

/**
 * Ends a text where the block ends that it was begun in, told by indentation and brackets at the ends of lines, as in
 * Python and in Java that is laid out as usual.
 */
final class BlockEnd implements TextEnd {
    private static final int TAB = 8;
    private static final Pattern COMMENT = Pattern.compile("\\s+(?:#|//).*$");

    /** What is known about the block by now. */
    private enum State {
        /** No line with code has begun. */
        NO_LINE,
        /** The line of the gap goes on, or lines that belong to it; it may open a block. */
        FIRST_LINE,
        /** The block has lines of the base's indentation. */
        LINES,
        /** The block was opened by a line of the base's indentation, so that its own are indented more. */
        BODY
    }

    private final int indentationAfter;
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder held = new StringBuilder();
    private String lineBefore = "";
    private State state;
    private int base;
    private boolean closing;
    private boolean found;

    /**
     * A block with a gap.
     *
     * @param before what stands on the line before the gap
     * @param indentationAfter columns before the first code after the gap, -1 where there is none
     */
    BlockEnd(String before, int indentationAfter) {
        this.indentationAfter = indentationAfter;
        line.append(before);
        state = before.isBlank() ? State.NO_LINE : State.FIRST_LINE;
        base = indentation(before);
    }

    /** {@return the columns before the first character of a line that is no white space} */
    static int indentation(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            columns = line.charAt(i) == '\t' ? (columns / TAB + 1) * TAB : columns + 1;
        }
        return columns;
    }

    @Override
    public String accept(String piece) {
        StringBuilder certain = new StringBuilder();
        for (int i = 0; i < piece.length() && !found; i++) {
            accept(piece.charAt(i), certain);
        }
        return certain.toString();
    }

    /** White space at the end is left out. */
    @Override
    public String finish() {
        return "";
    }

    @Override
    public boolean found() {
        return found;
    }

    private void accept(char c, StringBuilder certain) {
        if (c == '\n') {
            endLine();
            held.append(c);
        } else if (Character.isWhitespace(c)) {
            line.append(c);
            held.append(c);
        } else {
            found = isBlank(line) && endsAt(indentation(line.toString()), c);
            if (!found) {
                line.append(c);
                certain.append(held).append(c);
                held.setLength(0);
            }
        }
    }

    private static boolean isBlank(CharSequence text) {
        return text.chars().allMatch(Character::isWhitespace);
    }

    private void endLine() {
        if (!isBlank(line)) {
            lineBefore = COMMENT.matcher(line).replaceFirst("").strip();
            if (closing && opensBlock()) {
                base = indentation(line.toString());
                state = State.BODY;
            } else {
                found = closing;
            }
            closing = false;
        }
        line.setLength(0);
    }

    /** Takes the start of a line, a character in some column: whether the block ends before that line. */
    private boolean endsAt(int column, char first) {
        boolean closer = ")]}".indexOf(first) >= 0;
        return switch (state) {
            case NO_LINE -> {
                boolean outside = column < base;
                base = column;
                state = State.LINES;
                yield outside;
            }
            case FIRST_LINE -> endsAfterFirstLine(column, closer);
            case LINES -> endsLines(column, closer);
            case BODY -> endsBody(column, closer);
        };
    }

    private boolean endsAfterFirstLine(int column, boolean closer) {
        if (opensBlock() && column >= base) {
            state = State.BODY;
            return endsBody(column, closer);
        }
        if (column > base || column == base && closer) {
            return false;
        }
        state = State.LINES;
        return endsLines(column, closer);
    }

    private boolean endsBody(int column, boolean closer) {
        return column <= base && !(closer && column == base && takesCloser(column));
    }

    private boolean endsLines(int column, boolean closer) {
        if (column >= base) {
            boolean afterBlank = held.indexOf("\n") != held.lastIndexOf("\n");
            return column == 0 && afterBlank && !closer;
        }
        return !(closer && takesCloser(column));
    }

    /** Takes a line that closes brackets as the last one, if it is missing in what comes after the gap. */
    private boolean takesCloser(int column) {
        closing = column > indentationAfter;
        return closing;
    }

    private boolean opensBlock() {
        return lineBefore.endsWith(":") || lineBefore.endsWith("{");
    }
}
