package io.emend.throughput.limit;

import com.sun.management.ThreadMXBean;
import io.emend.kernels.ThreadTeam;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Measures a machine with kernels of its own; needs the module {@code jdk.incubator.vector}. */
public final class Probe {
    /** Pieces of work for each thread, so that one that is held up does not hold up the others for long. */
    private static final int PIECES_PER_THREAD = 8;
    /** A cache line, and the widest vector. */
    private static final int ALIGNMENT = 64;
    /** Multiply-adds of a chain in a piece of work: some tens of microseconds. */
    private static final int TURNS = 20_000;
    /** So many calls in a row that allocate nothing are compiled ones. */
    private static final int COMPILED_CALLS = 1_000;

    private static final long COMPILING_NANOS = 30_000_000_000L;
    private static final int LEAST_PASSES = 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ThreadTeam team;
    private final long nanos;
    /** Takes results, so that no compiler finds them useless. */
    private final AtomicLong sink = new AtomicLong();

    /**
     * Prepares a probe.
     *
     * @param team the threads that take part
     * @param seconds how long each measurement takes, once its kernel has been compiled
     */
    public Probe(ThreadTeam team, double seconds) {
        this.team = team;
        nanos = (long) (seconds * 1e9);
    }

    /**
     * Measures reading from native memory.
     *
     * @param bytes how much is read again and again, so that what a cache holds of it comes from there
     * @return bytes a second of the fastest pass
     * @throws IllegalStateException if the JVM does not compile the kernel
     */
    public double readBytesPerSecond(long bytes) {
        int stretches = team.threads() * PIECES_PER_THREAD;
        long turns = bytes / ((long) stretches * Reading.STREAMS * Reading.TURN_BYTES);
        long stream = Math.max(1, turns) * Reading.TURN_BYTES;
        long stretch = stream * Reading.STREAMS;
        try (Arena arena = Arena.ofShared()) {
            MemorySegment memory = arena.allocate(stretch * stretches, ALIGNMENT);
            // Pages that nobody has written to may all be one and the same.
            team.run(
                    stretches,
                    1,
                    (from, to) -> memory.asSlice(from * stretch, (to - from) * stretch)
                            .fill((byte) 1));
            awaitCompiled(() -> sink.addAndGet(Reading.run(memory, 0, Reading.TURN_BYTES)));
            return fastest(() -> {
                team.run(stretches, 1, (from, to) -> {
                    for (int i = from; i < to; i++) {
                        sink.addAndGet(Reading.run(memory, i * stretch, stream));
                    }
                });
                return stretch * stretches;
            });
        }
    }

    /**
     * {@return floating-point operations in 32 bits a second of the fastest pass}
     *
     * @throws IllegalStateException if the JVM does not compile the kernel
     */
    public double flopsPerSecond() {
        awaitCompiled(() -> sink.addAndGet(Float.floatToRawIntBits(MultiplyAdd.run(1))));
        int pieces = team.threads() * PIECES_PER_THREAD;
        return fastest(() -> {
            team.run(pieces, 1, (from, to) -> {
                for (int i = from; i < to; i++) {
                    sink.addAndGet(Float.floatToRawIntBits(MultiplyAdd.run(TURNS)));
                }
            });
            return pieces * MultiplyAdd.operations(TURNS);
        });
    }

    /**
     * Calls a kernel until it runs as machine code of C2. Before that every vector is an object, and a kernel a hundred
     * times slower; what it allocates tells the two apart, however late the compiler comes to it.
     */
    private static void awaitCompiled(Runnable call) {
        long start = System.nanoTime();
        int quiet = 0;
        while (quiet < COMPILED_CALLS) {
            if (System.nanoTime() - start > COMPILING_NANOS) {
                throw new IllegalStateException(
                        "this JVM does not turn vector operations into instructions: C2 is off");
            }
            long before = THREADS.getCurrentThreadAllocatedBytes();
            call.run();
            quiet = THREADS.getCurrentThreadAllocatedBytes() == before ? quiet + 1 : 0;
        }
    }

    /** The limit is what the machine can do when nothing else disturbs it, so the fastest pass tells it. */
    private double fastest(LongSupplier pass) {
        double best = 0;
        long begin = System.nanoTime();
        long now = begin;
        for (int passes = 0; passes < LEAST_PASSES || now - begin < nanos; passes++) {
            long start = now;
            long work = pass.getAsLong();
            now = System.nanoTime();
            best = Math.max(best, work * 1e9 / Math.max(1, now - start));
        }
        return best;
    }
}
