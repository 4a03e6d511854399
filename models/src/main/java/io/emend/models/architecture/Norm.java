package io.emend.models.architecture;

/**
 * The normalization before attention, before the feed-forward layer and before the output.
 *
 * @param kind what is computed
 * @param weighted whether factors follow, one for each value
 * @param epsilon the key of what is added to the variance or mean square
 * @param defaultEpsilon that number where the key is absent
 */
public record Norm(Kind kind, boolean weighted, HyperParameter epsilon, float defaultEpsilon) {
    /** What is computed. */
    public enum Kind {
        /** {@code (x - mean) / sqrt(variance + eps)} (Ba et al. 2016). */
        LAYER_NORM,
        /** {@code x / sqrt(mean(x²) + eps)} (Zhang and Sennrich 2019). */
        RMS_NORM
    }
}
