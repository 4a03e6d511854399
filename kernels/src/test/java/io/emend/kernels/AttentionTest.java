package io.emend.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attention over pages, against the formula in double precision. */
class AttentionTest {
    private static final int HEADS = 2;

    /** Keys and values of consecutive positions, in pages whose unused rest is NaN, and as plain rows. */
    private record Cache(KvLayout layout, KvPage[] pages, float[] keys, float[] values) {
        static Cache of(Random random, int headDim, KvType type, int length) {
            KvLayout layout = new KvLayout(HEADS, headDim, type);
            int width = HEADS * headDim;
            Cache cache = new Cache(
                    layout,
                    new KvPage[KvLayout.pages(length)],
                    stored(type, Samples.floats(random, length * width)),
                    stored(type, Samples.floats(random, length * width)));
            float[] nothing = new float[width];
            Arrays.fill(nothing, Float.NaN);
            for (int t = 0; t < cache.pages.length * KvLayout.PAGE; t++) {
                int slot = t % KvLayout.PAGE;
                if (slot == 0) {
                    cache.pages[t / KvLayout.PAGE] = layout.newPage();
                }
                KvPage page = cache.pages[t / KvLayout.PAGE];
                if (t < length) {
                    layout.store(cache.keys, t * width, cache.values, t * width, page, slot);
                } else {
                    layout.store(nothing, 0, nothing, 0, page, slot);
                }
            }
            return cache;
        }

        /** The numbers as they come back from a page. */
        private static float[] stored(KvType type, float[] x) {
            if (type == KvType.F16) {
                for (int i = 0; i < x.length; i++) {
                    x[i] = Float.float16ToFloat(Float.floatToFloat16(x[i]));
                }
            }
            return x;
        }

        float[] attend(Kernels kernels, float[] q, int length, int kvHead) {
            float[] scores = new float[KvLayout.pages(length) * KvLayout.PAGE];
            float[] out = new float[layout.headDim() + 2];
            kernels.attention(q, 1, layout, pages, length, kvHead, 0.2f, scores, out, 1);
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

    @ParameterizedTest
    @EnumSource
    void attendsToPagesAndIgnoresWhatIsStale(KvType type) {
        Random random = new Random(1);
        for (int headDim : new int[] {1, 6, 16, 64, 72}) {
            for (int length : new int[] {1, 2, 31, 32, 33, 70}) {
                Cache cache = Cache.of(random, headDim, type, length);
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

    @ParameterizedTest
    @EnumSource
    void laterPositionsDoNotChangeEarlierResults(KvType type) {
        Random random = new Random(2);
        Cache cache = Cache.of(random, 64, type, 90);
        float[] q = Samples.floats(random, 65);
        float[] nines = new float[HEADS * 64];
        Arrays.fill(nines, 9);
        for (Kernels kernels : Samples.providers()) {
            for (int length : new int[] {1, 20, 33, 64}) {
                float[] out = cache.attend(kernels, q, length, 1);
                cache.layout.store(nines, 0, nines, 0, cache.pages[length / KvLayout.PAGE], length % KvLayout.PAGE);
                assertArrayEquals(out, cache.attend(kernels, q, length, 1), kernels.description());
            }
        }
    }

    @Test
    void halvesGiveTheBitsOfTheFloatsTheyStandFor() {
        Cache halves = Cache.of(new Random(4), 24, KvType.F16, 50);
        Cache floats = new Cache(new KvLayout(HEADS, 24, KvType.F32), new KvPage[2], halves.keys, halves.values);
        for (int t = 0; t < 50; t++) {
            int page = t / KvLayout.PAGE;
            floats.pages[page] = t % KvLayout.PAGE == 0 ? floats.layout.newPage() : floats.pages[page];
            floats.layout.store(floats.keys, t * 48, floats.values, t * 48, floats.pages[page], t % KvLayout.PAGE);
        }
        float[] q = Samples.floats(new Random(5), 25);
        for (Kernels kernels : Samples.providers()) {
            for (int head = 0; head < HEADS; head++) {
                assertArrayEquals(floats.attend(kernels, q, 50, head), halves.attend(kernels, q, 50, head));
            }
        }
    }

    @Test
    void rejectsRangesOutOfBounds() {
        Cache cache = Cache.of(new Random(3), 8, KvType.F32, 32);
        KvLayout layout = cache.layout;
        KvPage[] pages = cache.pages;
        float[] q = new float[8];
        float[] scores = new float[64];
        float[] out = new float[8];
        Class<IndexOutOfBoundsException> expected = IndexOutOfBoundsException.class;
        for (Kernels kernels : Samples.providers()) {
            assertThrows(expected, () -> kernels.attention(q, 0, layout, pages, 33, 0, 1, scores, out, 0));
            assertThrows(expected, () -> kernels.attention(q, 0, layout, pages, 0, 0, 1, scores, out, 0));
            assertThrows(expected, () -> kernels.attention(q, 0, layout, pages, 32, 2, 1, scores, out, 0));
            assertThrows(expected, () -> kernels.attention(q, 1, layout, pages, 32, 0, 1, scores, out, 0));
            assertThrows(expected, () -> kernels.attention(q, 0, layout, pages, 32, 0, 1, new float[31], out, 0));
            KvPage[] small = {new KvPage.Floats(new float[3], new float[3])};
            assertThrows(
                    IllegalArgumentException.class,
                    () -> kernels.attention(q, 0, layout, small, 32, 0, 1, scores, out, 0));
            KvPage[] halves = {new KvLayout(HEADS, 8, KvType.F16).newPage()};
            assertThrows(
                    IllegalArgumentException.class,
                    () -> kernels.attention(q, 0, layout, halves, 32, 0, 1, scores, out, 0));
        }
    }
}
