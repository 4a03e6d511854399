package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import io.emend.kernels.simd.Quants;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Sixteen runs of 16 quants of six bits: 128 bytes with the low four bits, 64 with the high two, a signed byte
 * {@code s} for each run, and a binary16 {@code d}. The value is {@code (d * s) * (q - 32)}.
 */
final class Q6_K extends StorageFormat {
    private static final int SIZE = 256;
    private static final int BYTES = 210;
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
            int low = LittleEndian.int8(data, at + 64 * half + i % 64) >> stride / 2 * 4 & 15;
            int high = LittleEndian.int8(data, at + HIGH + 32 * half + i % 32) >> stride * 2 & 3;
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
        static void decode(MemorySegment data, long at, int count, float[] out, int offset) {
            for (int half = 0; half < count / 128; half++) {
                long block = at + (long) (half / 2) * BYTES;
                decodeHalf(data, block, half % 2, out, offset + half * 128);
            }
        }

        private static void decodeHalf(MemorySegment data, long block, int half, float[] out, int to) {
            float d = LittleEndian.binary16(data, block + D);
            for (int i = 0; i < 32; i += Lanes.BYTE.length()) {
                long lows = block + 64 * half + i;
                long scales = block + SCALES + 8 * half + i / 16;
                ByteVector first = ByteVector.fromMemorySegment(Lanes.BYTE, data, lows, Lanes.ORDER);
                ByteVector second = ByteVector.fromMemorySegment(Lanes.BYTE, data, lows + 32, Lanes.ORDER);
                ByteVector high =
                        ByteVector.fromMemorySegment(Lanes.BYTE, data, block + HIGH + 32 * half + i, Lanes.ORDER);
                ByteVector q = first.and((byte) 15)
                        .or(high.lanewise(VectorOperators.LSHL, 4).and((byte) 48));
                Quants.scaled(q.sub((byte) 32), d * LittleEndian.int8(data, scales), out, to + i);
                q = second.and((byte) 15)
                        .or(high.lanewise(VectorOperators.LSHL, 2).and((byte) 48));
                Quants.scaled(q.sub((byte) 32), d * LittleEndian.int8(data, scales + 2), out, to + 32 + i);
                q = first.lanewise(VectorOperators.LSHR, 4).or(high.and((byte) 48));
                Quants.scaled(q.sub((byte) 32), d * LittleEndian.int8(data, scales + 4), out, to + 64 + i);
                q = second.lanewise(VectorOperators.LSHR, 4)
                        .or(high.lanewise(VectorOperators.LSHR, 2).and((byte) 48));
                Quants.scaled(q.sub((byte) 32), d * LittleEndian.int8(data, scales + 6), out, to + 96 + i);
            }
        }
    }
}
