package io.emend.engine;

import java.util.List;
import java.util.Objects;

/**
 * How a text is generated.
 *
 * @param sampling how each token is chosen
 * @param minTokens the model cannot end the text before it has written this many tokens
 * @param maxTokens the text ends after this many tokens, or where the context is full
 * @param stopStrings the text ends before the first of these
 * @param constrainHunks whether an edit sequence is kept well-formed: only insertions that fit the program are possible
 * @param lintGate how often an edit that brings a new error, or cannot be applied, is taken back and drawn again before
 *     the text ends with the edit before; 0 is off
 * @param stopLoops whether a text that goes in circles ends early
 */
public record GenerationOptions(
        SamplingOptions sampling,
        int minTokens,
        int maxTokens,
        List<String> stopStrings,
        boolean constrainHunks,
        int lintGate,
        boolean stopLoops) {
    private static final int DEFAULT_MAX_TOKENS = 512;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number of tokens is out of range or a stop string is empty
     */
    public GenerationOptions {
        Objects.requireNonNull(sampling, "sampling");
        if (maxTokens < 1) {
            throw new IllegalArgumentException("max-tokens is " + maxTokens + ", it must be 1 or above");
        }
        if (minTokens < 0 || minTokens > maxTokens) {
            throw new IllegalArgumentException(
                    "min-tokens is " + minTokens + ", it must be from 0 to max-tokens, " + maxTokens);
        }
        stopStrings = List.copyOf(stopStrings);
        if (stopStrings.contains("")) {
            throw new IllegalArgumentException("a stop string is empty: every text would end at once");
        }
        if (lintGate < 0) {
            throw new IllegalArgumentException("lint-gate is " + lintGate + ", it must be 0 (off) or above");
        }
    }

    /**
     * Options without stop strings, constraint and gates.
     *
     * @param sampling how each token is chosen
     * @param minTokens tokens before which the text cannot end
     * @param maxTokens most tokens to write
     */
    public GenerationOptions(SamplingOptions sampling, int minTokens, int maxTokens) {
        this(sampling, minTokens, maxTokens, List.of(), false, 0, false);
    }

    /** {@return greedy sampling of at most 512 tokens} */
    public static GenerationOptions defaults() {
        return new GenerationOptions(SamplingOptions.greedy(), 0, DEFAULT_MAX_TOKENS);
    }

    /**
     * {@return these options with other sampling}
     *
     * @param value how each token is chosen
     */
    public GenerationOptions withSampling(SamplingOptions value) {
        return new GenerationOptions(value, minTokens, maxTokens, stopStrings, constrainHunks, lintGate, stopLoops);
    }

    /**
     * {@return these options with another limit}
     *
     * @param value most tokens to write
     */
    public GenerationOptions withMaxTokens(int value) {
        return new GenerationOptions(
                sampling, Math.min(minTokens, value), value, stopStrings, constrainHunks, lintGate, stopLoops);
    }

    /**
     * {@return these options with another least length}
     *
     * @param value tokens before which the text cannot end
     */
    public GenerationOptions withMinTokens(int value) {
        return new GenerationOptions(sampling, value, maxTokens, stopStrings, constrainHunks, lintGate, stopLoops);
    }

    /**
     * {@return these options with other stop strings}
     *
     * @param values strings before which the text ends, none of them empty
     */
    public GenerationOptions withStopStrings(List<String> values) {
        return new GenerationOptions(sampling, minTokens, maxTokens, values, constrainHunks, lintGate, stopLoops);
    }

    /**
     * {@return these options with hunks kept well-formed, or not}
     *
     * @param value whether only insertions that fit the program are possible
     */
    public GenerationOptions withConstrainedHunks(boolean value) {
        return new GenerationOptions(sampling, minTokens, maxTokens, stopStrings, value, lintGate, stopLoops);
    }

    /**
     * {@return these options with a lint gate, or without}
     *
     * @param value how often an edit is drawn again, 0 for no gate
     */
    public GenerationOptions withLintGate(int value) {
        return new GenerationOptions(sampling, minTokens, maxTokens, stopStrings, constrainHunks, value, stopLoops);
    }

    /**
     * {@return these options with texts that go in circles ended early, or not}
     *
     * @param value whether they end
     */
    public GenerationOptions withStoppedLoops(boolean value) {
        return new GenerationOptions(sampling, minTokens, maxTokens, stopStrings, constrainHunks, lintGate, value);
    }
}
