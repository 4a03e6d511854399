package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import io.emend.kernels.simd.Quants;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Quants of four bits in blocks of 32 columns: the binary32 scale of every row, where the format has such the binary32
 * minimum of every row, then for each pair of columns a byte of every row, whose low half is the quant of the first
 * column and whose high half that of the second. The value is {@code scale * q + minimum} by one fused multiply-add;
 * without minima it is that with {@code -8 * scale}, which is {@code scale * (q - 8)}, exactly.
 */
final class PackedNibbles extends PackedLayout {
    static final int COLUMNS = 32;
    private static final int PAIRS = COLUMNS / 2;
    /** Bytes of the scales of a block, and of its minima. */
    private static final int SCALES = 4 * ROWS;
    /** What is taken from a quant where there are no minima. */
    private static final float BIAS = -8;

    private final boolean minima;

    PackedNibbles(boolean minima) {
        super(COLUMNS, (minima ? 2 : 1) * SCALES + PAIRS * ROWS);
        this.minima = minima;
    }

    void setScale(MemorySegment data, long at, int row, float scale) {
        data.set(LittleEndian.FLOAT, at + 4L * row, scale);
    }

    void setMinimum(MemorySegment data, long at, int row, float minimum) {
        data.set(LittleEndian.FLOAT, at + SCALES + 4L * row, minimum);
    }

    void setPair(MemorySegment data, long at, int row, int pair, int low, int high) {
        LittleEndian.setInt8(data, at + quants() + (long) pair * ROWS + row, low & 15 | high << 4);
    }

    /** Takes 16 bytes over, whose low halves are the first 16 columns and whose high halves the others. */
    void setPairs(MemorySegment halves, long from, MemorySegment data, long at, int row) {
        for (int i = 0; i < PAIRS; i += 2) {
            int first = LittleEndian.int8(halves, from + i);
            int second = LittleEndian.int8(halves, from + i + 1);
            setPair(data, at, row, i / 2, first, second);
            setPair(data, at, row, (PAIRS + i) / 2, first >> 4, second >> 4);
        }
    }

    private int quants() {
        return minima ? 2 * SCALES : SCALES;
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] panel, int to) {
        for (int i = 0; i < count; i++) {
            long start = at + bytes(i / COLUMNS * COLUMNS);
            long pairs = start + quants() + (long) (i % COLUMNS / 2) * ROWS;
            int shift = i % 2 * 4;
            for (int row = 0; row < ROWS; row++) {
                float scale = data.get(LittleEndian.FLOAT, start + 4L * row);
                float minimum = minima ? data.get(LittleEndian.FLOAT, start + SCALES + 4L * row) : BIAS * scale;
                int quant = LittleEndian.int8(data, pairs + row) >> shift & 15;
                // Twenty-one bits at most, so that only the sum is rounded.
                panel[to + i * ROWS + row] = scale * quant + minimum;
            }
        }
    }

    @Override
    public void decodeByVectors(MemorySegment data, long at, int count, float[] panel, int to) {
        for (int from = 0; from < count; from += COLUMNS) {
            for (int row = 0; row < ROWS; row += Lanes.LANES) {
                Vector.decode(data, at + bytes(from), row, minima, panel, to + from * ROWS + row);
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
        for (int row = 0; row < ROWS; row += Lanes.LANES) {
            for (int from = 0; from < columns; from += COLUMNS) {
                long start = bytes(from);
                Vector.addBlock(data, group0 + start, group1 + start, row, minima, x, xAt + from, sums, to);
            }
        }
    }

    private static final class Vector {
        static void decode(MemorySegment data, long at, int row, boolean minima, float[] panel, int to) {
            FloatVector scale = floats(data, at + 4L * row);
            FloatVector minimum = minima ? floats(data, at + SCALES + 4L * row) : scale.mul(BIAS);
            long quants = at + (minima ? 2 * SCALES : SCALES) + row;
            for (int i = 0; i < PAIRS; i++) {
                IntVector pairs = Quants.unsigned(data, quants + (long) i * ROWS);
                low(pairs).fma(scale, minimum).intoArray(panel, to + 2 * i * ROWS);
                high(pairs).fma(scale, minimum).intoArray(panel, to + 2 * i * ROWS + ROWS);
            }
        }

        private static FloatVector floats(MemorySegment data, long at) {
            return FloatVector.fromMemorySegment(Lanes.FLOAT, data, at, Lanes.ORDER);
        }

        private static FloatVector low(IntVector pairs) {
            return (FloatVector) pairs.and(15).convertShape(VectorOperators.I2F, Lanes.FLOAT, 0);
        }

        private static FloatVector high(IntVector pairs) {
            return (FloatVector)
                    pairs.lanewise(VectorOperators.LSHR, 4).convertShape(VectorOperators.I2F, Lanes.FLOAT, 0);
        }

        /**
         * One block of one vector of rows of both groups. Everything in one method, since a vector that crosses a
         * call is allocated; no more rows, since C2 would stop inlining.
         */
        static void addBlock(
                MemorySegment data,
                long group0,
                long group1,
                int row,
                boolean minima,
                float[] x,
                int xAt,
                float[] sums,
                int to) {
            long scale0 = group0 + 4L * row;
            long scale1 = group1 + 4L * row;
            FloatVector d0 = floats(data, scale0);
            FloatVector d1 = floats(data, scale1);
            FloatVector m0 = minima ? floats(data, scale0 + SCALES) : d0.mul(BIAS);
            FloatVector m1 = minima ? floats(data, scale1 + SCALES) : d1.mul(BIAS);
            FloatVector s0 = FloatVector.fromArray(Lanes.FLOAT, sums, to + row);
            FloatVector s1 = FloatVector.fromArray(Lanes.FLOAT, sums, to + ROWS + row);
            long quants0 = group0 + (minima ? 2 * SCALES : SCALES) + row;
            long quants1 = group1 + (minima ? 2 * SCALES : SCALES) + row;
            for (int i = 0; i < PAIRS; i++) {
                FloatVector v = FloatVector.broadcast(Lanes.FLOAT, x[xAt + 2 * i]);
                FloatVector w = FloatVector.broadcast(Lanes.FLOAT, x[xAt + 2 * i + 1]);
                IntVector pairs = Quants.unsigned(data, quants0 + (long) i * ROWS);
                s0 = low(pairs).fma(d0, m0).fma(v, s0);
                s0 = high(pairs).fma(d0, m0).fma(w, s0);
                pairs = Quants.unsigned(data, quants1 + (long) i * ROWS);
                s1 = low(pairs).fma(d1, m1).fma(v, s1);
                s1 = high(pairs).fma(d1, m1).fma(w, s1);
            }
            s0.intoArray(sums, to + row);
            s1.intoArray(sums, to + ROWS + row);
        }
    }
}
