package io.emend.kernels.vector;

import static io.emend.kernels.simd.Lanes.FLOAT;
import static io.emend.kernels.simd.Lanes.LANES;

import io.emend.kernels.RopeLayout;
import io.emend.kernels.scalar.ScalarKernels;
import io.emend.kernels.simd.Lanes;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** The operations on single vectors of activations. What does not fill a vector goes through the same steps alone. */
final class Elementwise {
    private Elementwise() {}

    static float sum(float[] x, int offset, int n) {
        FloatVector sums = FloatVector.zero(FLOAT);
        int end = FLOAT.loopBound(n);
        for (int i = 0; i < end; i += LANES) {
            sums = sums.add(FloatVector.fromArray(FLOAT, x, offset + i));
        }
        float sum = Lanes.sum(sums);
        for (int i = end; i < n; i++) {
            sum += x[offset + i];
        }
        return sum;
    }

    /** The sum of the squared distances to {@code centre}. */
    static float sumOfSquares(float[] x, int offset, int n, float centre) {
        FloatVector sums = FloatVector.zero(FLOAT);
        int end = FLOAT.loopBound(n);
        for (int i = 0; i < end; i += LANES) {
            FloatVector centred = FloatVector.fromArray(FLOAT, x, offset + i).sub(centre);
            sums = centred.fma(centred, sums);
        }
        float sum = Lanes.sum(sums);
        for (int i = end; i < n; i++) {
            float centred = x[offset + i] - centre;
            sum = Math.fma(centred, centred, sum);
        }
        return sum;
    }

    /** {@code out = (x - centre) * factor}. */
    static void normalize(float[] x, int offset, int n, float centre, float factor, float[] out, int outOffset) {
        int end = FLOAT.loopBound(n);
        for (int i = 0; i < end; i += LANES) {
            FloatVector.fromArray(FLOAT, x, offset + i).sub(centre).mul(factor).intoArray(out, outOffset + i);
        }
        for (int i = end; i < n; i++) {
            out[outOffset + i] = (x[offset + i] - centre) * factor;
        }
    }

    static void multiply(float[] x, int offset, float[] y, int yOffset, int n) {
        int end = FLOAT.loopBound(n);
        for (int i = 0; i < end; i += LANES) {
            FloatVector.fromArray(FLOAT, x, offset + i)
                    .mul(FloatVector.fromArray(FLOAT, y, yOffset + i))
                    .intoArray(x, offset + i);
        }
        for (int i = end; i < n; i++) {
            x[offset + i] *= y[yOffset + i];
        }
    }

    static void add(float[] x, int offset, float[] y, int yOffset, int n) {
        int end = FLOAT.loopBound(n);
        for (int i = 0; i < end; i += LANES) {
            FloatVector.fromArray(FLOAT, x, offset + i)
                    .add(FloatVector.fromArray(FLOAT, y, yOffset + i))
                    .intoArray(x, offset + i);
        }
        for (int i = end; i < n; i++) {
            x[offset + i] += y[yOffset + i];
        }
    }

    static void divide(float[] x, int offset, int n, float divisor) {
        int end = FLOAT.loopBound(n);
        for (int i = 0; i < end; i += LANES) {
            FloatVector.fromArray(FLOAT, x, offset + i).div(divisor).intoArray(x, offset + i);
        }
        for (int i = end; i < n; i++) {
            x[offset + i] /= divisor;
        }
    }

    static float max(float[] x, int offset, int n) {
        FloatVector largest = FloatVector.broadcast(FLOAT, Float.NEGATIVE_INFINITY);
        int end = FLOAT.loopBound(n);
        for (int i = 0; i < end; i += LANES) {
            largest = largest.max(FloatVector.fromArray(FLOAT, x, offset + i));
        }
        // The largest number does not depend on the order of comparison.
        float max = largest.reduceLanes(VectorOperators.MAX);
        for (int i = end; i < n; i++) {
            max = Math.max(max, x[offset + i]);
        }
        return max;
    }

    /** {@code out = gate / (1 + e) * up} with {@code e = exp(-gate)} in an array of its own. */
    static void gate(float[] gate, int gateOffset, float[] e, float[] up, int upOffset, int n, float[] out, int to) {
        int end = FLOAT.loopBound(n);
        for (int i = 0; i < end; i += LANES) {
            FloatVector denominator = FloatVector.fromArray(FLOAT, e, i).add(1);
            FloatVector.fromArray(FLOAT, gate, gateOffset + i)
                    .div(denominator)
                    .mul(FloatVector.fromArray(FLOAT, up, upOffset + i))
                    .intoArray(out, to + i);
        }
        for (int i = end; i < n; i++) {
            out[to + i] = gate[gateOffset + i] / (e[i] + 1) * up[upOffset + i];
        }
    }

    /** {@code out = -x}. */
    static void negate(float[] x, int offset, int n, float[] out) {
        int end = FLOAT.loopBound(n);
        for (int i = 0; i < end; i += LANES) {
            FloatVector.fromArray(FLOAT, x, offset + i).neg().intoArray(out, i);
        }
        for (int i = end; i < n; i++) {
            out[i] = -x[offset + i];
        }
    }

    /** Rotates value {@code i} of the first half of a head with value {@code i} of the second, for all pairs. */
    static void rotateHalves(float[] x, int offset, int pairs, float[] cos, float[] sin, int tableOffset) {
        int end = FLOAT.loopBound(pairs);
        for (int i = 0; i < end; i += LANES) {
            FloatVector a = FloatVector.fromArray(FLOAT, x, offset + i);
            FloatVector b = FloatVector.fromArray(FLOAT, x, offset + pairs + i);
            FloatVector c = FloatVector.fromArray(FLOAT, cos, tableOffset + i);
            FloatVector s = FloatVector.fromArray(FLOAT, sin, tableOffset + i);
            a.mul(c).sub(b.mul(s)).intoArray(x, offset + i);
            b.mul(c).add(a.mul(s)).intoArray(x, offset + pairs + i);
        }
        ScalarKernels.rotate(x, offset, pairs, end, cos, sin, tableOffset, RopeLayout.ROTATE_HALF);
    }
}
