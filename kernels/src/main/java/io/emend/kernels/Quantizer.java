package io.emend.kernels;

import static io.emend.kernels.RowDecoder.BYTE;
import static io.emend.kernels.RowDecoder.FLOAT;
import static io.emend.kernels.RowDecoder.SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * Encodes floats as the numbers of a weight matrix. Quantized blocks are bit for bit those of GGML's reference
 * quantizers ({@code ggml-quants.c}).
 */
public final class Quantizer {
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
     * @throws IllegalArgumentException if {@code count} is not a whole number of blocks, or the type is not one that
     *     {@link #supports} names
     * @throws IndexOutOfBoundsException if a range does not fit
     */
    public static void quantize(DType to, float[] values, int offset, int count, MemorySegment out, long outOffset) {
        Objects.checkFromIndexSize(offset, count, values.length);
        MemorySegment target = out.asSlice(outOffset, to.bytes(count));
        switch (to) {
            case F32 -> MemorySegment.copy(values, offset, target, FLOAT, 0, count);
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
            case Q8_0, Q4_0 -> {
                for (int i = 0; i < count; i += to.blockSize()) {
                    if (to == DType.Q8_0) {
                        encodeQ8Block(values, offset + i, target, to.bytes(i));
                    } else {
                        encodeQ4Block(values, offset + i, target, to.bytes(i));
                    }
                }
            }
            case Q4_K, Q6_K -> throw new IllegalArgumentException(to + " can be read but not written");
        }
    }

    /**
     * Says which types can be written.
     *
     * @param to a type
     * @return whether {@link #quantize} can encode it
     */
    public static boolean supports(DType to) {
        return switch (to) {
            case F32, F16, BF16, Q8_0, Q4_0 -> true;
            case Q4_K, Q6_K -> false;
        };
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
            out.set(BYTE, outOffset + 2 + i, (byte) roundHalfAway(values[offset + i] * inverse));
        }
    }

    /** The value of the largest magnitude, the first of several, becomes exactly -8. */
    private static void encodeQ4Block(float[] values, int offset, MemorySegment out, long outOffset) {
        float largest = 0;
        for (int i = 0; i < DType.Q4_0.blockSize(); i++) {
            if (Math.abs(values[offset + i]) > Math.abs(largest)) {
                largest = values[offset + i];
            }
        }
        float scale = largest / -8;
        float inverse = scale == 0 ? 0 : 1 / scale;
        out.set(SHORT, outOffset, Float.floatToFloat16(scale));
        for (int i = 0; i < 16; i++) {
            int low = Math.min(15, (int) (values[offset + i] * inverse + 8.5f));
            int high = Math.min(15, (int) (values[offset + 16 + i] * inverse + 8.5f));
            out.set(BYTE, outOffset + 2 + i, (byte) (low | high << 4));
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
