package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;

/**
 * A binary16 scale {@code d} followed by 16 bytes, whose low halves are the first 16 quants and whose high halves the
 * others; the value is {@code d * (q - 8)}.
 */
final class Q4_0 extends StorageFormat {
    private static final int SIZE = 32;
    private static final int BYTES = 18;
    private static final PackedNibbles PACKED = new PackedNibbles(false);

    Q4_0() {
        super("Q4_0", SIZE, BYTES);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int block = 0; block < count / SIZE; block++) {
            long start = at + (long) block * BYTES;
            int to = offset + block * SIZE;
            float d = LittleEndian.binary16(data, start);
            for (int i = 0; i < 16; i++) {
                int pair = LittleEndian.int8(data, start + 2 + i);
                out[to + i] = d * ((pair & 15) - 8);
                out[to + 16 + i] = d * ((pair >> 4 & 15) - 8);
            }
        }
    }

    /** The value of the largest magnitude, the first of several, becomes exactly -8. */
    @Override
    void encodeBlock(float[] values, int offset, MemorySegment out, long at) {
        float largest = 0;
        for (int i = 0; i < SIZE; i++) {
            if (Math.abs(values[offset + i]) > Math.abs(largest)) {
                largest = values[offset + i];
            }
        }
        float scale = largest / -8;
        float inverse = scale == 0 ? 0 : 1 / scale;
        LittleEndian.setBinary16(out, at, scale);
        for (int i = 0; i < 16; i++) {
            int low = Math.min(15, (int) (values[offset + i] * inverse + 8.5f));
            int high = Math.min(15, (int) (values[offset + 16 + i] * inverse + 8.5f));
            LittleEndian.setInt8(out, at + 2 + i, low | high << 4);
        }
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
            PACKED.setPairs(data, block + 2, out, to, row);
        }
    }
}
