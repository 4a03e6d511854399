package io.emend.kernels;

import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import io.emend.kernels.scalar.ScalarKernels;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;

/** What the tests of the kernels share: the providers of this JVM and random numbers. */
final class Samples {
    /** A stored binary16 or bfloat16. */
    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Samples() {}

    /** The scalar kernels, and the vector kernels where this JVM has them. */
    static List<Kernels> providers() {
        Kernels best = KernelProvider.best();
        Kernels scalar = new ScalarKernels();
        return best instanceof ScalarKernels ? List.of(scalar) : List.of(scalar, best);
    }

    static float[] floats(Random random, int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    static Matrix matrix(Random random, StorageFormat format, int rows, int columns) {
        return matrix(floats(random, rows * columns), format, rows, columns);
    }

    static Matrix matrix(float[] values, StorageFormat format, int rows, int columns) {
        MemorySegment data = Arena.ofAuto().allocate(format.bytes((long) rows * columns));
        if (!format.isEncodable()) {
            fillBlocks(values, format, data);
            return new Matrix(data, format, rows, columns);
        }
        format.encode(values, 0, rows * columns, data, 0);
        return new Matrix(data, format, rows, columns);
    }

    static PackedMatrix pack(Matrix w) {
        return PackedMatrix.of(w, Arena.ofAuto());
    }

    /** Column counts that do and do not fill vectors, chunks and blocks. */
    static List<Integer> columns(StorageFormat format) {
        return switch (format.blockSize()) {
            case 1 -> List.of(1, 7, 33, 704, 768, 1030);
            case 32 -> List.of(32, 96, 704, 768, 2080);
            default -> List.of(256, 768, 2304);
        };
    }

    /** Blocks of arbitrary quants, with scales that make values of about the size of 1. */
    private static void fillBlocks(float[] values, StorageFormat format, MemorySegment data) {
        Random random = new Random(Float.floatToIntBits(values[0]));
        for (long i = 0; i < data.byteSize(); i++) {
            data.set(ValueLayout.JAVA_BYTE, i, (byte) random.nextInt());
        }
        int[] scales = format == StorageFormats.Q6_K ? new int[] {208} : new int[] {0, 2};
        for (long block = 0; block < data.byteSize(); block += format.blockBytes()) {
            for (int at : scales) {
                data.set(SHORT, block + at, Float.floatToFloat16(0.0005f + 0.0005f * random.nextFloat()));
            }
        }
    }
}
