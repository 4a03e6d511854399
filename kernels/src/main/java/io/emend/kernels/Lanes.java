package io.emend.kernels;

import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vector width of this process, and the sums and the exponential function over it.
 *
 * <p>The width is a constant of the class, chosen when it is loaded, because the compiler turns only constant species
 * into machine instructions. Everything here gives the same bits in interpreted and in compiled code, which
 * {@code reduceLanes(ADD)} and {@code lanewise(EXP)} do not promise.
 */
final class Lanes {
    static final int BITS = Integer.getInteger(KernelProvider.BITS_PROPERTY, VectorShape.preferredShape().vectorBitSize());
    static final VectorSpecies<Float> F32 = VectorSpecies.of(float.class, VectorShape.forBitSize(BITS));
    static final VectorSpecies<Integer> I32 = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS));
    /** As many 16-bit numbers as there are float lanes: exactly what fills one vector after widening. */
    static final VectorSpecies<Short> I16 = VectorSpecies.of(short.class, VectorShape.forBitSize(BITS / 2));
    /** As many bytes as there are float lanes, though at least the eight of the smallest vector. */
    static final VectorSpecies<Byte> I8 = VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, BITS / 4)));
    static final int LANES = F32.length();
    /** Float vectors that one {@link #I8} vector widens to: 1, or 2 at 128 bits. */
    static final int PARTS = I8.length() / LANES;
    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private static final VectorShuffle<Float> FOLD_8 = VectorShuffle.fromOp(F32, i -> (i + 8) % LANES);
    private static final VectorShuffle<Float> FOLD_4 = VectorShuffle.fromOp(F32, i -> (i + 4) % LANES);
    private static final VectorShuffle<Float> FOLD_2 = VectorShuffle.fromOp(F32, i -> (i + 2) % LANES);
    private static final VectorShuffle<Float> FOLD_1 = VectorShuffle.fromOp(F32, i -> (i + 1) % LANES);

    private Lanes() {}

    /** The sum of all lanes, always by the same tree: halves onto each other until one lane is left. */
    static float sum(FloatVector v) {
        FloatVector folded = v;
        if (LANES >= 16) {
            folded = folded.add(folded.rearrange(FOLD_8));
        }
        if (LANES >= 8) {
            folded = folded.add(folded.rearrange(FOLD_4));
        }
        folded = folded.add(folded.rearrange(FOLD_2));
        return folded.add(folded.rearrange(FOLD_1)).lane(0);
    }

    // exp(x) = 2^n * exp(r) with n = round(x / ln 2) and |r| <= ln(2) / 2 (Cody and Waite 1980). ln 2 is split in a part
    // with trailing zeros, so that n * LN2_HIGH is exact, and the rest.
    private static final float LOG2_E = 1.442695041f;
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    /** Adding this number leaves round(x) in the lowest bits of the significand. */
    private static final float ROUNDER = 0x1.8p23f;
    private static final int ROUNDER_BITS = 0x4B400000;
    /** Below, the result is 0; above, infinity. */
    private static final float LOWEST = -104;
    private static final float HIGHEST = 89;
    // The minimax polynomial of exp(r) on |r| <= ln(2) / 2 with C0 = C1 = 1: relative error below 2^-29.
    private static final float C2 = 0.5f;
    private static final float C3 = 0.166666657f;
    private static final float C4 = 0.0416662917f;
    private static final float C5 = 0.00833349861f;
    private static final float C6 = 0.00139448687f;
    private static final float C7 = 0.000197901361f;

    /** The exponential function of each lane; see {@link #exp(float)}. */
    static FloatVector exp(FloatVector x) {
        // Comparisons are false for NaN, so that NaN passes.
        FloatVector clamped = x.blend(LOWEST, x.lt(LOWEST));
        clamped = clamped.blend(HIGHEST, clamped.compare(VectorOperators.GT, HIGHEST));
        FloatVector rounded = clamped.fma(broadcast(LOG2_E), broadcast(ROUNDER));
        FloatVector n = rounded.sub(ROUNDER);
        FloatVector r = n.fma(broadcast(-LN2_LOW), n.fma(broadcast(-LN2_HIGH), clamped));
        FloatVector p = broadcast(C7).fma(r, broadcast(C6));
        p = p.fma(r, broadcast(C5));
        p = p.fma(r, broadcast(C4));
        p = p.fma(r, broadcast(C3));
        p = p.fma(r, broadcast(C2));
        p = p.fma(r, broadcast(1));
        p = p.fma(r, broadcast(1));
        IntVector power = rounded.reinterpretAsInts().sub(ROUNDER_BITS);
        IntVector half = power.lanewise(VectorOperators.ASHR, 1);
        return p.mul(powerOfTwo(half)).mul(powerOfTwo(power.sub(half)));
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(F32, value);
    }

    private static FloatVector powerOfTwo(IntVector n) {
        return n.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
    }

    /**
     * The exponential function, bit-equal to the lanes of {@link #exp(FloatVector)}, over the whole range of floats:
     * overflow to infinity, gradual underflow, NaN for NaN. The error is below one unit in the last place.
     */
    static float exp(float x) {
        float clamped = x < LOWEST ? LOWEST : x > HIGHEST ? HIGHEST : x;
        float rounded = Math.fma(clamped, LOG2_E, ROUNDER);
        float n = rounded - ROUNDER;
        float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, clamped));
        float p = Math.fma(C7, r, C6);
        p = Math.fma(p, r, C5);
        p = Math.fma(p, r, C4);
        p = Math.fma(p, r, C3);
        p = Math.fma(p, r, C2);
        p = Math.fma(p, r, 1);
        p = Math.fma(p, r, 1);
        int power = Float.floatToRawIntBits(rounded) - ROUNDER_BITS;
        int half = power >> 1;
        return p * powerOfTwo(half) * powerOfTwo(power - half);
    }

    private static float powerOfTwo(int n) {
        return Float.intBitsToFloat(n + 127 << 23);
    }
}
