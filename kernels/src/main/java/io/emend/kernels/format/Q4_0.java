package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import io.emend.kernels.simd.Quants;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;

/**
 * A binary16 scale {@code d} followed by 16 bytes, whose low halves are the first 16 quants and whose high halves the
 * others; the value is {@code d * (q - 8)}.
 */
final class Q4_0 extends StorageFormat {
    private static final int SIZE = 32;
    private static final int BYTES = 18;

    Q4_0() {
        super("Q4_0", SIZE, BYTES);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int block = 0; block < count / SIZE; block++) {
            long start = at + (long) block * BYTES;
            int to = offset + block * SIZE;
            float d = LittleEndian.binary16(data, start);
            for (int i = 0; i < 16; i++) {
                int pair = LittleEndian.int8(data, start + 2 + i);
                out[to + i] = d * ((pair & 15) - 8);
                out[to + 16 + i] = d * ((pair >> 4 & 15) - 8);
            }
        }
    }

    /** The value of the largest magnitude, the first of several, becomes exactly -8. */
    @Override
    void encodeBlock(float[] values, int offset, MemorySegment out, long at) {
        float largest = 0;
        for (int i = 0; i < SIZE; i++) {
            if (Math.abs(values[offset + i]) > Math.abs(largest)) {
                largest = values[offset + i];
            }
        }
        float scale = largest / -8;
        float inverse = scale == 0 ? 0 : 1 / scale;
        LittleEndian.setBinary16(out, at, scale);
        for (int i = 0; i < 16; i++) {
            int low = Math.min(15, (int) (values[offset + i] * inverse + 8.5f));
            int high = Math.min(15, (int) (values[offset + 16 + i] * inverse + 8.5f));
            LittleEndian.setInt8(out, at + 2 + i, low | high << 4);
        }
    }

    @Override
    public void decodeByVectors(MemorySegment data, long at, int count, float[] out, int offset) {
        Vector.decode(data, at, count, out, offset);
    }

    private static final class Vector {
        static void decode(MemorySegment data, long at, int count, float[] out, int offset) {
            int to = offset;
            long end = at + (long) (count / SIZE) * BYTES;
            for (long block = at; block < end; block += BYTES) {
                float d = LittleEndian.binary16(data, block);
                scaled(data, block + 2, d, out, to);
                if (Lanes.BYTE.length() == 8) {
                    scaled(data, block + 10, d, out, to + 8);
                }
                to += SIZE;
            }
        }

        private static void scaled(MemorySegment data, long at, float d, float[] out, int to) {
            ByteVector pairs = ByteVector.fromMemorySegment(Lanes.BYTE, data, at, Lanes.ORDER);
            Quants.scaled(pairs.and((byte) 15).sub((byte) 8), d, out, to);
            Quants.scaled(pairs.lanewise(VectorOperators.LSHR, 4).sub((byte) 8), d, out, to + 16);
        }
    }
}
