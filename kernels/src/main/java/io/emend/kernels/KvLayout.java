package io.emend.kernels;

/**
 * How the keys and values of {@link #PAGE} consecutive positions of one layer lie in a page.
 *
 * <p>A key page is {@code [kvHead][dimension][position]}, so that the scores of neighbouring positions are the lanes of
 * a vector and no horizontal sum is needed; a value page is {@code [kvHead][position][dimension]}.
 *
 * @param kvHeads number of key/value heads
 * @param headDim floats of a head
 */
public record KvLayout(int kvHeads, int headDim) {
    /** Positions of a page: a multiple of the lanes of every vector width. */
    public static final int PAGE = 32;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if a dimension is not positive
     */
    public KvLayout {
        if (kvHeads <= 0 || headDim <= 0) {
            throw new IllegalArgumentException("no cache of " + kvHeads + " heads of " + headDim);
        }
    }

    /** {@return the number of floats of a key page, and of a value page} */
    public int pageFloats() {
        return Math.multiplyExact(Math.multiplyExact(kvHeads, headDim), PAGE);
    }

    /**
     * {@return the number of pages that hold {@code length} positions}
     *
     * @param length number of positions
     */
    public static int pages(int length) {
        return (length + PAGE - 1) / PAGE;
    }

    /**
     * Stores the key and value of one position.
     *
     * @param k {@code kvHeads * headDim} floats, head by head
     * @param kOffset start of the key
     * @param v likewise
     * @param vOffset start of the value
     * @param keyPage receives the key
     * @param valuePage receives the value
     * @param slot position within the page
     */
    public void store(float[] k, int kOffset, float[] v, int vOffset, float[] keyPage, float[] valuePage, int slot) {
        for (int head = 0; head < kvHeads; head++) {
            int base = head * headDim;
            for (int d = 0; d < headDim; d++) {
                keyPage[(base + d) * PAGE + slot] = k[kOffset + base + d];
            }
            System.arraycopy(v, vOffset + base, valuePage, base * PAGE + slot * headDim, headDim);
        }
    }
}
