package io.emend.engine.generate;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Decides at random, but always alike for a text. */
record RandomGate(long seed, int... text) implements RuleState {
    @Override
    public RuleState next(int token) {
        return new RandomGate(seed, append(text, token));
    }

    @Override
    public Verdict verdict() {
        int chance = random(seed, text).nextInt(20);
        return chance < 12
                ? Verdict.GO_ON
                : chance < 16 ? Verdict.PASS : chance < 19 ? Verdict.REJECT : Verdict.ABANDON;
    }

    @Override
    public Verdict end() {
        return random(~seed, text).nextInt(3) == 0 ? Verdict.REJECT : Verdict.PASS;
    }

    static SplittableRandom random(long seed, int... text) {
        return new SplittableRandom(31 * seed + Arrays.hashCode(text));
    }

    static int[] append(int[] text, int token) {
        int[] longer = Arrays.copyOf(text, text.length + 1);
        longer[text.length] = token;
        return longer;
    }
}
