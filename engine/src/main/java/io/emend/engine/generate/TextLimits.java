package io.emend.engine.generate;

import io.emend.engine.sampling.TokenSet;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Where a text ends.
 *
 * @param stopTokens ids that end it
 * @param minTokens it cannot end before it has this many tokens, unless its rule allows nothing else
 * @param maxTokens it ends with this many tokens, or where the context is full
 * @param deadline it ends at this time as it stands then; {@link Instant#MAX} for never
 */
public record TextLimits(Set<Integer> stopTokens, int minTokens, int maxTokens, Instant deadline) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public TextLimits {
        Objects.requireNonNull(deadline, "deadline");
        stopTokens = Set.copyOf(stopTokens);
        if (maxTokens < 1) {
            throw new IllegalArgumentException("max-tokens is " + maxTokens + ", it must be 1 or above");
        }
        if (minTokens < 0 || minTokens > maxTokens) {
            throw new IllegalArgumentException(
                    "min-tokens is " + minTokens + ", it must be from 0 to max-tokens, " + maxTokens);
        }
    }

    /**
     * Limits without a deadline.
     *
     * @param stopTokens ids that end a text
     * @param minTokens tokens before which it cannot end
     * @param maxTokens most tokens
     */
    public TextLimits(Set<Integer> stopTokens, int minTokens, int maxTokens) {
        this(stopTokens, minTokens, maxTokens, Instant.MAX);
    }

    /** {@return the tokens that do not end a text} */
    TokenSet beforeEnd() {
        return TokenSet.allBut(stopTokens);
    }

    /**
     * {@return these limits with a deadline}
     *
     * @param time when texts end as they stand
     */
    public TextLimits withDeadline(Instant time) {
        return new TextLimits(stopTokens, minTokens, maxTokens, time);
    }
}
