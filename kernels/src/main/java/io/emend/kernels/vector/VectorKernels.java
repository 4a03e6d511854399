package io.emend.kernels.vector;

import static io.emend.kernels.KvLayout.PAGE;

import io.emend.kernels.Kernels;
import io.emend.kernels.KvLayout;
import io.emend.kernels.KvPage;
import io.emend.kernels.KvType;
import io.emend.kernels.Matrix;
import io.emend.kernels.Operand;
import io.emend.kernels.PackedMatrix;
import io.emend.kernels.RopeLayout;
import io.emend.kernels.VectorBatch;
import io.emend.kernels.scalar.Ranges;
import io.emend.kernels.scalar.ScalarKernels;
import io.emend.kernels.scalar.ScratchPool;
import io.emend.kernels.simd.Lanes;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operations by the Vector API. Loading this class needs the module {@code jdk.incubator.vector}. */
public final class VectorKernels implements Kernels {
    /** Values of a gate that are worked on at once, in the first-level cache. */
    private static final int GATE_CHUNK = 1024;

    private static final float[] NO_SCRATCH = {};

    private final ScratchPool scratch = new ScratchPool();

    @Override
    public String description() {
        return "vector, " + Lanes.BITS + " bits";
    }

    @Override
    public void arrange(Operand x, int from, int to) {
        if (Ranges.checkArrange(x, from, to)) {
            MatMul.arrange(x, from, to);
        }
    }

    @Override
    public void matMul(PackedMatrix w, int rowFrom, int rowTo, Operand x, VectorBatch y) {
        if (Ranges.checkMatMul(w, rowFrom, rowTo, x, y)) {
            MatMul.multiply(w, rowFrom, rowTo, x, y, scratch);
        }
    }

    @Override
    public void dequantizeRow(Matrix w, int row, float[] out, int offset) {
        Objects.checkIndex(row, w.rows());
        Ranges.check(out, offset, w.columns());
        w.format().decode(w.data(), row * w.rowBytes(), w.columns(), out, offset);
    }

    @Override
    public void layerNorm(
            float[] x,
            int xOffset,
            int n,
            float @Nullable [] weight,
            float @Nullable [] bias,
            float eps,
            float[] out,
            int outOffset) {
        Ranges.checkNorm(x, xOffset, n, weight, bias, out, outOffset);
        float mean = Elementwise.sum(x, xOffset, n) / n;
        float variance = Elementwise.sumOfSquares(x, xOffset, n, mean) / n;
        normalize(x, xOffset, n, mean, variance + eps, weight, bias, out, outOffset);
    }

    @Override
    public void rmsNorm(
            float[] x, int xOffset, int n, float @Nullable [] weight, float eps, float[] out, int outOffset) {
        Ranges.checkNorm(x, xOffset, n, weight, null, out, outOffset);
        float meanSquare = Elementwise.sumOfSquares(x, xOffset, n, 0) / n;
        normalize(x, xOffset, n, 0, meanSquare + eps, weight, null, out, outOffset);
    }

    private static void normalize(
            float[] x,
            int xOffset,
            int n,
            float centre,
            float square,
            float @Nullable [] weight,
            float @Nullable [] bias,
            float[] out,
            int outOffset) {
        Elementwise.normalize(x, xOffset, n, centre, (float) (1 / Math.sqrt(square)), out, outOffset);
        if (weight != null) {
            Elementwise.multiply(out, outOffset, weight, 0, n);
        }
        if (bias != null) {
            Elementwise.add(out, outOffset, bias, 0, n);
        }
    }

    @Override
    public void rotaryEmbedding(
            float[] x,
            int offset,
            int heads,
            int headDim,
            float[] cos,
            float[] sin,
            int tableOffset,
            RopeLayout layout) {
        Ranges.checkRotary(x, offset, heads, headDim, cos, sin, tableOffset);
        for (int head = 0; head < heads; head++) {
            int at = offset + head * headDim;
            switch (layout) {
                case ROTATE_HALF -> Elementwise.rotateHalves(x, at, headDim / 2, cos, sin, tableOffset);
                case INTERLEAVED -> ScalarKernels.rotate(x, at, headDim / 2, 0, cos, sin, tableOffset, layout);
            }
        }
    }

    @Override
    public void attention(
            float[] q,
            int qOffset,
            KvLayout layout,
            KvPage[] pages,
            int length,
            int kvHead,
            float scale,
            float[] scores,
            float[] out,
            int outOffset) {
        Ranges.checkAttention(q, qOffset, layout, pages, length, kvHead, scores, out, outOffset);
        int headDim = layout.headDim();
        int head = kvHead * headDim * PAGE;
        int positions = KvLayout.pages(length) * PAGE;
        float[] widened = layout.type() == KvType.F32 ? NO_SCRATCH : scratch.take(layout.pageSize());
        for (int from = 0; from < positions; from += PAGE) {
            float[] keys = pages[from / PAGE].keys(head, headDim * PAGE, widened);
            Attention.score(q, qOffset, headDim, keys, head, scale, scores, from);
        }
        // Whatever stands in the unused rest of the last page gets no weight.
        Arrays.fill(scores, length, positions, Float.NEGATIVE_INFINITY);
        softmaxUnchecked(scores, 0, positions);
        Arrays.fill(out, outOffset, outOffset + headDim, 0);
        for (int from = 0; from < length; from += PAGE) {
            int count = Math.min(PAGE, length - from);
            float[] values = pages[from / PAGE].values(head, headDim * count, widened);
            Attention.weigh(scores, from, count, values, head, headDim, out, outOffset);
        }
        if (widened.length > 0) {
            scratch.give(widened);
        }
    }

    @Override
    public void softmax(float[] x, int offset, int n) {
        Ranges.check(x, offset, n);
        softmaxUnchecked(x, offset, n);
    }

    private static void softmaxUnchecked(float[] x, int offset, int n) {
        float max = Elementwise.max(x, offset, n);
        float sum = Lanes.exponentials(x, offset, n, max);
        Elementwise.divide(x, offset, n, sum);
    }

    @Override
    public void swiGlu(float[] gate, int gateOffset, float[] up, int upOffset, int n, float[] out, int outOffset) {
        Ranges.check(gate, gateOffset, n);
        Ranges.check(up, upOffset, n);
        Ranges.check(out, outOffset, n);
        float[] e = scratch.take(GATE_CHUNK);
        for (int from = 0; from < n; from += GATE_CHUNK) {
            int count = Math.min(GATE_CHUNK, n - from);
            Elementwise.negate(gate, gateOffset + from, count, e);
            Lanes.exponentials(e, 0, count, 0);
            Elementwise.gate(gate, gateOffset + from, e, up, upOffset + from, count, out, outOffset + from);
        }
        scratch.give(e);
    }

    @Override
    public void add(float[] x, int xOffset, float[] y, int yOffset, int n) {
        Ranges.check(x, xOffset, n);
        Ranges.check(y, yOffset, n);
        Elementwise.add(x, xOffset, y, yOffset, n);
    }
}
