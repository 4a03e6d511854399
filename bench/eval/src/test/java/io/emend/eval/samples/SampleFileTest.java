package io.emend.eval.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.eval.problems.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFileTest {
    private static final Sample FULL = new Sample(
            "T/0",
            Sample.Format.COMPLETION,
            "    return 'ż'\n",
            new Sample.Details(
                    "@@ -0,0 +1 @@\n+x", List.of("@@ -0,0 +1 @@\n+x"), 7, 12, 3, 9, 2, -3.25, 1, 1, "stop", 0.5));
    private static final Sample BARE = new Sample("T/1", Sample.Format.SOLUTION, "x = 1", Sample.Details.UNKNOWN);

    private static final SampleSettings SETTINGS = settings(1, "write f");

    @TempDir
    Path directory;

    private static SampleSettings settings(int seed, String instruction) {
        return SampleSettings.of(
                Map.of("seed", seed, "temperature", 0.7), List.of(new Problem("T/0", instruction, "", "", "")));
    }

    /** A file that somebody began with the usual settings. */
    private Path begun(String name, byte[] content) throws IOException {
        Path file = directory.resolve(name);
        SampleFile.open(file, SETTINGS).close();
        return Files.write(file, content);
    }

    @Test
    void readsWhatItWrote() throws IOException {
        Path file = directory.resolve("deep/samples.jsonl");
        try (SampleFile samples = SampleFile.open(file, SETTINGS)) {
            assertEquals(List.of(), samples.existing());
            samples.append(FULL);
            samples.append(BARE);
        }
        assertEquals(List.of(FULL, BARE), SampleFile.read(file));
        assertEquals(
                "{\"task_id\":\"T/1\",\"solution\":\"x = 1\"}",
                Files.readAllLines(file).get(1));
    }

    @Test
    void everyTornEndIsDroppedAndWrittenOver() throws IOException {
        Path file = directory.resolve("samples.jsonl");
        try (SampleFile samples = SampleFile.open(file, SETTINGS)) {
            samples.append(BARE);
            samples.append(FULL);
        }
        byte[] bytes = Files.readAllBytes(file);
        int first = Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\n"))
                        .getFirst()
                        .length()
                + 1;
        for (int length = first; length < bytes.length; length++) {
            Path torn = begun(length + ".jsonl", Arrays.copyOf(bytes, length));
            int whole = length == bytes.length - 1 ? 2 : 1;
            assertEquals(whole, SampleFile.read(torn).size());
            try (SampleFile samples = SampleFile.open(torn, SETTINGS)) {
                assertEquals(whole, samples.existing().size());
                samples.append(FULL);
            }
            assertEquals(whole + 1, SampleFile.read(torn).size(), "cut at " + length);
            assertEquals(FULL, SampleFile.read(torn).getLast());
        }
    }

    @Test
    void aFileWithoutFinalLineFeedIsGoneOnWith() throws IOException {
        Path file = begun("s.jsonl", "{\"task_id\": \"a\", \"completion\": \"x\"}".getBytes(StandardCharsets.UTF_8));
        try (SampleFile samples = SampleFile.open(file, SETTINGS)) {
            samples.append(BARE);
        }
        assertEquals(2, SampleFile.read(file).size());
    }

    @Test
    void badLinesAreNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("s.jsonl"), "{\"task_id\": \"a\"}\nnot JSON\n");
        IOException e = assertThrows(IOException.class, () -> SampleFile.read(file));
        assertTrue(e.getMessage().contains("line 1") && e.getMessage().contains("completion"), e.getMessage());
        assertThrows(IOException.class, () -> SampleFile.open(file, SETTINGS));
        assertTrue(Files.readString(file).contains("not JSON"));
    }

    @Test
    void samplesThatWereDrawnOtherwiseAreNotMixed() throws IOException {
        Path file = directory.resolve("samples.jsonl");
        try (SampleFile samples = SampleFile.open(file, settings(1, "write f"))) {
            samples.append(FULL);
        }
        refused(file, settings(2, "write f"), "seed 1 instead of 2");
        refused(file, settings(1, "write g"), "another instruction for T/0");
        Map<String, Object> more = Map.of("seed", 1, "temperature", 0.7, "top_p", 0.9);
        refused(file, new SampleSettings(more, Map.of()), "top_p null instead of 0.9");
        String before = Files.readString(file);

        SampleSettings otherProblem =
                SampleSettings.of(SETTINGS.settings(), List.of(new Problem("T/1", "write h", "", "", "")));
        SampleFile.open(file, otherProblem).close();
        SampleFile.open(file, SETTINGS).close();
        assertEquals(before, Files.readString(file));

        Files.delete(directory.resolve("samples.settings.json"));
        refused(file, SETTINGS, "there is no samples.settings.json");
    }

    @Test
    void anEmptyFileTakesAnySettings() throws IOException {
        Path file = begun("samples.jsonl", "{\"task_id\": ".getBytes(StandardCharsets.UTF_8));
        try (SampleFile samples = SampleFile.open(file, settings(2, "write f"))) {
            samples.append(FULL);
        }
        refused(file, SETTINGS, "seed 2 instead of 1");
    }

    private static void refused(Path file, SampleSettings settings, String reason) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> SampleFile.open(file, settings));
        assertTrue(e.getMessage().contains(reason) && e.getMessage().contains("--out"), e.getMessage());
    }

    /** Numbers as names, values of Python, and fields of other tools that are called as ours. */
    @Test
    void readsWhatOtherToolsWrite() throws IOException {
        Path file = Files.writeString(
                directory.resolve("foreign.jsonl"),
                "{\"task_id\":11,\"completion\":\"x\",\"logprob\":NaN,\"tokens\":[\"a\"],\"edits\":1,\"raw\":[]}\n");
        Sample sample = SampleFile.read(file).getFirst();
        assertEquals("11", sample.taskId());
        assertEquals(Sample.Details.UNKNOWN, sample.details());
    }

    @Test
    void aSecondWriterIsTold() throws IOException {
        Path file = directory.resolve("samples.jsonl");
        try (SampleFile held = SampleFile.open(file, SETTINGS)) {
            held.append(BARE);
            String message = assertThrows(IOException.class, () -> SampleFile.open(file, SETTINGS))
                    .getMessage();
            assertTrue(message.contains("is being written"), message);
        }
        SampleFile.open(file, SETTINGS).close();
    }
}
