package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;

/** A binary16 scale {@code d} followed by 32 signed bytes {@code q}; the value is {@code d * q}. */
final class Q8_0 extends StorageFormat {
    private static final int SIZE = 32;
    private static final int BYTES = 34;
    private static final PackedBytes PACKED = new PackedBytes(SIZE);

    Q8_0() {
        super("Q8_0", SIZE, BYTES);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int block = 0; block < count / SIZE; block++) {
            long start = at + (long) block * BYTES;
            float d = LittleEndian.binary16(data, start);
            for (int i = 0; i < SIZE; i++) {
                out[offset + block * SIZE + i] = d * LittleEndian.int8(data, start + 2 + i);
            }
        }
    }

    @Override
    void encodeBlock(float[] values, int offset, MemorySegment out, long at) {
        float largest = 0;
        for (int i = 0; i < SIZE; i++) {
            largest = Math.max(largest, Math.abs(values[offset + i]));
        }
        float scale = largest / 127;
        float inverse = scale == 0 ? 0 : 1 / scale;
        LittleEndian.setBinary16(out, at, scale);
        for (int i = 0; i < SIZE; i++) {
            LittleEndian.setInt8(out, at + 2 + i, roundHalfAway(values[offset + i] * inverse));
        }
    }

    /** C's {@code roundf}: halves go away from zero. */
    private static int roundHalfAway(float value) {
        float magnitude = Math.abs(value);
        float floor = (float) Math.floor(magnitude);
        int rounded = (int) floor + (magnitude - floor >= 0.5f ? 1 : 0);
        return value < 0 ? -rounded : rounded;
    }

    @Override
    public PackedLayout packed() {
        return PACKED;
    }

    @Override
    public void packRow(MemorySegment data, long at, int columns, MemorySegment out, long group, int row) {
        for (int from = 0; from < columns; from += SIZE) {
            long block = at + bytes(from);
            long to = group + PACKED.bytes(from);
            PACKED.setScale(out, to, row, LittleEndian.binary16(data, block));
            for (int i = 0; i < SIZE; i++) {
                PACKED.setQuant(out, to, row, i, LittleEndian.int8(data, block + 2 + i));
            }
        }
    }
}
