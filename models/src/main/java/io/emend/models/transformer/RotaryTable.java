package io.emend.models.transformer;

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
     * Makes an empty table; positions are added by {@link #ensure}.
     *
     * @param frequencies radians a position, one for each pair of a head
     */
    RotaryTable(float[] frequencies) {
        this.frequencies = frequencies.clone();
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
