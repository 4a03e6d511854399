package io.emend.models.architecture;

import io.emend.kernels.RopeLayout;

/**
 * A rotary position embedding (Su et al. 2021).
 *
 * @param layout which values of a head are rotated together
 * @param theta base of the frequencies
 * @param scaling how they are stretched
 */
public record Rope(RopeLayout layout, float theta, RopeScaling scaling) {
    /** Checks the base. */
    public Rope {
        OutOfRangeException.requirePositive(HyperParameter.ROPE_THETA, theta);
    }

    /**
     * {@return the frequencies in radians a position, one for each pair of a head}
     *
     * @param headDim floats of a head, even
     */
    public float[] frequencies(int headDim) {
        float[] frequencies = unscaled(headDim);
        for (int i = 0; i < frequencies.length; i++) {
            frequencies[i] = scaling.scale(frequencies[i]);
        }
        return frequencies;
    }

    /**
     * {@return what the unscaled frequencies are divided by, the content of {@link TensorRole#ROPE_FREQUENCIES}}
     *
     * @param headDim floats of a head, even
     */
    public float[] divisors(int headDim) {
        float[] divisors = unscaled(headDim);
        for (int i = 0; i < divisors.length; i++) {
            divisors[i] = scaling.divisor(divisors[i]);
        }
        return divisors;
    }

    private float[] unscaled(int headDim) {
        float[] frequencies = new float[headDim / 2];
        for (int i = 0; i < frequencies.length; i++) {
            frequencies[i] = (float) (1.0 / Math.pow(theta, (float) (2 * i) / headDim));
        }
        return frequencies;
    }
}
