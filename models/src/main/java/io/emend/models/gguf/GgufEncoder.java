package io.emend.models.gguf;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Collects the bytes of a GGUF header: little-endian numbers, strings and typed values. */
final class GgufEncoder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** {@return what has been collected} */
    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /** Appends 4 bytes. */
    GgufEncoder int32(int value) {
        return number(value, 4);
    }

    /** Appends 8 bytes. */
    GgufEncoder int64(long value) {
        return number(value, 8);
    }

    /** Appends bytes as they are. */
    GgufEncoder raw(MemorySegment value) {
        bytes.writeBytes(value.toArray(ValueLayout.JAVA_BYTE));
        return this;
    }

    /** Appends the length in bytes and the text in UTF-8. */
    GgufEncoder string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int64(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    /** Appends an array: its type, the type of its elements, their number, the elements. */
    GgufEncoder array(GgufValueType elementType, List<?> elements) {
        int32(GgufValueType.ARRAY.id()).int32(elementType.id()).int64(elements.size());
        elements.forEach(element -> value(elementType, element));
        return this;
    }

    /**
     * Appends a value without its type.
     *
     * @param type any but {@code ARRAY}
     * @param value of the Java type that {@link GgufValueType} names, or another integer type
     * @throws IllegalArgumentException if it does not fit the type
     */
    GgufEncoder value(GgufValueType type, Object value) {
        return switch (type) {
            case UINT8 -> integer(value, 0, 0xFFL, 1);
            case INT8 -> integer(value, Byte.MIN_VALUE, Byte.MAX_VALUE, 1);
            case UINT16 -> integer(value, 0, 0xFFFFL, 2);
            case INT16 -> integer(value, Short.MIN_VALUE, Short.MAX_VALUE, 2);
            case UINT32 -> integer(value, 0, 0xFFFF_FFFFL, 4);
            case INT32 -> integer(value, Integer.MIN_VALUE, Integer.MAX_VALUE, 4);
            case INT64 -> integer(value, Long.MIN_VALUE, Long.MAX_VALUE, 8);
            case UINT64 -> unsigned(value);
            case FLOAT32 -> int32(Float.floatToRawIntBits(((Number) value).floatValue()));
            case FLOAT64 -> int64(Double.doubleToRawLongBits(((Number) value).doubleValue()));
            case BOOL -> number((Boolean) value ? 1 : 0, 1);
            case STRING -> string((String) value);
            case ARRAY -> throw new IllegalArgumentException("arrays have a method of their own");
        };
    }

    private GgufEncoder unsigned(Object value) {
        if (value instanceof BigInteger big && big.signum() > 0 && big.bitLength() <= Long.SIZE) {
            return int64(big.longValue());
        }
        return integer(value, 0, Long.MAX_VALUE, 8);
    }

    private GgufEncoder integer(Object value, long min, long max, int size) {
        if (!(value instanceof Long || value instanceof Integer)
                || ((Number) value).longValue() < min
                || ((Number) value).longValue() > max) {
            throw new IllegalArgumentException(value + " is not a whole number from " + min + " to " + max);
        }
        return number(((Number) value).longValue(), size);
    }

    private GgufEncoder number(long value, int size) {
        for (int i = 0; i < size; i++) {
            bytes.write((int) (value >>> (8 * i)));
        }
        return this;
    }
}
