package io.emend.kernels;

/**
 * Memory for the keys and values of {@link KvLayout#PAGE} consecutive positions of one layer: made, filled and copied
 * by a {@link KvLayout}, read by {@link Kernels#attention}. The order of the numbers is that of {@link KvLayout}.
 */
public sealed interface KvPage {
    /**
     * Some of the keys as floats.
     *
     * @param from index of the first
     * @param count how many
     * @param scratch room for all keys of the page; may be empty where they are stored as floats
     * @return an array, {@code scratch} or the page's own, in which they stand at their index
     */
    float[] keys(int from, int count, float[] scratch);

    /**
     * Some of the values as floats.
     *
     * @param from index of the first
     * @param count how many
     * @param scratch room for all values of the page; may be empty where they are stored as floats
     * @return an array, {@code scratch} or the page's own, in which they stand at their index
     */
    float[] values(int from, int count, float[] scratch);

    /**
     * A page of {@link KvType#F32}.
     *
     * @param keys all keys
     * @param values all values
     */
    record Floats(float[] keys, float[] values) implements KvPage {
        @Override
        public float[] keys(int from, int count, float[] scratch) {
            return keys;
        }

        @Override
        public float[] values(int from, int count, float[] scratch) {
            return values;
        }
    }

    /**
     * A page of {@link KvType#F16}.
     *
     * @param keys the bits of all keys
     * @param values the bits of all values
     */
    record Halves(short[] keys, short[] values) implements KvPage {
        @Override
        public float[] keys(int from, int count, float[] scratch) {
            return widen(keys, from, count, scratch);
        }

        @Override
        public float[] values(int from, int count, float[] scratch) {
            return widen(values, from, count, scratch);
        }

        /** C2 vectorizes this loop with the instruction for it. */
        private static float[] widen(short[] halves, int from, int count, float[] out) {
            for (int i = from; i < from + count; i++) {
                out[i] = Float.float16ToFloat(halves[i]);
            }
            return out;
        }
    }
}
