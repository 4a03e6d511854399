package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import io.emend.kernels.simd.Quants;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.IntVector;
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
        /** How far to shift the highest bits, so that each lane has its own at the bottom. */
        private static final IntVector INDICES = IntVector.zero(Lanes.INT).addIndex(1);

        static void decode(MemorySegment data, long at, int count, float[] out, int offset) {
            int to = offset;
            long end = at + (long) (count / SIZE) * BYTES;
            for (long block = at; block < end; block += BYTES) {
                float d = LittleEndian.binary16(data, block);
                int highest = LittleEndian.int32(data, block + 2);
                for (int i = 0; i < 16; i += Lanes.LANES) {
                    IntVector pairs = Quants.unsigned(data, block + 6 + i);
                    IntVector bits =
                            IntVector.broadcast(Lanes.INT, highest >>> i).lanewise(VectorOperators.LSHR, INDICES);
                    IntVector low =
                            bits.lanewise(VectorOperators.LSHL, 4).and(16).or(pairs.and(15));
                    Quants.scaled(low.sub(16), d, out, to + i);
                    IntVector high =
                            bits.lanewise(VectorOperators.LSHR, 12).and(16).or(pairs.lanewise(VectorOperators.LSHR, 4));
                    Quants.scaled(high.sub(16), d, out, to + 16 + i);
                }
                to += SIZE;
            }
        }
    }
}
