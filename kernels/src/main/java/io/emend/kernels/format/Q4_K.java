package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;

/**
 * Eight runs of 32 quants of four bits. Binary16 {@code d} and {@code m}; 12 bytes with a scale {@code s} and a minimum
 * {@code n} of six bits for each run; four times 32 bytes, whose low halves are one run and whose high halves the next.
 * The value is {@code (d * s) * q - m * n}.
 */
final class Q4_K extends StorageFormat {
    private static final int SIZE = 256;
    private static final int BYTES = 144;
    /** Values of a run. */
    private static final int RUN = 32;

    private static final PackedNibbles PACKED = new PackedNibbles(true);

    Q4_K() {
        super("Q4_K", SIZE, BYTES);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int run = 0; run < count / RUN; run++) {
            long block = at + (long) (run / 8) * BYTES;
            float scale = scale(data, block, run % 8);
            float minimum = minimum(data, block, run % 8);
            long quants = block + 16 + run % 8 / 2 * 32L;
            int shift = run % 2 * 4;
            for (int i = 0; i < RUN; i++) {
                out[offset + run * RUN + i] = scale * (LittleEndian.int8(data, quants + i) >> shift & 15) - minimum;
            }
        }
    }

    private static float scale(MemorySegment data, long block, int run) {
        return LittleEndian.binary16(data, block) * sixBits(data, block + 4, run, 0);
    }

    private static float minimum(MemorySegment data, long block, int run) {
        return LittleEndian.binary16(data, block + 2) * sixBits(data, block + 4, run, 4);
    }

    /**
     * The scale ({@code half} 0) or minimum (4) of a run. Those of the first four runs are the low six bits of byte
     * {@code half + run}. The others have their low four bits in a half of byte {@code 4 + run} and their high two
     * where the first ones leave two bits free.
     */
    private static int sixBits(MemorySegment data, long at, int run, int half) {
        if (run < 4) {
            return LittleEndian.int8(data, at + half + run) & 63;
        }
        int low = LittleEndian.int8(data, at + 4 + run) >> half & 15;
        int high = LittleEndian.int8(data, at + half + run - 4) >> 6 & 3;
        return high << 4 | low;
    }

    @Override
    public boolean isEncodable() {
        return false;
    }

    @Override
    void encodeBlock(float[] values, int offset, MemorySegment out, long at) {
        throw new AssertionError(this);
    }

    @Override
    public PackedLayout packed() {
        return PACKED;
    }

    @Override
    public void packRow(MemorySegment data, long at, int columns, MemorySegment out, long group, int row) {
        for (int run = 0; run < columns / RUN; run++) {
            long block = at + (long) (run / 8) * BYTES;
            long to = group + PACKED.bytes(run * RUN);
            PACKED.setScale(out, to, row, scale(data, block, run % 8));
            PACKED.setMinimum(out, to, row, -minimum(data, block, run % 8));
            long quants = block + 16 + run % 8 / 2 * 32L;
            int shift = run % 2 * 4;
            for (int i = 0; i < RUN; i += 2) {
                int low = LittleEndian.int8(data, quants + i) >> shift;
                PACKED.setPair(out, to, row, i / 2, low, LittleEndian.int8(data, quants + i + 1) >> shift);
            }
        }
    }
}
