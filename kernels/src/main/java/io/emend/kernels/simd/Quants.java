package io.emend.kernels.simd;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** Bytes to floats, as the quantized formats need them. Small methods, which C2 inlines. */
public final class Quants {
    private static final ValueLayout.OfInt INT32 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(Lanes.ORDER);
    /** How far to shift four bytes to have each at the bottom of a lane. */
    private static final IntVector FROM_BOTTOM = IntVector.zero(Lanes.INT).addIndex(8);
    /** How far to shift four bytes to have each at the top of a lane. */
    private static final IntVector FROM_TOP = IntVector.broadcast(Lanes.INT, 24).sub(FROM_BOTTOM);

    private Quants() {}

    /**
     * Reads as many unsigned bytes as there are float lanes.
     *
     * @param data native memory
     * @param at offset of the first byte
     * @return the bytes as ints
     */
    public static IntVector unsigned(MemorySegment data, long at) {
        if (Lanes.LANES == 4) {
            // There is no vector of four bytes.
            return IntVector.broadcast(Lanes.INT, data.get(INT32, at))
                    .lanewise(VectorOperators.LSHR, FROM_BOTTOM)
                    .and(255);
        }
        return (IntVector) ByteVector.fromMemorySegment(Lanes.BYTE, data, at, Lanes.ORDER)
                .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lanes.INT, 0);
    }

    /**
     * Reads as many signed bytes as there are float lanes.
     *
     * @param data native memory
     * @param at offset of the first byte
     * @return the bytes as ints
     */
    public static IntVector signed(MemorySegment data, long at) {
        if (Lanes.LANES == 4) {
            return IntVector.broadcast(Lanes.INT, data.get(INT32, at))
                    .lanewise(VectorOperators.LSHL, FROM_TOP)
                    .lanewise(VectorOperators.ASHR, 24);
        }
        return (IntVector) ByteVector.fromMemorySegment(Lanes.BYTE, data, at, Lanes.ORDER)
                .convertShape(VectorOperators.B2I, Lanes.INT, 0);
    }
}
