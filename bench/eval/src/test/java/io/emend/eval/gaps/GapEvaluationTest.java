package io.emend.eval.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.engine.CodeModel;
import io.emend.engine.generate.FinishReason;
import io.emend.eval.BundledModel;
import io.emend.models.BackendOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GapEvaluationTest {
    private static final SourceText FILE = new SourceText(
            "squares.py",
            IntStream.range(0, 30)
                    .mapToObj(i -> "def f" + i + "(x):\n    y = x * " + i + "\n    return y  \n\n")
                    .collect(Collectors.joining()));

    private static Gap gap(GapKind kind, String before, String missing, String after) {
        return new Gap(kind, "a.py", 1, 1, before, missing, after);
    }

    @Test
    void gapsAreCutOutOfTheFile() {
        List<Gap> gaps = GapChoice.of(List.of(FILE, new SourceText("b.py", "x = 1\r\ny = 22\r\n")), 40, 7);
        assertEquals(120, gaps.size());
        for (Gap gap : gaps) {
            String text = gap.file().equals("b.py") ? "x = 1\ny = 22\n" : FILE.text();
            String start = gap.before() + gap.missing();
            assertTrue(text.startsWith(start) && text.endsWith(gap.after()), gap.toString());
            assertTrue(
                    text.substring(start.length(), text.length() - gap.after().length())
                            .isBlank());
            assertTrue(gap.after().startsWith("\n"), gap.toString());
            String[] before = gap.before().split("\n", -1);
            assertEquals(gap.line(), before.length);
            assertEquals(gap.column(), before[before.length - 1].length() + 1);
            assertEquals(gap.missing().stripTrailing(), gap.missing());
            long lines = gap.missing().lines().count();
            boolean lineStart = before[before.length - 1].isEmpty();
            switch (gap.kind()) {
                case NEXT_LINE -> assertTrue(lineStart && lines == 1, gap.toString());
                case REST_OF_LINE -> assertTrue(!before[before.length - 1].isBlank() && lines == 1, gap.toString());
                case LINES -> assertTrue(lineStart && lines <= 4, gap.toString());
            }
        }
    }

    @Test
    void theChoiceIsThatOfTheSeedAndLargerOnesBeginAlike() {
        List<Gap> gaps = GapChoice.of(List.of(FILE), 20, 7);
        assertEquals(gaps, GapChoice.of(List.of(FILE), 20, 7));
        assertFalse(gaps.equals(GapChoice.of(List.of(FILE), 20, 8)));
        assertEquals(gaps.subList(20, 25), GapChoice.of(List.of(FILE), 5, 7).subList(5, 10));
        assertEquals(60, gaps.stream().distinct().count());
    }

    @Test
    void aModelReadsWholeLines() {
        Gap gap = gap(GapKind.REST_OF_LINE, "one\ntwo\nthree = ", "3", "\nfour\nfive\n");
        assertEquals("two\nthree = ", new GapWindow(13, 100).before(gap));
        assertEquals("two\nthree = ", new GapWindow(12, 100).before(gap));
        assertEquals("three = ", new GapWindow(11, 100).before(gap));
        assertEquals("ee = ", new GapWindow(5, 100).before(gap));
        assertEquals("\nfour", new GapWindow(5, 7).after(gap));
        assertEquals("", new GapWindow(5, 3).after(gap));
        assertThrows(IllegalArgumentException.class, () -> new GapWindow(0, 1));
    }

    @Test
    void nGramsGoOnAsTheTextDidBefore() {
        String loop = "for a in b:\n    print(a)\n\n";
        assertEquals("    print(a)", NgramFiller.fill(gap(GapKind.NEXT_LINE, loop + "for a in b:\n", "", "\nx = 1\n")));
        assertEquals("nt(a)", NgramFiller.fill(gap(GapKind.REST_OF_LINE, loop + "for a in b:\n    pri", "", "\n")));
        String calls = "a()\nb()\nc()\nd()\n";
        assertEquals("b()\nc()\n", NgramFiller.fill(gap(GapKind.LINES, calls + "a()\n", "", "\nd()\n")));
        // The most frequent one, and of two the later one.
        assertEquals("2", NgramFiller.fill(gap(GapKind.REST_OF_LINE, "x = 1\nx = 2\nx = 2\nx = 3\nx = ", "", "\n")));
        assertEquals("2", NgramFiller.fill(gap(GapKind.REST_OF_LINE, "x = 1\nx = 2\nx = ", "", "\n")));
    }

    private static boolean isRight(String lead, Gap gap, FinishReason reason, String... pieces) {
        GapAnswer answer = new GapAnswer(lead, gap);
        for (int i = 0; i < pieces.length; i++) {
            assertFalse(answer.cancellation().isCancelled(), "cancelled before " + pieces[i]);
            answer.onText(pieces[i]);
        }
        return answer.isRight(answer.cancellation().isCancelled() ? FinishReason.CANCELLED : reason);
    }

    @Test
    void anAnswerIsRightWhereTheTextIsWhatWasMissing() {
        Gap line = gap(GapKind.NEXT_LINE, "x = 1\n", "y = 2", "\nz\n");
        assertTrue(isRight("", line, FinishReason.STOP, "y =", " 2 "));
        assertTrue(isRight("\n", line, FinishReason.LENGTH, "\n", "y = 2\nz"));
        assertTrue(isRight("\n\n", line, FinishReason.LENGTH, "\n", "\ny = 2", "\n"));
        assertFalse(isRight("", line, FinishReason.LENGTH, "y = 2"));
        assertFalse(isRight("", line, FinishReason.STOP, "y = 22"));
        assertFalse(isRight("", line, FinishReason.STOP, "y ="));
        assertFalse(isRight("\n", line, FinishReason.STOP, " y = 2"));
        assertFalse(isRight("\n\n", line, FinishReason.STOP, "\n"));
        Gap lines = gap(GapKind.LINES, "x = 1\n", "y = 2\n\nz = 3", "\nw\n");
        assertTrue(isRight("", lines, FinishReason.STOP, "y = 2\n", "\nz = 3", "\n"));
        assertFalse(isRight("", lines, FinishReason.STOP, "y = 2\n", "z = 3"));
        assertFalse(isRight("", lines, FinishReason.LENGTH, "y = 2\n\nz = 3"));
    }

    /** The small model knows gaps by their form, too. */
    @Test
    void aReportSaysHowManyWereExact() throws IOException {
        GapEvaluation evaluation = new GapEvaluation(List.of(FILE), 3, 1, new GapWindow(200, 100));
        assertEquals(9, evaluation.size());
        try (CodeModel model = CodeModel.open(BundledModel.file(), BackendOptions.defaults())) {
            assertTrue(model.fillsGaps());
            int[] done = new int[1];
            GapReport report = evaluation.run(model, count -> done[0] = count);
            assertEquals(9, done[0]);
            Map<String, Object> json = report.json(Map.of("n", 3));
            assertEquals(
                    List.of("next_line", "rest_of_line", "gap"), List.copyOf(((Map<?, ?>) json.get("kinds")).keySet()));
            assertEquals(9, ((List<?>) json.get("gaps")).size());
            for (GapKind kind : GapKind.values()) {
                double share = report.rows().stream()
                        .filter(row -> row.gap().kind() == kind)
                        .mapToInt(row -> row.right().get(GapReport.MODEL) ? 1 : 0)
                        .average()
                        .orElseThrow();
                assertEquals(share, report.exactMatch(kind, GapReport.MODEL).value(), 1e-9);
            }
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new GapEvaluation(List.of(new SourceText("a", "x\n")), 3, 1, new GapWindow(9, 9)));
    }
}
