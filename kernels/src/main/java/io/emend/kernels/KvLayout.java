package io.emend.kernels;

import java.util.Objects;

/**
 * How the keys and values of {@link #PAGE} consecutive positions of one layer lie in a {@link KvPage}.
 *
 * <p>The keys are {@code [kvHead][dimension][position]}, so that the scores of neighbouring positions are the lanes of
 * a vector and no horizontal sum is needed; the values are {@code [kvHead][position][dimension]}.
 *
 * @param kvHeads number of key/value heads
 * @param headDim numbers of a head
 * @param type how each number is stored
 */
public record KvLayout(int kvHeads, int headDim, KvType type) {
    /** Positions of a page: a multiple of the lanes of every vector width. */
    public static final int PAGE = 32;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if a dimension is not positive
     */
    public KvLayout {
        Objects.requireNonNull(type, "type");
        if (kvHeads <= 0 || headDim <= 0) {
            throw new IllegalArgumentException("no cache of " + kvHeads + " heads of " + headDim);
        }
    }

    /**
     * {@return the number of pages that hold {@code length} positions}
     *
     * @param length number of positions
     */
    public static int pages(int length) {
        return (length + PAGE - 1) / PAGE;
    }

    /** {@return the number of keys in a page, and of values} */
    public int pageSize() {
        return Math.multiplyExact(Math.multiplyExact(kvHeads, headDim), PAGE);
    }

    /** {@return the number of bytes of a page, keys and values} */
    public long pageBytes() {
        return 2L * type.bytes() * pageSize();
    }

    /** {@return a page of zeros} */
    public KvPage newPage() {
        int size = pageSize();
        return switch (type) {
            case F32 -> new KvPage.Floats(new float[size], new float[size]);
            case F16 -> new KvPage.Halves(new short[size], new short[size]);
        };
    }

    /**
     * Stores the key and value of one position.
     *
     * @param key {@code kvHeads * headDim} floats, head by head
     * @param keyOffset start of the key
     * @param value likewise
     * @param valueOffset start of the value
     * @param page receives both
     * @param slot position within the page
     * @throws IndexOutOfBoundsException if a range does not fit
     * @throws IllegalArgumentException if {@code page} is not one of this layout
     */
    public void store(float[] key, int keyOffset, float[] value, int valueOffset, KvPage page, int slot) {
        Objects.checkIndex(slot, PAGE);
        Objects.checkFromIndexSize(keyOffset, kvHeads * headDim, key.length);
        Objects.checkFromIndexSize(valueOffset, kvHeads * headDim, value.length);
        check(page);
        switch (type) {
            case F32 -> store(key, keyOffset, value, valueOffset, (KvPage.Floats) page, slot);
            case F16 -> store(key, keyOffset, value, valueOffset, (KvPage.Halves) page, slot);
        }
    }

    private void store(float[] key, int keyAt, float[] value, int valueAt, KvPage.Floats page, int slot) {
        for (int head = 0; head < kvHeads; head++) {
            int base = head * headDim;
            for (int d = 0; d < headDim; d++) {
                page.keys()[(base + d) * PAGE + slot] = key[keyAt + base + d];
            }
            System.arraycopy(value, valueAt + base, page.values(), base * PAGE + slot * headDim, headDim);
        }
    }

    private void store(float[] key, int keyAt, float[] value, int valueAt, KvPage.Halves page, int slot) {
        for (int head = 0; head < kvHeads; head++) {
            int base = head * headDim;
            int to = base * PAGE + slot * headDim;
            for (int d = 0; d < headDim; d++) {
                page.keys()[(base + d) * PAGE + slot] = Float.floatToFloat16(key[keyAt + base + d]);
                page.values()[to + d] = Float.floatToFloat16(value[valueAt + base + d]);
            }
        }
    }

    /**
     * Copies a page.
     *
     * @param from the original
     * @param to receives its keys and values
     * @throws IllegalArgumentException if one of them is not a page of this layout
     */
    public void copy(KvPage from, KvPage to) {
        check(from);
        check(to);
        int size = pageSize();
        switch (type) {
            case F32 -> {
                System.arraycopy(((KvPage.Floats) from).keys(), 0, ((KvPage.Floats) to).keys(), 0, size);
                System.arraycopy(((KvPage.Floats) from).values(), 0, ((KvPage.Floats) to).values(), 0, size);
            }
            case F16 -> {
                System.arraycopy(((KvPage.Halves) from).keys(), 0, ((KvPage.Halves) to).keys(), 0, size);
                System.arraycopy(((KvPage.Halves) from).values(), 0, ((KvPage.Halves) to).values(), 0, size);
            }
        }
    }

    /**
     * Checks that a page can be used with this layout.
     *
     * @param page a page
     * @throws IllegalArgumentException if it has another type or size
     */
    public void check(KvPage page) {
        int size = pageSize();
        boolean fits = switch (type) {
            case F32 -> page instanceof KvPage.Floats p && p.keys().length == size && p.values().length == size;
            case F16 -> page instanceof KvPage.Halves p && p.keys().length == size && p.values().length == size;
        };
        if (!fits) {
            throw new IllegalArgumentException("a page of another layout than " + this);
        }
    }
}
