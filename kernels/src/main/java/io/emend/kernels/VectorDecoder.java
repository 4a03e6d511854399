package io.emend.kernels;

import static io.emend.kernels.Lanes.F32;
import static io.emend.kernels.Lanes.I16;
import static io.emend.kernels.Lanes.I32;
import static io.emend.kernels.Lanes.I8;
import static io.emend.kernels.Lanes.LANES;
import static io.emend.kernels.Lanes.ORDER;
import static io.emend.kernels.Lanes.PARTS;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/** Reads stored weights as vectors of floats, with the same results as {@link RowDecoder}. */
final class VectorDecoder {
    private static final int F16_SIGN_AND_MAGNITUDE = 0x8FFFE000;
    private static final float F16_SCALE = 0x1p112f;
    /** The largest finite number at the place of a binary32. */
    private static final int F16_LARGEST = 0x7BFF << 13;
    private static final int F32_EXPONENT = 0x7F800000;

    private VectorDecoder() {}

    /**
     * Binary16 values. Moved to the place of the binary32 significand they are too small by the difference of the
     * exponents' biases, which a multiplication mends, exactly and for subnormal numbers too. Only the exponent of
     * infinities and NaN has to be set.
     */
    private static FloatVector f16(MemorySegment data, long at) {
        IntVector bits = widen(data, at).lanewise(VectorOperators.LSHL, 13).and(F16_SIGN_AND_MAGNITUDE);
        // All ones where the exponent is the highest; without a mask, which is dear on processors before AVX-512.
        IntVector special = bits.and(Integer.MAX_VALUE).neg().add(F16_LARGEST).lanewise(VectorOperators.ASHR, 31);
        IntVector scaled = bits.reinterpretAsFloats().mul(F16_SCALE).reinterpretAsInts();
        return scaled.or(special.and(F32_EXPONENT)).reinterpretAsFloats();
    }

    private static FloatVector bf16(MemorySegment data, long at) {
        return widen(data, at).lanewise(VectorOperators.LSHL, 16).reinterpretAsFloats();
    }

    private static IntVector widen(MemorySegment data, long at) {
        ShortVector shorts = ShortVector.fromMemorySegment(I16, data, at, ORDER);
        return (IntVector) shorts.convertShape(VectorOperators.S2I, I32, 0);
    }

    /** Reads {@code count} values, whole blocks, from byte {@code at} on. */
    static void decode(DType dtype, MemorySegment data, long at, int count, float[] out, int offset) {
        switch (dtype) {
            case F16 -> decodeF16(data, at, count, out, offset);
            case BF16 -> decodeBf16(data, at, count, out, offset);
            case Q8_0 -> decodeQ8(data, at, count, out, offset);
            default -> RowDecoder.decode(dtype, data, at, count, out, offset);
        }
    }

    private static void decodeF16(MemorySegment data, long at, int count, float[] out, int offset) {
        int end = F32.loopBound(count);
        for (int i = 0; i < end; i += LANES) {
            f16(data, at + 2L * i).intoArray(out, offset + i);
        }
        RowDecoder.decode(DType.F16, data, at + 2L * end, count - end, out, offset + end);
    }

    private static void decodeBf16(MemorySegment data, long at, int count, float[] out, int offset) {
        int end = F32.loopBound(count);
        for (int i = 0; i < end; i += LANES) {
            bf16(data, at + 2L * i).intoArray(out, offset + i);
        }
        RowDecoder.decode(DType.BF16, data, at + 2L * end, count - end, out, offset + end);
    }

    private static void decodeQ8(MemorySegment data, long at, int count, float[] out, int offset) {
        int size = DType.Q8_0.blockSize();
        int blocks = count / size;
        for (int block = 0; block < blocks; block++) {
            long start = at + (long) block * DType.Q8_0.blockBytes();
            int to = offset + block * size;
            float d = RowDecoder.f16(data, start);
            // Not a loop: C2 would give one of four turns a prologue and an epilogue.
            q8(data, start + 2, d, out, to);
            q8(data, start + 2 + I8.length(), d, out, to + I8.length());
            if (I8.length() == 8) {
                q8(data, start + 18, d, out, to + 16);
                q8(data, start + 26, d, out, to + 24);
            }
        }
    }

    private static void q8(MemorySegment data, long at, float d, float[] out, int to) {
        ByteVector quants = ByteVector.fromMemorySegment(I8, data, at, ORDER);
        ((FloatVector) quants.convertShape(VectorOperators.B2F, F32, 0)).mul(d).intoArray(out, to);
        if (PARTS == 2) {
            ((FloatVector) quants.convertShape(VectorOperators.B2F, F32, 1)).mul(d).intoArray(out, to + LANES);
        }
    }
}
