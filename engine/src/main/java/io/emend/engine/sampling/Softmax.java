package io.emend.engine.sampling;

import io.emend.models.Logits;

/**
 * Softmax and log-probabilities in double precision, with the same bits on every machine.
 *
 * <p>The exponential is a polynomial of additions and multiplications only, which Java rounds alike everywhere, and
 * which the JIT compiler turns into vector instructions.
 */
public final class Softmax {
    /** Below this the exponential stays what it is here, 1.6e-28: a million such tokens are nothing beside one of 1. */
    private static final double SMALLEST = -64;

    private static final int BLOCK = 1024;

    private Softmax() {}

    /**
     * The largest of a row's logits.
     *
     * @param logits rows of logits
     * @param offset where the row starts
     * @param count length of the row
     * @return the largest, a finite number
     * @throws IllegalStateException if there is a NaN or +∞ among them, or nothing but -∞
     */
    static float max(float[] logits, int offset, int count) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = offset; i < offset + count; i++) {
            max = Math.max(max, logits[i]);
        }
        if (!Float.isFinite(max)) {
            throw new UnusableLogitsException(
                    max == Float.NEGATIVE_INFINITY
                            ? "all are -Infinity"
                            : "token " + first(max, logits, offset) + " has " + max);
        }
        return max;
    }

    private static int first(float value, float[] logits, int offset) {
        int token = 0;
        while (Float.compare(logits[offset + token], value) != 0) {
            token++;
        }
        return token;
    }

    /**
     * The natural logarithm of a token's probability.
     *
     * @param logits what the model computed
     * @param row which row of it predicts the token
     * @param token its id
     * @return the logarithm, at most 0 but for rounding
     * @throws IllegalArgumentException if the token is outside the vocabulary
     * @throws IllegalStateException if a logit is NaN or +∞, or all are -∞
     */
    public static double logprob(Logits logits, int row, int token) {
        int count = logits.vocabularySize();
        if (token < 0 || token >= count) {
            throw new IllegalArgumentException("token " + token + " is outside the model's vocabulary of " + count);
        }
        int offset = logits.offset(row);
        float max = max(logits.values(), offset, count);
        double logSum = Math.log(sumOfExponentials(logits.values(), offset, count, max));
        // In this order: added to a huge maximum, the logarithm would be lost.
        return (double) logits.values()[offset + token] - max - logSum;
    }

    /** The sum of {@code exp(logit - max)} over a row. */
    private static double sumOfExponentials(float[] logits, int offset, int count, float max) {
        double[] block = new double[BLOCK];
        double sum = 0;
        for (int i = 0; i < count; i += BLOCK) {
            int size = Math.min(BLOCK, count - i);
            exponentials(logits, offset + i, size, max, 1, block);
            sum += sum(block, size);
        }
        return sum;
    }

    /**
     * The weights {@code exp((logit - max) / temperature)}; 1 for logits above {@code max}.
     *
     * @param logits rows of logits
     * @param offset where the row starts
     * @param count length of the row
     * @param max what to subtract
     * @param temperature what to divide by, above 0
     * @param weights receives {@code count} numbers from 0 on, none below 1e-28
     */
    static void exponentials(float[] logits, int offset, int count, float max, double temperature, double[] weights) {
        double scale = Math.min(1 / temperature, Double.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            weights[i] = ((double) logits[offset + i] - max) * scale;
        }
        // A loop of its own, so that both are simple enough for the compiler to vectorize.
        for (int i = 0; i < count; i++) {
            weights[i] = exp(Math.min(0, Math.max(SMALLEST, weights[i])));
        }
    }

    /**
     * The Taylor polynomial of exp(x / 128), squared seven times. For x from -64 to 0 its error is below 2e-14;
     * relative to the result it is below 1e-12 from -20 on.
     */
    private static double exp(double x) {
        double t = x * (1.0 / 128);
        double y = 1.0 / 362_880;
        y = y * t + 1.0 / 40_320;
        y = y * t + 1.0 / 5_040;
        y = y * t + 1.0 / 720;
        y = y * t + 1.0 / 120;
        y = y * t + 1.0 / 24;
        y = y * t + 1.0 / 6;
        y = y * t + 1.0 / 2;
        y = y * t + 1;
        y = y * t + 1;
        y *= y;
        y *= y;
        y *= y;
        y *= y;
        y *= y;
        y *= y;
        return y * y;
    }

    /** {@return the sum of the first {@code count} values, in a fixed order} */
    static double sum(double[] values, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < count; i++) {
            a += values[i];
        }
        return (a + b) + (c + d);
    }
}
