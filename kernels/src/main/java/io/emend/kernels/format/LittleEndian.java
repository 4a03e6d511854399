package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** The numbers that stored blocks are made of, at byte offsets of any alignment. */
final class LittleEndian {
    static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

    private LittleEndian() {}

    static byte int8(MemorySegment data, long at) {
        return data.get(BYTE, at);
    }

    static void setInt8(MemorySegment data, long at, int value) {
        data.set(BYTE, at, (byte) value);
    }

    static short int16(MemorySegment data, long at) {
        return data.get(SHORT, at);
    }

    static void setInt16(MemorySegment data, long at, int value) {
        data.set(SHORT, at, (short) value);
    }

    static int int32(MemorySegment data, long at) {
        return data.get(INT, at);
    }

    static void setInt32(MemorySegment data, long at, int value) {
        data.set(INT, at, value);
    }

    static float binary16(MemorySegment data, long at) {
        return Float.float16ToFloat(data.get(SHORT, at));
    }

    /** Rounds to the nearest, ties to even. */
    static void setBinary16(MemorySegment data, long at, float value) {
        data.set(SHORT, at, Float.floatToFloat16(value));
    }
}
