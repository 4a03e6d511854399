package io.emend.edits;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Rows of JSONL files: fixtures of this module, and data that lies outside the repository and may be absent. */
public final class Reference {
    private Reference() {}

    /** Rows of {@code data/<name>} in the shared directory; the test is skipped where there is none. */
    public static List<Map<String, Object>> shared(String name) throws IOException {
        Path file = Stream.of(System.getProperty("emend.shared", ""), "../shared", "../../shared")
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "data", name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
        assumeTrue(file != null, "skipped: no data/" + name + "; name the shared directory by -Demend.shared");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return rows(in);
        }
    }

    /** Rows of a fixture in the test resources beside a test. */
    public static List<Map<String, Object>> fixture(Class<?> test, String name) throws IOException {
        try (InputStream in = new GZIPInputStream(test.getResourceAsStream(name))) {
            return rows(in);
        }
    }

    private static List<Map<String, Object>> rows(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String line; (line = reader.readLine()) != null; ) {
            rows.add(JSON.std.mapFrom(line));
        }
        return rows;
    }

    /** A field of a row that is a list of texts. */
    @SuppressWarnings("unchecked")
    public static List<String> strings(Object value) {
        return (List<String>) value;
    }
}
