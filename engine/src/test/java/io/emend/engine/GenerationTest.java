package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.ContextOverflowException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GenerationTest {
    private static final int VOCABULARY = 50;
    private static final int END = 49;
    private static final int[] PROMPT = {1, 2, 3};
    private static final GenerationOptions DEFAULTS = GenerationOptions.defaults();
    private static final GenerationOptions SAMPLED = DEFAULTS.withSampling(
                    SamplingOptions.greedy().withTemperature(1).withSeed(5))
            .withMaxTokens(40);

    @Test
    void writesUntilTheStopToken() {
        FakeModel model = scripted(7, 8, 9, END);
        List<Integer> told = new ArrayList<>();
        Generation.Result result = new Generation(model, Set.of(END))
                .run(PROMPT, DEFAULTS, null, (token, logprob) -> told.add(token), new Cancellation());
        assertArrayEquals(new int[] {7, 8, 9}, result.tokens());
        assertEquals(List.of(7, 8, 9), told);
        assertEquals(FinishReason.STOP, result.finishReason());
        assertEquals(3, result.promptTokens());
        assertEquals(0, result.logprob(), 1e-12);
        assertTrue(result.timeToFirstToken() > 0 && result.timeToFirstToken() <= result.duration());
        assertEquals(0, model.liveSequences());
    }

    @Test
    void logprobIsTheSumOfAllDrawsAndTheScorersToo() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 100);
        double[] sum = {0};
        Generation.Result result = new Generation(model, Set.of())
                .run(
                        PROMPT,
                        SAMPLED,
                        null,
                        (token, logprob) -> {
                            sum[0] += logprob;
                            return true;
                        },
                        new Cancellation());
        assertEquals(FinishReason.LENGTH, result.finishReason());
        assertEquals(40, result.tokens().length);
        assertEquals(sum[0], result.logprob());
        double[] scored =
                new Scorer(model).score(concat(PROMPT, result.tokens())).logprobs();
        assertEquals(Arrays.stream(scored).skip(2).sum(), result.logprob(), 1e-9);
    }

    @Test
    void theSameSeedGivesTheSameTokens() {
        int[] first = run(FakeModel.hashing(VOCABULARY, 100), SAMPLED).tokens();
        assertArrayEquals(
                first, run(FakeModel.hashing(VOCABULARY, 100), SAMPLED).tokens());
        GenerationOptions other = SAMPLED.withSampling(SAMPLED.sampling().withSeed(6));
        assertFalse(Arrays.equals(
                first, run(FakeModel.hashing(VOCABULARY, 100), other).tokens()));
    }

    @Test
    void chunksOfThePromptMakeNoDifference() {
        int[] prompt = IntStream.range(0, 1000).map(i -> i % VOCABULARY).toArray();
        FakeModel model = FakeModel.hashing(VOCABULARY, 1100);
        Generation.Result result = new Generation(model, Set.of())
                .run(prompt, DEFAULTS.withMaxTokens(5), null, (token, logprob) -> true, new Cancellation());
        assertEquals(1000, model.passes().stream().limit(16).mapToInt(n -> n).sum());
        int[] text = concat(prompt, result.tokens());
        double[] logprobs = new Scorer(model).score(text).logprobs();
        assertEquals(Arrays.stream(logprobs).skip(999).sum(), result.logprob(), 1e-9);
    }

    @Test
    void theEndWaitsForTheLeastLength() {
        Generation.Result result = run(scripted(END), DEFAULTS.withMinTokens(4));
        assertEquals(4, result.tokens().length);
        assertEquals(FinishReason.STOP, result.finishReason());
    }

    @Test
    void theTextEndsWhereTheContextIsFull() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 10);
        Generation.Result result = run(model, DEFAULTS);
        assertEquals(7, result.tokens().length);
        assertEquals(FinishReason.LENGTH, result.finishReason());
    }

    @Test
    void aPromptThatFillsTheContextIsRejectedBeforeAnyWork() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 3);
        assertEquals(
                "the text takes 4 tokens, the model's context holds 3",
                assertThrows(ContextOverflowException.class, () -> run(model, DEFAULTS))
                        .getMessage());
        assertEquals(List.of(), model.passes());
        assertEquals(1, run(FakeModel.hashing(VOCABULARY, 4), DEFAULTS).tokens().length);
    }

    @Test
    void anEmptyPromptIsRejected() {
        Generation generation = new Generation(scripted(1), Set.of());
        assertThrows(
                IllegalArgumentException.class,
                () -> generation.run(new int[0], DEFAULTS, null, (token, logprob) -> true, new Cancellation()));
    }

    @Test
    void cancellingEndsWithTheTokenAtHand() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 100);
        Cancellation cancellation = new Cancellation();
        List<Integer> told = new ArrayList<>();
        Generation.Result result = new Generation(model, Set.of())
                .run(
                        PROMPT,
                        SAMPLED,
                        null,
                        (token, logprob) -> {
                            told.add(token);
                            if (told.size() == 5) {
                                cancellation.cancel();
                            }
                            return true;
                        },
                        cancellation);
        assertEquals(FinishReason.CANCELLED, result.finishReason());
        assertEquals(5, result.tokens().length);
        assertEquals(5, model.passes().size());
        assertEquals(0, model.liveSequences());
    }

    @Test
    void cancelledBeforeItBeginsItDoesNothing() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 100);
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        Generation.Result result =
                new Generation(model, Set.of()).run(PROMPT, SAMPLED, null, (token, logprob) -> true, cancellation);
        assertEquals(FinishReason.CANCELLED, result.finishReason());
        assertEquals(0, result.tokens().length + model.passes().size() + model.liveSequences());
        assertEquals(0, result.tokensPerSecond());
    }

    @Test
    void aListenerCanEndTheText() {
        Generation.Result result = new Generation(scripted(7, 8, 9), Set.of())
                .run(PROMPT, DEFAULTS, null, (token, logprob) -> token != 8, new Cancellation());
        assertArrayEquals(new int[] {7, 8}, result.tokens());
        assertEquals(FinishReason.STOP, result.finishReason());
    }

    @Test
    void whatAListenerThrowsReleasesTheSequence() {
        FakeModel model = scripted(7);
        Generation generation = new Generation(model, Set.of(END));
        assertThrows(
                UnsupportedOperationException.class,
                () -> generation.run(
                        PROMPT,
                        DEFAULTS,
                        null,
                        (token, p) -> {
                            throw new UnsupportedOperationException();
                        },
                        new Cancellation()));
        assertEquals(0, model.liveSequences());
    }

    @Test
    void badLogitsReleaseTheSequence() {
        FakeModel model = new FakeModel(4, 10, (tokens, logits, offset) -> Arrays.fill(logits, Float.NaN));
        assertTrue(assertThrows(IllegalStateException.class, () -> run(model, DEFAULTS))
                .getMessage()
                .contains("NaN"));
        assertEquals(0, model.liveSequences());
    }

    /** Even tokens only; after a 4 come 6 and 8. */
    private static final class Evens implements Constraint {
        private final boolean jumps;
        private int[] due;
        /** Common to all forks. */
        private final List<Integer> seen;

        Evens(boolean jumps, int... due) {
            this(jumps, due, new ArrayList<>());
        }

        private Evens(boolean jumps, int[] due, List<Integer> seen) {
            this.jumps = jumps;
            this.due = due;
            this.seen = seen;
        }

        @Override
        public BitSet allowed() {
            BitSet allowed = new BitSet();
            if (due.length > 0) {
                allowed.set(due[0]);
            } else {
                IntStream.range(0, VOCABULARY / 2).forEach(i -> allowed.set(2 * i));
            }
            return allowed;
        }

        @Override
        public int[] forced() {
            return jumps ? due : new int[0];
        }

        @Override
        public void accept(int token) {
            assertTrue(allowed().get(token));
            seen.add(token);
            if (due.length > 0) {
                due = Arrays.copyOfRange(due, 1, due.length);
            } else if (token == 4) {
                due = new int[] {6, 8};
            }
        }

        @Override
        public Constraint fork() {
            return new Evens(jumps, due, seen);
        }
    }

    @Test
    void constraintsAreFollowed() {
        Evens evens = new Evens(false);
        Generation.Result result = run(FakeModel.hashing(VOCABULARY, 100), SAMPLED, evens);
        assertEquals(evens.seen, Arrays.stream(result.tokens()).boxed().toList());
        assertTrue(Arrays.stream(result.tokens()).allMatch(token -> token % 2 == 0));
        assertTrue(evens.seen.contains(4));
    }

    @Test
    void forcedTokensAreReadTogetherAndGiveTheSameText() {
        for (int length = 1; length <= 40; length++) {
            GenerationOptions options = SAMPLED.withMaxTokens(length);
            FakeModel slow = FakeModel.hashing(VOCABULARY, 100);
            Generation.Result one = run(slow, options, new Evens(false, 10, 12, 4));
            FakeModel fast = FakeModel.hashing(VOCABULARY, 100);
            Generation.Result all = run(fast, options, new Evens(true, 10, 12, 4));
            assertArrayEquals(one.tokens(), all.tokens());
            assertEquals(one.logprob(), all.logprob(), 1e-9);
            assertEquals(length, all.tokens().length);
            assertTrue(length < 5 || fast.passes().size() < slow.passes().size());
        }
    }

    @Test
    void aForcedStopTokenEndsTheTextEvenBeforeItsLeastLength() {
        GenerationOptions options = SAMPLED.withMinTokens(20);
        for (boolean jumps : new boolean[] {false, true}) {
            Generation.Result result = new Generation(FakeModel.hashing(VOCABULARY, 100), Set.of(END))
                    .run(PROMPT, options, new Evens(jumps, 10, END, 12), (token, logprob) -> true, new Cancellation());
            assertArrayEquals(new int[] {10}, result.tokens());
            assertEquals(FinishReason.STOP, result.finishReason());
        }
    }

    private static FakeModel scripted(int... script) {
        return FakeModel.scripted(VOCABULARY, 1000, PROMPT.length, script);
    }

    private static Generation.Result run(FakeModel model, GenerationOptions options) {
        return run(model, options, null);
    }

    private static Generation.Result run(FakeModel model, GenerationOptions options, Constraint constraint) {
        return new Generation(model, Set.of(END))
                .run(PROMPT, options, constraint, (token, logprob) -> true, new Cancellation());
    }

    private static int[] concat(int[] a, int[] b) {
        return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }
}
