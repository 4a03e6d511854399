package io.emend.throughput.limit;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Reads native memory as fast as it comes: {@value #STREAMS} streams that lie far apart, because a core that follows a
 * single one has fewer cache lines on their way than it could, two vectors of each in a turn.
 */
final class Reading {
    /** Streams of a stretch. */
    static final int STREAMS = 4;
    /** What a turn takes of a stream; the length of a stream is a multiple of it. */
    static final int TURN_BYTES = 128;

    private static final VectorSpecies<Long> LONG = LongVector.SPECIES_PREFERRED;
    private static final int VECTOR = LONG.vectorByteSize();
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private Reading() {}

    /**
     * Reads a stretch of {@value #STREAMS} streams, one behind the other.
     *
     * @param memory native memory
     * @param from where the stretch begins, a multiple of the size of a vector
     * @param stream bytes of a stream
     * @return a number that depends on all that was read
     */
    static long run(MemorySegment memory, long from, long stream) {
        LongVector a = LongVector.zero(LONG);
        LongVector b = LongVector.zero(LONG);
        LongVector c = LongVector.zero(LONG);
        LongVector d = LongVector.zero(LONG);
        long end = from + stream;
        for (long at = from; at < end; at += 2L * VECTOR) {
            a = a.add(LongVector.fromMemorySegment(LONG, memory, at, ORDER));
            b = b.add(LongVector.fromMemorySegment(LONG, memory, at + stream, ORDER));
            c = c.add(LongVector.fromMemorySegment(LONG, memory, at + 2 * stream, ORDER));
            d = d.add(LongVector.fromMemorySegment(LONG, memory, at + 3 * stream, ORDER));
            long next = at + VECTOR;
            a = a.add(LongVector.fromMemorySegment(LONG, memory, next, ORDER));
            b = b.add(LongVector.fromMemorySegment(LONG, memory, next + stream, ORDER));
            c = c.add(LongVector.fromMemorySegment(LONG, memory, next + 2 * stream, ORDER));
            d = d.add(LongVector.fromMemorySegment(LONG, memory, next + 3 * stream, ORDER));
        }
        return a.add(b).add(c).add(d).lane(0);
    }
}
