package io.emend.kernels;

import static io.emend.kernels.Lanes.F32;
import static io.emend.kernels.Lanes.LANES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Matrix products of a batch: bound by arithmetic.
 *
 * <p>A panel of weight rows is decoded once into an array that stays in the second-level cache, then multiplied with
 * the whole batch in tiles of {@value #TILE_ROWS} rows by {@value #TILE_BATCH} vectors, whose accumulators fill the
 * sixteen registers of AVX2. Columns are taken in chunks, so that the tile's vectors stay in the first-level cache;
 * between chunks the accumulators rest in memory lane by lane, so that chunking does not change any sum.
 */
final class VectorMatMul {
    private static final int TILE_ROWS = 3;
    private static final int TILE_BATCH = 4;
    private static final int TILE_FLOATS = TILE_ROWS * TILE_BATCH * LANES;
    /** Columns of a chunk: four vectors of it take half of a first-level cache of 32 KiB. */
    private static final int CHUNK = 1024;
    /** Floats of a panel: half of a second-level cache of 512 KiB. */
    private static final int PANEL_FLOATS = 64 * 1024;
    private static final int MAX_PANEL_ROWS = 48;

    private VectorMatMul() {}

    static void multiply(
            Matrix w, int rowFrom, int rowTo,
            float[] x, int xOffset, int xStride, int batch,
            float[] y, int yOffset, int yStride, ScratchPool pool) {
        int n = w.columns();
        int panelRows = Math.clamp(PANEL_FLOATS / n / TILE_ROWS * TILE_ROWS, TILE_ROWS, MAX_PANEL_ROWS);
        float[] panel = pool.take(Math.multiplyExact(panelRows, n));
        float[] sums = pool.take(panelRows / TILE_ROWS * TILE_FLOATS);
        long rowBytes = w.rowBytes();
        for (int row = rowFrom; row < rowTo; row += panelRows) {
            int rows = Math.min(panelRows, rowTo - row);
            for (int i = 0; i < rows; i++) {
                VectorDecoder.decode(w.dtype(), w.data(), (row + i) * rowBytes, n, panel, i * n);
            }
            for (int b = 0; b < batch; b += TILE_BATCH) {
                int vectors = Math.min(TILE_BATCH, batch - b);
                int xAt = xOffset + b * xStride;
                accumulate(panel, rows, n, x, xAt, xStride, vectors, sums);
                store(panel, rows, n, x, xAt, xStride, vectors, sums, y, yOffset + b * yStride + row, yStride);
            }
        }
        pool.give(sums);
        pool.give(panel);
    }

    /** Leaves in {@code sums} the lane sums of all rows of the panel with up to four vectors, tile after tile. */
    private static void accumulate(
            float[] panel, int rows, int n, float[] x, int xAt, int xStride, int vectors, float[] sums) {
        int last = vectors - 1;
        int x1 = xAt + Math.min(1, last) * xStride;
        int x2 = xAt + Math.min(2, last) * xStride;
        int x3 = xAt + last * xStride;
        int end = F32.loopBound(n);
        Arrays.fill(sums, 0, (rows + TILE_ROWS - 1) / TILE_ROWS * TILE_FLOATS, 0);
        for (int from = 0; from < end; from += CHUNK) {
            int count = Math.min(CHUNK, end - from);
            int tile = 0;
            for (int r = 0; r < rows; r += TILE_ROWS) {
                int w1 = Math.min(r + 1, rows - 1) * n;
                int w2 = Math.min(r + 2, rows - 1) * n;
                tile(panel, r * n + from, w1 + from, w2 + from, x, xAt + from, x1 + from, x2 + from, x3 + from, count,
                        sums, tile);
                tile += TILE_FLOATS;
            }
        }
    }

    /** Adds {@code count} columns of three rows times four vectors to the twelve vectors from {@code sums[at]} on. */
    private static void tile(
            float[] w, int w0, int w1, int w2, float[] x, int x0, int x1, int x2, int x3, int count,
            float[] sums, int at) {
        FloatVector s00 = FloatVector.fromArray(F32, sums, at);
        FloatVector s01 = FloatVector.fromArray(F32, sums, at + LANES);
        FloatVector s02 = FloatVector.fromArray(F32, sums, at + 2 * LANES);
        FloatVector s03 = FloatVector.fromArray(F32, sums, at + 3 * LANES);
        FloatVector s10 = FloatVector.fromArray(F32, sums, at + 4 * LANES);
        FloatVector s11 = FloatVector.fromArray(F32, sums, at + 5 * LANES);
        FloatVector s12 = FloatVector.fromArray(F32, sums, at + 6 * LANES);
        FloatVector s13 = FloatVector.fromArray(F32, sums, at + 7 * LANES);
        FloatVector s20 = FloatVector.fromArray(F32, sums, at + 8 * LANES);
        FloatVector s21 = FloatVector.fromArray(F32, sums, at + 9 * LANES);
        FloatVector s22 = FloatVector.fromArray(F32, sums, at + 10 * LANES);
        FloatVector s23 = FloatVector.fromArray(F32, sums, at + 11 * LANES);
        for (int i = 0; i < count; i += LANES) {
            FloatVector a = FloatVector.fromArray(F32, w, w0 + i);
            FloatVector b = FloatVector.fromArray(F32, w, w1 + i);
            FloatVector c = FloatVector.fromArray(F32, w, w2 + i);
            FloatVector v = FloatVector.fromArray(F32, x, x0 + i);
            s00 = a.fma(v, s00);
            s10 = b.fma(v, s10);
            s20 = c.fma(v, s20);
            v = FloatVector.fromArray(F32, x, x1 + i);
            s01 = a.fma(v, s01);
            s11 = b.fma(v, s11);
            s21 = c.fma(v, s21);
            v = FloatVector.fromArray(F32, x, x2 + i);
            s02 = a.fma(v, s02);
            s12 = b.fma(v, s12);
            s22 = c.fma(v, s22);
            v = FloatVector.fromArray(F32, x, x3 + i);
            s03 = a.fma(v, s03);
            s13 = b.fma(v, s13);
            s23 = c.fma(v, s23);
        }
        s00.intoArray(sums, at);
        s01.intoArray(sums, at + LANES);
        s02.intoArray(sums, at + 2 * LANES);
        s03.intoArray(sums, at + 3 * LANES);
        s10.intoArray(sums, at + 4 * LANES);
        s11.intoArray(sums, at + 5 * LANES);
        s12.intoArray(sums, at + 6 * LANES);
        s13.intoArray(sums, at + 7 * LANES);
        s20.intoArray(sums, at + 8 * LANES);
        s21.intoArray(sums, at + 9 * LANES);
        s22.intoArray(sums, at + 10 * LANES);
        s23.intoArray(sums, at + 11 * LANES);
    }

    /** Sums the lanes, adds the columns that do not fill a vector, and writes the results. */
    private static void store(
            float[] panel, int rows, int n, float[] x, int xAt, int xStride, int vectors, float[] sums,
            float[] y, int yAt, int yStride) {
        int end = F32.loopBound(n);
        for (int r = 0; r < rows; r++) {
            int at = r * TILE_BATCH * LANES;
            for (int b = 0; b < vectors; b++) {
                float sum = Lanes.sum(FloatVector.fromArray(F32, sums, at + b * LANES));
                for (int i = end; i < n; i++) {
                    sum = Math.fma(panel[r * n + i], x[xAt + b * xStride + i], sum);
                }
                y[yAt + b * yStride + r] = sum;
            }
        }
    }
}
