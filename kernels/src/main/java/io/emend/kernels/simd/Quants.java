package io.emend.kernels.simd;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Bytes to floats, as the quantized formats need them. Small methods, which C2 inlines. */
public final class Quants {
    private Quants() {}

    /**
     * Writes {@code scale * q} for a vector of {@link Lanes#BYTE}.
     *
     * @param quants the numbers {@code q}
     * @param scale their factor
     * @param out receives a float for each
     * @param to where in {@code out}
     */
    public static void scaled(ByteVector quants, float scale, float[] out, int to) {
        ((FloatVector) quants.convertShape(VectorOperators.B2F, Lanes.FLOAT, 0))
                .mul(scale)
                .intoArray(out, to);
        if (Lanes.PARTS == 2) {
            ((FloatVector) quants.convertShape(VectorOperators.B2F, Lanes.FLOAT, 1))
                    .mul(scale)
                    .intoArray(out, to + Lanes.LANES);
        }
    }

    /**
     * Writes {@code scale * q + summand}, rounded twice, for a vector of {@link Lanes#BYTE}.
     *
     * @param quants the numbers {@code q}
     * @param scale their factor
     * @param summand what is added to each product
     * @param out receives a float for each
     * @param to where in {@code out}
     */
    public static void affine(ByteVector quants, float scale, float summand, float[] out, int to) {
        ((FloatVector) quants.convertShape(VectorOperators.B2F, Lanes.FLOAT, 0))
                .mul(scale)
                .add(summand)
                .intoArray(out, to);
        if (Lanes.PARTS == 2) {
            ((FloatVector) quants.convertShape(VectorOperators.B2F, Lanes.FLOAT, 1))
                    .mul(scale)
                    .add(summand)
                    .intoArray(out, to + Lanes.LANES);
        }
    }
}
