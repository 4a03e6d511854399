package io.emend.kernels.vector;

import static io.emend.kernels.simd.Lanes.FLOAT;
import static io.emend.kernels.simd.Lanes.LANES;

import io.emend.kernels.Operand;
import io.emend.kernels.PackedMatrix;
import io.emend.kernels.VectorBatch;
import io.emend.kernels.simd.Lanes;
import jdk.incubator.vector.FloatVector;

/**
 * Products of a panel of {@value #ROWS} rows, {@code [column][row]}, with a few vectors, whose sums stay in registers.
 * Each turn loads two vectors of rows and multiplies them with one number of each of the others: two loads for twenty
 * fused multiply-adds, so that it hardly matters where the panel lies.
 *
 * <p>The tiles are written out, because a vector that passes through an array or a call is stored or allocated, and C2
 * stops inlining in methods of this size.
 */
final class Tiles {
    /** Rows of a panel. */
    static final int ROWS = PackedMatrix.GROUP;

    /**
     * Vectors of the largest tile: twenty sums need thirty-two registers, which processors with vectors of 512 bits
     * have, and those of ARM; eight sums fit sixteen.
     */
    private static final int LARGEST = Lanes.BITS == 512 || Lanes.BITS == 128 ? 10 : 4;

    private Tiles() {}

    /**
     * Lays columns of vectors as {@link #multiply} reads them: those of a tile side by side, so that a turn reads
     * neighbours.
     *
     * @param x the vectors, and the room
     * @param from first column
     * @param to last column, exclusive
     */
    static void pack(Operand x, int from, int to) {
        VectorBatch vectors = x.vectors();
        for (int done = 0; done < vectors.count(); ) {
            int size = size(vectors.count() - done);
            for (int t = 0; t < size; t++) {
                int start = vectors.start(done + t);
                int at = done * x.columns() + t;
                for (int i = from; i < to; i++) {
                    x.arranged()[at + i * size] = vectors.values()[start + i];
                }
            }
            done += size;
        }
    }

    /**
     * Adds products to {@code sums[vector][row]}.
     *
     * @param panel rows side by side
     * @param from the panel's first column
     * @param count its columns
     * @param x the vectors, {@linkplain #pack packed}
     * @param columns how many numbers each has
     * @param vectors how many there are
     * @param sums room for {@value #ROWS} floats of each
     */
    static void multiply(float[] panel, int from, int count, float[] x, int columns, int vectors, float[] sums) {
        int done = 0;
        while (done < vectors) {
            int size = size(vectors - done);
            for (int row = 0; row < ROWS; row += 2 * LANES) {
                tile(size, panel, row, count, x, done * columns + from * size, sums, done * ROWS + row);
            }
            done += size;
        }
    }

    private static int size(int left) {
        return left >= LARGEST ? LARGEST : left >= 4 ? 4 : left >= 2 ? 2 : 1;
    }

    private static void tile(int size, float[] panel, int at, int count, float[] x, int xAt, float[] sums, int to) {
        switch (size) {
            case 10 -> by10(panel, at, count, x, xAt, sums, to);
            case 4 -> by4(panel, at, count, x, xAt, sums, to);
            case 2 -> by2(panel, at, count, x, xAt, sums, to);
            default -> by1(panel, at, count, x, xAt, sums, to);
        }
    }

    /** Two vectors of rows by 10 vectors. */
    private static void by10(float[] panel, int at, int count, float[] x, int xAt, float[] sums, int to) {
        FloatVector a0 = FloatVector.fromArray(FLOAT, sums, to);
        FloatVector b0 = FloatVector.fromArray(FLOAT, sums, to + LANES);
        FloatVector a1 = FloatVector.fromArray(FLOAT, sums, to + 1 * ROWS);
        FloatVector b1 = FloatVector.fromArray(FLOAT, sums, to + 1 * ROWS + LANES);
        FloatVector a2 = FloatVector.fromArray(FLOAT, sums, to + 2 * ROWS);
        FloatVector b2 = FloatVector.fromArray(FLOAT, sums, to + 2 * ROWS + LANES);
        FloatVector a3 = FloatVector.fromArray(FLOAT, sums, to + 3 * ROWS);
        FloatVector b3 = FloatVector.fromArray(FLOAT, sums, to + 3 * ROWS + LANES);
        FloatVector a4 = FloatVector.fromArray(FLOAT, sums, to + 4 * ROWS);
        FloatVector b4 = FloatVector.fromArray(FLOAT, sums, to + 4 * ROWS + LANES);
        FloatVector a5 = FloatVector.fromArray(FLOAT, sums, to + 5 * ROWS);
        FloatVector b5 = FloatVector.fromArray(FLOAT, sums, to + 5 * ROWS + LANES);
        FloatVector a6 = FloatVector.fromArray(FLOAT, sums, to + 6 * ROWS);
        FloatVector b6 = FloatVector.fromArray(FLOAT, sums, to + 6 * ROWS + LANES);
        FloatVector a7 = FloatVector.fromArray(FLOAT, sums, to + 7 * ROWS);
        FloatVector b7 = FloatVector.fromArray(FLOAT, sums, to + 7 * ROWS + LANES);
        FloatVector a8 = FloatVector.fromArray(FLOAT, sums, to + 8 * ROWS);
        FloatVector b8 = FloatVector.fromArray(FLOAT, sums, to + 8 * ROWS + LANES);
        FloatVector a9 = FloatVector.fromArray(FLOAT, sums, to + 9 * ROWS);
        FloatVector b9 = FloatVector.fromArray(FLOAT, sums, to + 9 * ROWS + LANES);
        for (int i = 0; i < count; i++) {
            FloatVector a = FloatVector.fromArray(FLOAT, panel, at + i * ROWS);
            FloatVector b = FloatVector.fromArray(FLOAT, panel, at + i * ROWS + LANES);
            FloatVector v = FloatVector.broadcast(FLOAT, x[xAt + 10 * i]);
            a0 = a.fma(v, a0);
            b0 = b.fma(v, b0);
            v = FloatVector.broadcast(FLOAT, x[xAt + 10 * i + 1]);
            a1 = a.fma(v, a1);
            b1 = b.fma(v, b1);
            v = FloatVector.broadcast(FLOAT, x[xAt + 10 * i + 2]);
            a2 = a.fma(v, a2);
            b2 = b.fma(v, b2);
            v = FloatVector.broadcast(FLOAT, x[xAt + 10 * i + 3]);
            a3 = a.fma(v, a3);
            b3 = b.fma(v, b3);
            v = FloatVector.broadcast(FLOAT, x[xAt + 10 * i + 4]);
            a4 = a.fma(v, a4);
            b4 = b.fma(v, b4);
            v = FloatVector.broadcast(FLOAT, x[xAt + 10 * i + 5]);
            a5 = a.fma(v, a5);
            b5 = b.fma(v, b5);
            v = FloatVector.broadcast(FLOAT, x[xAt + 10 * i + 6]);
            a6 = a.fma(v, a6);
            b6 = b.fma(v, b6);
            v = FloatVector.broadcast(FLOAT, x[xAt + 10 * i + 7]);
            a7 = a.fma(v, a7);
            b7 = b.fma(v, b7);
            v = FloatVector.broadcast(FLOAT, x[xAt + 10 * i + 8]);
            a8 = a.fma(v, a8);
            b8 = b.fma(v, b8);
            v = FloatVector.broadcast(FLOAT, x[xAt + 10 * i + 9]);
            a9 = a.fma(v, a9);
            b9 = b.fma(v, b9);
        }
        a0.intoArray(sums, to);
        b0.intoArray(sums, to + LANES);
        a1.intoArray(sums, to + 1 * ROWS);
        b1.intoArray(sums, to + 1 * ROWS + LANES);
        a2.intoArray(sums, to + 2 * ROWS);
        b2.intoArray(sums, to + 2 * ROWS + LANES);
        a3.intoArray(sums, to + 3 * ROWS);
        b3.intoArray(sums, to + 3 * ROWS + LANES);
        a4.intoArray(sums, to + 4 * ROWS);
        b4.intoArray(sums, to + 4 * ROWS + LANES);
        a5.intoArray(sums, to + 5 * ROWS);
        b5.intoArray(sums, to + 5 * ROWS + LANES);
        a6.intoArray(sums, to + 6 * ROWS);
        b6.intoArray(sums, to + 6 * ROWS + LANES);
        a7.intoArray(sums, to + 7 * ROWS);
        b7.intoArray(sums, to + 7 * ROWS + LANES);
        a8.intoArray(sums, to + 8 * ROWS);
        b8.intoArray(sums, to + 8 * ROWS + LANES);
        a9.intoArray(sums, to + 9 * ROWS);
        b9.intoArray(sums, to + 9 * ROWS + LANES);
    }

    /** Two vectors of rows by 4 vectors. */
    private static void by4(float[] panel, int at, int count, float[] x, int xAt, float[] sums, int to) {
        FloatVector a0 = FloatVector.fromArray(FLOAT, sums, to);
        FloatVector b0 = FloatVector.fromArray(FLOAT, sums, to + LANES);
        FloatVector a1 = FloatVector.fromArray(FLOAT, sums, to + 1 * ROWS);
        FloatVector b1 = FloatVector.fromArray(FLOAT, sums, to + 1 * ROWS + LANES);
        FloatVector a2 = FloatVector.fromArray(FLOAT, sums, to + 2 * ROWS);
        FloatVector b2 = FloatVector.fromArray(FLOAT, sums, to + 2 * ROWS + LANES);
        FloatVector a3 = FloatVector.fromArray(FLOAT, sums, to + 3 * ROWS);
        FloatVector b3 = FloatVector.fromArray(FLOAT, sums, to + 3 * ROWS + LANES);
        for (int i = 0; i < count; i++) {
            FloatVector a = FloatVector.fromArray(FLOAT, panel, at + i * ROWS);
            FloatVector b = FloatVector.fromArray(FLOAT, panel, at + i * ROWS + LANES);
            FloatVector v = FloatVector.broadcast(FLOAT, x[xAt + 4 * i]);
            a0 = a.fma(v, a0);
            b0 = b.fma(v, b0);
            v = FloatVector.broadcast(FLOAT, x[xAt + 4 * i + 1]);
            a1 = a.fma(v, a1);
            b1 = b.fma(v, b1);
            v = FloatVector.broadcast(FLOAT, x[xAt + 4 * i + 2]);
            a2 = a.fma(v, a2);
            b2 = b.fma(v, b2);
            v = FloatVector.broadcast(FLOAT, x[xAt + 4 * i + 3]);
            a3 = a.fma(v, a3);
            b3 = b.fma(v, b3);
        }
        a0.intoArray(sums, to);
        b0.intoArray(sums, to + LANES);
        a1.intoArray(sums, to + 1 * ROWS);
        b1.intoArray(sums, to + 1 * ROWS + LANES);
        a2.intoArray(sums, to + 2 * ROWS);
        b2.intoArray(sums, to + 2 * ROWS + LANES);
        a3.intoArray(sums, to + 3 * ROWS);
        b3.intoArray(sums, to + 3 * ROWS + LANES);
    }

    /** Two vectors of rows by 2 vectors. */
    private static void by2(float[] panel, int at, int count, float[] x, int xAt, float[] sums, int to) {
        FloatVector a0 = FloatVector.fromArray(FLOAT, sums, to);
        FloatVector b0 = FloatVector.fromArray(FLOAT, sums, to + LANES);
        FloatVector a1 = FloatVector.fromArray(FLOAT, sums, to + 1 * ROWS);
        FloatVector b1 = FloatVector.fromArray(FLOAT, sums, to + 1 * ROWS + LANES);
        for (int i = 0; i < count; i++) {
            FloatVector a = FloatVector.fromArray(FLOAT, panel, at + i * ROWS);
            FloatVector b = FloatVector.fromArray(FLOAT, panel, at + i * ROWS + LANES);
            FloatVector v = FloatVector.broadcast(FLOAT, x[xAt + 2 * i]);
            a0 = a.fma(v, a0);
            b0 = b.fma(v, b0);
            v = FloatVector.broadcast(FLOAT, x[xAt + 2 * i + 1]);
            a1 = a.fma(v, a1);
            b1 = b.fma(v, b1);
        }
        a0.intoArray(sums, to);
        b0.intoArray(sums, to + LANES);
        a1.intoArray(sums, to + 1 * ROWS);
        b1.intoArray(sums, to + 1 * ROWS + LANES);
    }

    /** Two vectors of rows by 1 vector. */
    private static void by1(float[] panel, int at, int count, float[] x, int xAt, float[] sums, int to) {
        FloatVector a0 = FloatVector.fromArray(FLOAT, sums, to);
        FloatVector b0 = FloatVector.fromArray(FLOAT, sums, to + LANES);
        for (int i = 0; i < count; i++) {
            FloatVector a = FloatVector.fromArray(FLOAT, panel, at + i * ROWS);
            FloatVector b = FloatVector.fromArray(FLOAT, panel, at + i * ROWS + LANES);
            FloatVector v = FloatVector.broadcast(FLOAT, x[xAt + i]);
            a0 = a.fma(v, a0);
            b0 = b.fma(v, b0);
        }
        a0.intoArray(sums, to);
        b0.intoArray(sums, to + LANES);
    }
}
