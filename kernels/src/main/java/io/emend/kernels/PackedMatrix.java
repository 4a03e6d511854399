package io.emend.kernels;

import io.emend.kernels.format.PackedLayout;
import io.emend.kernels.format.StorageFormat;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.Objects;

/**
 * A weight matrix as it is multiplied: groups of {@link #GROUP} rows side by side, in native memory of its own, so that
 * the lanes of a vector are rows. The numbers are those of the {@link Matrix} it is made from, bit for bit.
 *
 * <p>It takes as many bytes as the stored matrix and a few more: 9 bits a weight for Q8_0 (stored 8.5), 5 for Q4_0
 * (4.5).
 */
public final class PackedMatrix {
    /** Rows of a group; ranges of rows begin at groups. */
    public static final int GROUP = PackedLayout.ROWS;

    /** A cache line, and the widest vector. */
    private static final int ALIGNMENT = 64;

    private final MemorySegment data;
    private final StorageFormat format;
    private final int rows;
    private final int columns;

    private PackedMatrix(MemorySegment data, StorageFormat format, int rows, int columns) {
        this.data = data;
        this.format = format;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Makes room for a matrix; {@link #pack} fills it.
     *
     * @param w the stored matrix
     * @param memory gives zeroed native memory, which outlives the matrix
     * @return a matrix of zeros of that shape
     */
    public static PackedMatrix like(Matrix w, SegmentAllocator memory) {
        long bytes =
                Math.multiplyExact((long) groups(w.rows()), w.format().packed().bytes(w.columns()));
        // Vectors of 128 bits are filled from eight bytes of which they take four.
        MemorySegment data = memory.allocate(bytes + ALIGNMENT, ALIGNMENT);
        return new PackedMatrix(data, w.format(), w.rows(), w.columns());
    }

    /**
     * Packs a whole matrix.
     *
     * @param w the stored matrix
     * @param memory gives zeroed native memory, which outlives the matrix
     * @return the same numbers, packed
     */
    public static PackedMatrix of(Matrix w, SegmentAllocator memory) {
        PackedMatrix packed = like(w, memory);
        packed.pack(w, 0, packed.groups());
        return packed;
    }

    /**
     * Packs some groups; others may be packed at the same time by other threads.
     *
     * @param w the matrix whose likeness this is
     * @param from first group
     * @param to group after the last
     */
    public void pack(Matrix w, int from, int to) {
        Objects.checkFromToIndex(from, to, groups());
        if (w.rows() != rows || w.columns() != columns || !w.format().equals(format)) {
            throw new IllegalArgumentException("another matrix than this one was made for");
        }
        for (int row = from * GROUP; row < Math.min(rows, to * GROUP); row++) {
            format.packRow(w.data(), row * w.rowBytes(), columns, data, group(row / GROUP), row % GROUP);
        }
    }

    private static int groups(int rows) {
        return (rows + GROUP - 1) / GROUP;
    }

    /** {@return the number of rows, the outputs of a linear layer} */
    public int rows() {
        return rows;
    }

    /** {@return the number of columns, its inputs} */
    public int columns() {
        return columns;
    }

    /** {@return the number of groups; the last may have fewer rows than others} */
    public int groups() {
        return groups(rows);
    }

    /** {@return the format of the matrix that was packed} */
    public StorageFormat format() {
        return format;
    }

    /** {@return how the numbers of a group lie} */
    public PackedLayout layout() {
        return format.packed();
    }

    /** {@return the packed weights} */
    public MemorySegment data() {
        return data;
    }

    /**
     * Where a group begins.
     *
     * @param group its index
     * @return its byte offset in {@link #data()}
     */
    public long group(int group) {
        return group * layout().bytes(columns);
    }

    /** {@return the shape and the format, for messages} */
    @Override
    public String toString() {
        return format + " matrix of " + rows + " x " + columns;
    }
}
