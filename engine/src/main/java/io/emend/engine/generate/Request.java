package io.emend.engine.generate;

import io.emend.engine.sampling.SamplingOptions;
import java.util.Objects;

/**
 * What a {@link Scheduler} is asked for: samples of what may follow a prompt.
 *
 * @param prompt at least one token
 * @param first number of the first sample; the number decides the draws
 * @param count how many samples
 * @param sampling how each token is chosen
 * @param limits where the texts end
 * @param rule which tokens may come and what is taken back
 * @param listener is told of tokens and samples
 */
public record Request(
        int[] prompt,
        long first,
        int count,
        SamplingOptions sampling,
        TextLimits limits,
        Rule rule,
        RequestListener listener) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the prompt is empty, or a number is out of range
     */
    public Request {
        Objects.requireNonNull(sampling, "sampling");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(listener, "listener");
        if (prompt.length == 0) {
            throw new IllegalArgumentException("the prompt is empty");
        }
        if (count < 1 || first < 0) {
            throw new IllegalArgumentException(count + " samples from number " + first);
        }
        prompt = prompt.clone();
    }

    /**
     * One sample, number 0, without a rule.
     *
     * @param prompt at least one token
     * @param sampling how each token is chosen
     * @param limits where the text ends
     * @param listener is told of tokens and of the sample
     */
    public Request(int[] prompt, SamplingOptions sampling, TextLimits limits, RequestListener listener) {
        this(prompt, 0, 1, sampling, limits, Rule.NONE, listener);
    }

    /**
     * {@return this request for other samples}
     *
     * @param number number of the first one
     * @param samples how many
     */
    public Request withSamples(long number, int samples) {
        return new Request(prompt, number, samples, sampling, limits, rule, listener);
    }

    /**
     * {@return this request with another rule}
     *
     * @param other which tokens may come and what is taken back
     */
    public Request withRule(Rule other) {
        return new Request(prompt, first, count, sampling, limits, other, listener);
    }

    /**
     * {@return this request with another listener}
     *
     * @param other is told of tokens and samples
     */
    public Request withListener(RequestListener other) {
        return new Request(prompt, first, count, sampling, limits, rule, other);
    }
}
