package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.history.DiffHistory;
import io.emend.edits.lint.Linters;
import io.emend.engine.fake.ByteTokenizer;
import io.emend.engine.fake.FakeModel;
import io.emend.engine.generate.Cancellation;
import io.emend.engine.generate.FinishReason;
import io.emend.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FillTest {
    private static final Tokenizer FILLS = ByteTokenizer.withGaps();
    private static final int PREFIX = 257;
    private static final int SUFFIX = 258;
    private static final int MIDDLE = 259;

    private static int[] prompt(String before, String after, int room) {
        return FillPrompt.of(FILLS, before, after, room);
    }

    @Test
    void theSuffixIsReadBeforeTheGap() {
        assertArrayEquals(new int[] {PREFIX, 'a', 'b', SUFFIX, 'c', MIDDLE}, prompt("ab", "c", 100));
        assertArrayEquals(new int[] {PREFIX, SUFFIX, 'c', MIDDLE}, prompt("", "c", 100));
        assertArrayEquals(new int[] {'a', 'b'}, prompt("ab", " \n", 100));
    }

    @Test
    void withoutAMiddleTheGapFollowsThePrefix() {
        Tokenizer suffixFirst = ByteTokenizer.withSuffixFirst();
        assertArrayEquals(new int[] {SUFFIX, 'c', PREFIX, 'a', 'b'}, FillPrompt.of(suffixFirst, "ab", "c", 100));
        assertArrayEquals(new int[] {SUFFIX, 'c', PREFIX}, FillPrompt.of(suffixFirst, "", "c", 100));
        assertArrayEquals(
                new int[] {SUFFIX, 'c', PREFIX, 'b', 'b', 'b', 'b'}, FillPrompt.of(suffixFirst, "aabbbb", "cc", 7));
        assertArrayEquals(new int[] {'a', 'b'}, FillPrompt.of(suffixFirst, "ab", "\n", 100));
        try (CodeModel model = model(suffixFirst, 5, 'x', ByteTokenizer.END)) {
            assertTrue(model.fillsGaps());
            assertEquals("abxc", fill(model, "ab", "c").program());
        }
    }

    @Test
    void whatIsFarFromTheGapIsLeftOut() {
        String long100 = "x".repeat(99) + "y";
        int[] both = prompt(long100, "z" + "w".repeat(99), 43);
        assertEquals(43, both.length);
        assertEquals(
                30, Arrays.stream(both).filter(id -> id == 'x' || id == 'y').count());
        assertEquals('y', both[30]);
        assertEquals('z', both[32]);
        assertEquals(
                38,
                Arrays.stream(prompt("ab", "z" + "w".repeat(99), 43))
                        .filter(id -> id == 'w' || id == 'z')
                        .count());
        assertEquals(
                39,
                Arrays.stream(prompt(long100, "z", 43))
                        .filter(id -> id == 'x' || id == 'y')
                        .count());
        assertEquals(10, prompt(long100, "", 10).length);
    }

    @Test
    void withoutTextOrRoomThereIsNothingToDo() {
        assertThrows(IllegalArgumentException.class, () -> prompt("", "", 10));
        assertThrows(IllegalArgumentException.class, () -> prompt("a", "b", 3));
    }

    private static CodeModel model(Tokenizer tokenizer, int promptLength, int... script) {
        return CodeModel.of(FakeModel.scripted(262, 64, promptLength, script), tokenizer, Set.of(ByteTokenizer.END));
    }

    private static Completion fill(CodeModel model, String before, String after) {
        return model.fill(before, after, GenerationOptions.defaults(), CompletionListener.NONE, new Cancellation());
    }

    @Test
    void theFileComesBackWithTheGapFilled() {
        try (CodeModel model = model(FILLS, 6, 'x', 'y', ByteTokenizer.END)) {
            assertTrue(model.fillsGaps());
            Completion filled = fill(model, "ab", "c");
            assertEquals("xy", filled.raw());
            assertEquals("abxyc", filled.program());
            assertEquals(FinishReason.STOP, filled.generation().finishReason());
            GenerationOptions gated = GenerationOptions.defaults().withRules(edits -> edits.lintGate(1, Linters::fast));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> model.fill("a", "b", gated, CompletionListener.NONE, new Cancellation()));
        }
    }

    @Test
    void whatComesAfterIsKnownByItsFirstLines() {
        assertEquals(
                "\n  return value + 1\n",
                FillText.stopText("x", "\n  return value + 1\ny").orElseThrow());
        String lines = ")\n  else:\n    go_on()\n";
        assertEquals(lines, FillText.stopText("f(", lines + "  x").orElseThrow());
        assertEquals(
                "\nreturn value + 1\n",
                FillText.stopText("a\n", "return value + 1").orElseThrow());
        assertTrue(FillText.stopText("x", "\n  @property\n").isEmpty());
    }

    private static String fillScripted(Tokenizer tokenizer, String before, String after, String script) {
        int prompt = tokenizer == FILLS ? 3 + before.length() + after.length() : before.length();
        try (CodeModel model = model(tokenizer, prompt, ByteTokenizer.bytes(script))) {
            GenerationOptions options = GenerationOptions.defaults().withMaxTokens(script.length());
            return model.fill(before, after, options, CompletionListener.NONE, new Cancellation())
                    .raw();
        }
    }

    /** Models read and write line feeds, files keep the line ends that they have. */
    @Test
    void aFileOfWindowsKeepsItsLineEnds() {
        StringBuilder streamed = new StringBuilder();
        CompletionListener listener = new CompletionListener() {
            @Override
            public void onText(String piece) {
                streamed.append(piece);
            }
        };
        try (CodeModel model = model(FILLS, 3 + "a\n\nb".length(), ByteTokenizer.bytes("x\ny"))) {
            GenerationOptions options = GenerationOptions.defaults().withMaxTokens(3);
            Completion filled = model.fill("a\r\n", "\r\nb", options, listener, new Cancellation());
            assertEquals("a\r\nx\r\ny\r\nb", filled.program());
            assertEquals("x\r\ny", filled.raw());
            assertEquals("x\r\ny", streamed.toString());
        }
    }

    @Test
    void aTextEndsBeforeItRepeatsWhatComesAfter() {
        for (Tokenizer tokenizer : List.of(ByteTokenizer.plain(), FILLS)) {
            assertEquals("x", fillScripted(tokenizer, "f(", ")\nall_is_done()", "x)\nall_is_done()\nz"));
            assertEquals("import b", fillScripted(tokenizer, "#\n", "\nimport module\n", "import b\nimport module\nz"));
            assertEquals("y", fillScripted(tokenizer, "a\n", "return value + 1", "y\nreturn value + 1\n"));
        }
    }

    @Test
    void aTextDoesNotEndInALineThatOnlyHoldsWhatComesAfter() {
        String longer = "import b\nimport modules\n";
        assertEquals(longer, fillScripted(FILLS, "", "\nimport module\n", longer));
        String deeper = "y\n  return value + 1\nz\n";
        assertEquals(deeper, fillScripted(FILLS, "a\n", "return value + 1\n", deeper));
        String inside = "sort(all_the_data), ";
        assertEquals(inside, fillScripted(FILLS, "merge(", "all_the_data)\n", inside));
    }

    @Test
    void markersEndAText() {
        try (CodeModel model = model(FILLS, 2, 'x', SUFFIX)) {
            assertEquals("abx", fill(model, "ab", "").program());
        }
        try (CodeModel model = model(ByteTokenizer.withDiff(false), 2, 'x', ByteTokenizer.DIFF)) {
            assertFalse(model.fillsGaps());
            assertEquals("abxc", fill(model, "ab", "c").program());
        }
    }

    @Test
    void aLongFileLeavesRoomForTheAnswer() {
        try (CodeModel model = model(FILLS, 48, 'x', ByteTokenizer.END)) {
            GenerationOptions options = GenerationOptions.defaults().withMaxTokens(16);
            String before = "a".repeat(1000);
            Completion filled =
                    model.fill(before, "b".repeat(1000), options, CompletionListener.NONE, new Cancellation());
            assertEquals(48, filled.generation().promptTokens());
            assertEquals(before + "x" + "b".repeat(1000), filled.program());
        }
    }

    @Test
    void anAgentsNextActionIsWhatFollowsItsHistory() {
        DiffHistory history = new DiffHistory("Find the exit.", "a wall\na door");
        history.add("open door", "a wall\na way");
        Tokenizer tokenizer = ByteTokenizer.withObservations();
        String prompt = history.prompt(3, 100, text -> tokenizer.encode(text).length);
        int[] script = IntStream.concat(
                        IntStream.of(ByteTokenizer.bytes(" go")),
                        IntStream.of(tokenizer.encode(DiffHistory.OBSERVATION)))
                .toArray();
        FakeModel fake = FakeModel.scripted(262, 200, tokenizer.encode(prompt).length, script);
        try (CodeModel model = CodeModel.of(fake, tokenizer, Set.of(ByteTokenizer.END))) {
            GenerationOptions options = GenerationOptions.defaults().withMaxTokens(20);
            Completion action = model.fill(prompt, "", options, CompletionListener.NONE, new Cancellation());
            assertEquals(FinishReason.STOP, action.generation().finishReason());
            assertEquals("go", DiffHistory.action(action.raw()));
        }
    }
}
