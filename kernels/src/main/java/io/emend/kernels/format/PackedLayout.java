package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/**
 * How weights lie in a matrix that has been packed for multiplication: {@value #ROWS} rows side by side are a group,
 * and the numbers of one column stand next to each other, so that the lanes of a vector are rows. Neither a product
 * with one vector nor one with many needs to add up lanes or to turn a block around: every row has its own lane and
 * takes the columns in order, one fused multiply-add after the other.
 *
 * <p>Which layout a format has is told by {@link StorageFormat#packed()}. What it stands for is the same, bit for bit.
 * The methods whose names end in {@code ByVectors}, and {@link #addProducts}, are by the Vector API, as in
 * {@link StorageFormat}.
 */
public abstract class PackedLayout {
    /** Rows of a group: a multiple of the lanes of every vector width. */
    public static final int ROWS = 32;

    /** Columns that {@link #addProducts} takes at a time, at most; a multiple of every block. */
    public static final int CHUNK = 64;

    /** Floats that {@link #addProducts} needs for itself. */
    public static final int SCRATCH = 2 * CHUNK * ROWS;

    private final int block;
    private final int blockBytes;

    /**
     * A layout in blocks.
     *
     * @param block columns of a block
     * @param blockBytes bytes of a block of all rows of a group
     */
    PackedLayout(int block, int blockBytes) {
        this.block = block;
        this.blockBytes = blockBytes;
    }

    /** {@return the columns of a block; ranges of columns begin and end at blocks} */
    public final int block() {
        return block;
    }

    /**
     * {@return the bytes of so many columns of a group}
     *
     * @param columns how many, whole blocks
     */
    public final long bytes(int columns) {
        return (long) (columns / block) * blockBytes;
    }

    /**
     * Reads columns of a group, in plain Java.
     *
     * @param data packed weights
     * @param at byte offset of the first column
     * @param count how many columns, whole blocks
     * @param panel receives {@value #ROWS} floats for each column
     * @param to where in {@code panel}
     */
    public abstract void decode(MemorySegment data, long at, int count, float[] panel, int to);

    /**
     * Reads columns of a group as {@link #decode} does, by the Vector API where that is faster.
     *
     * @param data packed weights
     * @param at byte offset of the first column
     * @param count how many columns, whole blocks
     * @param panel receives {@value #ROWS} floats for each column
     * @param to where in {@code panel}
     */
    public void decodeByVectors(MemorySegment data, long at, int count, float[] panel, int to) {
        decode(data, at, count, panel, to);
    }

    /**
     * Adds the products of two groups with a vector to {@code sums}: those of the first to {@value #ROWS}
     * floats, those of the second to the next.
     *
     * @param data packed weights
     * @param group0 byte offset of the first group
     * @param group1 byte offset of the second; it may be the same
     * @param columns how many, whole blocks, no more than CHUNK
     * @param x the vector
     * @param xAt where it starts
     * @param sums added to
     * @param to where in {@code sums}
     * @param scratch room for SCRATCH floats
     */
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
        decodeByVectors(data, group0, columns, scratch, 0);
        decodeByVectors(data, group1, columns, scratch, CHUNK * ROWS);
        Panels.addProducts(scratch, columns, x, xAt, sums, to);
    }

    /** Apart, because its code needs the Vector API. */
    private static final class Panels {
        static void addProducts(float[] panels, int count, float[] x, int xAt, float[] sums, int to) {
            for (int row = 0; row < ROWS; row += 2 * Lanes.LANES) {
                addRows(panels, row, count, x, xAt, sums, to);
            }
        }

        private static void addRows(float[] panels, int row, int count, float[] x, int xAt, float[] sums, int to) {
            FloatVector s0 = FloatVector.fromArray(Lanes.FLOAT, sums, to + row);
            FloatVector s1 = FloatVector.fromArray(Lanes.FLOAT, sums, to + row + Lanes.LANES);
            FloatVector s2 = FloatVector.fromArray(Lanes.FLOAT, sums, to + ROWS + row);
            FloatVector s3 = FloatVector.fromArray(Lanes.FLOAT, sums, to + ROWS + row + Lanes.LANES);
            for (int i = 0; i < count; i++) {
                FloatVector v = FloatVector.broadcast(Lanes.FLOAT, x[xAt + i]);
                int first = row + i * ROWS;
                int second = first + CHUNK * ROWS;
                s0 = FloatVector.fromArray(Lanes.FLOAT, panels, first).fma(v, s0);
                s1 = FloatVector.fromArray(Lanes.FLOAT, panels, first + Lanes.LANES)
                        .fma(v, s1);
                s2 = FloatVector.fromArray(Lanes.FLOAT, panels, second).fma(v, s2);
                s3 = FloatVector.fromArray(Lanes.FLOAT, panels, second + Lanes.LANES)
                        .fma(v, s3);
            }
            s0.intoArray(sums, to + row);
            s1.intoArray(sums, to + row + Lanes.LANES);
            s2.intoArray(sums, to + ROWS + row);
            s3.intoArray(sums, to + ROWS + row + Lanes.LANES);
        }
    }
}
