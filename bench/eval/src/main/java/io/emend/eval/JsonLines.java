package io.emend.eval;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** JSON Lines, plain or gzipped. */
final class JsonLines {
    private static final int GZIP_MAGIC = 0x8b1f;

    private JsonLines() {}

    /**
     * One object of a file.
     *
     * @param file where it stands, for messages
     * @param line its line, from 1
     * @param fields its fields
     */
    record Row(String file, int line, Map<String, Object> fields) {
        boolean has(String name) {
            return fields.get(name) != null;
        }

        /** A field that has to be a text. */
        String text(String name) throws IOException {
            if (fields.get(name) instanceof String text) {
                return text;
            }
            throw problem("has no text \"" + name + "\"");
        }

        String textOr(String name, String otherwise) throws IOException {
            return has(name) ? text(name) : otherwise;
        }

        /** A field that, where present, has to be a number. */
        double numberOr(String name, double otherwise) throws IOException {
            return switch (fields.get(name)) {
                case null -> otherwise;
                case Number number -> number.doubleValue();
                default -> throw problem("\"" + name + "\" is not a number");
            };
        }

        /** A field that, where present, has to be a list of texts. */
        List<String> texts(String name) throws IOException {
            if (!has(name)) {
                return List.of();
            }
            if (fields.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
                return list.stream().map(String.class::cast).toList();
            }
            throw problem("\"" + name + "\" is not a list of texts");
        }

        IOException problem(String what) {
            return new IOException(file + ", line " + line + ": " + what);
        }
    }

    /** All objects of a file; empty lines are passed over. */
    static List<Row> read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(file.toString(), in);
        }
    }

    static List<Row> read(String name, InputStream in) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(plain(in), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line; (line = reader.readLine()) != null; ) {
                number++;
                if (!line.isBlank()) {
                    rows.add(row(name, number, line));
                }
            }
        }
        return rows;
    }

    static Row row(String name, int number, String line) throws IOException {
        try {
            // The parser takes what comes after the first value for granted; one value a line is the format.
            Object value = JSON.std.anyFrom(line);
            if (value instanceof Map<?, ?> map) {
                Map<String, Object> fields = new LinkedHashMap<>();
                map.forEach((key, field) -> fields.put((String) key, field));
                return new Row(name, number, fields);
            }
        } catch (IOException e) {
            String what = e.getMessage() == null
                    ? ""
                    : ": " + e.getMessage().lines().findFirst().orElse("");
            throw new IOException(name + ", line " + number + ": not JSON" + what, e);
        }
        throw new IOException(name + ", line " + number + ": not a JSON object");
    }

    private static InputStream plain(InputStream in) throws IOException {
        InputStream marked = in.markSupported() ? in : new BufferedInputStream(in);
        marked.mark(2);
        int magic = marked.read() | marked.read() << 8;
        marked.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(marked) : marked;
    }
}
