package io.emend.kernels;

/** How the keys and values of past positions are stored. */
public enum KvType {
    /** As they are computed. */
    F32(4),
    /**
     * As binary16, rounded to the nearest, ties to even: half the memory and eleven significant bits. Magnitudes above
     * 65504 become infinite.
     */
    F16(2);

    private final int bytes;

    KvType(int bytes) {
        this.bytes = bytes;
    }

    /** {@return the number of bytes of one number} */
    public int bytes() {
        return bytes;
    }
}
