package io.emend.kernels.scalar;

import static io.emend.kernels.KvLayout.PAGE;
import static io.emend.kernels.PackedMatrix.GROUP;

import io.emend.kernels.Kernels;
import io.emend.kernels.KvLayout;
import io.emend.kernels.KvPage;
import io.emend.kernels.KvType;
import io.emend.kernels.Matrix;
import io.emend.kernels.Operand;
import io.emend.kernels.PackedMatrix;
import io.emend.kernels.RopeLayout;
import io.emend.kernels.VectorBatch;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operations in plain Java: the reference for the vector kernels, and what runs where those cannot.
 *
 * <p>No {@link Math#fma} here: on a processor without such an instruction it costs a microsecond.
 */
public final class ScalarKernels implements Kernels {
    private static final float[] NO_SCRATCH = {};

    private final ScratchPool scratch = new ScratchPool();

    @Override
    public String description() {
        return "scalar";
    }

    /** Nothing to do: vectors are read as they are. */
    @Override
    public void arrange(Operand x, int from, int to) {
        Ranges.checkArrange(x, from, to);
    }

    @Override
    public void matMul(PackedMatrix w, int rowFrom, int rowTo, Operand operand, VectorBatch y) {
        if (!Ranges.checkMatMul(w, rowFrom, rowTo, operand, y)) {
            return;
        }
        VectorBatch x = operand.vectors();
        float[] panel = scratch.take(w.columns() * GROUP);
        float[] sums = scratch.take(GROUP);
        for (int row = rowFrom; row < rowTo; row += GROUP) {
            w.layout().decode(w.data(), w.group(row / GROUP), w.columns(), panel, 0);
            for (int b = 0; b < x.count(); b++) {
                multiply(panel, w.columns(), x.values(), x.start(b), sums);
                System.arraycopy(sums, 0, y.values(), y.start(b) + row, Math.min(GROUP, rowTo - row));
            }
        }
        scratch.give(sums);
        scratch.give(panel);
    }

    /** Row by row side by side, so that C2 makes vectors of the inner loop. */
    private static void multiply(float[] panel, int columns, float[] x, int xAt, float[] sums) {
        Arrays.fill(sums, 0, GROUP, 0);
        for (int i = 0; i < columns; i++) {
            float v = x[xAt + i];
            int at = i * GROUP;
            for (int row = 0; row < GROUP; row++) {
                sums[row] += panel[at + row] * v;
            }
        }
    }

    private static void decode(Matrix w, int row, float[] out, int offset) {
        w.format().decode(w.data(), row * w.rowBytes(), w.columns(), out, offset);
    }

    @Override
    public void dequantizeRow(Matrix w, int row, float[] out, int offset) {
        Objects.checkIndex(row, w.rows());
        Ranges.check(out, offset, w.columns());
        decode(w, row, out, offset);
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
        float sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[xOffset + i];
        }
        float mean = sum / n;
        float squares = 0;
        for (int i = 0; i < n; i++) {
            float centred = x[xOffset + i] - mean;
            squares += centred * centred;
        }
        float factor = (float) (1 / Math.sqrt(squares / n + eps));
        for (int i = 0; i < n; i++) {
            out[outOffset + i] = (x[xOffset + i] - mean) * factor;
        }
        affine(out, outOffset, n, weight, bias);
    }

    @Override
    public void rmsNorm(
            float[] x, int xOffset, int n, float @Nullable [] weight, float eps, float[] out, int outOffset) {
        Ranges.checkNorm(x, xOffset, n, weight, null, out, outOffset);
        float squares = 0;
        for (int i = 0; i < n; i++) {
            squares += x[xOffset + i] * x[xOffset + i];
        }
        float factor = (float) (1 / Math.sqrt(squares / n + eps));
        for (int i = 0; i < n; i++) {
            out[outOffset + i] = x[xOffset + i] * factor;
        }
        affine(out, outOffset, n, weight, null);
    }

    private static void affine(float[] x, int offset, int n, float @Nullable [] weight, float @Nullable [] bias) {
        if (weight != null) {
            for (int i = 0; i < n; i++) {
                x[offset + i] *= weight[i];
            }
        }
        if (bias != null) {
            for (int i = 0; i < n; i++) {
                x[offset + i] += bias[i];
            }
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
            rotate(x, offset + head * headDim, headDim / 2, 0, cos, sin, tableOffset, layout);
        }
    }

    /** Rotates the pairs from {@code from} up to {@code pairs} of one head. */
    public static void rotate(
            float[] x, int offset, int pairs, int from, float[] cos, float[] sin, int tableOffset, RopeLayout layout) {
        boolean halves = layout == RopeLayout.ROTATE_HALF;
        int step = halves ? 1 : 2;
        int distance = halves ? pairs : 1;
        for (int i = from; i < pairs; i++) {
            int at = offset + i * step;
            float a = x[at];
            float b = x[at + distance];
            float c = cos[tableOffset + i];
            float s = sin[tableOffset + i];
            x[at] = a * c - b * s;
            x[at + distance] = b * c + a * s;
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
        float[] widened = layout.type() == KvType.F32 ? NO_SCRATCH : scratch.take(layout.pageSize());
        for (int from = 0; from < length; from += PAGE) {
            float[] keys = pages[from / PAGE].keys(head, headDim * PAGE, widened);
            scorePage(q, qOffset, headDim, keys, head, scale, scores, from);
        }
        softmaxUnchecked(scores, 0, length);
        Arrays.fill(out, outOffset, outOffset + headDim, 0);
        for (int from = 0; from < length; from += PAGE) {
            int count = Math.min(PAGE, length - from);
            float[] values = pages[from / PAGE].values(head, headDim * count, widened);
            weighPage(scores, from, count, values, head, headDim, out, outOffset);
        }
        if (widened.length > 0) {
            scratch.give(widened);
        }
    }

    private static void weighPage(
            float[] scores, int from, int count, float[] page, int head, int headDim, float[] out, int outOffset) {
        for (int t = 0; t < count; t++) {
            int at = head + t * headDim;
            for (int d = 0; d < headDim; d++) {
                out[outOffset + d] += scores[from + t] * page[at + d];
            }
        }
    }

    private static void scorePage(
            float[] q, int qOffset, int headDim, float[] page, int head, float scale, float[] scores, int from) {
        Arrays.fill(scores, from, from + PAGE, 0);
        for (int d = 0; d < headDim; d++) {
            for (int t = 0; t < PAGE; t++) {
                scores[from + t] += q[qOffset + d] * page[head + d * PAGE + t];
            }
        }
        for (int t = 0; t < PAGE; t++) {
            scores[from + t] *= scale;
        }
    }

    @Override
    public void softmax(float[] x, int offset, int n) {
        Ranges.check(x, offset, n);
        softmaxUnchecked(x, offset, n);
    }

    private static void softmaxUnchecked(float[] x, int offset, int n) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, x[offset + i]);
        }
        float sum = 0;
        for (int i = 0; i < n; i++) {
            float e = (float) Math.exp(x[offset + i] - max);
            x[offset + i] = e;
            sum += e;
        }
        for (int i = 0; i < n; i++) {
            x[offset + i] /= sum;
        }
    }

    @Override
    public void swiGlu(float[] gate, int gateOffset, float[] up, int upOffset, int n, float[] out, int outOffset) {
        Ranges.check(gate, gateOffset, n);
        Ranges.check(up, upOffset, n);
        Ranges.check(out, outOffset, n);
        for (int i = 0; i < n; i++) {
            float g = gate[gateOffset + i];
            out[outOffset + i] = g / (1 + (float) Math.exp(-g)) * up[upOffset + i];
        }
    }

    @Override
    public void add(float[] x, int xOffset, float[] y, int yOffset, int n) {
        Ranges.check(x, xOffset, n);
        Ranges.check(y, yOffset, n);
        for (int i = 0; i < n; i++) {
            x[xOffset + i] += y[yOffset + i];
        }
    }
}
