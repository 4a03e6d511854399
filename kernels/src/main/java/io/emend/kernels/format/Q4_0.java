package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import io.emend.kernels.simd.Quants;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
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

    @Override
    public boolean multipliesStored() {
        return Lanes.LANES == 16;
    }

    @Override
    public void addProducts(
            MemorySegment data,
            long row0,
            long row1,
            long row2,
            long row3,
            int count,
            float[] x,
            int xAt,
            float[] sums,
            int at,
            int stride) {
        Vector.addProducts(data, row0, row1, row2, row3, count, x, xAt, sums, at, stride);
    }

    /** Rows are written out: C2 stops inlining in methods of this size; vectors that cross a call are allocated. */
    private static final class Vector {
        static void addProducts(
                MemorySegment data,
                long row0,
                long row1,
                long row2,
                long row3,
                int count,
                float[] x,
                int xAt,
                float[] sums,
                int at,
                int stride) {
            FloatVector s0 = FloatVector.fromArray(Lanes.FLOAT, sums, at);
            FloatVector s1 = FloatVector.fromArray(Lanes.FLOAT, sums, at + stride);
            FloatVector s2 = FloatVector.fromArray(Lanes.FLOAT, sums, at + 2 * stride);
            FloatVector s3 = FloatVector.fromArray(Lanes.FLOAT, sums, at + 3 * stride);
            for (int i = 0; i < count; i += SIZE) {
                long block = (i >> 5) * (long) BYTES;
                FloatVector v = FloatVector.fromArray(Lanes.FLOAT, x, xAt + i);
                FloatVector next = FloatVector.fromArray(Lanes.FLOAT, x, xAt + i + Lanes.LANES);
                float d = LittleEndian.binary16(data, row0 + block);
                IntVector pairs =
                        (IntVector) ByteVector.fromMemorySegment(Lanes.BYTE, data, row0 + block + 2, Lanes.ORDER)
                                .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lanes.INT, 0);
                s0 = ((FloatVector) pairs.and(15).sub(8).convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(v, s0);
                s0 = ((FloatVector) pairs.lanewise(VectorOperators.LSHR, 4)
                                .sub(8)
                                .convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(next, s0);
                d = LittleEndian.binary16(data, row1 + block);
                pairs = (IntVector) ByteVector.fromMemorySegment(Lanes.BYTE, data, row1 + block + 2, Lanes.ORDER)
                        .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lanes.INT, 0);
                s1 = ((FloatVector) pairs.and(15).sub(8).convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(v, s1);
                s1 = ((FloatVector) pairs.lanewise(VectorOperators.LSHR, 4)
                                .sub(8)
                                .convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(next, s1);
                d = LittleEndian.binary16(data, row2 + block);
                pairs = (IntVector) ByteVector.fromMemorySegment(Lanes.BYTE, data, row2 + block + 2, Lanes.ORDER)
                        .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lanes.INT, 0);
                s2 = ((FloatVector) pairs.and(15).sub(8).convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(v, s2);
                s2 = ((FloatVector) pairs.lanewise(VectorOperators.LSHR, 4)
                                .sub(8)
                                .convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(next, s2);
                d = LittleEndian.binary16(data, row3 + block);
                pairs = (IntVector) ByteVector.fromMemorySegment(Lanes.BYTE, data, row3 + block + 2, Lanes.ORDER)
                        .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lanes.INT, 0);
                s3 = ((FloatVector) pairs.and(15).sub(8).convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(v, s3);
                s3 = ((FloatVector) pairs.lanewise(VectorOperators.LSHR, 4)
                                .sub(8)
                                .convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(next, s3);
            }
            s0.intoArray(sums, at);
            s1.intoArray(sums, at + stride);
            s2.intoArray(sums, at + 2 * stride);
            s3.intoArray(sums, at + 3 * stride);
        }

        static void decode(MemorySegment data, long at, int count, float[] out, int offset) {
            int to = offset;
            long end = at + (long) (count / SIZE) * BYTES;
            for (long block = at; block < end; block += BYTES) {
                float d = LittleEndian.binary16(data, block);
                for (int i = 0; i < 16; i += Lanes.LANES) {
                    IntVector pairs = Quants.unsigned(data, block + 2 + i);
                    Quants.scaled(pairs.and(15).sub(8), d, out, to + i);
                    Quants.scaled(pairs.lanewise(VectorOperators.LSHR, 4).sub(8), d, out, to + 16 + i);
                }
                to += SIZE;
            }
        }
    }
}
