package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;

/** For each column the binary16 of every row. */
final class PackedHalves extends PackedShorts {
    /** C2 vectorizes this loop with the instruction for it, which the Vector API lacks. */
    @Override
    public void decode(MemorySegment data, long at, int count, float[] panel, int to) {
        for (int i = 0; i < count * ROWS; i++) {
            panel[to + i] = LittleEndian.binary16(data, at + 2L * i);
        }
    }
}
