package io.emend.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Matrix products against sums in double precision, and against themselves in other batches. */
class MatMulTest {
    private static final float UNTOUCHED = 12345;

    @ParameterizedTest
    @EnumSource
    void multipliesEveryShape(DType dtype) {
        Random random = new Random(1);
        for (int columns : Samples.columns(dtype)) {
            for (int rows = 1; rows <= 13; rows += 4) {
                for (int batch : new int[] {1, 3, 4, 5, 17}) {
                    Matrix w = Samples.matrix(random, dtype, rows, columns);
                    checkProduct(w, batch, random);
                }
            }
        }
    }

    private static void checkProduct(Matrix w, int batch, Random random) {
        int stride = w.columns() + 3;
        float[] x = Samples.floats(random, 2 + batch * stride);
        int yStride = w.rows() + 2;
        for (Kernels kernels : Samples.providers()) {
            float[] y = new float[5 + batch * yStride];
            Arrays.fill(y, UNTOUCHED);
            kernels.matMul(w, 0, w.rows(), x, 2, stride, batch, y, 5, yStride);
            float[] row = new float[w.columns()];
            for (int r = 0; r < w.rows(); r++) {
                RowDecoder.decode(w, r, row, 0);
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
    @EnumSource
    void doesNotDependOnBatchOrRowsOrWarmth(DType dtype) {
        Random random = new Random(2);
        for (int columns : Samples.columns(dtype)) {
            int rows = 57;
            int batch = 9;
            Matrix w = Samples.matrix(random, dtype, rows, columns);
            float[] x = Samples.floats(random, batch * columns);
            for (Kernels kernels : Samples.providers()) {
                float[] together = new float[batch * rows];
                kernels.matMul(w, 0, rows, x, 0, columns, batch, together, 0, rows);
                for (int size = 1; size <= batch; size++) {
                    float[] apart = new float[batch * rows];
                    for (int b = 0; b < batch; b += size) {
                        int count = Math.min(size, batch - b);
                        int split = 1 + random.nextInt(rows - 1);
                        kernels.matMul(w, split, rows, x, b * columns, columns, count, apart, b * rows, rows);
                        kernels.matMul(w, 0, split, x, b * columns, columns, count, apart, b * rows, rows);
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
        Matrix w = Samples.matrix(random, DType.Q8_0, 11, columns);
        float[] x = Samples.floats(random, 7 * columns);
        for (Kernels kernels : Samples.providers()) {
            float[] forward = new float[7 * 11];
            kernels.matMul(w, 0, 11, x, 0, columns, 7, forward, 0, 11);
            float[] backward = new float[7 * 11];
            kernels.matMul(w, 0, 11, x, 6 * columns, -columns, 7, backward, 6 * 11, -11);
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
        for (DType dtype : new DType[] {DType.F32, DType.F16, DType.BF16}) {
            Matrix w = Samples.matrix(values, dtype, 3, columns);
            for (Kernels kernels : Samples.providers()) {
                for (int batch : new int[] {1, 5}) {
                    float[] y = new float[3 * batch];
                    kernels.matMul(w, 0, 3, x, 0, columns, batch, y, 0, 3);
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
        for (DType dtype : new DType[] {DType.F16, DType.BF16}) {
            Matrix w = Samples.matrix(values, dtype, 1, values.length);
            for (int i = 0; i < values.length; i++) {
                w.data().set(RowDecoder.SHORT, 2L * i, (short) i);
            }
            for (Kernels kernels : Samples.providers()) {
                float[] row = new float[values.length];
                kernels.dequantizeRow(w, 0, row, 0);
                for (int i = 0; i < row.length; i++) {
                    float expected =
                            dtype == DType.F16 ? Float.float16ToFloat((short) i) : Float.intBitsToFloat(i << 16);
                    assertEquals(expected, row[i], kernels.description() + " " + dtype + " " + i);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTheSameWeights(DType dtype) {
        for (int columns : Samples.columns(dtype)) {
            Matrix w = Samples.matrix(new Random(4), dtype, 3, columns);
            float[] expected = new float[columns];
            RowDecoder.decode(w, 1, expected, 0);
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
        Matrix w = Samples.matrix(new Random(5), DType.F32, 4, 8);
        float[] x = new float[16];
        float[] y = new float[8];
        for (Kernels kernels : Samples.providers()) {
            Class<IndexOutOfBoundsException> expected = IndexOutOfBoundsException.class;
            assertThrows(expected, () -> kernels.matMul(w, 0, 5, x, 0, 8, 1, y, 0, 4));
            assertThrows(expected, () -> kernels.matMul(w, -1, 4, x, 0, 8, 1, y, 0, 4));
            assertThrows(expected, () -> kernels.matMul(w, 3, 2, x, 0, 8, 1, y, 0, 4));
            assertThrows(expected, () -> kernels.matMul(w, 0, 4, x, 9, 8, 1, y, 0, 4));
            assertThrows(expected, () -> kernels.matMul(w, 0, 4, x, 0, 8, 3, y, 0, 0));
            assertThrows(expected, () -> kernels.matMul(w, 0, 4, x, 0, 8, 2, y, 1, 4));
            assertThrows(expected, () -> kernels.matMul(w, 0, 4, x, 0, -8, 2, y, 0, 4));
            assertThrows(expected, () -> kernels.matMul(w, 0, 4, x, 0, 8, -1, y, 0, 4));
            assertThrows(expected, () -> kernels.matMul(w, 0, 4, x, 0, Integer.MAX_VALUE, 9, y, 0, 4));
            assertThrows(expected, () -> kernels.dequantizeRow(w, 4, x, 0));
            assertThrows(expected, () -> kernels.dequantizeRow(w, 0, x, 9));
            kernels.matMul(w, 4, 4, x, 0, 8, 1, y, 0, 4);
            kernels.matMul(w, 0, 4, x, 0, 8, 0, y, 0, 4);
        }
    }
}
