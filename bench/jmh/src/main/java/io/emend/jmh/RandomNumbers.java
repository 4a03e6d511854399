package io.emend.jmh;

import io.emend.kernels.Matrix;
import io.emend.kernels.format.StorageFormat;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.util.Random;

/** Random numbers, as floats and as weights in any format. */
final class RandomNumbers {
    private RandomNumbers() {}

    /**
     * Makes a matrix.
     *
     * @param random where the numbers come from
     * @param storage how they are stored; formats that are only read get random blocks
     * @param rows number of rows
     * @param columns number of columns
     * @param memory gives native memory
     * @return the matrix
     */
    static Matrix matrix(Random random, StorageFormat storage, int rows, int columns, SegmentAllocator memory) {
        MemorySegment data = memory.allocate(storage.bytes((long) rows * columns), 64);
        if (storage.isEncodable()) {
            storage.encode(gaussians(random, rows * columns), 0, rows * columns, data, 0);
        } else {
            for (long i = 0; i < data.byteSize(); i++) {
                // Small numbers wherever a block has its scales.
                data.set(ValueLayout.JAVA_BYTE, i, (byte) random.nextInt(0x20, 0x30));
            }
        }
        return new Matrix(data, storage, rows, columns);
    }

    /**
     * {@return normally distributed numbers}
     *
     * @param random where they come from
     * @param n how many
     */
    static float[] gaussians(Random random, int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
