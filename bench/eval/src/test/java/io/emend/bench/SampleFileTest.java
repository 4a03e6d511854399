package io.emend.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFileTest {
    private static final Sample FULL = new Sample("T/0", Sample.Form.COMPLETION, "    return 'ż'\n",
            new Sample.Details("@@ -0,0 +1 @@\n+x", List.of("@@ -0,0 +1 @@\n+x"), 7, 12, 9, -3.25, 1, "stop", 0.5));
    private static final Sample BARE = new Sample("T/1", Sample.Form.SOLUTION, "x = 1", Sample.Details.UNKNOWN);

    @TempDir
    Path directory;

    @Test
    void readsWhatItWrote() throws IOException {
        Path file = directory.resolve("deep/samples.jsonl");
        try (SampleFile samples = SampleFile.open(file)) {
            assertEquals(List.of(), samples.existing());
            samples.append(FULL);
            samples.append(BARE);
        }
        assertEquals(List.of(FULL, BARE), SampleFile.read(file));
        assertEquals("{\"task_id\":\"T/1\",\"solution\":\"x = 1\"}", Files.readAllLines(file).get(1));
    }

    @Test
    void everyTornEndIsDroppedAndWrittenOver() throws IOException {
        Path file = directory.resolve("samples.jsonl");
        try (SampleFile samples = SampleFile.open(file)) {
            samples.append(BARE);
            samples.append(FULL);
        }
        byte[] bytes = Files.readAllBytes(file);
        int first = Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\n")).getFirst().length() + 1;
        for (int length = first; length < bytes.length; length++) {
            Path torn = Files.write(directory.resolve("torn.jsonl"), Arrays.copyOf(bytes, length));
            int whole = length == bytes.length - 1 ? 2 : 1;
            assertEquals(whole, SampleFile.read(torn).size());
            try (SampleFile samples = SampleFile.open(torn)) {
                assertEquals(whole, samples.existing().size());
                samples.append(FULL);
            }
            assertEquals(whole + 1, SampleFile.read(torn).size(), "cut at " + length);
            assertEquals(FULL, SampleFile.read(torn).getLast());
        }
    }

    @Test
    void aFileWithoutFinalLineFeedIsGoneOnWith() throws IOException {
        Path file = Files.writeString(directory.resolve("s.jsonl"), "{\"task_id\": \"a\", \"completion\": \"x\"}");
        try (SampleFile samples = SampleFile.open(file)) {
            samples.append(BARE);
        }
        assertEquals(2, SampleFile.read(file).size());
    }

    @Test
    void badLinesAreNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("s.jsonl"), "{\"task_id\": \"a\"}\nnot JSON\n");
        IOException e = assertThrows(IOException.class, () -> SampleFile.read(file));
        assertTrue(e.getMessage().contains("line 1") && e.getMessage().contains("completion"), e.getMessage());
        assertThrows(IOException.class, () -> SampleFile.open(file));
        assertTrue(Files.readString(file).contains("not JSON"));
    }
}
