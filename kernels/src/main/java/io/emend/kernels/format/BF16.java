package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;

/** The upper half of a binary32, rounded to the nearest when written, ties to even; a NaN stays one. */
final class BF16 extends StorageFormat {
    private static final PackedBrainFloats PACKED = new PackedBrainFloats();

    BF16() {
        super("BF16", 1, 2);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int i = 0; i < count; i++) {
            out[offset + i] = Float.intBitsToFloat(LittleEndian.int16(data, at + 2L * i) << 16);
        }
    }

    @Override
    void encodeBlock(float[] values, int offset, MemorySegment out, long at) {
        float value = values[offset];
        int bits = Float.floatToRawIntBits(value);
        int half = Float.isNaN(value) ? bits >>> 16 | 0x40 : bits + 0x7FFF + (bits >>> 16 & 1) >>> 16;
        LittleEndian.setInt16(out, at, half);
    }

    @Override
    public PackedLayout packed() {
        return PACKED;
    }

    @Override
    public void packRow(MemorySegment data, long at, int columns, MemorySegment out, long group, int row) {
        PACKED.packRow(data, at, columns, out, group, row);
    }
}
