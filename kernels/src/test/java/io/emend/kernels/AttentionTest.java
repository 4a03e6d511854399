package io.emend.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Attention over pages, against the formula in double precision. */
class AttentionTest {
    private static final int HEADS = 2;

    /** Keys and values of consecutive positions, in pages whose unused rest is NaN, and as plain rows. */
    private record Cache(KvLayout layout, float[][] keyPages, float[][] valuePages, float[] keys, float[] values) {
        static Cache of(Random random, int headDim, int length) {
            KvLayout layout = new KvLayout(HEADS, headDim);
            int width = HEADS * headDim;
            int pages = KvLayout.pages(length);
            Cache cache = new Cache(
                    layout,
                    new float[pages][layout.pageFloats()],
                    new float[pages][layout.pageFloats()],
                    Samples.floats(random, length * width),
                    Samples.floats(random, length * width));
            for (int page = 0; page < pages; page++) {
                Arrays.fill(cache.keyPages[page], Float.NaN);
                Arrays.fill(cache.valuePages[page], Float.NaN);
            }
            for (int t = 0; t < length; t++) {
                int page = t / KvLayout.PAGE;
                layout.store(
                        cache.keys,
                        t * width,
                        cache.values,
                        t * width,
                        cache.keyPages[page],
                        cache.valuePages[page],
                        t % KvLayout.PAGE);
            }
            return cache;
        }

        float[] attend(Kernels kernels, float[] q, int length, int kvHead) {
            float[] scores = new float[KvLayout.pages(length) * KvLayout.PAGE];
            float[] out = new float[layout.headDim() + 2];
            kernels.attention(q, 1, layout, keyPages, valuePages, length, kvHead, 0.2f, scores, out, 1);
            assertEquals(0, out[0] + out[out.length - 1]);
            return Arrays.copyOfRange(out, 1, out.length - 1);
        }

        double[] expected(float[] q, int length, int kvHead) {
            int headDim = layout.headDim();
            double[] out = new double[headDim];
            double sum = 0;
            for (int t = 0; t < length; t++) {
                int at = (t * HEADS + kvHead) * headDim;
                double score = 0;
                for (int d = 0; d < headDim; d++) {
                    score += (double) q[1 + d] * keys[at + d];
                }
                double weight = Math.exp(0.2 * score);
                sum += weight;
                for (int d = 0; d < headDim; d++) {
                    out[d] += weight * values[at + d];
                }
            }
            for (int d = 0; d < headDim; d++) {
                out[d] /= sum;
            }
            return out;
        }
    }

    @Test
    void attendsToPagesAndIgnoresWhatIsStale() {
        Random random = new Random(1);
        for (int headDim : new int[] {1, 6, 16, 64, 72}) {
            for (int length : new int[] {1, 2, 31, 32, 33, 70}) {
                Cache cache = Cache.of(random, headDim, length);
                float[] q = Samples.floats(random, headDim + 1);
                for (Kernels kernels : Samples.providers()) {
                    for (int head = 0; head < HEADS; head++) {
                        float[] out = cache.attend(kernels, q, length, head);
                        double[] expected = cache.expected(q, length, head);
                        for (int d = 0; d < headDim; d++) {
                            assertEquals(expected[d], out[d], 1e-5, kernels.description() + " length " + length);
                        }
                    }
                }
            }
        }
    }

    @Test
    void laterPositionsDoNotChangeEarlierResults() {
        Random random = new Random(2);
        Cache cache = Cache.of(random, 64, 90);
        float[] q = Samples.floats(random, 65);
        for (Kernels kernels : Samples.providers()) {
            for (int length : new int[] {1, 20, 33, 64}) {
                float[] out = cache.attend(kernels, q, length, 1);
                Arrays.fill(
                        cache.keyPages[length / KvLayout.PAGE], 64 * 32 + length % 32, 64 * 32 + length % 32 + 1, 9);
                assertArrayEquals(out, cache.attend(kernels, q, length, 1), kernels.description());
            }
        }
    }

    @Test
    void rejectsRangesOutOfBounds() {
        Cache cache = Cache.of(new Random(3), 8, 32);
        KvLayout layout = cache.layout;
        float[] q = new float[8];
        float[] scores = new float[64];
        float[] out = new float[8];
        Class<IndexOutOfBoundsException> expected = IndexOutOfBoundsException.class;
        for (Kernels kernels : Samples.providers()) {
            assertThrows(
                    expected,
                    () -> kernels.attention(q, 0, layout, cache.keyPages, cache.valuePages, 33, 0, 1, scores, out, 0));
            assertThrows(
                    expected,
                    () -> kernels.attention(q, 0, layout, cache.keyPages, cache.valuePages, 0, 0, 1, scores, out, 0));
            assertThrows(
                    expected,
                    () -> kernels.attention(q, 0, layout, cache.keyPages, cache.valuePages, 32, 2, 1, scores, out, 0));
            assertThrows(
                    expected,
                    () -> kernels.attention(q, 1, layout, cache.keyPages, cache.valuePages, 32, 0, 1, scores, out, 0));
            assertThrows(
                    expected,
                    () -> kernels.attention(
                            q, 0, layout, cache.keyPages, cache.valuePages, 32, 0, 1, new float[31], out, 0));
            assertThrows(
                    expected,
                    () -> kernels.attention(q, 0, layout, new float[1][3], cache.valuePages, 32, 0, 1, scores, out, 0));
        }
    }
}
