package io.emend.engine.generate;

import java.time.InstantSource;
import java.util.Objects;

/**
 * How a {@link Scheduler} divides its work.
 *
 * @param width most branches that go through the model together
 * @param tokens most tokens of one forward pass, at least {@code width}; what branches that write leave of them is for
 *     prompts, of which long ones take several passes
 * @param cachedTokens most tokens whose keys and values are kept after their request has ended, for requests that begin
 *     alike; 0 keeps none
 * @param clock tells when a deadline is reached
 */
public record SchedulerOptions(int width, int tokens, int cachedTokens, InstantSource clock) {
    /** Tokens of a prompt that are read at a time beside what is written: more would not make reading faster. */
    private static final int PROMPT_TOKENS = 64;

    private static final int CACHED_TOKENS = 2048;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public SchedulerOptions {
        Objects.requireNonNull(clock, "clock");
        if (width < 1) {
            throw new IllegalArgumentException("a batch of " + width + " branches");
        }
        if (tokens < width) {
            throw new IllegalArgumentException("a pass of " + tokens + " tokens for " + width + " branches");
        }
        if (cachedTokens < 0) {
            throw new IllegalArgumentException("a cache of " + cachedTokens + " tokens");
        }
    }

    /**
     * {@return usual options for a batch of some width}
     *
     * @param width most branches that go through the model together
     */
    public static SchedulerOptions ofWidth(int width) {
        int tokens = (int) Math.min(Integer.MAX_VALUE, width - 1L + PROMPT_TOKENS);
        return new SchedulerOptions(width, tokens, CACHED_TOKENS, InstantSource.system());
    }

    /**
     * {@return these options with another size of a pass}
     *
     * @param count most tokens of one forward pass
     */
    public SchedulerOptions withTokens(int count) {
        return new SchedulerOptions(width, count, cachedTokens, clock);
    }

    /**
     * {@return these options with another size of the cache of what has ended}
     *
     * @param count most tokens that are kept
     */
    public SchedulerOptions withCachedTokens(int count) {
        return new SchedulerOptions(width, tokens, count, clock);
    }

    /**
     * {@return these options with another clock}
     *
     * @param source tells when a deadline is reached
     */
    public SchedulerOptions withClock(InstantSource source) {
        return new SchedulerOptions(width, tokens, cachedTokens, source);
    }
}
