package io.emend.models.gguf;

import java.util.Optional;

/** The types of metadata values in GGUF files, in the order of their numbers, with the Java type of each. */
public enum GgufValueType {
    /** A {@code Long}. */
    UINT8(1),
    /** A {@code Long}. */
    INT8(1),
    /** A {@code Long}. */
    UINT16(2),
    /** A {@code Long}. */
    INT16(2),
    /** A {@code Long}. */
    UINT32(4),
    /** A {@code Long}. */
    INT32(4),
    /** A {@code Float}. */
    FLOAT32(4),
    /** A {@code Boolean}. */
    BOOL(1),
    /** A {@code String}: its length in bytes (64 bits) and UTF-8. */
    STRING(8),
    /** A {@code List} of values of one type: its type (32 bits), its length (64 bits) and the values. */
    ARRAY(12),
    /** A {@code Long}, or a {@code BigInteger} where it is greater than 2^63 - 1. */
    UINT64(8),
    /** A {@code Long}. */
    INT64(8),
    /** A {@code Double}. */
    FLOAT64(8);

    private final int minimumBytes;

    GgufValueType(int minimumBytes) {
        this.minimumBytes = minimumBytes;
    }

    /** {@return the type with a number of the file, if there is one} */
    static Optional<GgufValueType> of(int id) {
        return id < 0 || id >= values().length ? Optional.empty() : Optional.of(values()[id]);
    }

    /** {@return its number in the file} */
    @SuppressWarnings("EnumOrdinal") // they stand in that order
    int id() {
        return ordinal();
    }

    /** {@return the fewest bytes that a value takes} */
    int minimumBytes() {
        return minimumBytes;
    }
}
