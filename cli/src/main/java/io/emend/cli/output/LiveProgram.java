package io.emend.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program on a terminal, drawn anew in its place whenever it has changed, and removed at the end. */
public final class LiveProgram implements AutoCloseable {
    /** The system property with the rows and columns of standard output, such as {@code 24 80}; unset for a file. */
    static final String SCREEN = "emend.screen";

    private static final Pattern SIZE = Pattern.compile("(\\d{1,4}) (\\d{1,4})");
    private static final int LEAST_ROWS = 3;
    private static final int LEAST_COLUMNS = 20;
    private static final int FIRST_WIDE_CHARACTER = 0x1100;

    private final PrintWriter out;
    private final int rows;
    private final int columns;
    private int drawn;

    private LiveProgram(PrintWriter out, int rows, int columns) {
        this.out = out;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * {@return a place for a program; empty where standard output is no terminal, or a tiny one}
     *
     * @param out standard output
     */
    public static Optional<LiveProgram> on(PrintWriter out) {
        Matcher size = SIZE.matcher(System.getProperty(SCREEN, ""));
        if (!size.matches()) {
            return Optional.empty();
        }
        LiveProgram live = new LiveProgram(out, Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
        return live.rows < LEAST_ROWS || live.columns < LEAST_COLUMNS ? Optional.empty() : Optional.of(live);
    }

    /**
     * Draws the program in the place of what was drawn before; of a long one the end.
     *
     * @param program the text
     */
    public void show(String program) {
        erase();
        List<String> lines = program.lines().toList();
        List<String> shown = lines.subList(Math.max(0, lines.size() - rows + 1), lines.size());
        shown.forEach(line -> out.print(fitting(line) + "\n"));
        out.flush();
        drawn = shown.size();
    }

    /** As much of a line as surely fits into one row, without characters that move the cursor. */
    private String fitting(String line) {
        StringBuilder text = new StringBuilder();
        int width = 0;
        for (int c : line.replace("\t", "    ").codePoints().toArray()) {
            width += c < FIRST_WIDE_CHARACTER ? 1 : 2;
            if (width >= columns) {
                break;
            }
            text.appendCodePoint(Character.isISOControl(c) ? '?' : c);
        }
        return text.toString();
    }

    private void erase() {
        if (drawn > 0) {
            out.print("\u001b[" + drawn + "A\r\u001b[J");
            drawn = 0;
        }
    }

    /** Removes what is drawn. */
    @Override
    public void close() {
        erase();
        out.flush();
    }
}
