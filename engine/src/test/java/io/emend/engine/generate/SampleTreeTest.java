package io.emend.engine.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.engine.Scorer;
import io.emend.engine.fake.FakeModel;
import io.emend.engine.sampling.SamplingOptions;
import io.emend.models.ContextOverflowException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SampleTreeTest {
    private static final int VOCABULARY = 12;
    private static final Set<Integer> STOP = Set.of(0);
    private static final int[] PROMPT = {3, 1, 4};
    private static final SamplingOptions SAMPLING = new SamplingOptions(0.7, 0, 0.95, 0, 42);
    private static final TextLimits LIMITS = new TextLimits(STOP, 2, 9);

    private static Request request(int[] prompt, long first, int count) {
        return new Request(prompt, SAMPLING, LIMITS, sample -> {}).withSamples(first, count);
    }

    private static Map<Long, Sample> draw(FakeModel model, int width, Request... requests) {
        Map<Long, Sample> samples = new TreeMap<>();
        Iterator<Request> each = Arrays.stream(requests)
                .map(request -> request.withListener(sample -> samples.put(sample.number(), sample)))
                .iterator();
        new SampleTree(model, width).draw(each, new Cancellation());
        assertEquals(0, model.liveSequences());
        return samples;
    }

    @Test
    void everySampleIsTheOneThatIsDrawnAlone() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 40);
        Map<Long, Sample> joint = draw(model, 7, request(PROMPT, 0, 200));
        assertEquals(200, joint.size());
        for (long number = 0; number < 200; number++) {
            Sample alone = draw(model, 1, request(PROMPT, number, 1)).get(number);
            assertArrayEquals(alone.tokens(), joint.get(number).tokens());
            assertEquals(alone.finishReason(), joint.get(number).finishReason());
            assertEquals(alone.logprob(), joint.get(number).logprob());
        }
        Generation.Result first = new Generation(model).run(request(PROMPT, 0, 1), new Cancellation());
        assertArrayEquals(first.tokens(), joint.get(0L).tokens());
        assertEquals(first.logprob(), joint.get(0L).logprob());
    }

    @Test
    void distinctTokensAreThoseTheModelComputed() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 40);
        Map<Long, Sample> joint = draw(model, 16, request(PROMPT, 0, 100));
        Set<List<Integer>> prefixes = new HashSet<>();
        for (Sample sample : joint.values()) {
            for (int length = 1; length <= sample.tokens().length; length++) {
                prefixes.add(Arrays.stream(sample.tokens(), 0, length).boxed().toList());
            }
        }
        assertEquals(
                prefixes.size(),
                joint.values().stream().mapToInt(Sample::distinctTokens).sum());
    }

    /** The first two tokens of many samples against their exact probabilities, by Pearson's chi-square. */
    @Test
    void frequenciesAreTheProbabilities() {
        int vocabulary = 4;
        float[] logits = {-9, 0.4f, -0.3f, 0.9f};
        FakeModel model = new FakeModel(
                vocabulary, 16, (tokens, out, offset) -> System.arraycopy(logits, 0, out, offset, vocabulary));
        double total = Math.exp(0.4) + Math.exp(-0.3) + Math.exp(0.9);
        int count = 30_000;
        int[][] seen = new int[vocabulary][vocabulary];
        Request request = new Request(
                        new int[] {1, 2},
                        new SamplingOptions(1, 3, 1, 0, 7),
                        new TextLimits(STOP, 2, 2),
                        sample -> seen[sample.tokens()[0]][sample.tokens()[1]]++)
                .withSamples(0, count);
        new SampleTree(model, 8).draw(List.of(request).iterator(), new Cancellation());
        double chiSquare = 0;
        for (int a = 1; a < vocabulary; a++) {
            for (int b = 1; b < vocabulary; b++) {
                double expected = count * Math.exp(logits[a] + logits[b]) / (total * total);
                chiSquare += (seen[a][b] - expected) * (seen[a][b] - expected) / expected;
            }
        }
        // 8 degrees of freedom: above 26.1 in one of a thousand correct samplers, and this seed is fixed.
        assertTrue(chiSquare < 26.1, "chi-square " + chiSquare);
    }

    @Test
    void requestsShareTheBatch() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 40);
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            requests.add(request(new int[] {i + 1, 2}, 10L * i, 10));
        }
        Map<Long, Sample> together = draw(model, 8, requests.toArray(Request[]::new));
        for (Request request : requests) {
            draw(model, 3, request)
                    .forEach((number, alone) -> assertArrayEquals(
                            alone.tokens(), together.get(number).tokens()));
        }
    }

    @Test
    void nothingLeaksWhereItEndsEarly() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 40);
        Request failing = request(PROMPT, 0, 50).withListener(sample -> {
            throw new IllegalStateException("the sink is full");
        });
        SampleTree tree = new SampleTree(model, 4);
        assertEquals(
                "the sink is full",
                assertThrows(
                                IllegalStateException.class,
                                () -> tree.draw(List.of(failing).iterator(), new Cancellation()))
                        .getMessage());
        assertEquals(0, model.liveSequences());
        assertThrows(
                ContextOverflowException.class,
                () -> tree.draw(List.of(request(new int[40], 0, 1)).iterator(), new Cancellation()));
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        List<Sample> samples = new ArrayList<>();
        tree.draw(List.of(request(PROMPT, 0, 3).withListener(samples::add)).iterator(), cancelled);
        assertEquals(0, samples.size());
        assertEquals(0, model.liveSequences());
    }

    /** Passes after every third token, unless one of the three is odd and above a bound. */
    private record Threes(int bound, int count, boolean bad, Verdict verdict) implements RuleState {

        static Rule of(int bound, int retries) {
            return new Rule() {
                @Override
                public RuleState begin() {
                    return new Threes(bound, 0, false, Verdict.PASS);
                }

                @Override
                public int retries() {
                    return retries;
                }
            };
        }

        @Override
        public RuleState next(int token) {
            boolean nowBad = bad || token % 2 == 1 && token > bound;
            boolean decides = (count + 1) % 3 == 0;
            Verdict judged = nowBad ? Verdict.REJECT : Verdict.PASS;
            return new Threes(bound, count + 1, nowBad && !decides, decides ? judged : Verdict.GO_ON);
        }

        @Override
        public Verdict end() {
            return bad ? Verdict.REJECT : Verdict.PASS;
        }
    }

    @Test
    void whatTheRuleRejectsIsDrawnAgainAndEverySampleIsStillTheOneDrawnAlone() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 40);
        int count = 300;
        var joint = draw(model, 7, request(PROMPT, 0, count).withRule(Threes.of(6, 3)));
        int discarded = 0;
        EnumSet<FinishReason> reasons = EnumSet.noneOf(FinishReason.class);
        for (long number = 0; number < count; number++) {
            Sample sample = joint.get(number);
            Sample alone = draw(model, 1, request(PROMPT, number, 1).withRule(Threes.of(6, 3)))
                    .get(number);
            assertArrayEquals(alone.tokens(), sample.tokens());
            assertEquals(alone.finishReason(), sample.finishReason());
            assertEquals(alone.logprob(), sample.logprob());
            assertTrue(Arrays.stream(sample.tokens()).noneMatch(token -> token % 2 == 1 && token > 6));
            assertEquals(alone.tokens().length + alone.discardedTokens(), alone.distinctTokens());
            if (sample.finishReason() == FinishReason.ABANDONED) {
                assertEquals(0, sample.tokens().length % 3);
            }
            double[] logprobs =
                    new Scorer(model).score(concat(PROMPT, sample.tokens())).logprobs();
            double text = Arrays.stream(logprobs).skip(PROMPT.length - 1).sum();
            assertTrue(
                    sample.finishReason() == FinishReason.STOP
                            ? sample.logprob() < text
                            : Math.abs(sample.logprob() - text) < 1e-9);
            discarded += sample.discardedTokens();
            reasons.add(sample.finishReason());
        }
        assertTrue(discarded > 100, "the rule rejects often enough to test anything: " + discarded);
        assertEquals(EnumSet.of(FinishReason.STOP, FinishReason.LENGTH, FinishReason.ABANDONED), reasons);
    }

    @Test
    void theTokensThatAreTakenBackAreCountedOnce() {
        FakeModel model = FakeModel.hashing(VOCABULARY, 40);
        var joint = draw(model, 16, request(PROMPT, 0, 200).withRule(Threes.of(6, 3)));
        int distinct = joint.values().stream().mapToInt(Sample::distinctTokens).sum();
        // Every token is read once, but for those that end a text; after a rejection the last one is read again.
        int read = model.passes().stream().mapToInt(n -> n).sum() - PROMPT.length;
        assertTrue(read < distinct * 1.3 && read > distinct * 0.7, read + " tokens read, " + distinct + " counted");
    }

    @Test
    void greedySamplingDrawsAgainAtRisingTemperature() {
        // The likeliest token is rejected.
        FakeModel model = new FakeModel(4, 16, (tokens, out, offset) -> {
            out[offset] = -50;
            out[offset + 1] = 0;
            out[offset + 2] = -50;
            out[offset + 3] = 0.5f;
        });
        Request greedy = new Request(new int[] {2}, SamplingOptions.greedy(), new TextLimits(STOP, 0, 3), ended -> {})
                .withRule(Threes.of(2, 60));
        Sample sample = draw(model, 1, greedy).get(0L);
        assertArrayEquals(new int[] {1, 1, 1}, sample.tokens());
        assertTrue(sample.discardedTokens() > 0);
    }

    private static int[] concat(int[] a, int[] b) {
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
