package io.emend.engine.generate;

import io.emend.engine.fake.FakeModel;
import io.emend.engine.sampling.SamplingOptions;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;

/** What is drawn, and how: a random one. */
record RandomCase(
        long seed,
        int[] prompt,
        SamplingOptions sampling,
        TextLimits limits,
        int retries,
        boolean constrained,
        boolean gated) {
    static final int VOCABULARY = 7;
    private static final int CONTEXT = 24;
    static final Set<Integer> STOP = Set.of(0);
    private static final int[] PROMPT = {3, 1};

    static RandomCase of(long seed) {
        return of(seed, PROMPT);
    }

    static RandomCase of(long seed, int... prompt) {
        SplittableRandom random = new SplittableRandom(seed);
        int maxTokens = 1 + random.nextInt(30);
        SamplingOptions sampling = new SamplingOptions(random.nextInt(4) == 0 ? 0 : 0.8, 0, 1, 0, seed);
        TextLimits limits = new TextLimits(STOP, random.nextInt(Math.min(3, maxTokens + 1)), maxTokens);
        return new RandomCase(
                seed, prompt, sampling, limits, random.nextInt(4), random.nextInt(3) > 0, random.nextInt(4) > 0);
    }

    static FakeModel model() {
        return model(CONTEXT);
    }

    static FakeModel model(int context) {
        return FakeModel.hashing(VOCABULARY, context);
    }

    private Rule rule() {
        Rule constraint = constrained ? () -> new RandomConstraint(seed, VOCABULARY) : Rule.NONE;
        Rule gate = new Rule() {
            @Override
            public RuleState begin() {
                return new RandomGate(seed);
            }

            @Override
            public int retries() {
                return retries;
            }
        };
        return gated ? constraint.and(gate) : constraint;
    }

    Request request(long first, int count, RequestListener listener) {
        return new Request(prompt, first, count, sampling, limits, rule(), listener);
    }

    @Override
    public String toString() {
        return "case " + seed + " after " + Arrays.toString(prompt);
    }
}
