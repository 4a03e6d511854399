package io.emend.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.diff.HunkParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Applying single edits: what git and GNU patch do with the same diffs. */
class EditTest {
    @Test
    void textsAreKeptAsTheyAre() {
        for (String text : List.of("", "a", "a\n", "\n", "\n\n", "a\r\nb\r\n", "a\n\nb")) {
            assertEquals(text, Program.of(text).text());
        }
        assertSame(Program.EMPTY, Program.of(""));
    }

    @Test
    void deletionsAndContextAreHonoured() {
        assertApplied("a\nX\nY\nc\nd", "a\nb\nc\nd", "@@ -1,3 +1,4 @@\n a\n-b\n+X\n+Y\n c");
        assertApplied("a\nd", "a\nb\nc\nd", "@@ -2,2 +1,0 @@\n-b\n-c");
        assertApplied("", "a", "@@ -1 +0,0 @@\n-a");
        assertApplied("x\na\nb\ny", "a\nb", "@@ -0,0 +1 @@\n+x\n@@ -2,0 +4 @@\n+y\n");
        assertApplied("a\n\nc", "a\n\nb", "@@ -1,3 +1,3 @@\n a\n\n-b\n+c");
    }

    @Test
    void theMarkerForAMissingLineFeedIsUnderstood() {
        assertApplied("b", "a\n", "@@ -1 +1 @@\n-a\n+b\n\\ No newline at end of file\n");
        assertApplied("b\n", "a", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b");
        assertApplied("b", "a", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file");
        assertApplied("x\na", "a", "@@ -1 +1,2 @@\n+x\n a\n\\ No newline at end of file");
        assertApplied("a", "", "@@ -0,0 +1 @@\n+a\n\\ No newline at end of file");
        assertApplied("x\na\n", "a\n", "@@ -1 +1,2 @@\n+x\n a");
    }

    @Test
    void hunksThatDoNotFitAreRejected() {
        assertRejected("line 1 of the program is \"a\", the hunk says \"b\"", "a", "@@ -1 +1 @@\n-b\n+c");
        assertRejected("old line 2 is past the end of the program, which has 1 line", "a", "@@ -2,0 +3 @@\n+c");
        assertRejected("old line 1 is past the end of the program, which has 0 lines", "", "@@ -1 +1 @@\n-a\n+c");
        assertRejected(
                "end of file is marked after line 1 of 3",
                "a\nb\nc",
                "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b");
        assertRejected(
                "end of file is marked after line 1 of 2", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b");
        assertRejected(
                "old line 1 is not after the hunk before, which ends at line 2",
                "a\nb",
                "@@ -2 +2 @@\n-b\n+c\n@@ -1 +1 @@\n-a\n+d");
    }

    @Test
    void aRejectedEditChangesNothing() {
        Program program = Program.of("a\nb");
        ApplyResult result = edit("@@ -0,0 +1 @@\n+x\n@@ -9,0 +11 @@\n+y\n@@ -2 +3 @@\n-z\n+b")
                .applyTo(program);
        assertFalse(result.applied());
        assertSame(program, result.program());
        assertEquals(
                List.of(1, 2),
                result.malformed().stream().map(MalformedHunk::hunk).toList());
    }

    @Test
    void hunksAgreeWithTheirBodies() {
        List<HunkLine> body = List.of(new HunkLine(HunkLine.Kind.INSERT, "a"));
        assertEquals("@@ -3,0 +4 @@\n+a", new Hunk(3, 0, 4, 1, body).text());
        assertThrows(IllegalArgumentException.class, () -> new Hunk(3, 0, 4, 2, body));
        assertThrows(IllegalArgumentException.class, () -> new Hunk(3, 0, 0, 1, body));
        assertThrows(IllegalArgumentException.class, () -> new HunkLine(HunkLine.Kind.INSERT, "a\nb"));
    }

    private static Edit edit(String text) {
        HunkParser.Parsed parsed = HunkParser.parse(text);
        assertEquals(List.of(), parsed.malformed());
        return parsed.edit();
    }

    private static void assertApplied(String after, String before, String text) {
        ApplyResult result = edit(text).applyTo(Program.of(before));
        assertTrue(result.applied(), () -> result.malformed().toString());
        assertEquals(after, result.program().text());
    }

    private static void assertRejected(String reason, String before, String text) {
        assertEquals(
                reason,
                edit(text).applyTo(Program.of(before)).malformed().getFirst().reason());
    }
}
