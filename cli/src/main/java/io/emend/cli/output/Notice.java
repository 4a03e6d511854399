package io.emend.cli.output;

import java.io.PrintWriter;
import java.util.Locale;

/** What is said beside a result: one line on stderr, in the program's name. */
public final class Notice {
    private Notice() {}

    /**
     * Prints a line.
     *
     * @param err standard error
     * @param text what is said, without a line feed
     */
    public static void print(PrintWriter err, String text) {
        err.println("emend: " + text);
    }

    /**
     * Prints a line with numbers in it.
     *
     * @param err standard error
     * @param format what is said, without a line feed, as {@link String#format} takes it
     * @param arguments what stands in it
     */
    public static void print(PrintWriter err, String format, Object... arguments) {
        print(err, String.format(Locale.ROOT, format, arguments));
    }
}
