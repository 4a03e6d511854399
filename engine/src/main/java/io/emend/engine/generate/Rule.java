package io.emend.engine.generate;

/**
 * Rules a text while it is written: which tokens may come, which must, and what is taken back. A rule itself holds no
 * text, so any number of requests can use it; each has a {@link RuleState} of its own.
 *
 * <p>What a state rejects is taken back to the last text that it passed, and every sample draws again from there, with
 * random numbers that belong to the attempt. After {@link #retries} attempts in vain the text ends with what passed.
 */
@FunctionalInterface
public interface Rule {
    /** No rule: every token may come, and everything stays. */
    Rule NONE = () -> RuleState.NONE;

    /**
     * Begins with a request. What is opened here, {@link RuleState#close} gives back when the request has ended.
     *
     * @return the state before the first token
     */
    RuleState begin();

    /** {@return how often a text that was rejected is drawn again before it ends with what passed} */
    default int retries() {
        return 0;
    }

    /**
     * {@return the rule that allows what both allow, and gives the stronger of two verdicts} A text stays where both
     * pass it, and is drawn again as often as one of them asks for.
     *
     * @param other a rule about the same text
     */
    @SuppressWarnings("ReferenceEquality") // there is one rule that rules nothing
    default Rule and(Rule other) {
        if (this == NONE || other == NONE) {
            return this == NONE ? other : this;
        }
        Rule first = this;
        return new Rule() {
            @Override
            public RuleState begin() {
                return BothStates.of(first.begin(), other::begin);
            }

            @Override
            public int retries() {
                return Math.max(first.retries(), other.retries());
            }
        };
    }
}
