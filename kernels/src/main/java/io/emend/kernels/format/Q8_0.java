package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import io.emend.kernels.simd.Quants;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

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

    @Override
    public boolean multipliesStored() {
        // There is no vector of four bytes.
        return Lanes.LANES > 4;
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
            for (int i = 0; i < count; i += 2 * Lanes.LANES) {
                long block = (i >> 5) * (long) BYTES;
                long from = block + 2 + (i & 31);
                FloatVector v = FloatVector.fromArray(Lanes.FLOAT, x, xAt + i);
                FloatVector next = FloatVector.fromArray(Lanes.FLOAT, x, xAt + i + Lanes.LANES);
                float d = LittleEndian.binary16(data, row0 + block);
                s0 = ((FloatVector) ByteVector.fromMemorySegment(Lanes.BYTE, data, row0 + from, Lanes.ORDER)
                                .convertShape(VectorOperators.B2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(v, s0);
                s0 = ((FloatVector)
                                ByteVector.fromMemorySegment(Lanes.BYTE, data, row0 + from + Lanes.LANES, Lanes.ORDER)
                                        .convertShape(VectorOperators.B2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(next, s0);
                d = LittleEndian.binary16(data, row1 + block);
                s1 = ((FloatVector) ByteVector.fromMemorySegment(Lanes.BYTE, data, row1 + from, Lanes.ORDER)
                                .convertShape(VectorOperators.B2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(v, s1);
                s1 = ((FloatVector)
                                ByteVector.fromMemorySegment(Lanes.BYTE, data, row1 + from + Lanes.LANES, Lanes.ORDER)
                                        .convertShape(VectorOperators.B2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(next, s1);
                d = LittleEndian.binary16(data, row2 + block);
                s2 = ((FloatVector) ByteVector.fromMemorySegment(Lanes.BYTE, data, row2 + from, Lanes.ORDER)
                                .convertShape(VectorOperators.B2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(v, s2);
                s2 = ((FloatVector)
                                ByteVector.fromMemorySegment(Lanes.BYTE, data, row2 + from + Lanes.LANES, Lanes.ORDER)
                                        .convertShape(VectorOperators.B2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(next, s2);
                d = LittleEndian.binary16(data, row3 + block);
                s3 = ((FloatVector) ByteVector.fromMemorySegment(Lanes.BYTE, data, row3 + from, Lanes.ORDER)
                                .convertShape(VectorOperators.B2F, Lanes.FLOAT, 0))
                        .mul(d)
                        .fma(v, s3);
                s3 = ((FloatVector)
                                ByteVector.fromMemorySegment(Lanes.BYTE, data, row3 + from + Lanes.LANES, Lanes.ORDER)
                                        .convertShape(VectorOperators.B2F, Lanes.FLOAT, 0))
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
                // Two at a time: C2 would give a loop of four turns a prologue and an epilogue.
                for (int i = 0; i < SIZE; i += 2 * Lanes.LANES) {
                    Quants.scaled(Quants.signed(data, block + 2 + i), d, out, to + i);
                    Quants.scaled(Quants.signed(data, block + 2 + i + Lanes.LANES), d, out, to + i + Lanes.LANES);
                }
                to += SIZE;
            }
        }
    }
}
