package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import io.emend.kernels.simd.Quants;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Sixteen runs of 16 quants of six bits: 128 bytes with the low four bits, 64 with the high two, a signed byte
 * {@code s} for each run, and a binary16 {@code d}. The value is {@code (d * s) * (q - 32)}.
 */
final class Q6_K extends StorageFormat {
    private static final int SIZE = 256;
    private static final int BYTES = 210;
    /** Values of a run. */
    private static final int RUN = 16;
    /** Offsets in a block. */
    private static final int HIGH = 128;

    private static final int SCALES = 192;
    private static final int D = 208;

    Q6_K() {
        super("Q6_K", SIZE, BYTES);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int block = 0; block < count / SIZE; block++) {
            decodeBlock(data, at + (long) block * BYTES, out, offset + block * SIZE);
        }
    }

    private static void decodeBlock(MemorySegment data, long at, float[] out, int to) {
        float d = LittleEndian.binary16(data, at + D);
        for (int i = 0; i < SIZE; i++) {
            // Halves of 128 quants, each in four strides of 32 that share their bytes.
            int half = i / 128;
            int stride = i % 128 / 32;
            int low = LittleEndian.int8(data, at + 64L * half + i % 64) >> stride / 2 * 4 & 15;
            int high = LittleEndian.int8(data, at + HIGH + 32L * half + i % 32) >> stride * 2 & 3;
            float scale = d * LittleEndian.int8(data, at + SCALES + i / 16);
            out[to + i] = scale * ((high << 4 | low) - 32);
        }
    }

    @Override
    public boolean isEncodable() {
        return false;
    }

    @Override
    void encodeBlock(float[] values, int offset, MemorySegment out, long at) {
        throw new AssertionError(this);
    }

    @Override
    public void decodeByVectors(MemorySegment data, long at, int count, float[] out, int offset) {
        Vector.decode(data, at, count, out, offset);
    }

    private static final class Vector {
        /** One vector at a time: what C2 inlines of it stays small. */
        static void decode(MemorySegment data, long at, int count, float[] out, int offset) {
            for (int run = 0; run < count / RUN; run++) {
                long block = at + (long) (run / 16) * BYTES;
                int half = run % 16 / 8;
                int stride = run % 8 / 2;
                float scale =
                        LittleEndian.binary16(data, block + D) * LittleEndian.int8(data, block + SCALES + run % 16);
                long lows = block + 64L * half + run % 4 * (long) RUN;
                long highs = block + HIGH + 32L * half + run % 2 * (long) RUN;
                for (int i = 0; i < RUN; i += Lanes.LANES) {
                    IntVector low = Quants.unsigned(data, lows + i).lanewise(VectorOperators.LSHR, stride / 2 * 4);
                    IntVector high = Quants.unsigned(data, highs + i).lanewise(VectorOperators.LSHR, stride * 2);
                    IntVector q = high.and(3).lanewise(VectorOperators.LSHL, 4).or(low.and(15));
                    Quants.scaled(q.sub(32), scale, out, offset + run * RUN + i);
                }
            }
        }
    }
}
