package io.emend.kernels.scalar;

import io.emend.kernels.Kernels;
import io.emend.kernels.KvLayout;
import io.emend.kernels.KvPage;
import io.emend.kernels.Operand;
import io.emend.kernels.PackedMatrix;
import io.emend.kernels.VectorBatch;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The checks of array ranges, made once per call so that the inner loops need none. */
public final class Ranges {
    private Ranges() {}

    public static void check(float[] array, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, array.length);
    }

    /** Checks that each of the vectors has {@code count} floats from its value {@code from} on. */
    private static void check(VectorBatch batch, int from, int count) {
        // The starts are an arithmetic progression: when its ends are in bounds, all of it is.
        long first = (long) batch.offset() + from;
        Objects.checkFromIndexSize(first, count, batch.values().length);
        long last = first + (batch.count() - 1L) * batch.stride();
        Objects.checkFromIndexSize(last, count, batch.values().length);
    }

    /** Checks the arguments of {@link Kernels#matMul}; false says that there is nothing to do. */
    public static boolean checkMatMul(PackedMatrix w, int rowFrom, int rowTo, Operand operand, VectorBatch y) {
        VectorBatch x = operand.vectors();
        Objects.checkFromToIndex(rowFrom, rowTo, w.rows());
        if (operand.columns() != w.columns()) {
            throw new IllegalArgumentException("vectors of " + operand.columns() + " floats, but " + w);
        }
        if (rowFrom < rowTo
                && (rowFrom % PackedMatrix.GROUP != 0 || rowTo % PackedMatrix.GROUP != 0 && rowTo != w.rows())) {
            throw new IllegalArgumentException("rows " + rowFrom + " to " + rowTo + " are not whole groups");
        }
        if (x.count() != y.count()) {
            throw new IllegalArgumentException(x.count() + " vectors, but " + y.count() + " results");
        }
        if (x.count() < 0) {
            throw new IndexOutOfBoundsException("a batch of " + x.count());
        }
        if (x.count() == 0 || rowFrom == rowTo) {
            return false;
        }
        check(x, 0, w.columns());
        checkRoom(operand);
        check(y, rowFrom, rowTo - rowFrom);
        return true;
    }

    /** Checks the arguments of {@link Kernels#arrange}; false says that there is nothing to do. */
    public static boolean checkArrange(Operand x, int from, int to) {
        Objects.checkFromToIndex(from, to, x.columns());
        if (x.vectors().count() < 1 || from == to) {
            return false;
        }
        check(x.vectors(), 0, x.columns());
        checkRoom(x);
        return true;
    }

    private static void checkRoom(Operand x) {
        Objects.checkFromIndexSize(0L, (long) x.vectors().count() * x.columns(), x.arranged().length);
    }

    public static void checkNorm(
            float[] x,
            int xOffset,
            int n,
            float @Nullable [] weight,
            float @Nullable [] bias,
            float[] out,
            int outOffset) {
        check(x, xOffset, n);
        check(out, outOffset, n);
        if (weight != null) {
            check(weight, 0, n);
        }
        if (bias != null) {
            check(bias, 0, n);
        }
    }

    public static void checkRotary(
            float[] x, int offset, int heads, int headDim, float[] cos, float[] sin, int tableOffset) {
        if (heads < 0 || headDim < 0 || headDim % 2 != 0) {
            throw new IndexOutOfBoundsException(heads + " heads of " + headDim + " floats have no halves to rotate");
        }
        Objects.checkFromIndexSize((long) offset, (long) heads * headDim, x.length);
        check(cos, tableOffset, headDim / 2);
        check(sin, tableOffset, headDim / 2);
    }

    public static void checkAttention(
            float[] q,
            int qOffset,
            KvLayout layout,
            KvPage[] pages,
            int length,
            int kvHead,
            float[] scores,
            float[] out,
            int outOffset) {
        check(q, qOffset, layout.headDim());
        check(out, outOffset, layout.headDim());
        Objects.checkIndex(kvHead, layout.kvHeads());
        if (length < 1) {
            throw new IndexOutOfBoundsException("attention over " + length + " positions");
        }
        int needed = KvLayout.pages(length);
        Objects.checkFromIndexSize(0L, (long) needed * KvLayout.PAGE, scores.length);
        Objects.checkFromIndexSize(0, needed, pages.length);
        for (int p = 0; p < needed; p++) {
            layout.check(pages[p]);
        }
    }
}
