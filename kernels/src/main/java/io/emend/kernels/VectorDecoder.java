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
    private VectorDecoder() {}

    /** Reads {@code count} values, whole blocks, from byte {@code at} on. */
    static void decode(DType dtype, MemorySegment data, long at, int count, float[] out, int offset) {
        switch (dtype) {
            // C2 vectorizes the plain loop over binary16 with the instruction for it, which the Vector API lacks.
            case BF16 -> decodeBf16(data, at, count, out, offset);
            case Q8_0 -> decodeQ8(data, at, count, out, offset);
            case Q4_0 -> decodeQ4(data, at, count, out, offset);
            default -> RowDecoder.decode(dtype, data, at, count, out, offset);
        }
    }

    private static void decodeBf16(MemorySegment data, long at, int count, float[] out, int offset) {
        int end = F32.loopBound(count);
        for (int i = 0; i < end; i += LANES) {
            ShortVector shorts = ShortVector.fromMemorySegment(I16, data, at + 2L * i, ORDER);
            ((IntVector) shorts.convertShape(VectorOperators.S2I, I32, 0))
                    .lanewise(VectorOperators.LSHL, 16)
                    .reinterpretAsFloats()
                    .intoArray(out, offset + i);
        }
        RowDecoder.decode(DType.BF16, data, at + 2L * end, count - end, out, offset + end);
    }

    private static void decodeQ8(MemorySegment data, long at, int count, float[] out, int offset) {
        int to = offset;
        long end = at + DType.Q8_0.bytes(count);
        for (long block = at; block < end; block += DType.Q8_0.blockBytes()) {
            float d = RowDecoder.f16(data, block);
            // Not a loop: C2 would give one of four turns a prologue and an epilogue.
            q8(data, block + 2, d, out, to);
            q8(data, block + 2 + I8.length(), d, out, to + I8.length());
            if (I8.length() == 8) {
                q8(data, block + 18, d, out, to + 16);
                q8(data, block + 26, d, out, to + 24);
            }
            to += DType.Q8_0.blockSize();
        }
    }

    private static void q8(MemorySegment data, long at, float d, float[] out, int to) {
        store(ByteVector.fromMemorySegment(I8, data, at, ORDER), d, out, to);
    }

    private static void decodeQ4(MemorySegment data, long at, int count, float[] out, int offset) {
        int to = offset;
        long end = at + DType.Q4_0.bytes(count);
        for (long block = at; block < end; block += DType.Q4_0.blockBytes()) {
            float d = RowDecoder.f16(data, block);
            q4(data, block + 2, d, out, to);
            if (I8.length() == 8) {
                q4(data, block + 10, d, out, to + 8);
            }
            to += DType.Q4_0.blockSize();
        }
    }

    private static void q4(MemorySegment data, long at, float d, float[] out, int to) {
        ByteVector pairs = ByteVector.fromMemorySegment(I8, data, at, ORDER);
        store(pairs.and((byte) 15).sub((byte) 8), d, out, to);
        store(pairs.lanewise(VectorOperators.LSHR, 4).sub((byte) 8), d, out, to + 16);
    }

    private static void store(ByteVector quants, float d, float[] out, int to) {
        ((FloatVector) quants.convertShape(VectorOperators.B2F, F32, 0)).mul(d).intoArray(out, to);
        if (PARTS == 2) {
            ((FloatVector) quants.convertShape(VectorOperators.B2F, F32, 1))
                    .mul(d)
                    .intoArray(out, to + LANES);
        }
    }
}
