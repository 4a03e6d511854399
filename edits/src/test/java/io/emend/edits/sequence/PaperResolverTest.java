package io.emend.edits.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emend.edits.MalformedHunk;
import io.emend.edits.Reference;
import io.emend.edits.Resolution;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The paper's resolver against its own output, and its known corruptions. */
class PaperResolverTest {
    @Test
    void damagedTextsResolveAsInTheReference() throws Exception {
        List<Map<String, Object>> rows = Reference.shared("reference/resolve-malformed.jsonl.gz");
        assertEquals(500, rows.size());
        for (Map<String, Object> row : rows) {
            String input = (String) row.get("input");
            assertEquals(row.get("output"), PaperResolver.resolve(input, false).program(), input);
            assertEquals(row.get("output"), ResolveMode.PAPER.resolve(input).program(), input);
            if (row.containsKey("output_malformed_penalty")) {
                assertEquals(
                        row.get("output_malformed_penalty"),
                        PaperResolver.resolve(input, true).program(),
                        input);
            }
        }
    }

    @Test
    void sequencesResolveAsInTheReference() throws Exception {
        List<Map<String, Object>> rows = Reference.shared("reference/lintseq-sequences.jsonl.gz");
        assertEquals(700, rows.size());
        for (Map<String, Object> row : rows) {
            assertEquals(
                    row.get("resolved"),
                    PaperResolver.resolve((String) row.get("text"), false).program());
        }
    }

    @Test
    void keepsTheCorruptionsOfTheReference() {
        assertPaper("return i", "\n<|diff|>@@ -0,0 +1 @@\n+return index");
        assertPaper("y", "@@ -0,0 +1 @@\n+++y<|endoftext|>");
        assertPaper("", "@@ -0,0 +1 @@\n+a = '@@'");
        assertPaper("was", "@@ -0,0 +1 @@\n-was");
        assertPaper("a\n<|di", "@@ -0,0 +1 @@\n+a\n<|diff|>");
        assertPaper("b\na", "@@ -0,0 +1 @@\n+a\n@@ -0,0 +-5 @@\n+b");
    }

    @Test
    void hugeLineNumbersAreClamped() {
        String digits = "9".repeat(4300);
        assertPaper("a\nb", "@@ -0,0 +1 @@\n+a\n@@ -0,0 +" + digits + " @@\n+b");
        assertPaper("b\na", "@@ -0,0 +1 @@\n+a\n@@ -0,0 +-" + digits + " @@\n+b");
        assertPaper("a", "@@ -0,0 +1 @@\n+a\n@@ -0,0 +" + digits + "9 @@\n+b");
    }

    @Test
    void malformedHunksHaveAPositionAndAReason() {
        Resolution resolution = ResolveMode.PAPER.resolve("text\n<|diff|>@@ -0,0 +1 @@\n+a\n@@ -1,0 +x @@\n+b\n<|diff|>"
                + "\n<|diff|>@@ -0,0\n+c\n<|diff|>@@ +1 @@\n+d");
        assertEquals("a", resolution.program());
        assertEquals(4, resolution.hunks());
        assertEquals(
                List.of(
                        "edit 0, hunk 1: \"x\" is not a line number",
                        "edit 1, hunk 0: a hunk has '@@' twice, this one 1 time",
                        "edit 2, hunk 0: a header has two fields, this one is \"+1\""),
                resolution.malformed().stream().map(MalformedHunk::toString).toList());
    }

    private static void assertPaper(String program, String text) {
        assertEquals(program, PaperResolver.resolve(text, false).program());
    }
}
