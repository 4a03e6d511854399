package io.emend.kernels;

import static io.emend.kernels.simd.Lanes.FLOAT;
import static io.emend.kernels.simd.Lanes.LANES;

import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.simd.Lanes;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Matrix products.
 *
 * <p>Rows of weights are decoded into an array that stays in a cache, then multiplied with the whole batch. A single
 * vector is bound by memory: a few rows at a time pass through the first-level cache. A batch is bound by arithmetic: a
 * panel of rows rests in the second-level cache, and is multiplied in tiles of {@value #TILE_ROWS} rows by
 * {@value #TILE_BATCH} vectors, whose eight accumulators keep two units busy for the four cycles of a fused
 * multiply-add.
 *
 * <p>Every product of a row and a vector is one vector accumulator that takes the columns in order, a tree sum of its
 * lanes, then the columns that do not fill a vector. Columns are taken in chunks, so that what a tile reads stays in the
 * first-level cache; between chunks the accumulators rest in memory lane by lane. So neither chunks nor tiles nor the
 * batch change any sum.
 *
 * <p>Methods are small on purpose: C2 stops inlining when what it has inlined exceeds 8,000 bytes of bytecode, some
 * fifty vector operations, and a vector that crosses a call is allocated.
 */
final class VectorMatMul {
    private static final int TILE_ROWS = 2;
    private static final int TILE_BATCH = 4;
    /** Rows that are multiplied with a vector that is left over from the tiles. */
    private static final int STRIP_ROWS = 4;
    /** Columns of a chunk: four vectors of it take half of a first-level cache of 32 KiB. Whole blocks of any type. */
    private static final int CHUNK = 1024;
    /** Floats of a panel: half of a second-level cache of 512 KiB. */
    private static final int PANEL_FLOATS = 64 * 1024;

    private static final int MAX_PANEL_ROWS = 48;

    private VectorMatMul() {}

    static void multiply(Matrix w, int rowFrom, int rowTo, VectorBatch x, VectorBatch y, ScratchPool pool) {
        if (x.count() < TILE_BATCH) {
            multiplyFew(w, rowFrom, rowTo, x, y, pool);
        } else {
            multiplyMany(w, rowFrom, rowTo, x, y, pool);
        }
    }

    private static void multiplyFew(Matrix w, int rowFrom, int rowTo, VectorBatch x, VectorBatch y, ScratchPool pool) {
        int n = w.columns();
        boolean stored = w.format().multipliesStored();
        float[] weights = pool.take(STRIP_ROWS * CHUNK);
        float[] sums = pool.take(STRIP_ROWS * TILE_BATCH * LANES);
        for (int row = rowFrom; row < rowTo; row += STRIP_ROWS) {
            int rows = Math.min(STRIP_ROWS, rowTo - row);
            Arrays.fill(sums, 0, STRIP_ROWS * TILE_BATCH * LANES, 0);
            if (stored) {
                accumulateStored(w, row, rows, x, sums);
            } else {
                accumulateDecoded(w, row, rows, x, weights, sums);
            }
            int last = FLOAT.loopBound(n);
            decode(w, row, rows, last, n - last, weights);
            store(weights, rows, n, last, x, 0, x.count(), sums, y, row);
        }
        pool.give(sums);
        pool.give(weights);
    }

    /** Leaves in {@code sums[row][vector]} the lane sums of a few rows. */
    private static void accumulateDecoded(Matrix w, int row, int rows, VectorBatch x, float[] weights, float[] sums) {
        for (int from = 0; from < w.columns(); from += CHUNK) {
            int count = Math.min(CHUNK, w.columns() - from);
            decode(w, row, rows, from, count, weights);
            for (int b = 0; b < x.count(); b++) {
                strip(weights, rows, count, 0, x.values(), x.start(b) + from, FLOAT.loopBound(count), sums, b * LANES);
            }
        }
    }

    /** Likewise for weights that are multiplied as they are stored. */
    private static void accumulateStored(Matrix w, int row, int rows, VectorBatch x, float[] sums) {
        long rowBytes = w.rowBytes();
        long r0 = row * rowBytes;
        long r1 = (row + Math.min(1, rows - 1)) * rowBytes;
        long r2 = (row + Math.min(2, rows - 1)) * rowBytes;
        long r3 = (row + rows - 1) * rowBytes;
        int end = FLOAT.loopBound(w.columns());
        for (int b = 0; b < x.count(); b++) {
            w.format()
                    .addProducts(
                            w.data(), r0, r1, r2, r3, end, x.values(), x.start(b), sums, b * LANES, TILE_BATCH * LANES);
        }
    }

    private static void multiplyMany(Matrix w, int rowFrom, int rowTo, VectorBatch x, VectorBatch y, ScratchPool pool) {
        int n = w.columns();
        int panelRows = Math.clamp(PANEL_FLOATS / n / STRIP_ROWS * STRIP_ROWS, STRIP_ROWS, MAX_PANEL_ROWS);
        float[] panel = pool.take(Math.multiplyExact(panelRows, n));
        float[] sums = pool.take(panelRows * TILE_BATCH * LANES);
        for (int row = rowFrom; row < rowTo; row += panelRows) {
            int rows = Math.min(panelRows, rowTo - row);
            decode(w, row, rows, 0, n, panel);
            for (int b = 0; b < x.count(); b += TILE_BATCH) {
                int vectors = Math.min(TILE_BATCH, x.count() - b);
                accumulate(panel, rows, n, x, b, vectors, sums);
                store(panel, rows, n, 0, x, b, vectors, sums, y, row);
            }
        }
        pool.give(sums);
        pool.give(panel);
    }

    /** Decodes columns {@code [from, from + count)} of consecutive rows. */
    private static void decode(Matrix w, int row, int rows, int from, int count, float[] out) {
        StorageFormat format = w.format();
        long start = format.bytes(from);
        for (int r = 0; r < rows; r++) {
            format.decodeByVectors(w.data(), (row + r) * w.rowBytes() + start, count, out, r * count);
        }
    }

    /** Leaves in {@code sums[row][vector]} the lane sums of all rows of the panel with up to four vectors from {@code b} on. */
    private static void accumulate(
            float[] panel, int rows, int n, VectorBatch batch, int b, int vectors, float[] sums) {
        float[] x = batch.values();
        int last = vectors - 1;
        int x0 = batch.start(b);
        int x1 = batch.start(b + Math.min(1, last));
        int x2 = batch.start(b + Math.min(2, last));
        int x3 = batch.start(b + last);
        int end = FLOAT.loopBound(n);
        Arrays.fill(sums, 0, (rows + STRIP_ROWS - 1) / STRIP_ROWS * STRIP_ROWS * TILE_BATCH * LANES, 0);
        for (int from = 0; from < end; from += CHUNK) {
            int count = Math.min(CHUNK, end - from);
            if (vectors == 1) {
                strip(panel, rows, n, from, x, x0 + from, count, sums, 0);
                continue;
            }
            for (int r = 0; r < rows; r += TILE_ROWS) {
                int w1 = Math.min(r + 1, rows - 1) * n;
                tile(
                        panel,
                        r * n + from,
                        w1 + from,
                        x,
                        x0 + from,
                        x1 + from,
                        x2 + from,
                        x3 + from,
                        count,
                        sums,
                        r * TILE_BATCH * LANES);
            }
        }
    }

    /** Multiplies all rows with one vector. */
    private static void strip(
            float[] w, int rows, int n, int from, float[] x, int xAt, int count, float[] sums, int at) {
        for (int r = 0; r < rows; r += STRIP_ROWS) {
            int r1 = Math.min(r + 1, rows - 1);
            int r2 = Math.min(r + 2, rows - 1);
            int r3 = Math.min(r + 3, rows - 1);
            fourRows(
                    w,
                    r * n + from,
                    r1 * n + from,
                    r2 * n + from,
                    r3 * n + from,
                    x,
                    xAt,
                    count,
                    sums,
                    at + r * TILE_BATCH * LANES);
        }
    }

    /** Adds {@code count} columns of four rows times one vector to {@code sums[row][vector]}. */
    private static void fourRows(
            float[] w, int w0, int w1, int w2, int w3, float[] x, int xAt, int count, float[] sums, int at) {
        int stride = TILE_BATCH * LANES;
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
    private static void tile(
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

    /**
     * Sums the lanes, adds the columns that do not fill a vector, and writes the results.
     *
     * @param decoded the rows from column {@code from} on
     * @param b first of the vectors
     */
    private static void store(
            float[] decoded,
            int rows,
            int n,
            int from,
            VectorBatch x,
            int b,
            int vectors,
            float[] sums,
            VectorBatch y,
            int row) {
        int end = FLOAT.loopBound(n);
        for (int r = 0; r < rows; r++) {
            for (int v = 0; v < vectors; v++) {
                float sum = Lanes.sum(sums, (r * TILE_BATCH + v) * LANES);
                int xAt = x.start(b + v);
                for (int i = end; i < n; i++) {
                    sum = Math.fma(decoded[r * (n - from) + i - from], x.values()[xAt + i], sum);
                }
                y.values()[y.start(b + v) + row + r] = sum;
            }
        }
    }
}
