package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.Batch;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random models, constraints and gates: every sample is the one that a plain loop draws, which keeps no sequence, reads
 * every text anew and knows nothing of branches or forced tokens.
 */
class SampleTreeOracleTest {
    private static final int VOCABULARY = 7;
    private static final int CONTEXT = 24;
    private static final Set<Integer> STOP = Set.of(0);
    private static final int[] PROMPT = {3, 1};

    /** Allows a random set after each text, often a single token. */
    private static final class RandomConstraint implements Constraint {
        private final long seed;
        private int[] text;

        RandomConstraint(long seed, int... text) {
            this.seed = seed;
            this.text = text;
        }

        @Override
        public BitSet allowed() {
            SplittableRandom random = random(seed, text);
            BitSet allowed = new BitSet();
            int size = random.nextInt(5) < 3 ? 1 : 3;
            while (allowed.cardinality() < size) {
                allowed.set(random.nextInt(VOCABULARY));
            }
            return allowed;
        }

        @Override
        public int[] forced() {
            List<Integer> forced = new ArrayList<>();
            RandomConstraint at = new RandomConstraint(seed, text);
            while (forced.size() < 12 && at.allowed().cardinality() == 1) {
                forced.add(at.allowed().nextSetBit(0));
                at.accept(forced.getLast());
                if (STOP.contains(forced.getLast())) {
                    break;
                }
            }
            return forced.stream().mapToInt(i -> i).toArray();
        }

        @Override
        public void accept(int token) {
            assertTrue(allowed().get(token));
            text = append(text, token);
        }

        @Override
        public Constraint fork() {
            return new RandomConstraint(seed, text);
        }
    }

    /** Decides at random, but always alike for a text. */
    private static final class RandomGate implements Gate {
        private final long seed;
        private int[] text;

        RandomGate(long seed, int... text) {
            this.seed = seed;
            this.text = text;
        }

        @Override
        public Verdict accept(int token) {
            text = append(text, token);
            int chance = random(seed, text).nextInt(20);
            return chance < 12
                    ? Verdict.GO_ON
                    : chance < 16 ? Verdict.PASS : chance < 19 ? Verdict.REJECT : Verdict.ABANDON;
        }

        @Override
        public Verdict end() {
            return random(~seed, text).nextInt(3) == 0 ? Verdict.REJECT : Verdict.PASS;
        }

        @Override
        public Gate fork() {
            return new RandomGate(seed, text);
        }
    }

    private static SplittableRandom random(long seed, int... text) {
        return new SplittableRandom(31 * seed + Arrays.hashCode(text));
    }

    private static int[] append(int[] text, int token) {
        int[] longer = Arrays.copyOf(text, text.length + 1);
        longer[text.length] = token;
        return longer;
    }

    /** A case: what is drawn, and how. */
    private record Case(long seed, GenerationOptions options, boolean constrained, boolean gated) {
        static Case of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int maxTokens = 1 + random.nextInt(30);
            GenerationOptions options = new GenerationOptions(
                            new SamplingOptions(random.nextInt(4) == 0 ? 0 : 0.8, 0, 1, 0, seed),
                            random.nextInt(Math.min(3, maxTokens + 1)),
                            maxTokens)
                    .withLintGate(random.nextInt(4));
            return new Case(seed, options, random.nextInt(3) > 0, random.nextInt(4) > 0);
        }

        Constraint constraint() {
            return constrained ? new RandomConstraint(seed) : null;
        }

        Gate gate() {
            return gated ? new RandomGate(seed) : null;
        }

        SampleTree tree(FakeModel model, int width) {
            return new SampleTree(model, STOP, options, constraint(), gate(), width);
        }
    }

    /** The plain loop. */
    private static final class Oracle {
        private final FakeModel model;
        private final Case given;
        private int[] text = {};
        private int passed;
        private int attempt;
        private int discarded;
        private double stopLogprob;
        private FinishReason reason;

        Oracle(FakeModel model, Case given, long number) {
            this.model = model;
            this.given = given;
            while (reason == null) {
                step(number);
            }
        }

        private void step(long number) {
            Sampler.Draw draw = draw(number);
            if (STOP.contains(draw.token())) {
                if (given.gated && new RandomGate(given.seed, text).end() == Gate.Verdict.REJECT) {
                    reject();
                } else {
                    stopLogprob = draw.logprob();
                    reason = FinishReason.STOP;
                }
                return;
            }
            text = append(text, draw.token());
            switch (given.gated
                    ? new RandomGate(given.seed, Arrays.copyOf(text, text.length - 1)).accept(draw.token())
                    : Gate.Verdict.GO_ON) {
                case REJECT -> reject();
                case ABANDON -> {
                    goBack();
                    reason = FinishReason.ABANDONED;
                }
                case PASS -> {
                    passed = text.length;
                    attempt = 0;
                    limit();
                }
                case GO_ON -> limit();
            }
        }

        private void limit() {
            if (text.length == Math.min(given.options.maxTokens(), CONTEXT - PROMPT.length)) {
                reason = FinishReason.LENGTH;
                if (given.gated && new RandomGate(given.seed, text).end() == Gate.Verdict.REJECT) {
                    goBack();
                }
            }
        }

        private void reject() {
            goBack();
            if (attempt++ == given.options.lintGate()) {
                reason = FinishReason.ABANDONED;
            }
        }

        private void goBack() {
            discarded += text.length - passed;
            text = Arrays.copyOf(text, passed);
        }

        private Sampler.Draw draw(long number) {
            Sequence sequence = model.newSequence();
            Batch batch = new Batch();
            batch.add(
                    sequence,
                    Batch.Want.LAST,
                    IntStream.concat(Arrays.stream(PROMPT), Arrays.stream(text)).toArray());
            Logits logits = new Logits();
            model.forward(batch, logits);
            model.release(sequence);
            SamplingOptions sampling = given.options.sampling();
            if (sampling.isGreedy()) {
                sampling = sampling.withTemperature(attempt / 4.0);
            }
            Sampler sampler = new Sampler(sampling, VOCABULARY);
            sampler.read(logits, 0, allowed());
            return sampler.draw(number, text.length, attempt);
        }

        private BitSet allowed() {
            BitSet allowed = new BitSet();
            allowed.set(0, VOCABULARY);
            if (given.constrained) {
                allowed = new RandomConstraint(given.seed, text).allowed();
            }
            if (text.length < given.options.minTokens() && allowed.cardinality() > 1) {
                allowed.clear(0);
            }
            return allowed;
        }

        private double logprob(int length) {
            if (length == 0) {
                return 0;
            }
            int[] all = IntStream.concat(Arrays.stream(PROMPT), Arrays.stream(text, 0, length))
                    .toArray();
            return Arrays.stream(new Scorer(model).score(all).logprobs())
                    .skip(PROMPT.length - 1)
                    .sum();
        }
    }

    private static void assertDrawn(Oracle expected, SampleTree.Sample sample) {
        String where = "case " + expected.given + ", sample " + sample.number();
        assertArrayEquals(expected.text, sample.tokens(), where);
        assertEquals(expected.reason, sample.finishReason(), where);
        assertEquals(expected.logprob(expected.text.length) + expected.stopLogprob, sample.logprob(), 1e-9, where);
    }

    @Test
    void jointSamplesAreThoseOfThePlainLoop() {
        EnumSet<FinishReason> reasons = EnumSet.noneOf(FinishReason.class);
        for (int seed = 0; seed < 300; seed++) {
            Case given = Case.of(seed);
            FakeModel model = FakeModel.hashing(VOCABULARY, CONTEXT);
            List<SampleTree.Sample> samples = new ArrayList<>();
            given.tree(model, 1 + seed % 5)
                    .draw(
                            List.of(
                                            new SampleTree.Request(PROMPT, seed, 12),
                                            new SampleTree.Request(PROMPT, seed + 12, 3))
                                    .iterator(),
                            samples::add,
                            new Cancellation());
            assertEquals(
                    15,
                    samples.stream()
                            .mapToLong(SampleTree.Sample::number)
                            .distinct()
                            .count());
            for (SampleTree.Sample sample : samples) {
                assertDrawn(new Oracle(model, given, sample.number()), sample);
                reasons.add(sample.finishReason());
            }
            assertEquals(0, model.liveSequences());
        }
        assertEquals(EnumSet.of(FinishReason.STOP, FinishReason.LENGTH, FinishReason.ABANDONED), reasons);
    }

    @Test
    void aListenerHearsWhatStaysAndEndsItWhereItWants() {
        for (int seed = 0; seed < 1500; seed++) {
            Case given = Case.of(seed);
            FakeModel model = FakeModel.hashing(VOCABULARY, CONTEXT);
            Oracle expected = new Oracle(model, given, 0);
            int wanted = new SplittableRandom(seed).nextInt(1, 12);
            List<Integer> told = new ArrayList<>();
            double[] sum = {0};
            SampleTree.Sample sample = given.tree(model, 1)
                    .draw(
                            PROMPT,
                            (token, logprob) -> {
                                told.add(token);
                                sum[0] += logprob;
                                return told.size() < wanted;
                            },
                            new Cancellation())
                    .orElseThrow();
            assertEquals(told, Arrays.stream(sample.tokens()).boxed().toList(), given.toString());
            if (expected.text.length < wanted) {
                assertDrawn(expected, sample);
                // Forced tokens that are taken back before the model reads them cost nothing.
                assertTrue(
                        given.constrained
                                ? expected.discarded >= sample.discardedTokens()
                                : expected.discarded == sample.discardedTokens(),
                        given.toString());
            } else {
                assertArrayEquals(Arrays.copyOf(expected.text, wanted), sample.tokens(), given.toString());
                assertEquals(FinishReason.STOP, sample.finishReason());
                assertEquals(sum[0], sample.logprob(), 1e-9, given.toString());
            }
            assertEquals(sample.distinctTokens(), sample.tokens().length + sample.discardedTokens());
            assertEquals(0, model.liveSequences());
        }
    }

    @Test
    void cancelledAnywhereItLeavesTheStartOfTheText() {
        for (int seed = 0; seed < 400; seed++) {
            Case given = Case.of(seed);
            FakeModel model = FakeModel.hashing(VOCABULARY, CONTEXT);
            Oracle expected = new Oracle(model, given, 0);
            for (int passes = 1; passes < 30; passes++) {
                Cancellation cancellation = new Cancellation();
                List<Integer> told = new ArrayList<>();
                int last = passes;
                FakeModel cancelling = FakeModel.hashing(VOCABULARY, CONTEXT).afterEachPass(count -> {
                    if (count == last) {
                        cancellation.cancel();
                    }
                });
                SampleTree.Sample sample = given.tree(cancelling, 1)
                        .draw(PROMPT, (token, logprob) -> told.add(token), cancellation)
                        .orElseThrow();
                assertEquals(told, Arrays.stream(sample.tokens()).boxed().toList(), given.toString());
                assertEquals(0, cancelling.liveSequences());
                if (sample.finishReason() != FinishReason.CANCELLED) {
                    assertDrawn(expected, sample);
                    break;
                }
                int length = sample.tokens().length;
                assertArrayEquals(Arrays.copyOf(expected.text, length), sample.tokens(), given.toString());
                assertEquals(expected.logprob(length), sample.logprob(), 1e-9, given.toString());
            }
        }
    }
}
