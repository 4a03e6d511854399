package io.emend.kernels.vector;

import static io.emend.kernels.KvLayout.PAGE;
import static io.emend.kernels.simd.Lanes.FLOAT;
import static io.emend.kernels.simd.Lanes.LANES;

import io.emend.kernels.KvLayout;
import jdk.incubator.vector.FloatVector;

/** Attention of one query over paged keys and values. */
final class Attention {
    private Attention() {}

    /** Writes the scaled scores of the {@link KvLayout#PAGE} positions of one page into {@code scores}. */
    static void score(
            float[] q, int qOffset, int headDim, float[] page, int head, float scale, float[] scores, int from) {
        if (4 * LANES <= PAGE) {
            for (int t = 0; t < PAGE; t += 4 * LANES) {
                scoreFour(q, qOffset, headDim, page, head + t, scale, scores, from + t);
            }
        } else {
            scoreTwo(q, qOffset, headDim, page, head, scale, scores, from);
        }
    }

    private static void scoreFour(
            float[] q, int qOffset, int headDim, float[] page, int at, float scale, float[] scores, int from) {
        FloatVector s0 = FloatVector.zero(FLOAT);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        for (int d = 0; d < headDim; d++) {
            FloatVector value = FloatVector.broadcast(FLOAT, q[qOffset + d]);
            int row = at + d * PAGE;
            s0 = FloatVector.fromArray(FLOAT, page, row).fma(value, s0);
            s1 = FloatVector.fromArray(FLOAT, page, row + LANES).fma(value, s1);
            s2 = FloatVector.fromArray(FLOAT, page, row + 2 * LANES).fma(value, s2);
            s3 = FloatVector.fromArray(FLOAT, page, row + 3 * LANES).fma(value, s3);
        }
        s0.mul(scale).intoArray(scores, from);
        s1.mul(scale).intoArray(scores, from + LANES);
        s2.mul(scale).intoArray(scores, from + 2 * LANES);
        s3.mul(scale).intoArray(scores, from + 3 * LANES);
    }

    private static void scoreTwo(
            float[] q, int qOffset, int headDim, float[] page, int at, float scale, float[] scores, int from) {
        FloatVector s0 = FloatVector.zero(FLOAT);
        FloatVector s1 = s0;
        for (int d = 0; d < headDim; d++) {
            FloatVector value = FloatVector.broadcast(FLOAT, q[qOffset + d]);
            int row = at + d * PAGE;
            s0 = FloatVector.fromArray(FLOAT, page, row).fma(value, s0);
            s1 = FloatVector.fromArray(FLOAT, page, row + LANES).fma(value, s1);
        }
        s0.mul(scale).intoArray(scores, from);
        s1.mul(scale).intoArray(scores, from + LANES);
    }

    /**
     * Adds the values of the first {@code count} positions of one page, weighted by {@code scores}, to {@code out}:
     * each dimension is summed over the positions in order, however many dimensions are in flight.
     */
    static void weigh(
            float[] scores, int from, int count, float[] page, int head, int headDim, float[] out, int outOffset) {
        int d = 0;
        for (; d <= headDim - 4 * LANES; d += 4 * LANES) {
            weighFour(scores, from, count, page, head + d, headDim, out, outOffset + d);
        }
        for (; d <= headDim - LANES; d += LANES) {
            weighOne(scores, from, count, page, head + d, headDim, out, outOffset + d);
        }
        for (; d < headDim; d++) {
            float sum = out[outOffset + d];
            for (int t = 0; t < count; t++) {
                sum = Math.fma(page[head + t * headDim + d], scores[from + t], sum);
            }
            out[outOffset + d] = sum;
        }
    }

    private static void weighFour(
            float[] scores, int from, int count, float[] page, int at, int headDim, float[] out, int to) {
        FloatVector s0 = FloatVector.fromArray(FLOAT, out, to);
        FloatVector s1 = FloatVector.fromArray(FLOAT, out, to + LANES);
        FloatVector s2 = FloatVector.fromArray(FLOAT, out, to + 2 * LANES);
        FloatVector s3 = FloatVector.fromArray(FLOAT, out, to + 3 * LANES);
        for (int t = 0; t < count; t++) {
            FloatVector weight = FloatVector.broadcast(FLOAT, scores[from + t]);
            int row = at + t * headDim;
            s0 = FloatVector.fromArray(FLOAT, page, row).fma(weight, s0);
            s1 = FloatVector.fromArray(FLOAT, page, row + LANES).fma(weight, s1);
            s2 = FloatVector.fromArray(FLOAT, page, row + 2 * LANES).fma(weight, s2);
            s3 = FloatVector.fromArray(FLOAT, page, row + 3 * LANES).fma(weight, s3);
        }
        s0.intoArray(out, to);
        s1.intoArray(out, to + LANES);
        s2.intoArray(out, to + 2 * LANES);
        s3.intoArray(out, to + 3 * LANES);
    }

    private static void weighOne(
            float[] scores, int from, int count, float[] page, int at, int headDim, float[] out, int to) {
        FloatVector sum = FloatVector.fromArray(FLOAT, out, to);
        for (int t = 0; t < count; t++) {
            sum = FloatVector.fromArray(FLOAT, page, at + t * headDim)
                    .fma(FloatVector.broadcast(FLOAT, scores[from + t]), sum);
        }
        sum.intoArray(out, to);
    }
}
