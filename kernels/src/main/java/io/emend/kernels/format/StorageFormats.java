package io.emend.kernels.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The storage formats there are. */
public final class StorageFormats {
    /** IEEE 754 binary32. */
    public static final StorageFormat F32 = new F32();
    /** IEEE 754 binary16. */
    public static final StorageFormat F16 = new F16();
    /** The upper half of a binary32. */
    public static final StorageFormat BF16 = new BF16();
    /** 32 quants of eight bits and a scale: 8.5 bits a value. */
    public static final StorageFormat Q8_0 = new Q8_0();
    /** 32 quants of four bits and a scale: 4.5 bits a value. */
    public static final StorageFormat Q4_0 = new Q4_0();
    /** 32 quants of four bits, a scale and a minimum: 5 bits a value. */
    public static final StorageFormat Q4_1 = new Q4_1();
    /** 32 quants of five bits and a scale: 5.5 bits a value. */
    public static final StorageFormat Q5_0 = new Q5_0();
    /** 256 quants of four bits, scales and minima of six bits for runs of 32: 4.5 bits a value. Read only. */
    public static final StorageFormat Q4_K = new Q4_K();
    /** 256 quants of six bits, scales of eight bits for runs of 16: 6.5625 bits a value. Read only. */
    public static final StorageFormat Q6_K = new Q6_K();

    private static final List<StorageFormat> ALL = List.of(F32, F16, BF16, Q8_0, Q4_0, Q4_1, Q5_0, Q4_K, Q6_K);

    private StorageFormats() {}

    /** {@return every format} */
    public static List<StorageFormat> all() {
        return ALL;
    }

    /**
     * Finds a format.
     *
     * @param name its {@linkplain StorageFormat#name() name}, in any case
     * @return the format, if there is one of that name
     */
    public static Optional<StorageFormat> named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return ALL.stream().filter(format -> format.name().equals(wanted)).findFirst();
    }
}
