package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;

/**
 * Sixteen runs of 16 quants of six bits: 128 bytes with the low four bits, 64 with the high two, a signed byte
 * {@code s} for each run, and a binary16 {@code d}. The value is {@code (d * s) * (q - 32)}.
 */
final class Q6_K extends StorageFormat {
    private static final int SIZE = 256;
    private static final int BYTES = 210;
    /** Values of a run. */
    private static final int RUN = 16;
    /** Offsets in a block. */
    private static final int HIGH = 128;

    private static final int SCALES = 192;
    private static final int D = 208;
    private static final PackedBytes PACKED = new PackedBytes(RUN);

    Q6_K() {
        super("Q6_K", SIZE, BYTES);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int block = 0; block < count / SIZE; block++) {
            decodeBlock(data, at + (long) block * BYTES, out, offset + block * SIZE);
        }
    }

    private static void decodeBlock(MemorySegment data, long at, float[] out, int to) {
        for (int i = 0; i < SIZE; i++) {
            out[to + i] = scale(data, at, i) * quant(data, at, i);
        }
    }

    private static float scale(MemorySegment data, long block, int i) {
        return LittleEndian.binary16(data, block + D) * LittleEndian.int8(data, block + SCALES + i / RUN);
    }

    /** Halves of 128 quants, each in four strides of 32 that share their bytes. */
    private static int quant(MemorySegment data, long block, int i) {
        int half = i / 128;
        int stride = i % 128 / 32;
        int low = LittleEndian.int8(data, block + 64L * half + i % 64) >> stride / 2 * 4 & 15;
        int high = LittleEndian.int8(data, block + HIGH + 32L * half + i % 32) >> stride * 2 & 3;
        return (high << 4 | low) - 32;
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
        for (int from = 0; from < columns; from += RUN) {
            long block = at + (long) (from / SIZE) * BYTES;
            int first = from % SIZE;
            long to = group + PACKED.bytes(from);
            PACKED.setScale(out, to, row, scale(data, block, first));
            for (int i = 0; i < RUN; i++) {
                PACKED.setQuant(out, to, row, i, quant(data, block, first + i));
            }
        }
    }
}
