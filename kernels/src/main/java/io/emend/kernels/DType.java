package io.emend.kernels;

/**
 * How the numbers of a weight matrix are stored.
 *
 * <p>Quantized types are those of GGML, bit for bit: a row is a run of blocks, each holding {@link #blockSize()}
 * values in {@link #blockBytes()} bytes. Everything is little-endian.
 */
public enum DType {
    /** IEEE 754 binary32. */
    F32(1, 4),
    /** IEEE 754 binary16. */
    F16(1, 2),
    /** The upper half of a binary32. */
    BF16(1, 2),
    /** A binary16 scale {@code d} followed by 32 signed bytes {@code q}; the value is {@code d * q}. */
    Q8_0(32, 34),
    /**
     * A binary16 scale {@code d} followed by 16 bytes, whose low halves are the first 16 quants and whose high halves
     * the others; the value is {@code d * (q - 8)}.
     */
    Q4_0(32, 18),
    /**
     * Eight runs of 32 quants of four bits. Binary16 {@code d} and {@code m}; 12 bytes with a scale {@code s} and a
     * minimum {@code n} of six bits for each run; four times 32 bytes, whose low halves are one run and whose high
     * halves the next. The value is {@code (d * s) * q - m * n}.
     */
    Q4_K(256, 144),
    /**
     * Sixteen runs of 16 quants of six bits: 128 bytes with the low four bits, 64 with the high two, a signed byte
     * {@code s} for each run, and a binary16 {@code d}. The value is {@code (d * s) * (q - 32)}.
     */
    Q6_K(256, 210);

    private final int blockSize;
    private final int blockBytes;

    DType(int blockSize, int blockBytes) {
        this.blockSize = blockSize;
        this.blockBytes = blockBytes;
    }

    /** {@return the number of values in a block, 1 for types that are not quantized} */
    public int blockSize() {
        return blockSize;
    }

    /** {@return the number of bytes of a block} */
    public int blockBytes() {
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
    public long bytes(long count) {
        if (count < 0 || count % blockSize != 0) {
            throw new IllegalArgumentException(
                    count + " values are not a whole number of " + this + " blocks of " + blockSize);
        }
        return Math.multiplyExact(count / blockSize, blockBytes);
    }
}
