package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.Program;
import io.emend.edits.lint.Linters;
import io.emend.engine.fake.ByteTokenizer;
import io.emend.engine.fake.FakeModel;
import io.emend.engine.generate.Cancellation;
import io.emend.engine.generate.FinishReason;
import io.emend.engine.generate.Rule;
import io.emend.engine.generate.RuleState;
import io.emend.engine.generate.RuleState.Verdict;
import io.emend.engine.rules.HunkVocabulary;
import io.emend.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The lint gate, the rule about loops, and completions under them. */
class EditRulesTest {
    private static final Tokenizer TOKENIZER = ByteTokenizer.withDiff(false);
    private static final String CLEAN = "@@ -0,0 +1,2 @@\n+def f(a):\n+    return a\n";

    private static EditRules rules(Program start) {
        return new EditRules(
                TOKENIZER, () -> new HunkVocabulary(TOKENIZER, Set.of(ByteTokenizer.END)), start, Language.PYTHON, "");
    }

    /** The state at the first verdict, at the latest after the last token of a text and the marker. */
    private static RuleState after(RuleState before, String text) {
        RuleState state = before;
        for (int token : ByteTokenizer.bytes(text)) {
            state = state.next(token);
            if (state.verdict() != Verdict.GO_ON) {
                return state;
            }
        }
        return state.next(ByteTokenizer.DIFF);
    }

    private static void assertVerdict(Verdict expected, RuleState before, String text) {
        assertEquals(expected, after(before, text).verdict(), text);
    }

    /** The state after a text that passes. */
    private static RuleState passing(RuleState before, String text) {
        RuleState state = after(before, text);
        assertEquals(Verdict.PASS, state.verdict(), text);
        return state;
    }

    private static RuleState lintGate(Program start) {
        return rules(start).lintGate(0, Linters::fast).begin();
    }

    private static RuleState stopLoops() {
        return rules(Program.EMPTY).stopLoops().begin();
    }

    @Test
    void editsThatStayCleanPass() {
        RuleState clean = passing(lintGate(Program.EMPTY), CLEAN);
        clean = passing(clean, "@@ -1,0 +2 @@\n+    a = a + 1\n");
        clean = passing(clean, "\n");
        assertEquals(Verdict.PASS, clean.end());
    }

    @Test
    void newErrorsAndMalformedHunksAreRejected() {
        RuleState clean = passing(lintGate(Program.EMPTY), CLEAN);
        for (String bad : List.of(
                "@@ -1,0 +2 @@\n+    b = c\n",
                "@@ -1,0 +2 @@\n+    if a\n",
                "@@ -1,0 +2 @@\n+    if a:\n",
                "@@ -7,0 +8 @@\n+x = 1\n",
                "x = 1\n")) {
            assertVerdict(Verdict.REJECT, clean, bad);
        }
    }

    @Test
    void aGateAsAnOptionLintsTheLanguageOfTheTask() {
        String java = "@@ -0,0 +1,2 @@\n+class A {\n+}";
        int[] script = IntStream.concat(
                        Arrays.stream(ByteTokenizer.bytes(java + "\n")),
                        IntStream.of(ByteTokenizer.DIFF, '\n', ByteTokenizer.DIFF, ByteTokenizer.END))
                .toArray();
        GenerationOptions gated = GenerationOptions.defaults().withRules(new RuleOptions(false, 1, false));
        for (String language : List.of("Java", "code")) {
            String instruction = "Write " + language + ".";
            FakeModel fake = FakeModel.scripted(260, 200, instruction.length() + 2, script);
            try (CodeModel model = CodeModel.of(fake, TOKENIZER, Set.of(ByteTokenizer.END))) {
                boolean passes = language.equals("Java");
                assertEquals(
                        passes ? "class A {\n}" : "",
                        model.complete(instruction, gated).program());
                List<String> sampled = new ArrayList<>();
                model.sample(
                        List.of(Task.of(instruction)),
                        index -> 0,
                        1,
                        gated,
                        1,
                        sample -> sampled.add(sample.completion().program()),
                        new Cancellation());
                assertEquals(List.of(passes ? "class A {\n}" : ""), sampled);
            }
        }
    }

    @Test
    void theLinterOfAGateCanBeChosen() {
        String java = "@@ -0,0 +1 @@\n+class A {}";
        String instruction = "Write Java.";
        int[] script = IntStream.concat(
                        Arrays.stream(ByteTokenizer.bytes(java + "\n")), IntStream.of(ByteTokenizer.DIFF))
                .toArray();
        for (LintChoice choice : List.of(LintChoice.JAVAC, LintChoice.NONE, LintChoice.FAST)) {
            FakeModel fake = FakeModel.scripted(260, 100, instruction.length() + 2, script);
            try (CodeModel model = CodeModel.of(fake, TOKENIZER, Set.of(ByteTokenizer.END))) {
                GenerationOptions gated = GenerationOptions.defaults()
                        .withMaxTokens(script.length)
                        .withRules(new RuleOptions(false, 1, choice, false));
                assertEquals(
                        choice == LintChoice.FAST ? "" : "class A {}",
                        model.complete(instruction, gated).program(),
                        choice.name());
            }
        }
        Rule none = new RuleOptions(false, 1, LintChoice.NONE, false).apply(rules(Program.EMPTY));
        passing(none.begin(), "@@ -0,0 +1 @@\n+b = c\n");
        assertVerdict(Verdict.REJECT, none.begin(), "@@ -7,0 +8 @@\n+b = c\n");
    }

    @Test
    void onlyNewErrorsCount() {
        RuleState broken = lintGate(Program.of("def f(a):\n    return b"));
        RuleState longer = passing(broken, "@@ -1,0 +2 @@\n+    a = a + 1\n");
        assertVerdict(Verdict.REJECT, longer, "@@ -1,0 +2 @@\n+    a = b\n");
        assertVerdict(Verdict.REJECT, longer, "@@ -1,0 +2 @@\n+    a = c\n");
    }

    @Test
    void anUnfinishedEditIsJudgedAtTheEnd() {
        RuleState state = passing(lintGate(Program.EMPTY), CLEAN);
        for (int token : ByteTokenizer.bytes("@@ -1,0 +2 @@\n+    if a")) {
            state = state.next(token);
            assertEquals(Verdict.GO_ON, state.verdict());
        }
        assertEquals(Verdict.REJECT, state.end());
    }

    @Test
    void textsThatGoInCirclesAreGivenUp() {
        RuleState same = stopLoops();
        for (int i = 0; i < 3; i++) {
            same = passing(same, "@@ -" + i + ",0 +" + (i + 1) + " @@\n+x = 1\n");
        }
        assertVerdict(Verdict.ABANDON, same, "@@ -3,0 +4 @@\n+x = 1\n");

        RuleState lost = stopLoops();
        for (int i = 0; i < 3; i++) {
            lost = passing(lost, "@@ -9,0 +10 @@\n+x = " + i + "\n");
        }
        assertVerdict(Verdict.ABANDON, lost, "@@ -9,0 +10 @@\n+x = 3\n");

        RuleState there = passing(stopLoops(), "@@ -0,0 +1,2 @@\n+a\n+b\n");
        RuleState back = passing(there, "@@ -2 +1,0 @@\n-b\n");
        assertVerdict(Verdict.ABANDON, back, "@@ -1,0 +2 @@\n+b\n");

        RuleState cycle = stopLoops().next('@');
        int passed = 0;
        while (cycle.verdict() == Verdict.GO_ON) {
            cycle = cycle.next("abc".charAt(passed++ % 3));
        }
        assertEquals(Verdict.ABANDON, cycle.verdict());
        assertEquals(64, passed);
    }

    @Test
    void programsThatGoOnAreNotGivenUp() {
        RuleState state = passing(stopLoops(), CLEAN);
        for (int i = 0; i < 12; i++) {
            String line = i % 2 == 0 ? "    a = 0, 0, 0, 0, 0, 0" : "    a = 1";
            state = passing(state, "@@ -1,0 +2 @@\n+" + line + "\n");
        }
    }

    @Test
    void theStrongerVerdictOfTwoRulesCounts() {
        EditRules rules = rules(Program.EMPTY);
        Rule both = rules.lintGate(2, Linters::fast).and(rules.stopLoops());
        assertEquals(2, both.retries());
        RuleState clean = passing(both.begin(), CLEAN);
        assertVerdict(Verdict.REJECT, clean, "@@ -1,0 +2 @@\n+    b = c\n");
        passing(clean, "@@ -1,0 +2 @@\n+    a = 2\n");
    }

    /** What only constrains passes every token, and leaves it to the other whether the text stays. */
    @Test
    void aConstraintKeepsNothingThatAGateHasStillToJudge() {
        EditRules rules = rules(Program.EMPTY);
        RuleState state =
                rules.constrainHunks().and(rules.lintGate(2, Linters::fast)).begin();
        for (int token : ByteTokenizer.bytes(CLEAN)) {
            assertTrue(state.allows(token) && state.allowed().contains(token));
            state = state.next(token);
            assertEquals(Verdict.GO_ON, state.verdict());
        }
        assertEquals(Verdict.PASS, state.next(ByteTokenizer.DIFF).verdict());
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
            Completion gated = model.complete(
                    "Add.", greedy.withRules(edits -> edits.lintGate(20, Linters::fast)), listener, new Cancellation());
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
            Completion gated = model.complete(
                    "Add.", GenerationOptions.defaults().withRules(edits -> edits.lintGate(2, Linters::fast)));
            assertEquals("", gated.program());
            assertEquals(FinishReason.ABANDONED, gated.generation().finishReason());
            assertEquals(3 * tokens(bad).length, gated.generation().discardedTokens());
        }
    }

    @Test
    void theTokenLimitLeavesNoHalfEdit() {
        try (CodeModel model = twoWays(CLEAN, CLEAN)) {
            GenerationOptions options =
                    GenerationOptions.defaults().withMaxTokens(24).withRules(edits -> edits.lintGate(2, Linters::fast));
            Completion gated = model.complete("Add.", options);
            assertEquals("", gated.raw());
            assertEquals(FinishReason.LENGTH, gated.generation().finishReason());
        }
    }

    @Test
    void modelsThatAnswerInTextHaveNoEditsToLint() {
        FakeModel fake = FakeModel.scripted(260, 100, 5, ByteTokenizer.END);
        try (CodeModel model = CodeModel.of(fake, ByteTokenizer.plain(), Set.of(ByteTokenizer.END))) {
            GenerationOptions gated = GenerationOptions.defaults().withRules(edits -> edits.lintGate(1, Linters::fast));
            assertThrows(IllegalArgumentException.class, () -> model.complete("Add.", gated));
        }
    }
}
