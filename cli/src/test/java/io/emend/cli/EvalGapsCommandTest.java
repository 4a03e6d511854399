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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code emend eval gaps}, on the small bundled model. */
class EvalGapsCommandTest {
    private static final String PROGRAM = """
            def double(secret: int) -> int:
                return 2 * secret


            def triple(secret: int) -> int:
                return 3 * secret


            print(double(triple(2)))
            """;

    @TempDir
    Path directory;

    private record Outcome(int code, String out, String err) {}

    private Outcome gaps(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[arguments.length + 6];
        System.arraycopy(
                new String[] {
                    "eval",
                    "gaps",
                    "--model",
                    SmallModel.NAME,
                    "--out",
                    directory.resolve("out").toString()
                },
                0,
                all,
                0,
                6);
        System.arraycopy(arguments, 0, all, 6, arguments.length);
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), all);
        return new Outcome(code, out.toString(), err.toString());
    }

    private void assertRefused(String reason, String... arguments) {
        Outcome outcome = gaps(arguments);
        assertEquals(2, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(reason), outcome.err());
        assertFalse(Files.exists(directory.resolve("out")));
    }

    @Test
    void aReportTellsWhereGapsWereAndNotWhatStoodThere() throws IOException {
        Path data = Files.createDirectories(directory.resolve("data/inner"));
        Files.writeString(data.resolve("b.py"), PROGRAM);
        Files.writeString(data.resolveSibling("a.py"), PROGRAM);
        Files.writeString(data.resolve("notes.txt"), "no program\n");
        String[] options = {"--data", data.getParent().toString(), "-n", "2", "--seed", "3", "--json"};
        Map<String, Object> report = StrictJson.object("JSON", gaps(options).out());
        assertEquals(
                List.of("next_line", "rest_of_line", "gap"), List.copyOf(((Map<?, ?>) report.get("kinds")).keySet()));
        Map<?, ?> settings = (Map<?, ?>) report.get("settings");
        assertEquals(List.of("a.py", "inner/b.py"), List.copyOf(((Map<?, ?>) settings.get("files")).keySet()));
        assertEquals(6, ((List<?>) report.get("gaps")).size());
        String written = Files.readString(directory.resolve("out/report.json"));
        assertEquals(report, StrictJson.object("JSON", written));
        assertFalse(written.contains("secret"));
        Map<String, Object> again = StrictJson.object("JSON", gaps(options).out());
        assertEquals(report.get("gaps"), again.get("gaps"));
    }

    @Test
    void whatHasNoPlaceForGapsIsRefused() throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        assertRefused("there is no Python or Java file", "--data", data.toString());
        assertRefused("--data");
        Path short1 = Files.writeString(data.resolve("short.py"), "x = 1\n");
        assertRefused("no place for a next_line", "--data", short1.toString());
        assertRefused("no such file", "--data", data.resolve("none.py").toString());
        assertRefused("-n 0 is out of range: 1 to", "--data", short1.toString(), "-n", "0");
        assertRefused("at least one character", "--data", short1.toString(), "--before", "0");
        Files.write(data.resolve("latin.py"), new byte[] {'x', (byte) 0xE9});
        assertRefused("latin.py: byte 1 is not valid UTF-8", "--data", data.toString());
        StringWriter err = new StringWriter();
        assertEquals(2, Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), "eval"));
        assertTrue(err.toString().contains("eval needs problems"), err.toString());
    }
}
