package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import io.emend.kernels.simd.Quants;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * A binary16 scale {@code d}, an int32 whose bit {@code i} is the highest bit of quant {@code i}, and 16 bytes, whose
 * low halves are the low bits of the first 16 quants and whose high halves those of the others; the value is
 * {@code d * (q - 16)}.
 */
final class Q5_0 extends StorageFormat {
    private static final int SIZE = 32;
    private static final int BYTES = 22;

    Q5_0() {
        super("Q5_0", SIZE, BYTES);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int block = 0; block < count / SIZE; block++) {
            long start = at + (long) block * BYTES;
            int to = offset + block * SIZE;
            float d = LittleEndian.binary16(data, start);
            int highest = LittleEndian.int32(data, start + 2);
            for (int i = 0; i < 16; i++) {
                int pair = LittleEndian.int8(data, start + 6 + i);
                out[to + i] = d * ((pair & 15 | (highest >>> i & 1) << 4) - 16);
                out[to + 16 + i] = d * ((pair >> 4 & 15 | (highest >>> 16 + i & 1) << 4) - 16);
            }
        }
    }

    /** The value of the largest magnitude, the first of several, becomes exactly -16. */
    @Override
    void encodeBlock(float[] values, int offset, MemorySegment out, long at) {
        float largest = 0;
        for (int i = 0; i < SIZE; i++) {
            if (Math.abs(values[offset + i]) > Math.abs(largest)) {
                largest = values[offset + i];
            }
        }
        float scale = largest / -16;
        float inverse = scale == 0 ? 0 : 1 / scale;
        LittleEndian.setBinary16(out, at, scale);
        int highest = 0;
        for (int i = 0; i < 16; i++) {
            int low = Math.min(31, (int) (values[offset + i] * inverse + 16.5f));
            int high = Math.min(31, (int) (values[offset + 16 + i] * inverse + 16.5f));
            LittleEndian.setInt8(out, at + 6 + i, low & 15 | high << 4);
            highest |= low >> 4 << i | high >> 4 << 16 + i;
        }
        LittleEndian.setInt32(out, at + 2, highest);
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
                int highest = LittleEndian.int32(data, block + 2);
                scaled(data, block + 6, highest, d, out, to);
                if (Lanes.BYTE.length() == 8) {
                    scaled(data, block + 14, highest >>> 8, d, out, to + 8);
                }
                to += SIZE;
            }
        }

        private static void scaled(MemorySegment data, long at, int highest, float d, float[] out, int to) {
            ByteVector pairs = ByteVector.fromMemorySegment(Lanes.BYTE, data, at, Lanes.ORDER);
            Quants.scaled(quants(pairs.and((byte) 15), highest), d, out, to);
            Quants.scaled(quants(pairs.lanewise(VectorOperators.LSHR, 4), highest >>> 16), d, out, to + 16);
        }

        private static ByteVector quants(ByteVector low, int highest) {
            return low.sub((byte) 16).add((byte) 16, VectorMask.fromLong(Lanes.BYTE, highest));
        }
    }
}
