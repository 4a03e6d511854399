package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;

/** IEEE 754 binary16, rounded to the nearest when written, ties to even. */
final class F16 extends StorageFormat {
    private static final PackedHalves PACKED = new PackedHalves();

    F16() {
        super("F16", 1, 2);
    }

    /** C2 vectorizes this loop with the instruction for it, which the Vector API lacks. */
    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        for (int i = 0; i < count; i++) {
            out[offset + i] = LittleEndian.binary16(data, at + 2L * i);
        }
    }

    @Override
    void encodeBlock(float[] values, int offset, MemorySegment out, long at) {
        LittleEndian.setBinary16(out, at, values[offset]);
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
