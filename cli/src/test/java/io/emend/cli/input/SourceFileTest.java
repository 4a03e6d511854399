package io.emend.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.emend.edits.Program;
import io.emend.edits.diff.HunkParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {
    @TempDir
    Path directory;

    private static String changed(String text, String... changes) {
        SourceFile file = new SourceFile("x.py", text);
        String program = file.program().text();
        for (int i = 0; i < changes.length; i += 2) {
            program = program.replace(changes[i], changes[i + 1]);
        }
        return file.with(Program.of(program));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a",
                "a\n",
                "a\r\n",
                "a\r\nb\n\r\nc",
                "\ufeffa\r\n",
                "\ufeff",
                "a\r",
                "\r\r\n",
                "\n\n\r\n"
            })
    void aProgramThatStaysGivesTheSameText(String text) {
        assertEquals(text, changed(text));
    }

    @Test
    void linesKeepTheirEndsAndNewOnesGetTheUsualOne() {
        assertEquals("a\nx\ny\nc\n", changed("a\nb\nc\n", "b", "x\ny"));
        assertEquals("a\r\nx\r\ny\r\nc\r\n", changed("a\r\nb\r\nc\r\n", "b", "x\ny"));
        assertEquals("\ufeffa\r\nb\r\nd", changed("\ufeffa\r\nb\r\nc", "c", "d"));
        assertEquals("a\nx\r\nc\r\nd\r\n", changed("a\nb\r\nc\r\nd\r\n", "b", "x"));
        assertEquals("a\r\nb\r\nc", changed("a\r\nb", "b", "b\nc"));
        assertEquals("a\r\n", changed("a\r\nb\nc\n", "\nb\nc", ""));
        assertEquals("\ufeff", changed("\ufeffa\r\n", "a\n", ""));
        assertEquals("", changed("a", "a", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\n", "a\nb", "a\r\nb\r\n", "b\nc\nd\ne\nf\n", "b\nc\nd\ne\nf"})
    void aPatchSaysWhatBecomesOfTheText(String text) {
        SourceFile file = new SourceFile("x.py", text);
        String changed = file.with(Program.of(file.program().text().replace("b", "x\ny")));
        String patch = file.patch(changed);
        String hunks = patch.substring("--- x.py\n+++ x.py\n".length());
        Program old = Program.of(text);
        assertEquals(
                changed,
                HunkParser.parse(hunks.substring(0, hunks.length() - 1))
                        .edit()
                        .applyTo(old)
                        .program()
                        .text());
    }

    @Test
    void theMarkerOfAMissingLineFeedStandsBehindLastLines() {
        String patch = new SourceFile("x.py", "a\nb").patch("a\nc");
        assertEquals("""
                --- x.py
                +++ x.py
                @@ -1,2 +1,2 @@
                 a
                -b
                \\ No newline at end of file
                +c
                \\ No newline at end of file
                """, patch);
        assertEquals(
                "--- x.py\n+++ x.py\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n", new SourceFile("x.py", "a\nb\n").patch("a\nc\n"));
    }

    @Test
    void aFileThatSomeoneElseChangedIsLeftAlone() throws IOException {
        Path path = Files.writeString(directory.resolve("x.py"), "a\n");
        SourceFile file = SourceFile.read(path.toString());
        file.write("b\n");
        assertEquals("b\n", Files.readString(path));
        assertThrows(InputException.class, () -> file.write("c\n"));
        assertEquals("b\n", Files.readString(path));
    }
}
