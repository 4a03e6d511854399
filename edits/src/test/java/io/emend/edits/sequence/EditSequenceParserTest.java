package io.emend.edits.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.Edit;
import io.emend.edits.MalformedHunk;
import io.emend.edits.Reference;
import io.emend.edits.Resolution;
import io.emend.edits.text.PythonText;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Strict resolving of whole sequences, at once and in pieces. */
class EditSequenceParserTest {
    @Test
    void wellFormedSequencesResolveToTheirPrograms() throws Exception {
        for (Map<String, Object> row : Reference.shared("reference/lintseq-sequences.jsonl.gz")) {
            List<String> states = Reference.strings(row.get("states"));
            String program = String.join("\n", PythonText.splitLines(PythonText.strip(states.getLast())));
            String text = (String) row.get("text");
            Resolution resolution = ResolveMode.STRICT.resolve(text);
            assertEquals(List.of(), resolution.malformed(), text);
            assertEquals(program, resolution.program(), text);
            String afterMarker = text.substring(EditSequenceFormat.SEPARATOR.length());
            assertEquals(resolution, ResolveMode.STRICT.resolve(afterMarker));
            assertEquals(resolution, ResolveMode.STRICT.resolve("Write it, please." + text));
        }
    }

    @Test
    void everyStepIsTheStateOfTheReference() throws Exception {
        for (Map<String, Object> row : Reference.shared("reference/lintseq-sequences.jsonl.gz")) {
            List<String> states = Reference.strings(row.get("states"));
            List<String> edits = Reference.strings(row.get("edits"));
            EditSequenceParser parser = new EditSequenceParser();
            List<EditSequenceParser.Step> steps = new ArrayList<>(parser.accept((String) row.get("text")));
            steps.addAll(parser.finish());
            List<String> texts = edits.stream().filter(edit -> !edit.isEmpty()).toList();
            assertEquals(texts, steps.stream().map(step -> step.edit().text()).toList());
            for (EditSequenceParser.Step step : steps) {
                assertEquals(step.edit().text(), Edit.of(step.edit().hunks()).text());
            }
            if (edits.size() == texts.size()) {
                for (int i = 0; i < steps.size(); i++) {
                    List<String> lines = PythonText.splitLines(PythonText.strip(states.get(i + 1)));
                    assertEquals(lines, steps.get(i).after().lines());
                }
            }
        }
    }

    @Test
    void chunksOfAnySizeGiveTheSameSteps() throws Exception {
        Random random = new Random(7);
        List<Map<String, Object>> rows = Reference.shared("reference/resolve-malformed.jsonl.gz");
        for (Map<String, Object> row : rows) {
            String text = (String) row.get("input");
            EditSequenceParser whole = new EditSequenceParser();
            List<EditSequenceParser.Step> expected = new ArrayList<>(whole.accept(text));
            expected.addAll(whole.finish());
            int longest = 1 + random.nextInt(12);
            EditSequenceParser pieces = new EditSequenceParser();
            List<EditSequenceParser.Step> steps = new ArrayList<>();
            for (int at = 0; at < text.length(); ) {
                int next = Math.min(text.length(), at + random.nextInt(longest + 1));
                steps.addAll(pieces.accept(text.substring(at, next)));
                at = next;
            }
            steps.addAll(pieces.finish());
            assertEquals(expected, steps, text);
            assertEquals(whole.resolution(), pieces.resolution());
        }
    }

    @Test
    void anEditIsCompleteWhenTheNextMarkerIs() {
        EditSequenceParser parser = new EditSequenceParser();
        assertEquals(List.of(), parser.accept("@@ -0,0 +1 @@\n+a\n<|dif"));
        List<EditSequenceParser.Step> steps = parser.accept("f|>@@ -1,0 +2 @@\n+b");
        assertEquals(1, steps.size());
        assertEquals("a", steps.getFirst().after().text());
        assertEquals("a", parser.program().text());
        steps = parser.finish();
        assertEquals(1, steps.getFirst().index());
        assertEquals("a\nb", parser.program().text());
        assertEquals(List.of(), parser.finish());
        assertEquals(List.of(), parser.accept("\n<|diff|>@@ -0,0 +1 @@\n+c\n<|diff|>"));
    }

    @Test
    void theEndTokenEndsTheSequence() {
        assertStrict("a", "@@ -0,0 +1 @@\n+a<|endoftext|>");
        assertStrict("a", "@@ -0,0 +1 @@\n+a<|endoftext|><|endoftext|>\n");
        assertStrict("a", "<|diff|>@@ -0,0 +1 @@\n+a\n<|diff|>\n<|diff|><|endoftext|>");
        assertStrict("a", "@@ -0,0 +1 @@\n+a\n<|diff|><|endoftext|>x\n<|diff|>@@ -1,0 +2 @@\n+b\n<|diff|>");
        assertStrict("e = '<|endoftext|>'", "@@ -0,0 +1 @@\n+e = '<|endoftext|>'\n<|diff|>");
        assertStrict("return index", "\n<|diff|>@@ -0,0 +1 @@\n+return index");
        assertStrict("", "");
        assertStrict("", "<|endoftext|>");
        assertStrict("", "\n<|diff|>");
        assertStrict("", "Only an instruction.");
    }

    @Test
    void codeThatLooksLikeADiffIsCode() {
        assertStrict(
                "++y\n--z\n@@ -0,0 +1 @@\n<|diff|>",
                "@@ -0,0 +1,4 @@\n+++y\n+--z\n+@@ -0,0 +1 @@\n+<|diff|>\n<|diff|>");
        assertStrict("a = b @@ c", "\n<|diff|>@@ -0,0 +1 @@ def f(x):\n+a = b @@ c");
    }

    @Test
    void carriageReturnsAreKept() {
        assertStrict(
                "a\r\nb\r\nc\r",
                "\r\n<|diff|>@@ -0,0 +1,2 @@\r\n+a\r\n+c\r\n<|diff|>@@ -1,0 +2 @@\r\n+b\r\n<|diff|>\r\n<|diff|>");
    }

    @Test
    void everyMalformedHunkIsReportedAndItsEditIsNotApplied() {
        Resolution resolution = ResolveMode.STRICT.resolve("""
                Instruction
                <|diff|>@@ -0,0 +1,2 @@
                +a
                +b
                <|diff|>@@-0,0 +1 @@
                +no space
                @@ -2,0 +4 @@
                +well formed, but not alone
                <|diff|>@@ -1,0 +2,3 @@
                +count too large
                @@ -1,0 +3 @@
                +count too small
                +indeed
                <|diff|>@@ -5,0 +6 @@
                +past the end
                <|diff|>@@ -1,0 +5 @@
                +wrong new line
                <|diff|>no hunk
                <|diff|>@@ -2,0 +3 @@
                +c
                <|diff|>@@ -0,0 +1,99999999999 @@
                +x""");
        assertEquals("a\nb\nc", resolution.program());
        assertEquals(10, resolution.hunks());
        assertEquals(
                List.of(
                        "edit 1, hunk 0: expected a header '@@ -line[,count] +line[,count] @@', found \"@@-0,0 +1 @@\"",
                        "edit 2, hunk 0: the header says 0 old and 3 new lines, the body has 0 and 1",
                        "edit 2, hunk 1: the body goes on after the 0 old and 1 new lines of its header: \"+indeed\"",
                        "edit 3, hunk 0: old line 5 is past the end of the program, which has 2 lines",
                        "edit 4, hunk 0: new line number is 5 where 2 follows from the old one",
                        "edit 5, hunk 0: expected a header '@@ -line[,count] +line[,count] @@', found \"no hunk\"",
                        "edit 7, hunk 0: number \"99999999999\" in the header is too large"),
                resolution.malformed().stream().map(MalformedHunk::toString).toList());
    }

    @Test
    void damagedTextsNeverFail() throws Exception {
        Random random = new Random(11);
        String alphabet = "@@ -+,0129\\ \n\n\r<|diff|>ax<|endoftext|>";
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                switch (random.nextInt(4)) {
                    case 0 -> text.append("\n<|diff|>");
                    case 1 -> text.append("@@ -").append(random.nextInt(3)).append(",0 +1 @@\n+a");
                    default -> text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            for (ResolveMode mode : ResolveMode.values()) {
                Resolution resolution = mode.resolve(text.toString());
                assertTrue(resolution.malformed().size() <= resolution.hunks());
            }
        }
    }

    private static void assertStrict(String program, String text) {
        Resolution resolution = ResolveMode.STRICT.resolve(text);
        assertEquals(List.of(), resolution.malformed());
        assertEquals(program, resolution.program());
    }

    /** Resolves 40,000 edits as both resolvers do, with the program after each still there; run under a small heap. */
    static final class ManyEdits {
        /** Anywhere among the lines that are there. */
        private static int line(int edit) {
            return (int) ((edit * 2_654_435_761L >>> 8) % (edit + 1));
        }

        public static void main(String[] arguments) {
            int edits = 40_000;
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < edits; i++) {
                int line = line(i);
                String at = line + ",0 +" + (line + 1);
                text.append(i == 0 ? "" : "\n<|diff|>").append("@@ -" + at + " @@\n+x" + i);
            }
            EditSequenceParser parser = new EditSequenceParser();
            List<EditSequenceParser.Step> steps = new ArrayList<>(parser.accept(text.toString()));
            steps.addAll(parser.finish());
            for (int i = 0; i < edits; i++) {
                int line = line(i);
                List<String> lines = steps.get(i).after().lines();
                if (lines.size() != i + 1 || !lines.get(line).equals("x" + i)) {
                    throw new AssertionError("edit " + i + " of " + text.length() + " characters");
                }
            }
            Resolution resolution = parser.resolution();
            System.out.println(resolution.hunks() + " " + resolution.malformed() + " "
                    + resolution.equals(PaperResolver.resolve(text.toString(), false)));
        }
    }

    @Test
    void theProgramsAfterThousandsOfEditsShareTheirLines() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--class-path",
                        "target/classes" + File.pathSeparator + "target/test-classes",
                        ManyEdits.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals(List.of("40000 [] true"), process.inputReader().readAllLines());
        assertEquals(0, process.waitFor());
    }
}
