package io.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code emend edit}, on the bundled model: it was not trained for it, but is sure to write some edits. */
class EditCommandTest {
    private static final String PROGRAM = "def double(x: int) -> int:\r\n    return x\r\n";
    private static final String INSTRUCTION = """
            Write a Python function `double(x: int) -> int` to solve the following problem:
            Return twice x.""";

    @TempDir
    Path directory;

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("double.py"), text);
    }

    private static Outcome edit(Path file, String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(
                new String[] {"edit", file.toString(), "--model", "emend-5m", "--instruction", INSTRUCTION},
                0,
                all,
                0,
                6);
        System.arraycopy(more, 0, all, 6, more.length);
        return run(all);
    }

    /** A seed with which the model writes a change that fits. */
    private static String[] luckily(Path file) throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            String[] options = {"--temperature", "0.8", "--constrain", "hunks", "--seed", Integer.toString(seed)};
            if (edit(file, options).code() == 0) {
                return options;
            }
        }
        throw new AssertionError("no seed gives a change");
    }

    private static String[] and(String[] options, String... more) {
        String[] all = Arrays.copyOf(options, options.length + more.length);
        System.arraycopy(more, 0, all, options.length, more.length);
        return all;
    }

    @Test
    void aChangeIsShownAndAppliedWithTheLineEndsOfTheFile() throws IOException {
        Path file = file(PROGRAM);
        String[] options = luckily(file);
        String patch = edit(file, options).out();
        assertTrue(patch.startsWith("--- " + file + "\n+++ " + file + "\n@@ -"), patch);
        assertEquals(PROGRAM, Files.readString(file));
        String program = edit(file, and(options, "--show", "program")).out();
        assertFalse(program.replace("\r\n", "").contains("\n"), program);
        Map<String, Object> row =
                StrictJson.object("JSON", edit(file, and(options, "--json")).out());
        assertEquals(program, row.get("program"));
        assertEquals(false, row.get("applied"));
        assertEquals(0, row.get("malformed_hunks"));
        assertEquals(patch, edit(file, and(options, "--apply")).out());
        assertEquals(program, Files.readString(file));
    }

    @Test
    void whatIsCutChangesNothing() throws IOException {
        Path file = file(PROGRAM);
        Outcome cut = edit(file, "--apply", "--max-tokens", "3");
        assertEquals(1, cut.code());
        assertEquals("", cut.out());
        assertEquals(1, cut.err().lines().count(), cut.err());
        assertTrue(cut.err().contains("double.py: the edits were cut at the limit of tokens"), cut.err());
        assertEquals(PROGRAM, Files.readString(file));
        Map<String, Object> row = StrictJson.object(
                "JSON", edit(file, "--json", "--max-tokens", "3").out());
        assertEquals(PROGRAM, row.get("program"));
        assertEquals("length", row.get("finish_reason"));
    }

    private static void assertRefused(Outcome outcome, String reason) {
        assertEquals(2, outcome.code(), outcome.err());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains(reason), outcome.err());
        assertTrue(outcome.err().lines().count() <= 2, outcome.err());
    }

    @Test
    void whatCannotBeEditedIsTold() throws IOException {
        assertRefused(edit(file("x = 1\n".repeat(2000))), "double.py: is too long to be edited: the text takes");
        assertRefused(
                edit(Files.write(directory.resolve("latin.py"), new byte[] {'x', (byte) 0xE9})), "is not valid UTF-8");
        assertRefused(edit(directory.resolve("none.py")), "there is no such file");
        assertRefused(edit(directory), "directory, a file is needed");
        assertRefused(edit(Path.of("-"), "--apply"), "--apply needs a file");
        assertRefused(run("edit", "x.py"), "--instruction");
        assertRefused(run("edit", "x.py", "--instruction", " "), "the instruction is empty");
    }
}
