package io.emend.throughput;

import io.emend.kernels.ThreadTeam;
import io.emend.throughput.limit.Probe;
import java.util.Optional;

/**
 * What a machine can do at most with some threads.
 *
 * @param readBytesPerSecond bytes that are read a second from a working set
 * @param flopsPerSecond floating-point operations in 32 bits a second; a fused multiply-add is two
 */
public record Machine(double readBytesPerSecond, double flopsPerSecond) {
    private static final String MODULE = "jdk.incubator.vector";
    /** Beyond this no cache matters, and memory need not be taken for it. */
    private static final long LARGEST_WORKING_SET = 1L << 30;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public Machine {
        if (!(readBytesPerSecond > 0) || !(flopsPerSecond > 0)) {
            throw new IllegalArgumentException(
                    "a machine of " + readBytesPerSecond + " B/s and " + flopsPerSecond + " FLOP/s");
        }
    }

    /** {@return why this JVM cannot measure it, in one line; empty if it can} */
    static Optional<String> obstacle() {
        boolean there = ModuleLayer.boot()
                .findModule(MODULE)
                .map(Machine.class.getModule()::canRead)
                .orElse(false);
        return there
                ? Optional.empty()
                : Optional.of("the module " + MODULE + " is absent: start the JVM with --add-modules " + MODULE);
    }

    /**
     * Measures the machine.
     *
     * @param threads how many threads take part
     * @param workingSet bytes that are read again and again; no more than 1 GiB is taken for it
     * @param seconds how long each of both measurements takes
     * @return what it can do
     * @throws IllegalStateException if this JVM cannot measure it, with the reason in one line
     */
    public static Machine measure(int threads, long workingSet, double seconds) {
        obstacle().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        try (ThreadTeam team = new ThreadTeam(threads)) {
            Probe probe = new Probe(team, seconds);
            double reading = probe.readBytesPerSecond(Math.min(workingSet, LARGEST_WORKING_SET));
            return new Machine(reading, probe.flopsPerSecond());
        }
    }
}
