package io.emend.kernels;

import static io.emend.kernels.Lanes.F32;
import static io.emend.kernels.Lanes.I8;
import static io.emend.kernels.Lanes.LANES;
import static io.emend.kernels.Lanes.PARTS;
import static io.emend.kernels.VectorDecoder.bf16;
import static io.emend.kernels.VectorDecoder.f16;
import static io.emend.kernels.VectorDecoder.f32;
import static io.emend.kernels.VectorDecoder.q8;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;

/**
 * Dot products of four rows of weights with one vector, straight from where the weights are stored: bound by memory.
 *
 * <p>Each product is one vector accumulator that takes the columns in order, a tree sum of its lanes, then the columns
 * that do not fill a vector, exactly as in {@link VectorMatMul}. The four rows may coincide (at the end of a range).
 */
final class VectorMatVec {
    private VectorMatVec() {}

    /** {@return whether weights of this type can be multiplied as they are stored} */
    static boolean supports(DType dtype) {
        return switch (dtype) {
            case F32, F16, BF16, Q8_0 -> true;
        };
    }

    /** Writes the products of rows {@code r0} to {@code r3} with {@code x} into {@code y[yOffset + row]}. */
    static void multiply(Matrix w, int r0, int r1, int r2, int r3, float[] x, int xOffset, float[] y, int yOffset) {
        MemorySegment data = w.data();
        long bytes = w.rowBytes();
        int n = w.columns();
        switch (w.dtype()) {
            case F32 -> rowsF32(data, bytes, r0, r1, r2, r3, n, x, xOffset, y, yOffset);
            case F16 -> rowsF16(data, bytes, r0, r1, r2, r3, n, x, xOffset, y, yOffset);
            case BF16 -> rowsBf16(data, bytes, r0, r1, r2, r3, n, x, xOffset, y, yOffset);
            case Q8_0 -> rowsQ8(data, bytes, r0, r1, r2, r3, n, x, xOffset, y, yOffset);
        }
    }

    private static void rowsF32(
            MemorySegment data, long bytes, int r0, int r1, int r2, int r3, int n,
            float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector s0 = FloatVector.zero(F32);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        int end = F32.loopBound(n);
        for (int i = 0; i < end; i += LANES) {
            FloatVector xs = FloatVector.fromArray(F32, x, xOffset + i);
            long at = 4L * i;
            s0 = f32(data, r0 * bytes + at).fma(xs, s0);
            s1 = f32(data, r1 * bytes + at).fma(xs, s1);
            s2 = f32(data, r2 * bytes + at).fma(xs, s2);
            s3 = f32(data, r3 * bytes + at).fma(xs, s3);
        }
        y[yOffset + r0] = tail(DType.F32, data, r0 * bytes, end, n, x, xOffset, Lanes.sum(s0));
        y[yOffset + r1] = tail(DType.F32, data, r1 * bytes, end, n, x, xOffset, Lanes.sum(s1));
        y[yOffset + r2] = tail(DType.F32, data, r2 * bytes, end, n, x, xOffset, Lanes.sum(s2));
        y[yOffset + r3] = tail(DType.F32, data, r3 * bytes, end, n, x, xOffset, Lanes.sum(s3));
    }

    private static void rowsF16(
            MemorySegment data, long bytes, int r0, int r1, int r2, int r3, int n,
            float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector s0 = FloatVector.zero(F32);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        int end = F32.loopBound(n);
        for (int i = 0; i < end; i += LANES) {
            FloatVector xs = FloatVector.fromArray(F32, x, xOffset + i);
            long at = 2L * i;
            s0 = f16(data, r0 * bytes + at).fma(xs, s0);
            s1 = f16(data, r1 * bytes + at).fma(xs, s1);
            s2 = f16(data, r2 * bytes + at).fma(xs, s2);
            s3 = f16(data, r3 * bytes + at).fma(xs, s3);
        }
        y[yOffset + r0] = tail(DType.F16, data, r0 * bytes, end, n, x, xOffset, Lanes.sum(s0));
        y[yOffset + r1] = tail(DType.F16, data, r1 * bytes, end, n, x, xOffset, Lanes.sum(s1));
        y[yOffset + r2] = tail(DType.F16, data, r2 * bytes, end, n, x, xOffset, Lanes.sum(s2));
        y[yOffset + r3] = tail(DType.F16, data, r3 * bytes, end, n, x, xOffset, Lanes.sum(s3));
    }

    private static void rowsBf16(
            MemorySegment data, long bytes, int r0, int r1, int r2, int r3, int n,
            float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector s0 = FloatVector.zero(F32);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        int end = F32.loopBound(n);
        for (int i = 0; i < end; i += LANES) {
            FloatVector xs = FloatVector.fromArray(F32, x, xOffset + i);
            long at = 2L * i;
            s0 = bf16(data, r0 * bytes + at).fma(xs, s0);
            s1 = bf16(data, r1 * bytes + at).fma(xs, s1);
            s2 = bf16(data, r2 * bytes + at).fma(xs, s2);
            s3 = bf16(data, r3 * bytes + at).fma(xs, s3);
        }
        y[yOffset + r0] = tail(DType.BF16, data, r0 * bytes, end, n, x, xOffset, Lanes.sum(s0));
        y[yOffset + r1] = tail(DType.BF16, data, r1 * bytes, end, n, x, xOffset, Lanes.sum(s1));
        y[yOffset + r2] = tail(DType.BF16, data, r2 * bytes, end, n, x, xOffset, Lanes.sum(s2));
        y[yOffset + r3] = tail(DType.BF16, data, r3 * bytes, end, n, x, xOffset, Lanes.sum(s3));
    }

    private static void rowsQ8(
            MemorySegment data, long bytes, int r0, int r1, int r2, int r3, int n,
            float[] x, int xOffset, float[] y, int yOffset) {
        int size = DType.Q8_0.blockSize();
        int blocks = n / size;
        FloatVector s0 = FloatVector.zero(F32);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        for (int block = 0; block < blocks; block++) {
            long at = (long) block * DType.Q8_0.blockBytes();
            float d0 = RowDecoder.f16(data, r0 * bytes + at);
            float d1 = RowDecoder.f16(data, r1 * bytes + at);
            float d2 = RowDecoder.f16(data, r2 * bytes + at);
            float d3 = RowDecoder.f16(data, r3 * bytes + at);
            for (int i = 0; i < size; i += I8.length()) {
                long quants = at + 2 + i;
                ByteVector q0 = q8(data, r0 * bytes + quants);
                ByteVector q1 = q8(data, r1 * bytes + quants);
                ByteVector q2 = q8(data, r2 * bytes + quants);
                ByteVector q3 = q8(data, r3 * bytes + quants);
                FloatVector xs = FloatVector.fromArray(F32, x, xOffset + block * size + i);
                s0 = q8(q0, 0, d0).fma(xs, s0);
                s1 = q8(q1, 0, d1).fma(xs, s1);
                s2 = q8(q2, 0, d2).fma(xs, s2);
                s3 = q8(q3, 0, d3).fma(xs, s3);
                if (PARTS == 2) {
                    FloatVector next = FloatVector.fromArray(F32, x, xOffset + block * size + i + LANES);
                    s0 = q8(q0, 1, d0).fma(next, s0);
                    s1 = q8(q1, 1, d1).fma(next, s1);
                    s2 = q8(q2, 1, d2).fma(next, s2);
                    s3 = q8(q3, 1, d3).fma(next, s3);
                }
            }
        }
        y[yOffset + r0] = Lanes.sum(s0);
        y[yOffset + r1] = Lanes.sum(s1);
        y[yOffset + r2] = Lanes.sum(s2);
        y[yOffset + r3] = Lanes.sum(s3);
    }

    /** Adds the products of the columns from {@code end} on, which do not fill a vector. */
    private static float tail(
            DType dtype, MemorySegment data, long row, int end, int n, float[] x, int xOffset, float sum) {
        float result = sum;
        for (int i = end; i < n; i++) {
            float weight = switch (dtype) {
                case F32 -> data.get(RowDecoder.FLOAT, row + 4L * i);
                case F16 -> RowDecoder.f16(data, row + 2L * i);
                case BF16 -> RowDecoder.bf16(data, row + 2L * i);
                default -> throw new AssertionError(dtype);
            };
            result = Math.fma(weight, x[xOffset + i], result);
        }
        return result;
    }
}
