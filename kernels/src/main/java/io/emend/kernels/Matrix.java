package io.emend.kernels;

import io.emend.kernels.format.StorageFormat;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * A weight matrix of {@code rows} × {@code columns} in row-major order, in a native (usually memory-mapped) segment.
 *
 * <p>Activations are {@code float[]}; weights never are. Keeping the two kinds of memory apart keeps the type profile
 * of every kernel monomorphic.
 *
 * @param data exactly {@code rows * format.bytes(columns)} bytes of native memory
 * @param format how the numbers are stored
 * @param rows number of rows (the outputs of a linear layer)
 * @param columns number of columns (its inputs), a multiple of the block size
 */
public record Matrix(MemorySegment data, StorageFormat format, int rows, int columns) {

    /**
     * Checks the shape against the segment.
     *
     * @throws IllegalArgumentException if a dimension is not positive, the columns are not whole blocks, the segment
     *     has another size, or it lies on the Java heap
     */
    public Matrix {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(format, "format");
        if (rows <= 0 || columns <= 0) {
            throw new IllegalArgumentException("a matrix of " + rows + " x " + columns + " is empty");
        }
        if (!data.isNative()) {
            throw new IllegalArgumentException("weights must be in native memory");
        }
        long expected = Math.multiplyExact(format.bytes(columns), (long) rows);
        if (data.byteSize() != expected) {
            throw new IllegalArgumentException("a " + format + " matrix of " + rows + " x " + columns + " takes "
                    + expected + " bytes, not " + data.byteSize());
        }
    }

    /** {@return the number of bytes of one row} */
    public long rowBytes() {
        return format.bytes(columns);
    }
}
