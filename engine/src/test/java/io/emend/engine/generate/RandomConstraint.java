package io.emend.engine.generate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.engine.sampling.TokenSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/** Allows a random set after each text, often a single token; 0 is the stop token. */
record RandomConstraint(long seed, int vocabularySize, int... text) implements RuleState {
    @Override
    public TokenSet allowed() {
        SplittableRandom random = RandomGate.random(seed, text);
        BitSet allowed = new BitSet();
        int size = random.nextInt(5) < 3 ? 1 : 3;
        while (allowed.cardinality() < size) {
            allowed.set(random.nextInt(vocabularySize));
        }
        return TokenSet.of(allowed);
    }

    private List<Integer> tokens() {
        List<Integer> tokens = new ArrayList<>();
        for (int token = 0; token < vocabularySize; token++) {
            if (allows(token)) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    @Override
    public int[] forced() {
        List<Integer> forced = new ArrayList<>();
        RandomConstraint at = this;
        while (forced.size() < 12 && at.tokens().size() == 1) {
            forced.add(at.tokens().getFirst());
            at = at.next(forced.getLast());
            if (forced.getLast() == 0) {
                break;
            }
        }
        return forced.stream().mapToInt(i -> i).toArray();
    }

    @Override
    public RandomConstraint next(int token) {
        assertTrue(allows(token));
        return new RandomConstraint(seed, vocabularySize, RandomGate.append(text, token));
    }
}
