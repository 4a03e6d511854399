package io.emend.kernels.vector;

import static io.emend.kernels.PackedMatrix.GROUP;

import io.emend.kernels.Operand;
import io.emend.kernels.PackedMatrix;
import io.emend.kernels.VectorBatch;
import io.emend.kernels.format.PackedLayout;
import io.emend.kernels.scalar.ScratchPool;
import java.util.Arrays;

/**
 * Matrix products.
 *
 * <p>Few vectors are bound by memory: groups of rows, far apart, are multiplied as they are packed. A batch is
 * bound by arithmetic: a group is decoded into a panel of floats that rests in the first-level cache, and is
 * multiplied in {@link Tiles}.
 *
 * <p>Every product of a row and a vector is one sum that starts at zero and takes the columns in order, each by a fused
 * multiply-add, in a lane of its own. So neither the batch nor tiles, chunks, threads or the vector width change a bit.
 */
final class MatMul {
    /** Vectors from which on a panel pays. */
    private static final int BATCH = 4;

    /** Groups that are multiplied in turns where there are few vectors: an even number. */
    private static final int STREAMS = 6;

    /** Columns of a panel: 32 KiB of floats, which first-level caches hold. Whole blocks of any layout. */
    private static final int CHUNK = 256;

    private MatMul() {}

    /** See {@link io.emend.kernels.Kernels#arrange}. Few vectors are read as they are. */
    static void arrange(Operand x, int from, int to) {
        if (x.vectors().count() >= BATCH) {
            Tiles.pack(x, from, to);
        }
    }

    static void multiply(PackedMatrix w, int rowFrom, int rowTo, Operand x, VectorBatch y, ScratchPool pool) {
        int from = rowFrom / GROUP;
        int to = (rowTo + GROUP - 1) / GROUP;
        if (x.vectors().count() < BATCH) {
            multiplyFew(w, from, to, x.vectors(), y, pool);
        } else {
            multiplyMany(w, from, to, x, y, pool);
        }
    }

    /**
     * Groups in turns, far apart and a few columns of two at a time: streams that the processor
     * fetches ahead while it works on others.
     */
    private static void multiplyFew(PackedMatrix w, int from, int to, VectorBatch x, VectorBatch y, ScratchPool pool) {
        float[] scratch = pool.take(PackedLayout.SCRATCH);
        float[] sums = pool.take(STREAMS * GROUP);
        int apart = (to - from + STREAMS - 1) / STREAMS;
        for (int group = from; group < from + apart; group++) {
            for (int b = 0; b < x.count(); b++) {
                Arrays.fill(sums, 0, STREAMS * GROUP, 0);
                addProducts(w, group, apart, to, x, b, sums, scratch);
                for (int stream = 0; stream < STREAMS && group + stream * apart < to; stream++) {
                    store(w, group + stream * apart, sums, stream * GROUP, y, b);
                }
            }
        }
        pool.give(sums);
        pool.give(scratch);
    }

    private static void addProducts(
            PackedMatrix w, int group, int apart, int to, VectorBatch x, int b, float[] sums, float[] scratch) {
        PackedLayout layout = w.layout();
        for (int column = 0; column < w.columns(); column += PackedLayout.CHUNK) {
            int count = Math.min(PackedLayout.CHUNK, w.columns() - column);
            long start = layout.bytes(column);
            for (int stream = 0; stream < STREAMS; stream += 2) {
                int first = group + stream * apart;
                int second = first + apart < to ? first + apart : first;
                if (first < to) {
                    layout.addProducts(
                            w.data(),
                            w.group(first) + start,
                            w.group(second) + start,
                            count,
                            x.values(),
                            x.start(b) + column,
                            sums,
                            stream * GROUP,
                            scratch);
                }
            }
        }
    }

    private static void multiplyMany(PackedMatrix w, int from, int to, Operand x, VectorBatch y, ScratchPool pool) {
        PackedLayout layout = w.layout();
        float[] panel = pool.take(Math.min(CHUNK, w.columns()) * GROUP);
        int count = x.vectors().count();
        float[] sums = pool.take(count * GROUP);
        for (int group = from; group < to; group++) {
            Arrays.fill(sums, 0, count * GROUP, 0);
            for (int column = 0; column < w.columns(); column += CHUNK) {
                int columns = Math.min(CHUNK, w.columns() - column);
                layout.decodeByVectors(w.data(), w.group(group) + layout.bytes(column), columns, panel, 0);
                Tiles.multiply(panel, column, columns, x.arranged(), w.columns(), count, sums);
            }
            for (int b = 0; b < count; b++) {
                store(w, group, sums, b * GROUP, y, b);
            }
        }
        pool.give(sums);
        pool.give(panel);
    }

    /** Writes the sums of a group, whose last rows may not be there. */
    private static void store(PackedMatrix w, int group, float[] sums, int at, VectorBatch y, int b) {
        int row = group * GROUP;
        System.arraycopy(sums, at, y.values(), y.start(b) + row, Math.min(GROUP, w.rows() - row));
    }
}
