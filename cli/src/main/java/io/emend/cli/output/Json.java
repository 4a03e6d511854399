package io.emend.cli.output;

import io.emend.models.files.StrictJson;
import java.io.PrintWriter;

/** The output of {@code --json}: one value on a line. */
public final class Json {
    private Json() {}

    /**
     * Prints a value.
     *
     * @param out standard output
     * @param value maps, lists, arrays, strings, numbers, booleans or null
     */
    public static void print(PrintWriter out, Object value) {
        out.println(StrictJson.write(value));
    }
}
