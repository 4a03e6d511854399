package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;

/** For each column the 16 bits of every row, as they are stored. */
abstract class PackedShorts extends PackedLayout {
    PackedShorts() {
        super(1, 2 * ROWS);
    }

    /** Takes over a stored row: see {@link StorageFormat#packRow}. */
    final void packRow(MemorySegment data, long at, int columns, MemorySegment out, long group, int row) {
        for (int i = 0; i < columns; i++) {
            LittleEndian.setInt16(out, group + bytes(i) + 2L * row, LittleEndian.int16(data, at + 2L * i));
        }
    }
}
