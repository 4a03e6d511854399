package io.emend.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** The machine-readable output of {@code --json}: one value on a line. */
final class Json {
    private Json() {}

    /**
     * Prints a value.
     *
     * @param out standard output
     * @param value maps, lists, arrays, strings, numbers, booleans or null
     */
    static void print(PrintWriter out, Object value) {
        try {
            out.println(JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(value));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
    }
}
