package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;

/**
 * A binary16 scale {@code d} and minimum {@code m} followed by 16 bytes, whose low halves are the first 16 quants and
 * whose high halves the others; the value is {@code d * q + m}.
 */
final class Q4_1 extends StorageFormat {
    private static final int SIZE = 32;
    private static final int BYTES = 20;
    private static final PackedNibbles PACKED = new PackedNibbles(true);

    Q4_1() {
        super("Q4_1", SIZE, BYTES);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int block = 0; block < count / SIZE; block++) {
            long start = at + (long) block * BYTES;
            int to = offset + block * SIZE;
            float d = LittleEndian.binary16(data, start);
            float m = LittleEndian.binary16(data, start + 2);
            for (int i = 0; i < 16; i++) {
                int pair = LittleEndian.int8(data, start + 4 + i);
                out[to + i] = d * (pair & 15) + m;
                out[to + 16 + i] = d * (pair >> 4 & 15) + m;
            }
        }
    }

    @Override
    void encodeBlock(float[] values, int offset, MemorySegment out, long at) {
        float smallest = Float.MAX_VALUE;
        float largest = -Float.MAX_VALUE;
        for (int i = 0; i < SIZE; i++) {
            float value = values[offset + i];
            // Of two zeros the first stays, as in C.
            smallest = value < smallest ? value : smallest;
            largest = value > largest ? value : largest;
        }
        float scale = (largest - smallest) / 15;
        float inverse = scale == 0 ? 0 : 1 / scale;
        LittleEndian.setBinary16(out, at, scale);
        LittleEndian.setBinary16(out, at + 2, smallest);
        for (int i = 0; i < 16; i++) {
            int low = Math.min(15, (int) ((values[offset + i] - smallest) * inverse + 0.5f));
            int high = Math.min(15, (int) ((values[offset + 16 + i] - smallest) * inverse + 0.5f));
            LittleEndian.setInt8(out, at + 4 + i, low | high << 4);
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
            PACKED.setMinimum(out, to, row, LittleEndian.binary16(data, block + 2));
            PACKED.setPairs(data, block + 4, out, to, row);
        }
    }
}
