package io.emend.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Matrix products against sums in double precision, and against themselves in other batches. */
class MatMulTest {
    private static final float UNTOUCHED = 12345;

    static List<StorageFormat> formats() {
        return StorageFormats.all();
    }

    private static VectorBatch batch(float[] values, int offset, int stride, int count) {
        return new VectorBatch(values, offset, stride, count);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void multipliesEveryShape(StorageFormat format) {
        Random random = new Random(1);
        for (int columns : Samples.columns(format)) {
            for (int rows : new int[] {1, 37, 64}) {
                for (int batch : new int[] {1, 3, 17}) {
                    Matrix w = Samples.matrix(random, format, rows, columns);
                    checkProduct(w, batch, random);
                }
            }
        }
    }

    private static void checkProduct(Matrix w, int batch, Random random) {
        int stride = w.columns() + 3;
        float[] x = Samples.floats(random, 2 + batch * stride);
        int yStride = w.rows() + 2;
        PackedMatrix packed = Samples.pack(w);
        for (Kernels kernels : Samples.providers()) {
            float[] y = new float[5 + batch * yStride];
            Arrays.fill(y, UNTOUCHED);
            kernels.matMul(packed, 0, w.rows(), batch(x, 2, stride, batch), batch(y, 5, yStride, batch));
            float[] row = new float[w.columns()];
            for (int r = 0; r < w.rows(); r++) {
                w.format().decode(w.data(), r * w.rowBytes(), w.columns(), row, 0);
                for (int b = 0; b < batch; b++) {
                    double expected = 0;
                    for (int c = 0; c < row.length; c++) {
                        expected += (double) row[c] * x[2 + b * stride + c];
                    }
                    assertEquals(
                            expected,
                            y[5 + b * yStride + r],
                            2e-4 * Math.sqrt(row.length),
                            kernels.description() + " " + w + " row " + r + " of batch " + b);
                    assertEquals(UNTOUCHED, y[4 + (b + 1) * yStride]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void doesNotDependOnBatchOrRowsOrWarmth(StorageFormat format) {
        Random random = new Random(2);
        for (int columns : Samples.columns(format)) {
            int rows = 185;
            int batch = 23;
            PackedMatrix w = Samples.pack(Samples.matrix(random, format, rows, columns));
            float[] x = Samples.floats(random, batch * columns);
            for (Kernels kernels : Samples.providers()) {
                float[] together = new float[batch * rows];
                kernels.matMul(w, 0, rows, batch(x, 0, columns, batch), batch(together, 0, rows, batch));
                for (int size : new int[] {1, 2, 4, 7, 10, 22}) {
                    float[] apart = new float[batch * rows];
                    for (int b = 0; b < batch; b += size) {
                        int count = Math.min(size, batch - b);
                        int split = PackedMatrix.GROUP * (1 + random.nextInt(rows / PackedMatrix.GROUP));
                        kernels.matMul(
                                w,
                                split,
                                rows,
                                batch(x, b * columns, columns, count),
                                batch(apart, b * rows, rows, count));
                        kernels.matMul(
                                w,
                                0,
                                split,
                                batch(x, b * columns, columns, count),
                                batch(apart, b * rows, rows, count));
                    }
                    assertArrayEquals(together, apart, 0, kernels.description() + " in batches of " + size);
                }
            }
        }
    }

    @Test
    void doesNotDependOnTheOrderOfTheBatch() {
        Random random = new Random(3);
        int columns = 96;
        PackedMatrix w = Samples.pack(Samples.matrix(random, StorageFormats.Q8_0, 11, columns));
        float[] x = Samples.floats(random, 7 * columns);
        for (Kernels kernels : Samples.providers()) {
            float[] forward = new float[7 * 11];
            kernels.matMul(w, 0, 11, batch(x, 0, columns, 7), batch(forward, 0, 11, 7));
            float[] backward = new float[7 * 11];
            kernels.matMul(w, 0, 11, batch(x, 6 * columns, -columns, 7), batch(backward, 6 * 11, -11, 7));
            assertArrayEquals(forward, backward, kernels.description());
        }
    }

    @Test
    void passesInfinitiesAndNanToTheirRowsOnly() {
        int columns = 37;
        float[] values = new float[3 * columns];
        Arrays.fill(values, 1);
        values[5] = Float.POSITIVE_INFINITY;
        values[columns + 36] = Float.NaN;
        float[] x = new float[5 * columns];
        Arrays.fill(x, 0.5f);
        for (StorageFormat format : new StorageFormat[] {StorageFormats.F32, StorageFormats.F16, StorageFormats.BF16}) {
            PackedMatrix w = Samples.pack(Samples.matrix(values, format, 3, columns));
            for (Kernels kernels : Samples.providers()) {
                for (int batch : new int[] {1, 5}) {
                    float[] y = new float[3 * batch];
                    kernels.matMul(w, 0, 3, batch(x, 0, columns, batch), batch(y, 0, 3, batch));
                    assertEquals(Float.POSITIVE_INFINITY, y[0]);
                    assertTrue(Float.isNaN(y[1]));
                    assertEquals(columns / 2f, y[2]);
                }
            }
        }
    }

    @Test
    void readsEveryBinary16AndBfloat16() {
        float[] values = new float[1 << 16];
        for (StorageFormat format : new StorageFormat[] {StorageFormats.F16, StorageFormats.BF16}) {
            Matrix w = Samples.matrix(values, format, 1, values.length);
            for (int i = 0; i < values.length; i++) {
                w.data().set(Samples.SHORT, 2L * i, (short) i);
            }
            for (Kernels kernels : Samples.providers()) {
                float[] row = new float[values.length];
                kernels.dequantizeRow(w, 0, row, 0);
                for (int i = 0; i < row.length; i++) {
                    float expected = format == StorageFormats.F16
                            ? Float.float16ToFloat((short) i)
                            : Float.intBitsToFloat(i << 16);
                    assertEquals(expected, row[i], kernels.description() + " " + format + " " + i);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsTheSameWeights(StorageFormat format) {
        for (int columns : Samples.columns(format)) {
            Matrix w = Samples.matrix(new Random(4), format, 3, columns);
            float[] expected = new float[columns];
            w.format().decode(w.data(), w.rowBytes(), columns, expected, 0);
            for (Kernels kernels : Samples.providers()) {
                float[] row = new float[columns + 2];
                kernels.dequantizeRow(w, 1, row, 1);
                assertArrayEquals(expected, Arrays.copyOfRange(row, 1, columns + 1), 0, kernels.description());
                assertEquals(0, row[0] + row[columns + 1]);
            }
        }
    }

    @Test
    void rejectsRangesOutOfBounds() {
        Matrix stored = Samples.matrix(new Random(5), StorageFormats.F32, 4, 8);
        PackedMatrix w = Samples.pack(stored);
        float[] x = new float[16];
        float[] y = new float[8];
        for (Kernels kernels : Samples.providers()) {
            Class<IndexOutOfBoundsException> expected = IndexOutOfBoundsException.class;
            assertThrows(expected, () -> kernels.matMul(w, 0, 5, batch(x, 0, 8, 1), batch(y, 0, 4, 1)));
            assertThrows(expected, () -> kernels.matMul(w, -1, 4, batch(x, 0, 8, 1), batch(y, 0, 4, 1)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> kernels.matMul(w, 1, 4, batch(x, 0, 8, 1), batch(y, 0, 4, 1)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> kernels.matMul(w, 0, 3, batch(x, 0, 8, 1), batch(y, 0, 4, 1)));
            assertThrows(expected, () -> kernels.matMul(w, 3, 2, batch(x, 0, 8, 1), batch(y, 0, 4, 1)));
            assertThrows(expected, () -> kernels.matMul(w, 0, 4, batch(x, 9, 8, 1), batch(y, 0, 4, 1)));
            assertThrows(expected, () -> kernels.matMul(w, 0, 4, batch(x, 0, 8, 3), batch(y, 0, 0, 3)));
            assertThrows(expected, () -> kernels.matMul(w, 0, 4, batch(x, 0, 8, 2), batch(y, 1, 4, 2)));
            assertThrows(expected, () -> kernels.matMul(w, 0, 4, batch(x, 0, -8, 2), batch(y, 0, 4, 2)));
            assertThrows(expected, () -> kernels.matMul(w, 0, 4, batch(x, 0, 8, -1), batch(y, 0, 4, -1)));
            assertThrows(expected, () -> kernels.matMul(w, 0, 4, batch(x, 0, Integer.MAX_VALUE, 9), batch(y, 0, 4, 9)));
            assertThrows(expected, () -> kernels.dequantizeRow(stored, 4, x, 0));
            assertThrows(expected, () -> kernels.dequantizeRow(stored, 0, x, 9));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> kernels.matMul(w, 0, 4, batch(x, 0, 8, 2), batch(y, 0, 4, 1)));
            Operand narrow = new Operand(batch(x, 0, 7, 1), 7, new float[7]);
            assertThrows(IllegalArgumentException.class, () -> kernels.matMul(w, 0, 4, narrow, batch(y, 0, 4, 1)));
            Operand roomless = new Operand(batch(x, 0, 8, 1), 8, new float[7]);
            assertThrows(expected, () -> kernels.arrange(roomless, 0, 8));
            assertThrows(expected, () -> kernels.matMul(w, 0, 4, roomless, batch(y, 0, 4, 1)));
            assertThrows(expected, () -> kernels.arrange(Operand.of(batch(x, 0, 8, 1), 8), 0, 9));
            assertThrows(expected, () -> kernels.arrange(Operand.of(batch(x, 9, 8, 1), 8), 0, 8));
            kernels.matMul(w, 4, 4, batch(x, 0, 8, 1), batch(y, 0, 4, 1));
            kernels.matMul(w, 0, 4, batch(x, 0, 8, 0), batch(y, 0, 4, 0));
        }
    }
}
