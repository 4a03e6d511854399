package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;

/** IEEE 754 binary32. */
final class F32 extends StorageFormat {
    private static final PackedFloats PACKED = new PackedFloats();

    F32() {
        super("F32", 1, 4);
    }

    @Override
    public void decode(MemorySegment data, long at, int count, float[] out, int offset) {
        MemorySegment.copy(data, LittleEndian.FLOAT, at, out, offset, count);
    }

    @Override
    void encodeBlock(float[] values, int offset, MemorySegment out, long at) {
        out.set(LittleEndian.FLOAT, at, values[offset]);
    }

    @Override
    public PackedLayout packed() {
        return PACKED;
    }

    @Override
    public void packRow(MemorySegment data, long at, int columns, MemorySegment out, long group, int row) {
        for (int i = 0; i < columns; i++) {
            PACKED.set(out, group, row, i, data.get(LittleEndian.FLOAT, at + 4L * i));
        }
    }
}
