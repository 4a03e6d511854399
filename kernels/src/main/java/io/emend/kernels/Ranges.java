package io.emend.kernels;

import java.util.Objects;

/** The checks of array ranges, made once per call so that the inner loops need none. */
final class Ranges {
    private Ranges() {}

    static void check(float[] array, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, array.length);
    }

    /** Checks {@code batch} ranges of {@code count} floats whose starts are {@code stride} apart. */
    static void check(float[] array, long offset, int stride, int batch, int count) {
        // The starts are an arithmetic progression: when its ends are in bounds, all of it is.
        Objects.checkFromIndexSize(offset, count, array.length);
        Objects.checkFromIndexSize(offset + (batch - 1L) * stride, count, array.length);
    }

    /** Checks the arguments of {@link Kernels#matMul}; false says that there is nothing to do. */
    static boolean checkMatMul(
            Matrix w,
            int rowFrom,
            int rowTo,
            float[] x,
            int xOffset,
            int xStride,
            int batch,
            float[] y,
            int yOffset,
            int yStride) {
        Objects.checkFromToIndex(rowFrom, rowTo, w.rows());
        if (batch < 0) {
            throw new IndexOutOfBoundsException("a batch of " + batch);
        }
        if (batch == 0 || rowFrom == rowTo) {
            return false;
        }
        check(x, xOffset, xStride, batch, w.columns());
        check(y, (long) yOffset + rowFrom, yStride, batch, rowTo - rowFrom);
        return true;
    }

    static void checkNorm(float[] x, int xOffset, int n, float[] weight, float[] bias, float[] out, int outOffset) {
        check(x, xOffset, n);
        check(out, outOffset, n);
        if (weight != null) {
            check(weight, 0, n);
        }
        if (bias != null) {
            check(bias, 0, n);
        }
    }

    static void checkRotary(float[] x, int offset, int heads, int headDim, float[] cos, float[] sin, int tableOffset) {
        if (heads < 0 || headDim < 0 || headDim % 2 != 0) {
            throw new IndexOutOfBoundsException(heads + " heads of " + headDim + " floats have no halves to rotate");
        }
        Objects.checkFromIndexSize((long) offset, (long) heads * headDim, x.length);
        check(cos, tableOffset, headDim / 2);
        check(sin, tableOffset, headDim / 2);
    }

    static void checkAttention(
            float[] q,
            int qOffset,
            KvLayout cache,
            float[][] keyPages,
            float[][] valuePages,
            int length,
            int kvHead,
            float[] scores,
            float[] out,
            int outOffset) {
        check(q, qOffset, cache.headDim());
        check(out, outOffset, cache.headDim());
        Objects.checkIndex(kvHead, cache.kvHeads());
        if (length < 1) {
            throw new IndexOutOfBoundsException("attention over " + length + " positions");
        }
        int pages = KvLayout.pages(length);
        Objects.checkFromIndexSize(0L, (long) pages * KvLayout.PAGE, scores.length);
        Objects.checkFromIndexSize(0, pages, keyPages.length);
        Objects.checkFromIndexSize(0, pages, valuePages.length);
        for (int p = 0; p < pages; p++) {
            check(keyPages[p], 0, cache.pageFloats());
            check(valuePages[p], 0, cache.pageFloats());
        }
    }
}
