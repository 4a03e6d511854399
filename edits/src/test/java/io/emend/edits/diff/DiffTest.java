package io.emend.edits.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.ApplyResult;
import io.emend.edits.Program;
import io.emend.edits.sequence.EditSequenceParser;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Diffs that are applied again give back every text exactly. */
class DiffTest {
    private static final String[] PIECES = {
        "a",
        "b",
        "c",
        " ",
        "+",
        "-",
        "@@",
        "@@ -0,0 +1 @@",
        "\\ No newline at end of file",
        "\n",
        "\n",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\u2028",
        "\f",
        "<|diff|>",
        "\n<|diff|>",
        "\n<|diff|>\n<|diff|><|endoftext|>"
    };

    @Test
    void everyPairOfTextsComesBack() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            String a = text(random);
            String b = random.nextBoolean() ? text(random) : changed(a, random);
            assertRoundTrip(a, b, random.nextInt(4));
        }
    }

    @Test
    void longTextsComeBack() {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            StringBuilder a = new StringBuilder();
            for (int n = random.nextInt(600); n > 0; n--) {
                a.append("line ").append(random.nextInt(40)).append('\n');
            }
            assertRoundTrip(a.toString(), changed(changed(a.toString(), random), random), random.nextInt(4));
        }
    }

    @Test
    void theTextOfAnEditIsEnough() {
        Random random = new Random(5);
        for (int i = 0; i < 30_000; i++) {
            Program a = Program.of(text(random));
            Program b = Program.of(text(random));
            String edit = Diff.between(a, b, random.nextInt(4)).text();
            EditSequenceParser parser = new EditSequenceParser(a);
            parser.accept("\n<|diff|>" + edit + "\n<|diff|>\n<|diff|><|endoftext|>");
            parser.finish();
            assertEquals(List.of(), parser.resolution().malformed(), edit);
            assertEquals(b, parser.program(), edit);
        }
    }

    @Test
    void linesOfALongTextThatAreTooPopularStartNoBlock() {
        List<String> a = List.of("y", "x");
        List<String> shorter = ("z\n" + "x\n".repeat(198)).lines().toList();
        List<String> longer = ("z\n" + "x\n".repeat(199)).lines().toList();
        assertEquals(2, new SequenceMatcher(a, shorter).matchingBlocks().size());
        assertEquals(1, new SequenceMatcher(a, longer).matchingBlocks().size());
    }

    @Test
    void equalTextsHaveAnEmptyDiff() {
        assertEquals("", Diff.unifiedDiff("a\n", "\n\na", 0));
        assertEquals(
                List.of(), Diff.between(Program.of("a\n"), Program.of("a\n"), 3).hunks());
        assertThrows(IllegalArgumentException.class, () -> Diff.unifiedDiff("a", "b", -1));
    }

    private static void assertRoundTrip(String before, String after, int context) {
        Program a = Program.of(before);
        Program b = Program.of(after);
        ApplyResult result = Diff.between(a, b, context).applyTo(a);
        assertTrue(result.applied(), () -> result.malformed().toString());
        assertEquals(after, result.program().text());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String changed(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(6));
        return text.substring(0, from) + text(random) + text.substring(to);
    }
}
