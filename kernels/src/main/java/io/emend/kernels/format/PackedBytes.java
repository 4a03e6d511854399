package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import io.emend.kernels.simd.Quants;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Quants of eight bits: for each block the binary32 scale of every row, then for each column the signed quant of every
 * row. The value is {@code scale * q}.
 */
final class PackedBytes extends PackedLayout {
    /** Bytes of the scales of a block. */
    private static final int SCALES = 4 * ROWS;

    private final int block;

    PackedBytes(int block) {
        super(block, SCALES + block * ROWS);
        this.block = block;
    }

    void setScale(MemorySegment data, long at, int row, float scale) {
        data.set(LittleEndian.FLOAT, at + 4L * row, scale);
    }

    void setQuant(MemorySegment data, long at, int row, int column, int quant) {
        LittleEndian.setInt8(data, at + SCALES + (long) column * ROWS + row, quant);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] panel, int to) {
        for (int i = 0; i < count; i++) {
            long start = at + bytes(i / block * block);
            long quants = start + SCALES + (long) (i % block) * ROWS;
            for (int row = 0; row < ROWS; row++) {
                panel[to + i * ROWS + row] =
                        data.get(LittleEndian.FLOAT, start + 4L * row) * LittleEndian.int8(data, quants + row);
            }
        }
    }

    @Override
    public void decodeByVectors(MemorySegment data, long at, int count, float[] panel, int to) {
        for (int from = 0; from < count; from += block) {
            for (int row = 0; row < ROWS; row += Lanes.LANES) {
                Vector.decode(data, at + bytes(from), row, block, panel, to + from * ROWS + row);
            }
        }
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
            Vector.addProducts(data, group0, group1, row, block, columns, x, xAt, sums, to);
        }
    }

    private static final class Vector {
        static void decode(MemorySegment data, long at, int row, int block, float[] panel, int to) {
            FloatVector scale = FloatVector.fromMemorySegment(Lanes.FLOAT, data, at + 4L * row, Lanes.ORDER);
            long quants = at + SCALES + row;
            // Two at a time: C2 would give a loop of single turns a prologue and an epilogue.
            for (int i = 0; i < block; i += 2) {
                ((FloatVector) Quants.signed(data, quants + (long) i * ROWS)
                                .convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                        .mul(scale)
                        .intoArray(panel, to + i * ROWS);
                ((FloatVector) Quants.signed(data, quants + (long) i * ROWS + ROWS)
                                .convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                        .mul(scale)
                        .intoArray(panel, to + i * ROWS + ROWS);
            }
        }

        static void addProducts(
                MemorySegment data,
                long group0,
                long group1,
                int row,
                int block,
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
            for (int from = 0; from < columns; from += block) {
                long start = (long) (from / block) * (SCALES + block * ROWS) + 4L * row;
                FloatVector d0 = FloatVector.fromMemorySegment(Lanes.FLOAT, data, group0 + start, Lanes.ORDER);
                FloatVector d1 = FloatVector.fromMemorySegment(Lanes.FLOAT, data, group0 + start + next, Lanes.ORDER);
                FloatVector d2 = FloatVector.fromMemorySegment(Lanes.FLOAT, data, group1 + start, Lanes.ORDER);
                FloatVector d3 = FloatVector.fromMemorySegment(Lanes.FLOAT, data, group1 + start + next, Lanes.ORDER);
                long quants = start - 3L * row + SCALES;
                for (int i = 0; i < block; i++) {
                    FloatVector v = FloatVector.broadcast(Lanes.FLOAT, x[xAt + from + i]);
                    long q0 = group0 + quants + (long) i * ROWS;
                    long q1 = group1 + quants + (long) i * ROWS;
                    s0 = ((FloatVector) Quants.signed(data, q0).convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                            .mul(d0)
                            .fma(v, s0);
                    s1 = ((FloatVector) Quants.signed(data, q0 + Lanes.LANES)
                                    .convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                            .mul(d1)
                            .fma(v, s1);
                    s2 = ((FloatVector) Quants.signed(data, q1).convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                            .mul(d2)
                            .fma(v, s2);
                    s3 = ((FloatVector) Quants.signed(data, q1 + Lanes.LANES)
                                    .convertShape(VectorOperators.I2F, Lanes.FLOAT, 0))
                            .mul(d3)
                            .fma(v, s3);
                }
            }
            s0.intoArray(sums, to + row);
            s1.intoArray(sums, to + row + Lanes.LANES);
            s2.intoArray(sums, to + ROWS + row);
            s3.intoArray(sums, to + ROWS + row + Lanes.LANES);
        }
    }
}
