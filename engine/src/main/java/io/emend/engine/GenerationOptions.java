package io.emend.engine;

import io.emend.edits.Program;
import io.emend.engine.generate.Rule;
import io.emend.engine.sampling.SamplingOptions;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How a text is generated.
 *
 * @param sampling how each token is chosen
 * @param minTokens the model cannot end the text before it has written this many tokens
 * @param maxTokens the text ends after this many tokens, or where the context is full
 * @param stopStrings the text ends before the first of these
 * @param start the program that the edits change, {@link Program#EMPTY} where they write a new one
 * @param rules makes the rule that holds for each text: those about edits are offered to it, and any other may be used
 */
public record GenerationOptions(
        SamplingOptions sampling,
        int minTokens,
        int maxTokens,
        List<String> stopStrings,
        Program start,
        Function<EditRules, Rule> rules) {
    private static final int DEFAULT_MAX_TOKENS = 512;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number of tokens is out of range or a stop string is empty
     */
    public GenerationOptions {
        Objects.requireNonNull(sampling, "sampling");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(rules, "rules");
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
    }

    /**
     * Options for a new program, without stop strings and rules.
     *
     * @param sampling how each token is chosen
     * @param minTokens tokens before which the text cannot end
     * @param maxTokens most tokens to write
     */
    public GenerationOptions(SamplingOptions sampling, int minTokens, int maxTokens) {
        this(sampling, minTokens, maxTokens, List.of(), Program.EMPTY, RuleOptions.NONE);
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
        return new GenerationOptions(value, minTokens, maxTokens, stopStrings, start, rules);
    }

    /**
     * {@return these options with another limit}
     *
     * @param value most tokens to write
     */
    public GenerationOptions withMaxTokens(int value) {
        return new GenerationOptions(sampling, Math.min(minTokens, value), value, stopStrings, start, rules);
    }

    /**
     * {@return these options with another least length}
     *
     * @param value tokens before which the text cannot end
     */
    public GenerationOptions withMinTokens(int value) {
        return new GenerationOptions(sampling, value, maxTokens, stopStrings, start, rules);
    }

    /**
     * {@return these options with other stop strings}
     *
     * @param values strings before which the text ends, none of them empty
     */
    public GenerationOptions withStopStrings(List<String> values) {
        return new GenerationOptions(sampling, minTokens, maxTokens, values, start, rules);
    }

    /**
     * {@return these options for edits of another program} The prompt is to show the program to the model.
     *
     * @param program what the edits change
     */
    public GenerationOptions withStart(Program program) {
        return new GenerationOptions(sampling, minTokens, maxTokens, stopStrings, program, rules);
    }

    /**
     * {@return these options with other rules} For example {@code withRules(EditRules::constrainHunks)}, or
     * {@code withRules(edits -> edits.lintGate(3, Linters::fast).and(own))}.
     *
     * @param choice makes the rule for each text
     */
    public GenerationOptions withRules(Function<EditRules, Rule> choice) {
        return new GenerationOptions(sampling, minTokens, maxTokens, stopStrings, start, choice);
    }
}
