package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.sequence.EditSequenceParser;
import io.emend.engine.fake.ByteTokenizer;
import io.emend.engine.fake.FakeModel;
import io.emend.engine.generate.Cancellation;
import io.emend.engine.generate.FinishReason;
import io.emend.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeModelTest {
    /** The model has two logits more than the tokenizer has tokens. */
    private static final int VOCABULARY = 260;

    private static final String INSTRUCTION = "Add.";
    private static final String FIRST = "@@ -0,0 +1,2 @@\n+def add(a, b):\n+    return a";
    private static final String SECOND = "@@ -2 +2 @@\n-    return a\n+    return a + b  # \u2200 \ud83d\ude00";
    private static final String PROGRAM = "def add(a, b):\n    return a + b  # \u2200 \ud83d\ude00";
    private static final GenerationOptions DEFAULTS = GenerationOptions.defaults();

    /** Records what it is told. */
    private static final class Recorder implements CompletionListener {
        private final List<String> pieces = new ArrayList<>();
        private final List<EditSequenceParser.Step> steps = new ArrayList<>();
        private final List<Integer> textAtStep = new ArrayList<>();
        private int count;

        @Override
        public void onText(String piece) {
            pieces.add(piece);
        }

        @Override
        public void onEdit(EditSequenceParser.Step step) {
            steps.add(step);
            textAtStep.add(String.join("", pieces).length());
        }

        @Override
        public void onProgress(int tokens) {
            count = tokens;
        }
    }

    @Test
    void thePromptEndsWhereTheFirstEditBegins() {
        try (CodeModel model = editModel(ByteTokenizer.END)) {
            assertTrue(model.writesEdits());
            assertArrayEquals(join(ByteTokenizer.bytes("Add.\n"), ByteTokenizer.DIFF), model.prompt(INSTRUCTION));
        }
        try (CodeModel model = plainModel("")) {
            assertFalse(model.writesEdits());
            assertArrayEquals(ByteTokenizer.bytes("Add.\n"), model.prompt(INSTRUCTION));
        }
    }

    @Test
    void editsBecomeAProgram() {
        try (CodeModel model = editModel(script())) {
            Completion completion = model.complete(INSTRUCTION);
            assertEquals(PROGRAM, completion.program());
            assertEquals(FIRST + "\n<|diff|>" + SECOND + "\n<|diff|>\n<|diff|>", completion.raw());
            assertEquals(
                    List.of(FIRST, SECOND),
                    completion.edits().stream().map(edit -> edit.text()).toList());
            assertEquals(List.of(), completion.malformed());
            assertEquals(FinishReason.STOP, completion.generation().finishReason());
            assertEquals(6, completion.generation().promptTokens());
        }
    }

    @Test
    void editsAreToldAsSoonAsTheyAreComplete() {
        Recorder recorder = new Recorder();
        try (CodeModel model = editModel(script())) {
            Completion completion = model.complete(INSTRUCTION, DEFAULTS, recorder, new Cancellation());
            assertEquals(
                    List.of("def add(a, b):\n    return a", PROGRAM),
                    recorder.steps.stream().map(step -> step.after().text()).toList());
            assertEquals((FIRST + "\n<|diff|>").length(), recorder.textAtStep.getFirst());
            assertEquals(completion.raw(), String.join("", recorder.pieces));
            assertEquals(completion.generation().tokens().length, recorder.count);
        }
    }

    @Test
    void piecesAreNeverHalfACodePoint() {
        Recorder recorder = new Recorder();
        try (CodeModel model = plainModel("a\u2200\ud83d\ude00b")) {
            Completion completion = model.complete(INSTRUCTION, DEFAULTS, recorder, new Cancellation());
            assertEquals(List.of("a", "\u2200", "\ud83d\ude00", "b"), recorder.pieces);
            assertEquals("a\u2200\ud83d\ude00b", completion.program());
            assertEquals(completion.program(), completion.raw());
            assertEquals(List.of(), completion.edits());
        }
    }

    @Test
    void aCodePointCutByTheLimitIsReplaced() {
        try (CodeModel model = plainModel("a\u2200")) {
            Completion completion = model.complete(INSTRUCTION, DEFAULTS.withMaxTokens(3));
            assertEquals("a\ufffd", completion.raw());
            assertEquals(FinishReason.LENGTH, completion.generation().finishReason());
        }
    }

    @Test
    void malformedHunksAreReported() {
        int[] script = join(
                ByteTokenizer.bytes("@@ -5 +5 @@\n+x\n"),
                ByteTokenizer.DIFF,
                ByteTokenizer.bytes("@@ -0,0 +1 @@\n+y"),
                ByteTokenizer.END);
        try (CodeModel model = editModel(script)) {
            Completion completion = model.complete(INSTRUCTION);
            assertEquals("y", completion.program());
            assertEquals(1, completion.malformed().size());
            assertEquals(0, completion.malformed().getFirst().edit());
        }
    }

    @Test
    void cancellingLeavesWhatIsWritten() {
        Cancellation cancellation = new Cancellation();
        CompletionListener listener = new CompletionListener() {
            @Override
            public void onEdit(EditSequenceParser.Step step) {
                cancellation.cancel();
            }
        };
        try (CodeModel model = editModel(script())) {
            Completion completion = model.complete(INSTRUCTION, DEFAULTS, listener, cancellation);
            assertEquals("def add(a, b):\n    return a", completion.program());
            assertEquals(FinishReason.CANCELLED, completion.generation().finishReason());
        }
    }

    @Test
    void stopStringsCutTheText() {
        Recorder recorder = new Recorder();
        GenerationOptions options = DEFAULTS.withStopStrings(List.of("\n\n", "never"));
        try (CodeModel model = plainModel("one\ntwo\n\nthree")) {
            Completion completion = model.complete(INSTRUCTION, options, recorder, new Cancellation());
            assertEquals("one\ntwo", completion.program());
            assertEquals("one\ntwo", String.join("", recorder.pieces));
            assertEquals(FinishReason.STOP, completion.generation().finishReason());
            assertEquals(9, completion.generation().tokens().length);
        }
    }

    @Test
    void aBegunStopStringIsTextAtTheEnd() {
        try (CodeModel model = plainModel("nev")) {
            Completion completion = model.complete(INSTRUCTION, DEFAULTS.withStopStrings(List.of("never")));
            assertEquals("nev", completion.raw());
        }
    }

    @Test
    void tokensTheTokenizerDoesNotHaveAreWithoutText() {
        int[] script = join(ByteTokenizer.bytes("a"), 258, 259, ByteTokenizer.bytes("b"), ByteTokenizer.END);
        try (CodeModel model = plainModel(script)) {
            Completion completion = model.complete(INSTRUCTION);
            assertEquals("ab", completion.raw());
            assertEquals(4, completion.generation().tokens().length);
        }
    }

    @Test
    void theMarkerIsTextEvenWhereItIsSpecial() {
        FakeModel fake = FakeModel.scripted(VOCABULARY, 1000, 6, script());
        try (CodeModel model = CodeModel.of(fake, ByteTokenizer.withDiff(true), Set.of(ByteTokenizer.END))) {
            assertEquals(PROGRAM, model.complete(INSTRUCTION).program());
        }
    }

    @Test
    void aThrowingListenerLeavesTheModelUsable() {
        FakeModel fake = FakeModel.scripted(VOCABULARY, 1000, 6, script());
        CompletionListener listener = new CompletionListener() {
            @Override
            public void onText(String piece) {
                throw new UnsupportedOperationException();
            }
        };
        try (CodeModel model = CodeModel.of(fake, ByteTokenizer.withDiff(false), Set.of(ByteTokenizer.END))) {
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> model.complete(INSTRUCTION, DEFAULTS, listener, new Cancellation()));
            assertEquals(0, fake.liveSequences());
            assertEquals(PROGRAM, model.complete(INSTRUCTION).program());
        }
        assertTrue(fake.isClosed());
    }

    private static int[] script() {
        return join(
                ByteTokenizer.bytes(FIRST + "\n"),
                ByteTokenizer.DIFF,
                ByteTokenizer.bytes(SECOND + "\n"),
                ByteTokenizer.DIFF,
                ByteTokenizer.bytes("\n"),
                ByteTokenizer.DIFF,
                ByteTokenizer.END);
    }

    private static int[] join(Object... parts) {
        return Arrays.stream(parts)
                .flatMapToInt(part -> part instanceof int[] ids ? Arrays.stream(ids) : IntStream.of((Integer) part))
                .toArray();
    }

    private static CodeModel editModel(int... script) {
        return model(ByteTokenizer.withDiff(false), 6, script);
    }

    private static CodeModel plainModel(String text) {
        return plainModel(join(ByteTokenizer.bytes(text), ByteTokenizer.END));
    }

    private static CodeModel plainModel(int... script) {
        return model(ByteTokenizer.plain(), 5, script);
    }

    private static CodeModel model(Tokenizer tokenizer, int promptLength, int... script) {
        return CodeModel.of(
                FakeModel.scripted(VOCABULARY, 1000, promptLength, script), tokenizer, Set.of(ByteTokenizer.END));
    }
}
