package io.emend.kernels.format;

import java.lang.foreign.MemorySegment;

/** For each column the binary16 of every row. */
final class PackedHalves extends PackedShorts {
    private static final int CHUNK = 2048;

    private static final ThreadLocal<short[]> STORED = ThreadLocal.withInitial(() -> new short[CHUNK]);

    /**
     * Through an array: C2 vectorizes such a loop with the instruction for it, which the Vector API lacks, but not one
     * that reads a segment.
     */
    @Override
    public void decode(MemorySegment data, long at, int count, float[] panel, int to) {
        short[] stored = STORED.get();
        for (int from = 0; from < count * ROWS; from += CHUNK) {
            int n = Math.min(CHUNK, count * ROWS - from);
            MemorySegment.copy(data, LittleEndian.SHORT, at + 2L * from, stored, 0, n);
            widen(stored, n, panel, to + from);
        }
    }

    private static void widen(short[] halves, int n, float[] out, int to) {
        for (int i = 0; i < n; i++) {
            out[to + i] = Float.float16ToFloat(halves[i]);
        }
    }
}
