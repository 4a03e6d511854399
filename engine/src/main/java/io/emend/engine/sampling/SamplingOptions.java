package io.emend.engine.sampling;

/**
 * How the next token is chosen from the model's logits.
 *
 * <p>The steps and their order are those of {@code generate} in Hugging Face transformers: temperature, top-k, top-p,
 * min-p. Each works on what the one before has left, and at least the likeliest token remains.
 *
 * @param temperature what the logits are divided by; 0 always takes the likeliest token
 * @param topK how many of the likeliest tokens remain; 0 is off
 * @param topP remain the likeliest tokens that together reach this probability, the one that reaches it included
 *     (nucleus sampling, Holtzman et al., arXiv 1904.09751); 1 is off
 * @param minP remain the tokens at least this many times as likely as the likeliest (Nguyen et al., arXiv
 *     2407.01082); 0 is off
 * @param seed the same seed gives the same tokens
 */
public record SamplingOptions(double temperature, int topK, double topP, double minP, long seed) {

    /** Checks the ranges. */
    public SamplingOptions {
        require(
                temperature >= 0 && temperature < Double.POSITIVE_INFINITY,
                "temperature",
                temperature,
                "0 (the likeliest token) or above");
        require(topK >= 0, "top-k", topK, "0 (off) or above");
        require(topP > 0 && topP <= 1, "top-p", topP, "above 0 and at most 1 (off)");
        require(minP >= 0 && minP <= 1, "min-p", minP, "from 0 (off) to 1");
    }

    private static void require(boolean valid, String name, Number value, String range) {
        if (!valid) {
            throw new IllegalArgumentException(name + " is " + value + ", it must be " + range);
        }
    }

    /** {@return the options that always take the likeliest token} */
    public static SamplingOptions greedy() {
        return new SamplingOptions(0, 0, 1, 0, 0);
    }

    /** {@return whether the likeliest token is always taken} */
    public boolean isGreedy() {
        return temperature == 0;
    }

    /**
     * {@return these options with another temperature}
     *
     * @param value 0 or above
     */
    public SamplingOptions withTemperature(double value) {
        return new SamplingOptions(value, topK, topP, minP, seed);
    }

    /**
     * {@return these options with another top-k}
     *
     * @param value 0 (off) or above
     */
    public SamplingOptions withTopK(int value) {
        return new SamplingOptions(temperature, value, topP, minP, seed);
    }

    /**
     * {@return these options with another top-p}
     *
     * @param value above 0 and at most 1 (off)
     */
    public SamplingOptions withTopP(double value) {
        return new SamplingOptions(temperature, topK, value, minP, seed);
    }

    /**
     * {@return these options with another min-p}
     *
     * @param value from 0 (off) to 1
     */
    public SamplingOptions withMinP(double value) {
        return new SamplingOptions(temperature, topK, topP, value, seed);
    }

    /**
     * {@return these options with another seed}
     *
     * @param value any number
     */
    public SamplingOptions withSeed(long value) {
        return new SamplingOptions(temperature, topK, topP, minP, value);
    }
}
