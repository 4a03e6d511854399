package io.emend.kernels.vector;

import static io.emend.kernels.simd.Lanes.FLOAT;
import static io.emend.kernels.simd.Lanes.LANES;

import jdk.incubator.vector.FloatVector;

/**
 * Products of a few rows with a few vectors, whose accumulators stay in registers. The lane sums of all products of a
 * panel lie in an array {@code sums[row][vector][lane]}, with room for {@value #BATCH} vectors.
 *
 * <p>Methods are small on purpose: C2 stops inlining when what it has inlined exceeds 8,000 bytes of bytecode, some
 * fifty vector operations, and a vector that crosses a call is allocated.
 */
final class Tiles {
    /** Rows and vectors of a tile. */
    static final int ROWS = 2;

    static final int BATCH = 4;
    /** Rows that are multiplied with a vector that is left over from the tiles. */
    static final int STRIP_ROWS = 4;

    private Tiles() {}

    /** Adds {@code count} columns of four rows times one vector to {@code sums[row][vector]}. */
    static void fourRows(
            float[] w, int w0, int w1, int w2, int w3, float[] x, int xAt, int count, float[] sums, int at) {
        int stride = BATCH * LANES;
        FloatVector s0 = FloatVector.fromArray(FLOAT, sums, at);
        FloatVector s1 = FloatVector.fromArray(FLOAT, sums, at + stride);
        FloatVector s2 = FloatVector.fromArray(FLOAT, sums, at + 2 * stride);
        FloatVector s3 = FloatVector.fromArray(FLOAT, sums, at + 3 * stride);
        for (int i = 0; i < count; i += LANES) {
            FloatVector v = FloatVector.fromArray(FLOAT, x, xAt + i);
            s0 = FloatVector.fromArray(FLOAT, w, w0 + i).fma(v, s0);
            s1 = FloatVector.fromArray(FLOAT, w, w1 + i).fma(v, s1);
            s2 = FloatVector.fromArray(FLOAT, w, w2 + i).fma(v, s2);
            s3 = FloatVector.fromArray(FLOAT, w, w3 + i).fma(v, s3);
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + stride);
        s2.intoArray(sums, at + 2 * stride);
        s3.intoArray(sums, at + 3 * stride);
    }

    /**
     * Adds {@code count} columns of two rows times four vectors to the eight vectors from {@code sums[at]} on.
     *
     * <p>Two steps at a time, because C2 then leaves the loop as it is: where it unrolls by itself, or has more
     * accumulators, it moves so many loads forward that the accumulators fall out of the registers.
     */
    static void tile(
            float[] w, int w0, int w1, float[] x, int x0, int x1, int x2, int x3, int count, float[] sums, int at) {
        FloatVector s00 = FloatVector.fromArray(FLOAT, sums, at);
        FloatVector s01 = FloatVector.fromArray(FLOAT, sums, at + LANES);
        FloatVector s02 = FloatVector.fromArray(FLOAT, sums, at + 2 * LANES);
        FloatVector s03 = FloatVector.fromArray(FLOAT, sums, at + 3 * LANES);
        FloatVector s10 = FloatVector.fromArray(FLOAT, sums, at + 4 * LANES);
        FloatVector s11 = FloatVector.fromArray(FLOAT, sums, at + 5 * LANES);
        FloatVector s12 = FloatVector.fromArray(FLOAT, sums, at + 6 * LANES);
        FloatVector s13 = FloatVector.fromArray(FLOAT, sums, at + 7 * LANES);
        int i = 0;
        for (; i < count - LANES; i += 2 * LANES) {
            FloatVector a = FloatVector.fromArray(FLOAT, w, w0 + i);
            FloatVector b = FloatVector.fromArray(FLOAT, w, w1 + i);
            FloatVector v = FloatVector.fromArray(FLOAT, x, x0 + i);
            s00 = a.fma(v, s00);
            s10 = b.fma(v, s10);
            v = FloatVector.fromArray(FLOAT, x, x1 + i);
            s01 = a.fma(v, s01);
            s11 = b.fma(v, s11);
            v = FloatVector.fromArray(FLOAT, x, x2 + i);
            s02 = a.fma(v, s02);
            s12 = b.fma(v, s12);
            v = FloatVector.fromArray(FLOAT, x, x3 + i);
            s03 = a.fma(v, s03);
            s13 = b.fma(v, s13);
            a = FloatVector.fromArray(FLOAT, w, w0 + LANES + i);
            b = FloatVector.fromArray(FLOAT, w, w1 + LANES + i);
            v = FloatVector.fromArray(FLOAT, x, x0 + LANES + i);
            s00 = a.fma(v, s00);
            s10 = b.fma(v, s10);
            v = FloatVector.fromArray(FLOAT, x, x1 + LANES + i);
            s01 = a.fma(v, s01);
            s11 = b.fma(v, s11);
            v = FloatVector.fromArray(FLOAT, x, x2 + LANES + i);
            s02 = a.fma(v, s02);
            s12 = b.fma(v, s12);
            v = FloatVector.fromArray(FLOAT, x, x3 + LANES + i);
            s03 = a.fma(v, s03);
            s13 = b.fma(v, s13);
        }
        if (i < count) {
            FloatVector a = FloatVector.fromArray(FLOAT, w, w0 + i);
            FloatVector b = FloatVector.fromArray(FLOAT, w, w1 + i);
            FloatVector v = FloatVector.fromArray(FLOAT, x, x0 + i);
            s00 = a.fma(v, s00);
            s10 = b.fma(v, s10);
            v = FloatVector.fromArray(FLOAT, x, x1 + i);
            s01 = a.fma(v, s01);
            s11 = b.fma(v, s11);
            v = FloatVector.fromArray(FLOAT, x, x2 + i);
            s02 = a.fma(v, s02);
            s12 = b.fma(v, s12);
            v = FloatVector.fromArray(FLOAT, x, x3 + i);
            s03 = a.fma(v, s03);
            s13 = b.fma(v, s13);
        }
        s00.intoArray(sums, at);
        s01.intoArray(sums, at + LANES);
        s02.intoArray(sums, at + 2 * LANES);
        s03.intoArray(sums, at + 3 * LANES);
        s10.intoArray(sums, at + 4 * LANES);
        s11.intoArray(sums, at + 5 * LANES);
        s12.intoArray(sums, at + 6 * LANES);
        s13.intoArray(sums, at + 7 * LANES);
    }
}
