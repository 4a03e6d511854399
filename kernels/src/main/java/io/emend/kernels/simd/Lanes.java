package io.emend.kernels.simd;

import java.nio.ByteOrder;
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
public final class Lanes {
    /** Name of the system property that sets the vector width in bits. */
    public static final String BITS_PROPERTY = "emend.kernels.bits";
    /** The vector width in bits. */
    public static final int BITS =
            Integer.getInteger(BITS_PROPERTY, VectorShape.preferredShape().vectorBitSize());

    /** Vectors of floats. */
    public static final VectorSpecies<Float> FLOAT = VectorSpecies.of(float.class, VectorShape.forBitSize(BITS));
    /** Vectors of as many ints. */
    public static final VectorSpecies<Integer> INT = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS));
    /** As many 16-bit numbers as there are float lanes: exactly what fills one vector after widening. */
    public static final VectorSpecies<Short> SHORT = VectorSpecies.of(short.class, VectorShape.forBitSize(BITS / 2));
    /** As many bytes as there are float lanes, unless those are four: the smallest vector has eight bytes. */
    public static final VectorSpecies<Byte> BYTE =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, BITS / 4)));

    /** Floats of a vector. */
    public static final int LANES = FLOAT.length();
    /** The byte order of everything that is stored. */
    public static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private static final VectorShuffle<Float> FOLD_8 = VectorShuffle.fromOp(FLOAT, i -> (i + 8) % LANES);
    private static final VectorShuffle<Float> FOLD_4 = VectorShuffle.fromOp(FLOAT, i -> (i + 4) % LANES);
    private static final VectorShuffle<Float> FOLD_2 = VectorShuffle.fromOp(FLOAT, i -> (i + 2) % LANES);
    private static final VectorShuffle<Float> FOLD_1 = VectorShuffle.fromOp(FLOAT, i -> (i + 1) % LANES);

    private Lanes() {}

    /**
     * Adds up all lanes, always by the same tree: halves onto each other until one lane is left.
     *
     * @param v a vector
     * @return the sum of its lanes
     */
    public static float sum(FloatVector v) {
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

    // exp(x) = 2^n * exp(r) with n = round(x / ln 2) and |r| <= ln(2) / 2 (Cody and Waite 1980). ln 2 is split in a
    // part with trailing zeros, so that n * LN2_HIGH is exact, and the rest.
    private static final float LOG2_E = 1.442695f;
    private static final float LN2_HIGH = 0x1.63p-1f;
    private static final float LN2_LOW = -2.12194440e-4f;
    /** Adding this number leaves round(x) in the lowest bits of the significand. */
    private static final float ROUNDER = 0x1.8p23f;

    private static final int ROUNDER_BITS = 0x4B400000;
    /** Below, the result is 0; above, infinity. */
    private static final float LOWEST = -104;

    private static final float HIGHEST = 89;
    // The minimax polynomial of exp(r) on |r| <= ln(2) / 2 with C0 = C1 = 1: relative error below 2^-29.
    private static final float C2 = 0.5f;
    private static final float C3 = 0.16666666f;
    private static final float C4 = 0.04166629f;
    private static final float C5 = 0.008333499f;
    private static final float C6 = 0.0013944869f;
    private static final float C7 = 1.9790136e-4f;

    /**
     * Replaces {@code x} by {@code exp(x - shift)}; see {@link #exp(float)}.
     *
     * <p>One long method without helpers: a vector that crosses a call is allocated where C2 does not inline the call,
     * and it stops inlining in methods as large as attention.
     *
     * @param x numbers
     * @param offset where they start
     * @param n how many
     * @param shift subtracted from each
     * @return the sum of the results
     */
    public static float exponentials(float[] x, int offset, int n, float shift) {
        FloatVector sums = FloatVector.zero(FLOAT);
        int end = FLOAT.loopBound(n);
        for (int i = 0; i < end; i += LANES) {
            FloatVector v = FloatVector.fromArray(FLOAT, x, offset + i).sub(shift);
            // Comparisons are false for NaN, so that NaN passes.
            v = v.blend(LOWEST, v.compare(VectorOperators.LT, LOWEST));
            v = v.blend(HIGHEST, v.compare(VectorOperators.GT, HIGHEST));
            FloatVector rounded = v.fma(LOG2_E, ROUNDER);
            FloatVector power = rounded.sub(ROUNDER);
            FloatVector r = power.lanewise(VectorOperators.FMA, -LN2_HIGH, v);
            r = power.lanewise(VectorOperators.FMA, -LN2_LOW, r);
            FloatVector p = r.fma(C7, C6);
            p = p.lanewise(VectorOperators.FMA, r, C5);
            p = p.lanewise(VectorOperators.FMA, r, C4);
            p = p.lanewise(VectorOperators.FMA, r, C3);
            p = p.lanewise(VectorOperators.FMA, r, C2);
            p = p.lanewise(VectorOperators.FMA, r, 1);
            p = p.lanewise(VectorOperators.FMA, r, 1);
            IntVector exponent = rounded.reinterpretAsInts().sub(ROUNDER_BITS);
            IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
            IntVector rest = exponent.sub(half).add(127).lanewise(VectorOperators.LSHL, 23);
            half = half.add(127).lanewise(VectorOperators.LSHL, 23);
            p = p.mul(half.reinterpretAsFloats()).mul(rest.reinterpretAsFloats());
            p.intoArray(x, offset + i);
            sums = sums.add(p);
        }
        float sum = sum(sums);
        for (int i = end; i < n; i++) {
            float e = exp(x[offset + i] - shift);
            x[offset + i] = e;
            sum += e;
        }
        return sum;
    }

    /**
     * The exponential function, bit-equal to the lanes of {@link #exponentials}, over the whole range of floats:
     * overflow to infinity, gradual underflow, NaN for NaN. The error is below one unit in the last place.
     *
     * @param x a number
     * @return e to its power
     */
    public static float exp(float x) {
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
