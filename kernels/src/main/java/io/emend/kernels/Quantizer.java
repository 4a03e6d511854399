package io.emend.kernels;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Encodes floats as the numbers of a weight matrix. Quantized blocks are bit for bit those of GGML's reference
 * quantizers ({@code ggml-quants.c}).
 */
public final class Quantizer {
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Quantizer() {}

    /**
     * Encodes consecutive values.
     *
     * @param to the type to store
     * @param values the numbers
     * @param offset where in {@code values}
     * @param count how many, a multiple of the type's block size
     * @param out receives {@code to.bytes(count)} bytes
     * @param outOffset byte offset in {@code out}
     * @throws IllegalArgumentException if {@code count} is not a whole number of blocks
     * @throws IndexOutOfBoundsException if a range does not fit
     */
    public static void quantize(
            DType to, float[] values, int offset, int count, MemorySegment out, long outOffset) {
        Objects.checkFromIndexSize(offset, count, values.length);
        MemorySegment target = out.asSlice(outOffset, to.bytes(count));
        switch (to) {
            case F32 -> {
                for (int i = 0; i < count; i++) {
                    target.set(FLOAT, 4L * i, values[offset + i]);
                }
            }
            case F16 -> {
                for (int i = 0; i < count; i++) {
                    target.set(SHORT, 2L * i, Float.floatToFloat16(values[offset + i]));
                }
            }
            case BF16 -> {
                for (int i = 0; i < count; i++) {
                    target.set(SHORT, 2L * i, bfloat16(values[offset + i]));
                }
            }
            case Q8_0 -> {
                for (int block = 0; block < count / to.blockSize(); block++) {
                    encodeQ8Block(
                            values, offset + block * to.blockSize(), target, (long) block * to.blockBytes());
                }
            }
        }
    }

    /** Rounds to the nearest bfloat16, ties to even; a NaN stays one. */
    private static short bfloat16(float value) {
        int bits = Float.floatToRawIntBits(value);
        if (Float.isNaN(value)) {
            return (short) (bits >>> 16 | 0x40);
        }
        return (short) (bits + 0x7FFF + (bits >>> 16 & 1) >>> 16);
    }

    private static void encodeQ8Block(float[] values, int offset, MemorySegment out, long outOffset) {
        float largest = 0;
        for (int i = 0; i < DType.Q8_0.blockSize(); i++) {
            largest = Math.max(largest, Math.abs(values[offset + i]));
        }
        float scale = largest / 127;
        float inverse = scale == 0 ? 0 : 1 / scale;
        out.set(SHORT, outOffset, Float.floatToFloat16(scale));
        for (int i = 0; i < DType.Q8_0.blockSize(); i++) {
            out.set(ValueLayout.JAVA_BYTE, outOffset + 2 + i, (byte) roundHalfAway(values[offset + i] * inverse));
        }
    }

    /** C's {@code roundf}: halves go away from zero. */
    private static int roundHalfAway(float value) {
        float magnitude = Math.abs(value);
        float floor = (float) Math.floor(magnitude);
        int rounded = (int) floor + (magnitude - floor >= 0.5f ? 1 : 0);
        return value < 0 ? -rounded : rounded;
    }
}
