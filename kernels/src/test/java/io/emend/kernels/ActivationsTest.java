package io.emend.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Normalization, softmax, gates and rotations against formulas in double precision. */
class ActivationsTest {
    private static final int[] SIZES = {1, 2, 7, 8, 15, 16, 17, 33, 768};

    @Test
    void layerNormAndRmsNorm() {
        Random random = new Random(1);
        for (int n : SIZES) {
            float[] x = Samples.floats(random, n + 3);
            float[] weight = Samples.floats(random, n);
            float[] bias = Samples.floats(random, n);
            double mean = 0;
            double meanSquare = 0;
            for (int i = 0; i < n; i++) {
                mean += x[3 + i] / (double) n;
                meanSquare += (double) x[3 + i] * x[3 + i] / n;
            }
            double variance = 0;
            for (int i = 0; i < n; i++) {
                variance += (x[3 + i] - mean) * (x[3 + i] - mean) / n;
            }
            for (Kernels kernels : Samples.providers()) {
                float[] plain = new float[n];
                float[] full = new float[n + 1];
                float[] rms = new float[n];
                kernels.layerNorm(x, 3, n, null, null, 1e-5f, plain, 0);
                kernels.layerNorm(x, 3, n, weight, bias, 1e-5f, full, 1);
                kernels.rmsNorm(x, 3, n, weight, 1e-6f, rms, 0);
                for (int i = 0; i < n; i++) {
                    double normal = (x[3 + i] - mean) / Math.sqrt(variance + 1e-5);
                    assertEquals(normal, plain[i], 1e-5, kernels.description());
                    assertEquals(normal * weight[i] + bias[i], full[1 + i], 3e-5, kernels.description());
                    assertEquals(x[3 + i] / Math.sqrt(meanSquare + 1e-6) * weight[i], rms[i], 3e-5);
                }
                float[] inPlace = x.clone();
                kernels.layerNorm(inPlace, 3, n, null, null, 1e-5f, inPlace, 3);
                assertArrayEquals(plain, Arrays.copyOfRange(inPlace, 3, n + 3));
            }
        }
    }

    @Test
    void softmaxIsStableAndKnowsMinusInfinity() {
        Random random = new Random(2);
        for (int n : SIZES) {
            float[] x = Samples.floats(random, n + 1);
            for (int i = 1; i <= n; i++) {
                x[i] = x[i] * 30 + 500;
            }
            if (n > 1) {
                x[1 + n / 2] = Float.NEGATIVE_INFINITY;
            }
            double max = Double.NEGATIVE_INFINITY;
            for (int i = 1; i <= n; i++) {
                max = Math.max(max, x[i]);
            }
            double sum = 0;
            for (int i = 1; i <= n; i++) {
                sum += Math.exp(x[i] - max);
            }
            for (Kernels kernels : Samples.providers()) {
                float[] y = x.clone();
                kernels.softmax(y, 1, n);
                assertEquals(x[0], y[0]);
                for (int i = 1; i <= n; i++) {
                    double expected = Math.exp(x[i] - max) / sum;
                    assertEquals(expected, y[i], 1e-37 + 2e-6 * expected, kernels.description());
                }
                y[n / 2 + 1] = Float.NaN;
                kernels.softmax(y, 1, n);
                assertTrue(Float.isNaN(y[1]));
            }
        }
    }

    @Test
    void swiGluFromOneExtremeToTheOther() {
        for (int n : SIZES) {
            float[] gate = Samples.floats(new Random(3), n);
            float[] up = Samples.floats(new Random(4), n);
            for (int i = 0; i < n; i++) {
                gate[i] *= 40;
            }
            gate[0] = -1e30f;
            for (Kernels kernels : Samples.providers()) {
                float[] out = new float[n];
                kernels.swiGlu(gate, 0, up, 0, n, out, 0);
                for (int i = 0; i < n; i++) {
                    double expected = gate[i] / (1 + Math.exp(-gate[i])) * up[i];
                    assertEquals(expected, out[i], 1e-36 + 1e-6 * Math.abs(expected), kernels.description());
                }
                float[] inPlace = gate.clone();
                kernels.swiGlu(inPlace, 0, up, 0, n, inPlace, 0);
                assertArrayEquals(out, inPlace);
            }
        }
    }

    @Test
    void resultsDoNotDependOnThePositionInTheArray() {
        int n = 61;
        float[] gate = Samples.floats(new Random(5), n);
        float[] up = Samples.floats(new Random(6), n);
        for (Kernels kernels : Samples.providers()) {
            float[] together = new float[n];
            kernels.swiGlu(gate, 0, up, 0, n, together, 0);
            float[] apart = new float[n];
            for (int i = 0; i < n; i++) {
                kernels.swiGlu(gate, i, up, i, 1, apart, i);
            }
            assertArrayEquals(together, apart, kernels.description());
        }
    }

    @Test
    void rotatesPairsOfBothLayouts() {
        Random random = new Random(7);
        for (int headDim : new int[] {2, 6, 16, 64, 72}) {
            int half = headDim / 2;
            float[] x = Samples.floats(random, 1 + 3 * headDim);
            float[] cos = Samples.floats(random, 2 * half);
            float[] sin = Samples.floats(random, 2 * half);
            for (RopeLayout layout : RopeLayout.values()) {
                for (Kernels kernels : Samples.providers()) {
                    float[] y = x.clone();
                    kernels.rotaryEmbedding(y, 1, 3, headDim, cos, sin, half, layout);
                    for (int head = 0; head < 3; head++) {
                        for (int i = 0; i < half; i++) {
                            boolean halves = layout == RopeLayout.ROTATE_HALF;
                            int a = 1 + head * headDim + (halves ? i : 2 * i);
                            int b = a + (halves ? half : 1);
                            assertEquals(x[a] * cos[half + i] - x[b] * sin[half + i], y[a], 1e-6);
                            assertEquals(x[b] * cos[half + i] + x[a] * sin[half + i], y[b], 1e-6);
                        }
                    }
                }
            }
        }
    }

    @Test
    void addsInPlace() {
        for (int n : SIZES) {
            float[] x = Samples.floats(new Random(8), n + 1);
            float[] y = Samples.floats(new Random(9), n);
            for (Kernels kernels : Samples.providers()) {
                float[] sum = x.clone();
                kernels.add(sum, 1, y, 0, n);
                assertEquals(x[0], sum[0]);
                for (int i = 0; i < n; i++) {
                    assertEquals(x[i + 1] + y[i], sum[i + 1]);
                }
            }
        }
    }

    @Test
    void rejectsRangesOutOfBounds() {
        float[] eight = new float[8];
        float[] nine = new float[9];
        Class<IndexOutOfBoundsException> expected = IndexOutOfBoundsException.class;
        for (Kernels kernels : Samples.providers()) {
            assertThrows(expected, () -> kernels.layerNorm(nine, 0, 9, eight, null, 0, nine, 0));
            assertThrows(expected, () -> kernels.layerNorm(nine, 0, 9, null, eight, 0, nine, 0));
            assertThrows(expected, () -> kernels.rmsNorm(nine, 0, 9, null, 0, eight, 0));
            assertThrows(expected, () -> kernels.softmax(eight, 1, 8));
            assertThrows(expected, () -> kernels.softmax(eight, 0, -1));
            assertThrows(expected, () -> kernels.swiGlu(nine, 0, eight, 0, 9, nine, 0));
            assertThrows(expected, () -> kernels.add(nine, 0, eight, -1, 8));
            assertThrows(
                    expected, () -> kernels.rotaryEmbedding(eight, 0, 3, 4, eight, eight, 0, RopeLayout.ROTATE_HALF));
            assertThrows(
                    expected, () -> kernels.rotaryEmbedding(eight, 0, 2, 3, eight, eight, 0, RopeLayout.ROTATE_HALF));
            assertThrows(
                    expected,
                    () -> kernels.rotaryEmbedding(
                            eight, 0, Integer.MAX_VALUE, 4, eight, eight, 0, RopeLayout.INTERLEAVED));
        }
    }
}
