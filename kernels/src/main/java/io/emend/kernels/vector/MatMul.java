package io.emend.kernels.vector;

import static io.emend.kernels.simd.Lanes.FLOAT;
import static io.emend.kernels.simd.Lanes.LANES;

import io.emend.kernels.Matrix;
import io.emend.kernels.VectorBatch;
import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.scalar.ScratchPool;
import io.emend.kernels.simd.Lanes;
import java.util.Arrays;

/**
 * Matrix products.
 *
 * <p>Few vectors are bound by memory: four rows at a time are multiplied as they are stored where their format can, or
 * pass through the first-level cache as floats. A batch is bound by arithmetic: a panel of rows is decoded into an
 * array that rests in the second-level cache, and is multiplied in tiles of {@value Tiles#ROWS} rows by {@value
 * Tiles#BATCH} vectors, whose eight accumulators keep two units busy for the four cycles of a fused multiply-add.
 *
 * <p>Every product of a row and a vector is one vector accumulator that takes the columns in order, a tree sum of its
 * lanes, then the columns that do not fill a vector. Columns are taken in chunks, so that what a tile reads stays in
 * the first-level cache; between chunks the accumulators rest in memory lane by lane. So neither chunks nor tiles nor
 * the batch change any sum.
 *
 * <p>The format is asked once for each row of a chunk at most, and what it does then is a method of its own: a process
 * that mixes formats pays a virtual call for a thousand columns, no more.
 */
final class MatMul {
    /** Columns of a chunk: four vectors of it take half of a first-level cache of 32 KiB. Whole blocks of any type. */
    private static final int CHUNK = 1024;
    /** Floats of a panel: half of a second-level cache of 512 KiB. */
    private static final int PANEL_FLOATS = 64 * 1024;

    private static final int MAX_PANEL_ROWS = 48;

    private MatMul() {}

    static void multiply(Matrix w, int rowFrom, int rowTo, VectorBatch x, VectorBatch y, ScratchPool pool) {
        if (x.count() < Tiles.BATCH) {
            multiplyFew(w, rowFrom, rowTo, x, y, pool);
        } else {
            multiplyMany(w, rowFrom, rowTo, x, y, pool);
        }
    }

    /**
     * A few rows at a time, a quarter of the range apart: four streams that the processor fetches ahead, which rows
     * that follow each other are not.
     */
    private static void multiplyFew(Matrix w, int rowFrom, int rowTo, VectorBatch x, VectorBatch y, ScratchPool pool) {
        int n = w.columns();
        int end = FLOAT.loopBound(n);
        int step = (rowTo - rowFrom + Tiles.STRIP_ROWS - 1) / Tiles.STRIP_ROWS;
        boolean stored = w.format().multipliesStored();
        float[] weights = pool.take(Tiles.STRIP_ROWS * CHUNK);
        float[] sums = pool.take(Tiles.STRIP_ROWS * Tiles.BATCH * LANES);
        for (int row = rowFrom; row < rowFrom + step; row++) {
            int rows = (rowTo - row + step - 1) / step;
            Arrays.fill(sums, 0, Tiles.STRIP_ROWS * Tiles.BATCH * LANES, 0);
            if (stored) {
                accumulateStored(w, row, step, rows, x, sums);
            } else {
                accumulateDecoded(w, row, step, rows, x, weights, sums);
            }
            if (end < n) {
                decode(w, row, step, rows, end, n - end, weights);
            }
            store(weights, rows, n, end, x, 0, x.count(), sums, y, row, step);
        }
        pool.give(sums);
        pool.give(weights);
    }

    /** Leaves in {@code sums[row][vector]} the lane sums of a few rows that are {@code step} apart. */
    private static void accumulateDecoded(
            Matrix w, int row, int step, int rows, VectorBatch x, float[] weights, float[] sums) {
        for (int from = 0; from < w.columns(); from += CHUNK) {
            int count = Math.min(CHUNK, w.columns() - from);
            decode(w, row, step, rows, from, count, weights);
            for (int b = 0; b < x.count(); b++) {
                strip(weights, rows, count, 0, x.values(), x.start(b) + from, FLOAT.loopBound(count), sums, b * LANES);
            }
        }
    }

    /** Likewise for weights that are multiplied as they are stored. */
    private static void accumulateStored(Matrix w, int row, int step, int rows, VectorBatch x, float[] sums) {
        StorageFormat format = w.format();
        long rowBytes = w.rowBytes();
        long r0 = row * rowBytes;
        long r1 = (row + step * Math.min(1, rows - 1)) * rowBytes;
        long r2 = (row + step * Math.min(2, rows - 1)) * rowBytes;
        long r3 = (row + step * (rows - 1)) * rowBytes;
        int end = FLOAT.loopBound(w.columns());
        int stride = Tiles.BATCH * LANES;
        for (int b = 0; b < x.count(); b++) {
            format.addProducts(w.data(), r0, r1, r2, r3, end, x.values(), x.start(b), sums, b * LANES, stride);
        }
    }

    private static void multiplyMany(Matrix w, int rowFrom, int rowTo, VectorBatch x, VectorBatch y, ScratchPool pool) {
        int n = w.columns();
        int panelRows = Math.clamp(
                PANEL_FLOATS / n / Tiles.STRIP_ROWS * (long) Tiles.STRIP_ROWS, Tiles.STRIP_ROWS, MAX_PANEL_ROWS);
        float[] panel = pool.take(Math.multiplyExact(panelRows, n));
        float[] sums = pool.take(panelRows * Tiles.BATCH * LANES);
        for (int row = rowFrom; row < rowTo; row += panelRows) {
            int rows = Math.min(panelRows, rowTo - row);
            decode(w, row, 1, rows, 0, n, panel);
            for (int b = 0; b < x.count(); b += Tiles.BATCH) {
                int vectors = Math.min(Tiles.BATCH, x.count() - b);
                accumulate(panel, rows, n, x, b, vectors, sums);
                store(panel, rows, n, 0, x, b, vectors, sums, y, row, 1);
            }
        }
        pool.give(sums);
        pool.give(panel);
    }

    /** Decodes columns {@code [from, from + count)} of rows that are {@code step} apart. */
    private static void decode(Matrix w, int row, int step, int rows, int from, int count, float[] out) {
        StorageFormat format = w.format();
        long start = format.bytes(from);
        for (int r = 0; r < rows; r++) {
            format.decodeByVectors(w.data(), (row + r * step) * w.rowBytes() + start, count, out, r * count);
        }
    }

    /** Leaves in {@code sums[row][vector]} the lane sums of a panel with up to four vectors from {@code b} on. */
    private static void accumulate(
            float[] panel, int rows, int n, VectorBatch batch, int b, int vectors, float[] sums) {
        float[] x = batch.values();
        int last = vectors - 1;
        int x0 = batch.start(b);
        int x1 = batch.start(b + Math.min(1, last));
        int x2 = batch.start(b + Math.min(2, last));
        int x3 = batch.start(b + last);
        int end = FLOAT.loopBound(n);
        Arrays.fill(
                sums, 0, (rows + Tiles.STRIP_ROWS - 1) / Tiles.STRIP_ROWS * Tiles.STRIP_ROWS * Tiles.BATCH * LANES, 0);
        for (int from = 0; from < end; from += CHUNK) {
            int count = Math.min(CHUNK, end - from);
            if (vectors == 1) {
                strip(panel, rows, n, from, x, x0 + from, count, sums, 0);
                continue;
            }
            for (int r = 0; r < rows; r += Tiles.ROWS) {
                int w1 = Math.min(r + 1, rows - 1) * n;
                Tiles.tile(
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
                        r * Tiles.BATCH * LANES);
            }
        }
    }

    /** Multiplies all rows with one vector. */
    private static void strip(
            float[] w, int rows, int n, int from, float[] x, int xAt, int count, float[] sums, int at) {
        for (int r = 0; r < rows; r += Tiles.STRIP_ROWS) {
            int r1 = Math.min(r + 1, rows - 1);
            int r2 = Math.min(r + 2, rows - 1);
            int r3 = Math.min(r + 3, rows - 1);
            Tiles.fourRows(
                    w,
                    r * n + from,
                    r1 * n + from,
                    r2 * n + from,
                    r3 * n + from,
                    x,
                    xAt,
                    count,
                    sums,
                    at + r * Tiles.BATCH * LANES);
        }
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
            int row,
            int step) {
        int end = FLOAT.loopBound(n);
        for (int r = 0; r < rows; r++) {
            for (int v = 0; v < vectors; v++) {
                float sum = Lanes.sum(sums, (r * Tiles.BATCH + v) * LANES);
                int xAt = x.start(b + v);
                for (int i = end; i < n; i++) {
                    sum = Math.fma(decoded[r * (n - from) + i - from], x.values()[xAt + i], sum);
                }
                y.values()[y.start(b + v) + row + r * step] = sum;
            }
        }
    }
}
