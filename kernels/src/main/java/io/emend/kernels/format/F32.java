package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/** IEEE 754 binary32. */
final class F32 extends StorageFormat {
    F32() {
        super("F32", 1, 4);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        MemorySegment.copy(data, LittleEndian.FLOAT, at, out, offset, count);
    }

    @Override
    void encodeBlock(float[] values, int offset, MemorySegment out, long at) {
        out.set(LittleEndian.FLOAT, at, values[offset]);
    }

    @Override
    public boolean multipliesStored() {
        return true;
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
            for (int i = 0; i < count; i += Lanes.LANES) {
                FloatVector v = FloatVector.fromArray(Lanes.FLOAT, x, xAt + i);
                long column = 4L * i;
                s0 = FloatVector.fromMemorySegment(Lanes.FLOAT, data, row0 + column, Lanes.ORDER)
                        .fma(v, s0);
                s1 = FloatVector.fromMemorySegment(Lanes.FLOAT, data, row1 + column, Lanes.ORDER)
                        .fma(v, s1);
                s2 = FloatVector.fromMemorySegment(Lanes.FLOAT, data, row2 + column, Lanes.ORDER)
                        .fma(v, s2);
                s3 = FloatVector.fromMemorySegment(Lanes.FLOAT, data, row3 + column, Lanes.ORDER)
                        .fma(v, s3);
            }
            s0.intoArray(sums, at);
            s1.intoArray(sums, at + stride);
            s2.intoArray(sums, at + 2 * stride);
            s3.intoArray(sums, at + 3 * stride);
        }
    }
}
