package io.emend.kernels;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Reads stored weights as floats, one value after the other: the reference for every faster reader. */
final class RowDecoder {
    static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

    private RowDecoder() {}

    /** Reads {@code w.columns()} floats of a row. */
    static void decode(Matrix w, int row, float[] out, int offset) {
        decode(w.dtype(), w.data(), row * w.rowBytes(), w.columns(), out, offset);
    }

    /** Reads {@code count} values, whole blocks, from byte {@code at} on. */
    static void decode(DType dtype, MemorySegment data, long at, int count, float[] out, int offset) {
        switch (dtype) {
            case F32 -> MemorySegment.copy(data, FLOAT, at, out, offset, count);
            case F16 -> decodeF16(data, at, count, out, offset);
            case BF16 -> decodeBf16(data, at, count, out, offset);
            case Q8_0 -> decodeQ8(data, at, count, out, offset);
        }
    }

    static float f16(MemorySegment data, long at) {
        return Float.float16ToFloat(data.get(SHORT, at));
    }

    static float bf16(MemorySegment data, long at) {
        return Float.intBitsToFloat(data.get(SHORT, at) << 16);
    }

    private static void decodeF16(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int i = 0; i < count; i++) {
            out[offset + i] = f16(data, at + 2L * i);
        }
    }

    private static void decodeBf16(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int i = 0; i < count; i++) {
            out[offset + i] = bf16(data, at + 2L * i);
        }
    }

    private static void decodeQ8(MemorySegment data, long at, int count, float[] out, int offset) {
        int size = DType.Q8_0.blockSize();
        for (int block = 0; block < count / size; block++) {
            long start = at + (long) block * DType.Q8_0.blockBytes();
            float d = f16(data, start);
            for (int i = 0; i < size; i++) {
                out[offset + block * size + i] = d * data.get(BYTE, start + 2 + i);
            }
        }
    }
}
