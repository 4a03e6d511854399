package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.Program;
import io.emend.edits.lint.Linters;
import io.emend.engine.fake.ByteTokenizer;
import io.emend.engine.fake.FakeModel;
import io.emend.engine.generate.Cancellation;
import io.emend.engine.generate.FinishReason;
import io.emend.engine.sampling.SamplingOptions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HunkRuleTest {
    private static final int OTHER_END = 258;

    /** A model without sense that likes the characters of hunks, one digit so that hunks are short. */
    private static FakeModel babbling(int seed) {
        return new FakeModel(260, 400, (tokens, logits, offset) -> {
            SplittableRandom random = new SplittableRandom(31L * seed + Arrays.hashCode(tokens));
            for (int i = 0; i < 260; i++) {
                logits[offset + i] = (float) random.nextGaussian();
            }
            for (char c : "\n<@|,+ 12".toCharArray()) {
                logits[offset + c] += 4;
            }
        });
    }

    private static Completion complete(int seed, Set<Integer> stops, int maxTokens) {
        return complete(
                seed,
                stops,
                GenerationOptions.defaults().withMaxTokens(maxTokens).withRules(EditRules::constrainHunks));
    }

    private static Completion complete(int seed, Set<Integer> stops, GenerationOptions options) {
        FakeModel fake = babbling(seed);
        try (CodeModel model = CodeModel.of(fake, ByteTokenizer.withDiff(false), stops)) {
            Completion completion = model.complete("Add.", options.withSampling(new SamplingOptions(1, 0, 1, 0, seed)));
            assertEquals(0, fake.liveSequences());
            return completion;
        }
    }

    @Test
    void whateverTheModelThinksHunksFitAndMarkersAreTokens() {
        EnumSet<FinishReason> reasons = EnumSet.noneOf(FinishReason.class);
        int edits = 0;
        for (int seed = 0; seed < 60; seed++) {
            Completion completion = complete(seed, Set.of(ByteTokenizer.END), 512);
            reasons.add(completion.generation().finishReason());
            edits += completion.edits().size();
            if (completion.generation().finishReason() == FinishReason.STOP) {
                assertEquals(List.of(), completion.malformed());
            }
            int[] tokens = completion.generation().tokens();
            for (int i = 1; i < tokens.length; i++) {
                assertTrue(tokens[i] != '<' || tokens[i - 1] != '\n', completion.raw());
            }
        }
        assertEquals(EnumSet.of(FinishReason.STOP, FinishReason.LENGTH), reasons);
        assertTrue(edits > 20, "edits: " + edits);
    }

    /** As LintSeq begins where a program starts with an import and blank lines. */
    @Test
    void aSequenceMayBeginWithAnEmptyEdit() {
        IntStream hunk = IntStream.of(ByteTokenizer.bytes("@@ -0,0 +1 @@\n+x\n"));
        int[] script = Stream.of(
                        IntStream.of('\n', ByteTokenizer.DIFF),
                        hunk,
                        IntStream.of(ByteTokenizer.DIFF, '\n', ByteTokenizer.DIFF, ByteTokenizer.END))
                .flatMapToInt(part -> part)
                .toArray();
        FakeModel fake = FakeModel.scripted(260, 100, "Add.\n".length() + 1, script);
        try (CodeModel model = CodeModel.of(fake, ByteTokenizer.withDiff(false), Set.of(ByteTokenizer.END))) {
            Completion completion =
                    model.complete("Add.", GenerationOptions.defaults().withRules(EditRules::constrainHunks));
            assertEquals("x", completion.program());
            assertEquals("\n<|diff|>@@ -0,0 +1 @@\n+x\n<|diff|>\n<|diff|>", completion.raw());
        }
    }

    @Test
    void everyStopTokenEndsASequence() {
        Completion completion = complete(1, Set.of(OTHER_END), 300);
        for (int seed = 2; completion.generation().finishReason() != FinishReason.STOP; seed++) {
            completion = complete(seed, Set.of(OTHER_END), 300);
        }
        assertTrue(completion.raw().endsWith("\n<|diff|>"), completion.raw());
    }

    @Test
    void changesOfAProgramFitIt() {
        Program start = Program.of("x = 1\ny = '<|diff|><|endoftext|>'\n\u2200\n@@ -1 +1 @@\n");
        int deleted = 0;
        for (int seed = 0; seed < 60; seed++) {
            GenerationOptions constrained = GenerationOptions.defaults()
                    .withRules(EditRules::constrainHunks)
                    .withSampling(new SamplingOptions(1, 0, 1, 0, seed));
            try (CodeModel model =
                    CodeModel.of(babbling(seed), ByteTokenizer.withDiff(false), Set.of(ByteTokenizer.END))) {
                Completion edited = model.edit(start, "Add.", constrained, CompletionListener.NONE, new Cancellation());
                if (edited.generation().finishReason() == FinishReason.STOP) {
                    assertEquals(List.of(), edited.malformed(), edited.raw());
                }
                deleted += edited.edits().stream()
                                .flatMap(edit -> edit.hunks().stream())
                                .anyMatch(hunk -> hunk.oldCount() > 0)
                        ? 1
                        : 0;
            }
        }
        assertTrue(deleted > 10, "texts that delete: " + deleted);
    }

    @Test
    void gatedTextsAreCleanAndWellFormedHoweverTheyEnd() {
        for (int seed = 0; seed < 40; seed++) {
            GenerationOptions gated = GenerationOptions.defaults()
                    .withRules(edits -> edits.constrainHunks()
                            .and(edits.lintGate(2, Linters::fast))
                            .and(edits.stopLoops()));
            assertEquals(
                    List.of(), complete(seed, Set.of(ByteTokenizer.END), gated).malformed());
        }
    }
}
