package io.emend.throughput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.Batch;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.ModelInfo;
import io.emend.models.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a model is asked to do, and what becomes of the times; the times themselves mean nothing here. */
class ThroughputTest {
    private final List<String> calls = new ArrayList<>();

    /** Writes down what it is asked; {@code limit} tokens of a sequence are its context. */
    private final class Recorder implements LanguageModel {
        private final String name;
        private final Set<Sequence> held = new HashSet<>();
        private final List<int[]> ids = new ArrayList<>();
        private int most;
        private int failAfter = Integer.MAX_VALUE;

        Recorder(String name) {
            this.name = name;
        }

        private final class Text implements Sequence {
            private int length;

            @Override
            public int length() {
                return length;
            }
        }

        @Override
        public ModelInfo info() {
            return new ModelInfo(name, "none", 1000, 4096, 1, 1, 1, "f32", name);
        }

        @Override
        public Sequence newSequence() {
            Text text = new Text();
            held.add(text);
            most = Math.max(most, held.size());
            return text;
        }

        @Override
        public Sequence fork(Sequence sequence) {
            Text fork = (Text) newSequence();
            fork.length = sequence.length();
            return fork;
        }

        @Override
        public void truncate(Sequence sequence, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release(Sequence sequence) {
            held.remove(sequence);
        }

        @Override
        public void forward(Batch batch, Logits logits) {
            if (--failAfter < 0) {
                throw new IllegalStateException("broken");
            }
            assertTrue(batch.runs().stream().allMatch(run -> held.contains(run.sequence())));
            batch.runs().forEach(run -> {
                run.requireWithin(info());
                ((Text) run.sequence()).length += run.tokens().length;
                ids.add(run.tokens());
            });
            calls.add(name + " " + batch.runs().size() + "x"
                    + batch.tokens() / batch.runs().size() + " "
                    + batch.runs().getFirst().want() + " at "
                    + (batch.runs().getFirst().sequence().length()
                            - batch.runs().getFirst().tokens().length));
            logits.reshape(batch.rows(), 1);
        }

        @Override
        public void close() {}
    }

    private List<String> calls(Workload workload) {
        Recorder model = new Recorder("m");
        calls.clear();
        new Throughput(1, 0, () -> {}).measure(workload, List.of(model));
        assertEquals(Set.of(), model.held);
        assertEquals(workload.sequences(), model.most, "a backend may have room for no more");
        assertEquals(0, calls.size() % 2, "one to warm up and one that counts");
        assertEquals(calls.subList(0, calls.size() / 2), calls.subList(calls.size() / 2, calls.size()));
        return List.copyOf(calls.subList(0, calls.size() / 2));
    }

    @Test
    void aPromptIsOnePassWithTheLogitsOfItsEnd() {
        assertEquals(List.of("m 1x16 LAST at 0"), calls(Workload.prompt(16)));
        assertEquals(16, Workload.prompt(16).tokens());
        assertEquals("pp16", Workload.prompt(16).name());
    }

    @Test
    void aSequenceGrowsTokenByToken() {
        assertEquals(List.of("m 1x1 LAST at 0", "m 1x1 LAST at 1", "m 1x1 LAST at 2"), calls(Workload.generation(3)));
        assertEquals("tg3", Workload.generation(3).name());
    }

    @Test
    void sequencesShareAPromptThatIsNotCounted() {
        Workload workload = Workload.parallel(5, 2);
        assertEquals(List.of("m 1x128 NONE at 0", "m 5x1 LAST at 128", "m 5x1 LAST at 129"), calls(workload));
        assertEquals(10, workload.tokens());
        assertEquals(130, workload.longest());
        assertEquals("np5", workload.name());
    }

    @Test
    void modelsTakeTurnsOnTheSameTokens() {
        Recorder a = new Recorder("a");
        Recorder b = new Recorder("b");
        int[] reported = {0};
        List<Measurement> measurements =
                new Throughput(3, 0, () -> reported[0]++).measure(Workload.generation(1), List.of(a, b));
        List<String> order = calls.stream().map(call -> call.substring(0, 1)).toList();
        assertEquals(List.of("a", "b", "a", "b", "a", "b", "a", "b"), order);
        assertEquals(6, reported[0]);
        for (int i = 0; i < a.ids.size(); i++) {
            assertArrayEquals(a.ids.get(i), b.ids.get(i));
        }
        assertEquals(
                a.ids.size(), a.ids.stream().map(Arrays::hashCode).distinct().count(), "other tokens each time");
        assertEquals(
                List.of(1, 1),
                measurements.stream().map(Measurement::warmUpRuns).toList());
    }

    @Test
    void sequencesAreReleasedWhenAPassFails() {
        Recorder model = new Recorder("m");
        model.failAfter = 1;
        Throughput throughput = new Throughput(1, 0, () -> {});
        assertThrows(IllegalStateException.class, () -> throughput.measure(Workload.parallel(3, 2), List.of(model)));
        assertEquals(Set.of(), model.held);
    }

    @Test
    void mediansAreOfRepetitionsAndRatiosOfPairs() {
        Measurement odd = new Measurement(Workload.prompt(1), new double[] {30, 10, 20}, 1, 0.5);
        assertEquals(20, odd.median());
        assertEquals(10, odd.min());
        assertEquals(30, odd.max());
        assertEquals(25, new Measurement(Workload.prompt(1), new double[] {40, 10, 30, 20}, 1, 0.5).median());
        Measurement other = new Measurement(Workload.prompt(1), new double[] {10, 10, 10}, 1, 0.5);
        assertEquals(2, odd.ratioTo(other));
        assertEquals(1, odd.ratioTo(odd));
    }

    @Test
    void whatCannotBeMeasuredIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Workload.prompt(0));
        assertThrows(IllegalArgumentException.class, () -> Workload.parallel(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Throughput(0, 1, () -> {}));
        assertThrows(IllegalArgumentException.class, () -> new Throughput(1, Double.NaN, () -> {}));
    }

    @Test
    void sizesOfCachesAreReadAsLinuxWritesThem() {
        assertEquals(OptionalLong.of(266240L << 10), Processor.bytes("266240K"));
        assertEquals(OptionalLong.of(32L << 20), Processor.bytes("32M"));
        assertEquals(OptionalLong.empty(), Processor.bytes("many"));
        assertEquals(OptionalLong.empty(), Processor.bytes("3X"));
        assertTrue(!Processor.current().name().isBlank());
    }
}
