package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;

/**
 * A binary16 scale {@code d}, an int32 whose bit {@code i} is the highest bit of quant {@code i}, and 16 bytes, whose
 * low halves are the low bits of the first 16 quants and whose high halves those of the others; the value is
 * {@code d * (q - 16)}.
 */
final class Q5_0 extends StorageFormat {
    private static final int SIZE = 32;
    private static final int BYTES = 22;
    private static final PackedBytes PACKED = new PackedBytes(SIZE);

    Q5_0() {
        super("Q5_0", SIZE, BYTES);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int block = 0; block < count / SIZE; block++) {
            long start = at + (long) block * BYTES;
            int to = offset + block * SIZE;
            float d = LittleEndian.binary16(data, start);
            int highest = LittleEndian.int32(data, start + 2);
            for (int i = 0; i < 16; i++) {
                int pair = LittleEndian.int8(data, start + 6 + i);
                out[to + i] = d * ((pair & 15 | (highest >>> i & 1) << 4) - 16);
                out[to + 16 + i] = d * ((pair >> 4 & 15 | (highest >>> 16 + i & 1) << 4) - 16);
            }
        }
    }

    /** The value of the largest magnitude, the first of several, becomes exactly -16. */
    @Override
    void encodeBlock(float[] values, int offset, MemorySegment out, long at) {
        float largest = 0;
        for (int i = 0; i < SIZE; i++) {
            if (Math.abs(values[offset + i]) > Math.abs(largest)) {
                largest = values[offset + i];
            }
        }
        float scale = largest / -16;
        float inverse = scale == 0 ? 0 : 1 / scale;
        LittleEndian.setBinary16(out, at, scale);
        int highest = 0;
        for (int i = 0; i < 16; i++) {
            int low = Math.min(31, (int) (values[offset + i] * inverse + 16.5f));
            int high = Math.min(31, (int) (values[offset + 16 + i] * inverse + 16.5f));
            LittleEndian.setInt8(out, at + 6 + i, low & 15 | high << 4);
            highest |= low >> 4 << i | high >> 4 << 16 + i;
        }
        LittleEndian.setInt32(out, at + 2, highest);
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
            int highest = LittleEndian.int32(data, block + 2);
            for (int i = 0; i < 16; i++) {
                int pair = LittleEndian.int8(data, block + 6 + i);
                PACKED.setQuant(out, to, row, i, (pair & 15 | (highest >>> i & 1) << 4) - 16);
                PACKED.setQuant(out, to, row, 16 + i, (pair >> 4 & 15 | (highest >>> 16 + i & 1) << 4) - 16);
            }
        }
    }
}
