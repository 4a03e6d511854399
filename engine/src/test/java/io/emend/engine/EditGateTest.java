package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.Program;
import io.emend.edits.lint.Linters;
import io.emend.engine.Gate.Verdict;
import io.emend.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The lint gate, the loop gate, and completions under them. */
class EditGateTest {
    private static final Tokenizer TOKENIZER = ByteTokenizer.withDiff(false);
    private static final String CLEAN = "@@ -0,0 +1,2 @@\n+def f(a):\n+    return a\n";

    /** The verdict after the last token of a text and the marker. */
    private static Verdict after(Gate gate, String text) {
        for (int token : ByteTokenizer.bytes(text)) {
            Verdict verdict = gate.accept(token);
            if (verdict != Verdict.GO_ON) {
                return verdict;
            }
        }
        return gate.accept(ByteTokenizer.DIFF);
    }

    private static Gate lintGate() {
        return new LintGate(TOKENIZER, Linters.fast(), Program.EMPTY);
    }

    @Test
    void editsThatStayCleanPass() {
        Gate gate = lintGate();
        assertEquals(Verdict.PASS, after(gate, CLEAN));
        assertEquals(Verdict.PASS, after(gate, "@@ -1,0 +2 @@\n+    a = a + 1\n"));
        assertEquals(Verdict.PASS, after(gate, "\n"));
        assertEquals(Verdict.PASS, gate.end());
    }

    @Test
    void newErrorsAndMalformedHunksAreRejected() {
        Gate clean = lintGate();
        assertEquals(Verdict.PASS, after(clean, CLEAN));
        for (String bad : List.of(
                "@@ -1,0 +2 @@\n+    b = c\n",
                "@@ -1,0 +2 @@\n+    if a\n",
                "@@ -1,0 +2 @@\n+    if a:\n",
                "@@ -7,0 +8 @@\n+x = 1\n",
                "x = 1\n")) {
            assertEquals(Verdict.REJECT, after(clean.fork(), bad), bad);
        }
    }

    @Test
    void onlyNewErrorsCount() {
        Program broken = Program.of("def f(a):\n    return b");
        Gate gate = new LintGate(TOKENIZER, Linters.fast(), broken);
        assertEquals(Verdict.PASS, after(gate, "@@ -1,0 +2 @@\n+    a = a + 1\n"));
        assertEquals(Verdict.REJECT, after(gate.fork(), "@@ -1,0 +2 @@\n+    a = b\n"));
        assertEquals(Verdict.REJECT, after(gate.fork(), "@@ -1,0 +2 @@\n+    a = c\n"));
    }

    @Test
    void anUnfinishedEditIsJudgedAtTheEnd() {
        Gate gate = lintGate();
        assertEquals(Verdict.PASS, after(gate, CLEAN));
        Gate bad = gate.fork();
        for (int token : ByteTokenizer.bytes("@@ -1,0 +2 @@\n+    if a")) {
            assertEquals(Verdict.GO_ON, bad.accept(token));
        }
        assertEquals(Verdict.REJECT, bad.end());
    }

    @Test
    void textsThatGoInCirclesAreGivenUp() {
        Gate same = new LoopGate(TOKENIZER, Program.EMPTY);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            verdicts.add(after(same, "@@ -" + i + ",0 +" + (i + 1) + " @@\n+x = 1\n"));
        }
        assertEquals(List.of(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.ABANDON), verdicts);

        Gate lost = new LoopGate(TOKENIZER, Program.EMPTY);
        verdicts.clear();
        for (int i = 0; i < 4; i++) {
            verdicts.add(after(lost, "@@ -9,0 +10 @@\n+x = " + i + "\n"));
        }
        assertEquals(List.of(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.ABANDON), verdicts);

        Gate back = new LoopGate(TOKENIZER, Program.EMPTY);
        assertEquals(Verdict.PASS, after(back, "@@ -0,0 +1,2 @@\n+a\n+b\n"));
        assertEquals(Verdict.PASS, after(back, "@@ -2 +1,0 @@\n-b\n"));
        assertEquals(Verdict.ABANDON, after(back, "@@ -1,0 +2 @@\n+b\n"));

        Gate cycle = new LoopGate(TOKENIZER, Program.EMPTY);
        assertEquals(Verdict.GO_ON, cycle.accept('@'));
        long passed = IntStream.range(0, 100)
                .takeWhile(i -> cycle.accept("abc".charAt(i % 3)) == Verdict.GO_ON)
                .count();
        assertEquals(63, passed);
    }

    @Test
    void programsThatGoOnAreNotGivenUp() {
        Gate gate = new LoopGate(TOKENIZER, Program.EMPTY);
        assertEquals(Verdict.PASS, after(gate, CLEAN));
        for (int i = 0; i < 12; i++) {
            String line = i % 2 == 0 ? "    a = 0, 0, 0, 0, 0, 0" : "    a = 1";
            assertEquals(Verdict.PASS, after(gate, "@@ -1,0 +2 @@\n+" + line + "\n"), "edit " + i);
        }
    }

    @Test
    void theStrongerVerdictOfTwoGatesCounts() {
        Gate both = lintGate().and(new LoopGate(TOKENIZER, Program.EMPTY));
        assertEquals(Verdict.PASS, after(both, CLEAN));
        assertEquals(Verdict.REJECT, after(both.fork(), "@@ -1,0 +2 @@\n+    b = c\n"));
        assertEquals(Verdict.PASS, after(both, "@@ -1,0 +2 @@\n+    a = 2\n"));
    }

    /** A model that writes one of two edits after a prompt of one token, a bad one more likely than a good one. */
    private static CodeModel twoWays(String bad, String good) {
        int[] badTokens = tokens(bad);
        int[] goodTokens = tokens(good);
        FakeModel model = new FakeModel(260, 200, (tokens, logits, offset) -> {
            Arrays.fill(logits, offset, offset + 260, -60);
            int at = tokens.length - 6;
            boolean fits = false;
            for (int[] script : List.of(badTokens, goodTokens)) {
                if (at < script.length && starts(tokens, script, at)) {
                    logits[offset + script[at]] = script == badTokens ? 1 : 0;
                    fits = true;
                }
            }
            if (!fits) {
                logits[offset + ByteTokenizer.END] = 1;
            }
        });
        return CodeModel.of(model, TOKENIZER, Set.of(ByteTokenizer.END));
    }

    private static boolean starts(int[] tokens, int[] script, int length) {
        return IntStream.range(0, length).allMatch(i -> tokens[6 + i] == script[i]);
    }

    private static int[] tokens(String edit) {
        return IntStream.concat(IntStream.of(ByteTokenizer.bytes(edit)), IntStream.of(ByteTokenizer.DIFF))
                .toArray();
    }

    @Test
    void theListenerHearsOnlyWhatStays() {
        String bad = "@@ -0,0 +1,2 @@\n+def f(a):\n+    return b\n";
        StringBuilder told = new StringBuilder();
        CompletionListener listener = new CompletionListener() {
            @Override
            public void onText(String piece) {
                told.append(piece);
            }
        };
        try (CodeModel model = twoWays(bad, CLEAN)) {
            GenerationOptions greedy = GenerationOptions.defaults();
            assertEquals(
                    "def f(a):\n    return b", model.complete("Add.", greedy).program());
            Completion gated = model.complete("Add.", greedy.withLintGate(20), listener, new Cancellation());
            assertEquals("def f(a):\n    return a", gated.program());
            assertEquals(gated.raw(), told.toString());
            assertTrue(gated.generation().discardedTokens() > 0);
            assertEquals(FinishReason.STOP, gated.generation().finishReason());
        }
    }

    @Test
    void aTextThatIsRejectedTooOftenEndsWithWhatPassed() {
        String bad = "@@ -0,0 +1 @@\n+b = c\n";
        try (CodeModel model = twoWays(bad, bad)) {
            Completion gated =
                    model.complete("Add.", GenerationOptions.defaults().withLintGate(2));
            assertEquals("", gated.program());
            assertEquals(FinishReason.ABANDONED, gated.generation().finishReason());
            assertEquals(3 * tokens(bad).length, gated.generation().discardedTokens());
        }
    }

    @Test
    void theTokenLimitLeavesNoHalfEdit() {
        try (CodeModel model = twoWays(CLEAN, CLEAN)) {
            GenerationOptions options =
                    GenerationOptions.defaults().withMaxTokens(24).withLintGate(2);
            Completion gated = model.complete("Add.", options);
            assertEquals("", gated.raw());
            assertEquals(FinishReason.LENGTH, gated.generation().finishReason());
        }
    }

    @Test
    void modelsThatAnswerInTextHaveNoEditsToLint() {
        FakeModel fake = FakeModel.scripted(260, 100, 5, ByteTokenizer.END);
        try (CodeModel model = CodeModel.of(fake, ByteTokenizer.plain(), Set.of(ByteTokenizer.END))) {
            GenerationOptions gated = GenerationOptions.defaults().withLintGate(1);
            assertThrows(IllegalArgumentException.class, () -> model.complete("Add.", gated));
        }
    }
}
