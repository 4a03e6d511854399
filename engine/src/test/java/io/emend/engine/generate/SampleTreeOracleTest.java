package io.emend.engine.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.engine.fake.FakeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Random models, constraints and gates: every sample is the one that a plain loop draws, which keeps no sequence, reads
 * every text anew and knows nothing of branches or forced tokens.
 */
class SampleTreeOracleTest {
    @Test
    void jointSamplesAreThoseOfThePlainLoop() {
        EnumSet<FinishReason> reasons = EnumSet.noneOf(FinishReason.class);
        for (int seed = 0; seed < 300; seed++) {
            RandomCase given = RandomCase.of(seed);
            FakeModel model = RandomCase.model();
            List<Sample> samples = new ArrayList<>();
            new SampleTree(model, 1 + seed % 5)
                    .draw(
                            List.of(given.request(seed, 12, samples::add), given.request(seed + 12, 3, samples::add))
                                    .iterator(),
                            new Cancellation());
            assertEquals(
                    15, samples.stream().mapToLong(Sample::number).distinct().count());
            for (Sample sample : samples) {
                new PlainLoop(model, given, sample.number()).assertDrew(sample);
                reasons.add(sample.finishReason());
            }
            assertEquals(0, model.liveSequences());
        }
        assertEquals(EnumSet.of(FinishReason.STOP, FinishReason.LENGTH, FinishReason.ABANDONED), reasons);
    }

    /** Hears the tokens of a sample, and ends it where it has heard enough. */
    private static final class Ear implements RequestListener {
        private final int wanted;
        private final List<Integer> told = new ArrayList<>();
        private final List<Sample> samples = new ArrayList<>();
        private double sum;

        Ear(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public boolean onToken(long number, int token, double logprob) {
            told.add(token);
            sum += logprob;
            return told.size() < wanted;
        }

        @Override
        public void onSample(Sample sample) {
            samples.add(sample);
        }
    }

    private static Sample draw(FakeModel model, RandomCase given, Ear ear, Cancellation cancellation) {
        new SampleTree(model, 1).draw(List.of(given.request(0, 1, ear)).iterator(), cancellation);
        assertEquals(1, ear.samples.size());
        return ear.samples.getFirst();
    }

    @Test
    void aListenerHearsWhatStaysAndEndsItWhereItWants() {
        for (int seed = 0; seed < 1500; seed++) {
            RandomCase given = RandomCase.of(seed);
            FakeModel model = RandomCase.model();
            PlainLoop expected = new PlainLoop(model, given, 0);
            int wanted = new SplittableRandom(seed).nextInt(1, 12);
            Ear ear = new Ear(wanted);
            Sample sample = draw(model, given, ear, new Cancellation());
            assertEquals(ear.told, Arrays.stream(sample.tokens()).boxed().toList(), given.toString());
            if (expected.text().length < wanted) {
                expected.assertDrew(sample);
                // Forced tokens that are taken back before the model reads them cost nothing.
                assertTrue(
                        given.constrained()
                                ? expected.discarded() >= sample.discardedTokens()
                                : expected.discarded() == sample.discardedTokens(),
                        given.toString());
            } else {
                assertArrayEquals(Arrays.copyOf(expected.text(), wanted), sample.tokens(), given.toString());
                assertEquals(FinishReason.STOP, sample.finishReason());
                assertEquals(ear.sum, sample.logprob(), 1e-9, given.toString());
            }
            assertEquals(sample.distinctTokens(), sample.tokens().length + sample.discardedTokens());
            assertEquals(0, model.liveSequences());
        }
    }

    @Test
    void cancelledAnywhereItLeavesTheStartOfTheText() {
        for (int seed = 0; seed < 400; seed++) {
            RandomCase given = RandomCase.of(seed);
            FakeModel model = RandomCase.model();
            PlainLoop expected = new PlainLoop(model, given, 0);
            for (int passes = 1; passes < 30; passes++) {
                Cancellation cancellation = new Cancellation();
                Ear ear = new Ear(Integer.MAX_VALUE);
                int last = passes;
                FakeModel cancelling = RandomCase.model().afterEachPass(count -> {
                    if (count == last) {
                        cancellation.cancel();
                    }
                });
                Sample sample = draw(cancelling, given, ear, cancellation);
                assertEquals(ear.told, Arrays.stream(sample.tokens()).boxed().toList(), given.toString());
                assertEquals(0, cancelling.liveSequences());
                if (sample.finishReason() != FinishReason.CANCELLED) {
                    expected.assertDrew(sample);
                    break;
                }
                int length = sample.tokens().length;
                assertArrayEquals(Arrays.copyOf(expected.text(), length), sample.tokens(), given.toString());
                assertEquals(expected.logprob(length), sample.logprob(), 1e-9, given.toString());
            }
        }
    }
}
