package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/** For each column the binary32 of every row. */
final class PackedFloats extends PackedLayout {
    private static final int COLUMN = 4 * ROWS;

    PackedFloats() {
        super(1, COLUMN);
    }

    void set(MemorySegment data, long at, int row, int column, float value) {
        data.set(LittleEndian.FLOAT, at + bytes(column) + 4L * row, value);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] panel, int to) {
        MemorySegment.copy(data, LittleEndian.FLOAT, at, panel, to, count * ROWS);
    }

    @Override
    public void addProducts(
            MemorySegment data,
            long group0,
            long group1,
            int columns,
            float[] x,
            int xAt,
            float[] sums,
            int to,
            float[] scratch) {
        for (int row = 0; row < ROWS; row += 2 * Lanes.LANES) {
            Vector.addProducts(data, group0, group1, row, columns, x, xAt, sums, to);
        }
    }

    private static final class Vector {
        static void addProducts(
                MemorySegment data,
                long group0,
                long group1,
                int row,
                int columns,
                float[] x,
                int xAt,
                float[] sums,
                int to) {
            FloatVector s0 = FloatVector.fromArray(Lanes.FLOAT, sums, to + row);
            FloatVector s1 = FloatVector.fromArray(Lanes.FLOAT, sums, to + row + Lanes.LANES);
            FloatVector s2 = FloatVector.fromArray(Lanes.FLOAT, sums, to + ROWS + row);
            FloatVector s3 = FloatVector.fromArray(Lanes.FLOAT, sums, to + ROWS + row + Lanes.LANES);
            long next = 4L * Lanes.LANES;
            for (int i = 0; i < columns; i++) {
                FloatVector v = FloatVector.broadcast(Lanes.FLOAT, x[xAt + i]);
                long column = (long) i * COLUMN + 4L * row;
                s0 = floats(data, group0 + column).fma(v, s0);
                s1 = floats(data, group0 + column + next).fma(v, s1);
                s2 = floats(data, group1 + column).fma(v, s2);
                s3 = floats(data, group1 + column + next).fma(v, s3);
            }
            s0.intoArray(sums, to + row);
            s1.intoArray(sums, to + row + Lanes.LANES);
            s2.intoArray(sums, to + ROWS + row);
            s3.intoArray(sums, to + ROWS + row + Lanes.LANES);
        }

        private static FloatVector floats(MemorySegment data, long at) {
            return FloatVector.fromMemorySegment(Lanes.FLOAT, data, at, Lanes.ORDER);
        }
    }
}
