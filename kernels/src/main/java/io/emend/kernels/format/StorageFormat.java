package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * How the numbers of a weight matrix are stored: everything there is to know about a format is in its own file.
 *
 * <p>Quantized formats are those of GGML, bit for bit: a row is a run of blocks, each holding {@link #blockSize()}
 * values in {@link #blockBytes()} bytes. Everything is little-endian. The formats are the constants of
 * {@link StorageFormats}; they have no state.
 *
 * <p>Three methods are by the Vector API, in a nested class that is loaded when they are first called: they need the
 * module {@code jdk.incubator.vector} and are meant for the vector kernels, which exist only where it is. They give the
 * same bits as {@link #decode}.
 */
public abstract class StorageFormat {
    private final String name;
    private final int blockSize;
    private final int blockBytes;

    StorageFormat(String name, int blockSize, int blockBytes) {
        this.name = name;
        this.blockSize = blockSize;
        this.blockBytes = blockBytes;
    }

    /** {@return GGML's name of the format, such as {@code Q8_0}} */
    public final String name() {
        return name;
    }

    /** {@return the number of values in a block, 1 for formats that are not quantized} */
    public final int blockSize() {
        return blockSize;
    }

    /** {@return the number of bytes of a block} */
    public final int blockBytes() {
        return blockBytes;
    }

    /**
     * The size of {@code count} consecutive values.
     *
     * @param count number of values, a multiple of {@link #blockSize()}
     * @return the number of bytes
     * @throws IllegalArgumentException if {@code count} is negative or not a whole number of blocks
     * @throws ArithmeticException if the size does not fit a {@code long}
     */
    public final long bytes(long count) {
        if (count < 0 || count % blockSize != 0) {
            throw new IllegalArgumentException(
                    count + " values are not a whole number of " + name + " blocks of " + blockSize);
        }
        return Math.multiplyExact(count / blockSize, blockBytes);
    }

    /**
     * Reads stored values one after the other: the reference for every faster reader.
     *
     * @param data native memory
     * @param at byte offset in {@code data} of the first block
     * @param count how many values, whole blocks
     * @param out receives {@code count} floats
     * @param offset where in {@code out}
     * @throws IndexOutOfBoundsException if a range does not fit
     */
    public abstract void decode(MemorySegment data, long at, int count, float[] out, int offset);

    /** {@return whether {@link #encode} writes this format} */
    public boolean isEncodable() {
        return true;
    }

    /**
     * Stores consecutive values; the bytes are those of GGML's reference quantizers ({@code ggml-quants.c}).
     *
     * @param values finite numbers; formats that are not quantized take others as well
     * @param offset where in {@code values}
     * @param count how many, a multiple of the block size
     * @param out receives {@code bytes(count)} bytes
     * @param outOffset byte offset in {@code out}
     * @throws IllegalArgumentException if {@code count} is not a whole number of blocks, or the format is not
     *     {@linkplain #isEncodable() encodable}
     * @throws IndexOutOfBoundsException if a range does not fit
     */
    public final void encode(float[] values, int offset, int count, MemorySegment out, long outOffset) {
        if (!isEncodable()) {
            throw new IllegalArgumentException(name + " can be read but not written");
        }
        Objects.checkFromIndexSize(offset, count, values.length);
        MemorySegment target = out.asSlice(outOffset, bytes(count));
        for (int i = 0; i < count; i += blockSize) {
            encodeBlock(values, offset + i, target, bytes(i));
        }
    }

    /** Stores the values of one block; called only if the format is {@linkplain #isEncodable() encodable}. */
    abstract void encodeBlock(float[] values, int offset, MemorySegment out, long at);

    /**
     * Reads stored values by the Vector API where that is faster; otherwise as {@link #decode} does.
     *
     * @param data native memory
     * @param at byte offset in {@code data} of the first block
     * @param count how many values, whole blocks
     * @param out receives {@code count} floats
     * @param offset where in {@code out}
     */
    public void decodeByVectors(MemorySegment data, long at, int count, float[] out, int offset) {
        decode(data, at, count, out, offset);
    }

    /** {@return whether {@link #addProducts} is there: where multiplying stored rows beats decoding them first} */
    public boolean multipliesStored() {
        return false;
    }

    /**
     * Multiplies four stored rows with a vector, without an array in between. Lane {@code l} of the sums of a row takes
     * the products of the columns {@code l}, {@code l + lanes}, {@code l + 2 * lanes} and so on in this order, each by
     * a fused multiply-add of the decoded value: the same operations as on decoded rows.
     *
     * @param data native memory
     * @param row0 byte offset of the first row's first block
     * @param row1 likewise of the second row, and so on; rows may be the same
     * @param row2 likewise
     * @param row3 likewise
     * @param count number of columns, whole blocks and whole vectors
     * @param x the vector
     * @param xAt where it starts
     * @param sums the lane sums of the rows, added to
     * @param at where those of the first row start
     * @param stride distance to those of the next row
     * @throws UnsupportedOperationException unless the format {@linkplain #multipliesStored() multiplies stored rows}
     */
    public void addProducts(
            MemorySegment data,
            long row0,
            long row1,
            long row2,
            long row3,
            int count,
            float[] x,
            int xAt,
            float[] sums,
            int at,
            int stride) {
        throw new UnsupportedOperationException(name + " rows are decoded before they are multiplied");
    }

    /** {@return {@link #name()}} */
    @Override
    public final String toString() {
        return name;
    }
}
