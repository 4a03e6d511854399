package io.emend.kernels.format;

import io.emend.kernels.simd.Lanes;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/** The upper half of a binary32, rounded to the nearest when written, ties to even; a NaN stays one. */
final class BF16 extends StorageFormat {
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
    public void decodeByVectors(MemorySegment data, long at, int count, float[] out, int offset) {
        int end = Vector.decode(data, at, count, out, offset);
        decode(data, at + 2L * end, count - end, out, offset + end);
    }

    private static final class Vector {
        /** Decodes whole vectors; returns how many values those are. */
        static int decode(MemorySegment data, long at, int count, float[] out, int offset) {
            int end = Lanes.FLOAT.loopBound(count);
            for (int i = 0; i < end; i += Lanes.LANES) {
                ShortVector shorts = ShortVector.fromMemorySegment(Lanes.SHORT, data, at + 2L * i, Lanes.ORDER);
                ((IntVector) shorts.convertShape(VectorOperators.S2I, Lanes.INT, 0))
                        .lanewise(VectorOperators.LSHL, 16)
                        .reinterpretAsFloats()
                        .intoArray(out, offset + i);
            }
            return end;
        }
    }
}
