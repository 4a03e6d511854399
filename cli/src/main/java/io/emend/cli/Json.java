package io.emend.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** JSON with one value on a line: the output of {@code --json}, and rows of files. */
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

    /**
     * Reads a row.
     *
     * @param file where it stands, for messages
     * @param number its line, from 1
     * @param line its text
     * @return its fields
     * @throws InputException if it is not an object
     */
    static Map<String, Object> row(Path file, int number, String line) {
        try {
            return JSON.std.mapFrom(line);
        } catch (IOException e) {
            throw new InputException(file + ": line " + number + " is not a JSON object", e);
        }
    }
}
