package io.emend.engine.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.engine.Scorer;
import io.emend.engine.fake.FakeModel;
import io.emend.engine.sampling.SamplingOptions;
import io.emend.engine.sampling.TokenSet;
import io.emend.models.ContextOverflowException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GenerationTest {
    private static final int VOCABULARY = 50;
    private static final int END = 49;
    private static final int[] PROMPT = {1, 2, 3};
    private static final Set<Integer> STOP = Set.of(END);
    private static final SamplingOptions GREEDY = SamplingOptions.greedy();
    private static final SamplingOptions SAMPLED = GREEDY.withTemperature(1).withSeed(5);
    private static final TextLimits DEFAULTS = new TextLimits(STOP, 0, 512);
    private static final TextLimits FORTY = new TextLimits(STOP, 0, 40);
    private static final TextLimits ENDLESS = new TextLimits(Set.of(), 0, 40);

    /** Is told of the tokens of a single sample. */
    private interface Listener extends RequestListener {
        boolean onToken(int token, double logprob);

        @Override
        default boolean onToken(long sample, int token, double logprob) {
            assertEquals(0, sample);
            return onToken(token, logprob);
        }

        @Override
        default void onSample(Sample sample) {}
    }

    private static Generation.Result run(
            FakeModel model, SamplingOptions sampling, TextLimits limits, Rule rule, Listener listener) {
        return run(model, sampling, limits, rule, listener, new Cancellation());
    }

    private static Generation.Result run(
            FakeModel model,
            SamplingOptions sampling,
            TextLimits limits,
            Rule rule,
            Listener listener,
            Cancellation cancellation) {
        return new Generation(model).run(new Request(PROMPT, sampling, limits, listener).withRule(rule), cancellation);
    }

    private static Generation.Result run(FakeModel model, SamplingOptions sampling, TextLimits limits) {
        return run(model, sampling, limits, Rule.NONE, (token, logprob) -> true);
    }

    private static FakeModel scripted(int... script) {
        return FakeModel.scripted(VOCABULARY, 1000, PROMPT.length, script);
    }

    @Test
    void writesUntilTheStopToken() {
        FakeModel model = scripted(7, 8, 9, END);
        List<Integer> told = new ArrayList<>();
        Generation.Result result = run(model, GREEDY, DEFAULTS, Rule.NONE, (token, logprob) -> told.add(token));
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
        Generation.Result result = run(model, SAMPLED, ENDLESS, Rule.NONE, (token, logprob) -> {
            sum[0] += logprob;
            return true;
        });
        assertEquals(FinishReason.LENGTH, result.finishReason());
        assertEquals(40, result.tokens().length);
        assertEquals(sum[0], result.logprob());
        double[] scored =
                new Scorer(model).score(concat(PROMPT, result.tokens())).logprobs();
        assertEquals(Arrays.stream(scored).skip(2).sum(), result.logprob(), 1e-9);
    }

    @Test
    void theSameSeedGivesTheSameTokens() {
        int[] first = run(FakeModel.hashing(VOCABULARY, 100), SAMPLED, FORTY).tokens();
        assertArrayEquals(
                first, run(FakeModel.hashing(VOCABULARY, 100), SAMPLED, FORTY).tokens());
        assertFalse(Arrays.equals(
                first,
                run(FakeModel.hashing(VOCABULARY, 100), SAMPLED.withSeed(6), FORTY)
                        .tokens()));
    }

    @Test
    void chunksOfThePromptMakeNoDifference() {
        int[] prompt = IntStream.range(0, 1000).map(i -> i % VOCABULARY).toArray();
        FakeModel model = FakeModel.hashing(VOCABULARY, 1100);
        Request request = new Request(prompt, GREEDY, new TextLimits(Set.of(), 0, 5), sample -> {});
        Generation.Result result = new Generation(model).run(request, new Cancellation());
        assertEquals(1000, model.passes().stream().limit(16).mapToInt(n -> n).sum());
        int[] text = concat(prompt, result.tokens());
        double[] logprobs = new Scorer(model).score(text).logprobs();
        assertEquals(Arrays.stream(logprobs).skip(999).sum(), result.logprob(), 1e-9);
    }

    @Test
    void theEndWaitsForTheLeastLength() {
        Generation.Result result = run(scripted(END), GREEDY, new TextLimits(STOP, 4, 512));
        assertEquals(4, result.tokens().length);
        assertEquals(FinishReason.STOP, result.finishReason());
    }

    @Test
    void theTextEndsWhereTheContextIsFull() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 10);
        Generation.Result result = run(model, GREEDY, DEFAULTS);
        assertEquals(7, result.tokens().length);
        assertEquals(FinishReason.LENGTH, result.finishReason());
    }

    @Test
    void aPromptThatFillsTheContextIsRejectedBeforeAnyWork() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 3);
        assertEquals(
                "the text takes 4 tokens, the model's context holds 3",
                assertThrows(ContextOverflowException.class, () -> run(model, GREEDY, DEFAULTS))
                        .getMessage());
        assertEquals(List.of(), model.passes());
        assertEquals(1, run(FakeModel.hashing(VOCABULARY, 4), GREEDY, DEFAULTS).tokens().length);
    }

    @Test
    void anEmptyPromptIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> new Request(new int[0], GREEDY, DEFAULTS, sample -> {}));
    }

    @Test
    void cancellingEndsWithTheTokenAtHand() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 100);
        Cancellation cancellation = new Cancellation();
        List<Integer> told = new ArrayList<>();
        Listener listener = (token, logprob) -> {
            told.add(token);
            if (told.size() == 5) {
                cancellation.cancel();
            }
            return true;
        };
        Generation.Result result = run(model, SAMPLED, ENDLESS, Rule.NONE, listener, cancellation);
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
        Generation.Result result = run(model, SAMPLED, ENDLESS, Rule.NONE, (token, logprob) -> true, cancellation);
        assertEquals(FinishReason.CANCELLED, result.finishReason());
        assertEquals(0, result.tokens().length + model.passes().size() + model.liveSequences());
        assertEquals(0, result.tokensPerSecond());
    }

    @Test
    void aListenerCanEndTheText() {
        Generation.Result result = run(scripted(7, 8, 9), GREEDY, ENDLESS, Rule.NONE, (token, logprob) -> token != 8);
        assertArrayEquals(new int[] {7, 8}, result.tokens());
        assertEquals(FinishReason.STOP, result.finishReason());
    }

    @Test
    void whatAListenerThrowsReleasesTheSequence() {
        FakeModel model = scripted(7);
        Listener throwing = (token, logprob) -> {
            throw new UnsupportedOperationException();
        };
        assertThrows(UnsupportedOperationException.class, () -> run(model, GREEDY, DEFAULTS, Rule.NONE, throwing));
        assertEquals(0, model.liveSequences());
    }

    @Test
    void badLogitsReleaseTheSequence() {
        FakeModel model = new FakeModel(4, 10, (tokens, logits, offset) -> Arrays.fill(logits, Float.NaN));
        assertTrue(assertThrows(IllegalStateException.class, () -> run(model, GREEDY, DEFAULTS))
                .getMessage()
                .contains("NaN"));
        assertEquals(0, model.liveSequences());
    }

    /** Even tokens only; after a 4 come 6 and 8. */
    private record Evens(boolean jumps, List<Integer> seen, int... due) implements RuleState {

        static Rule of(boolean jumps, int... due) {
            return () -> new Evens(jumps, new ArrayList<>(), due);
        }

        @Override
        public TokenSet allowed() {
            return due.length > 0
                    ? TokenSet.of(due[0])
                    : TokenSet.of(
                            IntStream.range(0, VOCABULARY / 2).map(i -> 2 * i).toArray());
        }

        @Override
        public int[] forced() {
            return jumps ? due : new int[0];
        }

        @Override
        public RuleState next(int token) {
            assertTrue(allowed().contains(token));
            seen.add(token);
            if (due.length > 0) {
                return new Evens(jumps, seen, Arrays.copyOfRange(due, 1, due.length));
            }
            return token == 4 ? new Evens(jumps, seen, 6, 8) : this;
        }
    }

    @Test
    void constraintsAreFollowed() {
        Evens evens = new Evens(false, new ArrayList<>());
        Generation.Result result =
                run(FakeModel.hashing(VOCABULARY, 100), SAMPLED, FORTY, () -> evens, (token, logprob) -> true);
        assertEquals(evens.seen, Arrays.stream(result.tokens()).boxed().toList());
        assertTrue(Arrays.stream(result.tokens()).allMatch(token -> token % 2 == 0));
        assertTrue(evens.seen.contains(4));
    }

    @Test
    void forcedTokensAreReadTogetherAndGiveTheSameText() {
        for (int length = 1; length <= 40; length++) {
            TextLimits limits = new TextLimits(STOP, 0, length);
            FakeModel slow = FakeModel.hashing(VOCABULARY, 100);
            Generation.Result one = run(slow, SAMPLED, limits, Evens.of(false, 10, 12, 4), (token, logprob) -> true);
            FakeModel fast = FakeModel.hashing(VOCABULARY, 100);
            Generation.Result all = run(fast, SAMPLED, limits, Evens.of(true, 10, 12, 4), (token, logprob) -> true);
            assertArrayEquals(one.tokens(), all.tokens());
            assertEquals(one.logprob(), all.logprob(), 1e-9);
            assertEquals(length, all.tokens().length);
            assertTrue(length < 5 || fast.passes().size() < slow.passes().size());
        }
    }

    @Test
    void aForcedStopTokenEndsTheTextEvenBeforeItsLeastLength() {
        TextLimits limits = new TextLimits(STOP, 20, 40);
        for (boolean jumps : new boolean[] {false, true}) {
            Generation.Result result = run(
                    FakeModel.hashing(VOCABULARY, 100),
                    SAMPLED,
                    limits,
                    Evens.of(jumps, 10, END, 12),
                    (token, logprob) -> true);
            assertArrayEquals(new int[] {10}, result.tokens());
            assertEquals(FinishReason.STOP, result.finishReason());
        }
    }

    private static int[] concat(int[] a, int[] b) {
        return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }
}
