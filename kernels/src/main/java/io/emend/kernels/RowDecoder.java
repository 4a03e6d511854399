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
            case Q4_0, Q4_K, Q6_K -> decodeBlocks(dtype, data, at, count, out, offset);
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

    private static void decodeBlocks(DType dtype, MemorySegment data, long at, int count, float[] out, int offset) {
        for (int i = 0; i < count; i += dtype.blockSize()) {
            long block = at + dtype.bytes(i);
            switch (dtype) {
                case Q4_0 -> blockQ4(data, block, out, offset + i);
                case Q4_K -> blockQ4K(data, block, out, offset + i);
                case Q6_K -> blockQ6K(data, block, out, offset + i);
                default -> throw new AssertionError(dtype);
            }
        }
    }

    private static void blockQ4(MemorySegment data, long at, float[] out, int to) {
        float d = f16(data, at);
        for (int i = 0; i < 16; i++) {
            int pair = data.get(BYTE, at + 2 + i);
            out[to + i] = d * ((pair & 15) - 8);
            out[to + 16 + i] = d * ((pair >> 4 & 15) - 8);
        }
    }

    private static void blockQ4K(MemorySegment data, long at, float[] out, int to) {
        float d = f16(data, at);
        float m = f16(data, at + 2);
        for (int run = 0; run < 8; run++) {
            float scale = d * sixBits(data, at + 4, run, 0);
            float minimum = m * sixBits(data, at + 4, run, 4);
            long quants = at + 16 + run / 2 * 32L;
            int shift = run % 2 * 4;
            for (int i = 0; i < 32; i++) {
                out[to + 32 * run + i] = scale * (data.get(BYTE, quants + i) >> shift & 15) - minimum;
            }
        }
    }

    /**
     * The scale ({@code half} 0) or minimum (4) of a run of Q4_K. Those of the first four runs are the low six bits of
     * byte {@code half + run}. The others have their low four bits in a half of byte {@code 4 + run} and their high two
     * where the first ones leave two bits free.
     */
    private static int sixBits(MemorySegment data, long at, int run, int half) {
        if (run < 4) {
            return data.get(BYTE, at + half + run) & 63;
        }
        int low = data.get(BYTE, at + 4 + run) >> half & 15;
        int high = data.get(BYTE, at + half + run - 4) >> 6 & 3;
        return high << 4 | low;
    }

    private static void blockQ6K(MemorySegment data, long at, float[] out, int to) {
        float d = f16(data, at + 208);
        for (int i = 0; i < 256; i++) {
            // Halves of 128 quants, each in four strides of 32 that share their bytes.
            int half = i / 128;
            int stride = i % 128 / 32;
            int low = data.get(BYTE, at + 64 * half + i % 64) >> stride / 2 * 4 & 15;
            int high = data.get(BYTE, at + 128 + 32 * half + i % 32) >> stride * 2 & 3;
            float scale = d * data.get(BYTE, at + 192 + i / 16);
            out[to + i] = scale * ((high << 4 | low) - 32);
        }
    }
}
