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
 * <p>Weights are not multiplied as they are stored but {@linkplain #packed() packed}.
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

    /** {@return how rows of this format lie in a matrix that is packed for multiplication} */
    public abstract PackedLayout packed();

    /**
     * Copies a stored row into a group of the {@linkplain #packed() packed layout}, where it stands for the same
     * numbers.
     *
     * @param data native memory
     * @param at byte offset in {@code data} of the row's first block
     * @param columns numbers of the row, whole blocks
     * @param out receives it
     * @param group byte offset in {@code out} of the group
     * @param row place of the row in its group
     */
    public abstract void packRow(MemorySegment data, long at, int columns, MemorySegment out, long group, int row);

    /** {@return {@link #name()}} */
    @Override
    public final String toString() {
        return name;
    }
}
