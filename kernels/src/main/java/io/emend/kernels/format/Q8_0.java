package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import io.emend.kernels.simd.Quants;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.ByteVector;

/** A binary16 scale {@code d} followed by 32 signed bytes {@code q}; the value is {@code d * q}. */
final class Q8_0 extends StorageFormat {
    private static final int SIZE = 32;
    private static final int BYTES = 34;

    Q8_0() {
        super("Q8_0", SIZE, BYTES);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int block = 0; block < count / SIZE; block++) {
            long start = at + (long) block * BYTES;
            float d = LittleEndian.binary16(data, start);
            for (int i = 0; i < SIZE; i++) {
                out[offset + block * SIZE + i] = d * LittleEndian.int8(data, start + 2 + i);
            }
        }
    }

    @Override
    void encodeBlock(float[] values, int offset, MemorySegment out, long at) {
        float largest = 0;
        for (int i = 0; i < SIZE; i++) {
            largest = Math.max(largest, Math.abs(values[offset + i]));
        }
        float scale = largest / 127;
        float inverse = scale == 0 ? 0 : 1 / scale;
        LittleEndian.setBinary16(out, at, scale);
        for (int i = 0; i < SIZE; i++) {
            LittleEndian.setInt8(out, at + 2 + i, roundHalfAway(values[offset + i] * inverse));
        }
    }

    /** C's {@code roundf}: halves go away from zero. */
    private static int roundHalfAway(float value) {
        float magnitude = Math.abs(value);
        float floor = (float) Math.floor(magnitude);
        int rounded = (int) floor + (magnitude - floor >= 0.5f ? 1 : 0);
        return value < 0 ? -rounded : rounded;
    }

    @Override
    public void decodeByVectors(MemorySegment data, long at, int count, float[] out, int offset) {
        Vector.decode(data, at, count, out, offset);
    }

    private static final class Vector {
        static void decode(MemorySegment data, long at, int count, float[] out, int offset) {
            int width = Lanes.BYTE.length();
            int to = offset;
            long end = at + (long) (count / SIZE) * BYTES;
            for (long block = at; block < end; block += BYTES) {
                float d = LittleEndian.binary16(data, block);
                // Not a loop: C2 would give one of four turns a prologue and an epilogue.
                scaled(data, block + 2, d, out, to);
                scaled(data, block + 2 + width, d, out, to + width);
                if (width == 8) {
                    scaled(data, block + 18, d, out, to + 16);
                    scaled(data, block + 26, d, out, to + 24);
                }
                to += SIZE;
            }
        }

        private static void scaled(MemorySegment data, long at, float d, float[] out, int to) {
            Quants.scaled(ByteVector.fromMemorySegment(Lanes.BYTE, data, at, Lanes.ORDER), d, out, to);
        }
    }
}
