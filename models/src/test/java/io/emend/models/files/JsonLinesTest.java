package io.emend.models.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<JsonRow> rows(byte[] bytes) throws IOException {
        return JsonLines.read("s.jsonl", new ByteArrayInputStream(bytes));
    }

    private static String failure(byte[] bytes) {
        String message =
                assertThrows(FileFormatException.class, () -> rows(bytes)).getMessage();
        assertEquals(1, message.lines().count(), message);
        return message;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void rowsComeWithTheirLines() throws IOException {
        byte[] text = utf8("\uFEFF{\"a\": \"x\"}\r\n \t\r\n\n{\"a\": \"λ\", \"b\": null}");
        List<JsonRow> rows = rows(text);
        assertEquals(List.of(1, 4), rows.stream().map(JsonRow::line).toList());
        assertEquals("λ", rows.get(1).text("a"));
        assertTrue(rows.get(1).fields().containsKey("b"));
        assertFalse(rows.get(1).has("b"));
        assertEquals(rows, rows(gzip(text)));
        assertEquals(List.of(), rows(new byte[0]));
        assertEquals(List.of(), rows(utf8("\uFEFF")));
    }

    @Test
    void linesTellWhereTheyStandAndWhetherTheyAreTorn(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("s.jsonl"), "\uFEFF1\n\n[2]\nλ\n{\"torn");
        List<JsonLine> lines = new ArrayList<>();
        try (JsonLines reader = JsonLines.open(file)) {
            for (Optional<JsonLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
            assertEquals(Optional.empty(), reader.next());
        }
        assertEquals(
                List.of(0L, 6L, 10L, 13L), lines.stream().map(JsonLine::offset).toList());
        assertEquals(List.of(1, 3, 4, 5), lines.stream().map(JsonLine::number).toList());
        assertEquals(
                List.of(true, true, true, false),
                lines.stream().map(JsonLine::complete).toList());
        assertEquals(1, lines.get(0).value());
        assertEquals(List.of(2), lines.get(1).value());
        assertArrayEquals(utf8("λ"), lines.get(2).bytes());
        assertEquals("{\"torn", lines.get(3).text());
        assertThrows(FileFormatException.class, lines.get(3)::row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a": 1} {"a": 2}   | s.jsonl, line 2: not JSON: there is more after the value
            {"a": 1}, {"a": 2}  | s.jsonl, line 2: not JSON:
            [1]                 | s.jsonl, line 2: not a JSON object
            {"a": 1, "a": 2}    | s.jsonl, line 2: not JSON: Duplicate
            {"a":               | s.jsonl, line 2: not JSON: Unexpected end-of-input
            """)
    void aBadLineIsNamed(String line, String expected) {
        assertTrue(
                failure(utf8("{}\n" + line + "\n{}\n")).startsWith(expected), failure(utf8("{}\n" + line + "\n{}\n")));
    }

    @Test
    void textThatIsNotUtf8IsNamedByItsPlace() {
        byte[] bad = utf8("{}\n{\"a\": \"xxx\"}\n");
        bad[11] = (byte) 0xE9;
        assertEquals("s.jsonl, line 2: not UTF-8 text (byte 8 of the line)", failure(bad));
        assertEquals(
                "s.jsonl, line 1: not UTF-8 text (byte 2 of the line)", failure(Arrays.copyOf(utf8("[\"\u20AC"), 4)));
    }

    /** A packed file of a few kilobytes costs no more than its size allows. */
    @Test
    void whatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] bomb = gzip("\n".repeat(40 << 20).getBytes(StandardCharsets.UTF_8));
        IOException refusal = assertThrows(FileFormatException.class, () -> rows(bomb));
        assertTrue(refusal.getMessage().endsWith("unpacks to more than 100 times its size"), refusal.getMessage());
    }

    @Test
    void damagedGzipIsNamed() throws IOException {
        byte[] packed = gzip(utf8("{}\n".repeat(1000)));
        assertTrue(failure(Arrays.copyOf(packed, 2)).contains("gzip"));
        assertTrue(failure(Arrays.copyOf(packed, packed.length - 9)).contains("gzip"));
        packed[12] ^= 0x55;
        assertTrue(failure(packed).contains("gzip"));
    }

    @Test
    void fieldsOfAnotherKindAreNamed() throws FileFormatException {
        JsonRow row = new JsonRow("s.jsonl", 3, Map.of("t", "x", "n", 2.5, "l", List.of("a", "b"), "m", List.of(1)));
        assertEquals("x", row.text("t"));
        assertEquals("y", row.textOr("none", "y"));
        assertEquals(2.5, row.numberOr("n", 0));
        assertEquals(7, row.numberOr("none", 7));
        assertEquals(List.of("a", "b"), row.texts("l"));
        assertEquals(List.of(), row.texts("none"));
        assertEquals(
                "s.jsonl, line 3: has no text \"n\"",
                assertThrows(FileFormatException.class, () -> row.text("n")).getMessage());
        assertEquals(
                "s.jsonl, line 3: \"t\" is not a number",
                assertThrows(FileFormatException.class, () -> row.numberOr("t", 0))
                        .getMessage());
        assertEquals(
                "s.jsonl, line 3: \"m\" is not a list of texts",
                assertThrows(FileFormatException.class, () -> row.texts("m")).getMessage());
    }

    @Test
    void aDirectoryIsNoFile(@TempDir Path directory) {
        String message =
                assertThrows(IOException.class, () -> JsonLines.read(directory)).getMessage();
        assertTrue(message.contains("directory"), message);
    }
}
