package io.emend.throughput;

import io.emend.models.checkpoint.Checkpoint;
import java.io.IOException;

/**
 * What a machine allows a network at most.
 *
 * @param machine what the machine can do
 * @param workingSet bytes that it read for that: the weights that a pass reads
 * @param cost what the network costs
 */
public record Limit(Machine machine, long workingSet, NetworkCost cost) {
    private static final double SECONDS = 1;

    /**
     * Measures the machine, for some seconds.
     *
     * @param checkpoint the network
     * @param threads how many threads take part
     * @return what it allows
     * @throws IOException if the network is none that we know, or its weights cannot be read
     * @throws IllegalStateException if this JVM cannot measure the machine, with the reason in one line
     */
    public static Limit measure(Checkpoint checkpoint, int threads) throws IOException {
        NetworkCost cost = NetworkCost.of(checkpoint);
        return new Limit(Machine.measure(threads, cost.passBytes(), SECONDS), cost.passBytes(), cost);
    }

    /**
     * {@return the tokens a second that it allows}
     *
     * @param workload what is done
     */
    public double bound(Workload workload) {
        return cost.bound(workload, machine);
    }
}
