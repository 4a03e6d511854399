package io.emend.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.Checkpoints;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a network costs and a machine allows. */
class LimitTest {
    private static final NetworkCost COST = new NetworkCost(800, 200, 1000, 300, 10);

    @Test
    void operationsAreThoseOfMatricesLogitsAndAttention() {
        // Every token: 2 x 1000; logits of the last: 2 x 300; attention to 1 + 2 + 3 positions: 4 x 10 each.
        assertEquals(3 * 2000 + 600 + 40 * 6, COST.flops(Workload.prompt(3), 0));
        assertEquals(2000 + 600 + 40 * 5, COST.flops(Workload.generation(9), 4));
        assertEquals(7 * (2000 + 600 + 40 * 130), COST.flops(Workload.parallel(7, 9), 1));
    }

    @Test
    void aPassWaitsForWhatTakesLonger() {
        Machine slowMemory = new Machine(1, 1e9);
        assertEquals(0.001, COST.bound(Workload.generation(5), slowMemory), 1e-12);
        assertEquals(0.05, COST.bound(Workload.parallel(50, 5), slowMemory), 1e-12);
        assertEquals(0.256, COST.bound(Workload.prompt(256), slowMemory), 1e-12);
        Machine slowArithmetic = new Machine(1e12, 1);
        assertEquals(3.0 / (3 * 2000 + 600 + 40 * 6), COST.bound(Workload.prompt(3), slowArithmetic), 1e-12);
        assertEquals(2.0 / (2 * 2600 + 40 * 3), COST.bound(Workload.generation(2), slowArithmetic), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new Machine(0, 1));
    }

    @Test
    void theWeightsOfAFileAreCountedOnce() throws IOException {
        try (Checkpoint checkpoint = Checkpoints.open(Path.of("../../weights/emend-5m/emend-5m-q8_0.gguf"))) {
            NetworkCost cost = NetworkCost.of(checkpoint);
            long weights = cost.blockWeights() + cost.outputWeights();
            // 34 bytes for 32 weights, and norms in 32 bits.
            assertEquals(weights * 34 / 32.0, cost.passBytes(), 0.01 * cost.passBytes());
            assertTrue(cost.outputBytes() > 0 && cost.blockBytes() > 0 && cost.attentionWidth() > 0);
        }
    }

    /** The tests of this module run with the vector module and without it. */
    @Test
    void aMachineIsMeasuredWhereTheVectorModuleIs() {
        if (Machine.obstacle().isPresent()) {
            assertTrue(Machine.obstacle().get().contains("--add-modules jdk.incubator.vector"));
            assertThrows(IllegalStateException.class, () -> Machine.measure(1, 1, 0.01));
            return;
        }
        Machine machine = Machine.measure(2, 1 << 20, 0.05);
        assertTrue(Double.isFinite(machine.readBytesPerSecond()));
        assertTrue(Double.isFinite(machine.flopsPerSecond()));
        assertTrue(Machine.measure(1, 1, 0.01).readBytesPerSecond() > 0, "the smallest working set");
    }
}
