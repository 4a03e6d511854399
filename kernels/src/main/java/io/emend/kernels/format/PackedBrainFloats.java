package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/** For each column the bfloat16 of every row. */
final class PackedBrainFloats extends PackedShorts {
    @Override
    public void decode(MemorySegment data, long at, int count, float[] panel, int to) {
        for (int i = 0; i < count * ROWS; i++) {
            panel[to + i] = Float.intBitsToFloat(LittleEndian.int16(data, at + 2L * i) << 16);
        }
    }

    @Override
    public void decodeByVectors(MemorySegment data, long at, int count, float[] panel, int to) {
        Vector.decode(data, at, count * ROWS, panel, to);
    }

    private static final class Vector {
        static void decode(MemorySegment data, long at, int count, float[] panel, int to) {
            for (int i = 0; i < count; i += Lanes.LANES) {
                ShortVector shorts = ShortVector.fromMemorySegment(Lanes.SHORT, data, at + 2L * i, Lanes.ORDER);
                ((IntVector) shorts.convertShape(VectorOperators.S2I, Lanes.INT, 0))
                        .lanewise(VectorOperators.LSHL, 16)
                        .reinterpretAsFloats()
                        .intoArray(panel, to + i);
            }
        }
    }
}
