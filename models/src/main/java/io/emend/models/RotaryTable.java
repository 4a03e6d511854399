package io.emend.models;

import java.util.Arrays;

/**
 * Cosines and sines of the rotary position embedding (Su et al. 2021), computed in the steps and precisions of Hugging
 * Face transformers so that angles agree at large positions: the frequency and the angle are rounded to float32.
 */
final class RotaryTable {
    private final float[] frequencies;
    private int positions;
    private float[] cos = {};
    private float[] sin = {};

    /**
     * Prepares the frequencies; positions are added by {@link #ensure}.
     *
     * @param headDim floats of a head, even
     * @param theta base of the frequencies
     */
    RotaryTable(int headDim, float theta) {
        frequencies = new float[headDim / 2];
        for (int i = 0; i < frequencies.length; i++) {
            frequencies[i] = (float) (1.0 / Math.pow(theta, (float) (2 * i) / headDim));
        }
    }

    /**
     * Makes the table reach at least to a position.
     *
     * @param length number of positions
     */
    void ensure(int length) {
        if (length <= positions) {
            return;
        }
        int grown = Math.max(length, Math.min(2 * positions, length + 4096));
        cos = Arrays.copyOf(cos, Math.multiplyExact(grown, frequencies.length));
        sin = Arrays.copyOf(sin, cos.length);
        for (int position = positions; position < grown; position++) {
            int offset = offset(position);
            for (int i = 0; i < frequencies.length; i++) {
                float angle = position * frequencies[i];
                cos[offset + i] = (float) Math.cos(angle);
                sin[offset + i] = (float) Math.sin(angle);
            }
        }
        positions = grown;
    }

    /** {@return the cosines, position by position} */
    float[] cos() {
        return cos;
    }

    /** {@return the sines, position by position} */
    float[] sin() {
        return sin;
    }

    /** {@return where a position starts in both tables} */
    int offset(int position) {
        return position * frequencies.length;
    }
}
