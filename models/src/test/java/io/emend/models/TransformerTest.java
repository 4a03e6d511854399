package io.emend.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.jr.ob.JSON;
import io.emend.kernels.KernelProvider;
import io.emend.kernels.RopeLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The transformer against Hugging Face transformers, and against itself in other batches. */
class TransformerTest {
    private static final double TOLERANCE = 1e-3;

    /** A shape of {@code make_logits_oracle.py} with the logits that transformers gives. */
    private record Oracle(TransformerConfig config, boolean untied, int[] ids, float[] logits) {
        static Oracle read(String name) throws IOException {
            try (InputStream json = TransformerTest.class.getResourceAsStream("logits/" + name + ".json");
                    InputStream raw = TransformerTest.class.getResourceAsStream("logits/" + name + ".f32")) {
                Map<String, Object> shape = JSON.std.mapFrom(json);
                float clip = shape.get("clip") instanceof Number bound ? bound.floatValue() : Float.POSITIVE_INFINITY;
                TransformerConfig config = new TransformerConfig(
                        (int) shape.get("hidden"),
                        (int) shape.get("intermediate"),
                        (int) shape.get("layers"),
                        (int) shape.get("heads"),
                        (int) shape.get("kv_heads"),
                        (int) shape.get("vocabulary"),
                        128,
                        1e-5f,
                        10000f,
                        RopeLayout.ROTATE_HALF,
                        clip);
                int[] ids = ((List<?>) shape.get("ids"))
                        .stream().mapToInt(Integer.class::cast).toArray();
                ByteBuffer bytes = ByteBuffer.wrap(raw.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
                float[] logits = new float[bytes.remaining() / 4];
                bytes.asFloatBuffer().get(logits);
                return new Oracle(config, shape.get("untied") == Boolean.TRUE, ids, logits);
            }
        }

        TransformerModel model(int threads) {
            return FormulaModel.build(config, untied, KernelProvider.best(), threads);
        }
    }

    private static float[] prompt(LanguageModel model, int... ids) {
        Logits logits = new Logits();
        Sequence sequence = model.newSequence();
        model.forward(new Batch().add(sequence, Batch.Want.ALL, ids), logits);
        model.release(sequence);
        return copy(logits);
    }

    private static float[] copy(Logits logits) {
        return Arrays.copyOf(logits.values(), logits.rows() * logits.vocabularySize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "odd", "grouped", "untied"})
    void logitsEqualThoseOfTransformers(String name) throws IOException {
        Oracle oracle = Oracle.read(name);
        try (TransformerModel model = oracle.model(2)) {
            assertArrayEquals(oracle.logits(), prompt(model, oracle.ids()), (float) TOLERANCE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd", "grouped"})
    void tokenByTokenGivesTheSameBitsAsAPrompt(String name) throws IOException {
        Oracle oracle = Oracle.read(name);
        try (TransformerModel one = oracle.model(1);
                TransformerModel two = oracle.model(2)) {
            float[] expected = prompt(one, oracle.ids());
            assertArrayEquals(expected, prompt(two, oracle.ids()));
            Sequence sequence = two.newSequence();
            Logits logits = new Logits();
            for (int i = 0; i < oracle.ids().length; i++) {
                two.forward(new Batch().add(sequence, Batch.Want.LAST, oracle.ids()[i]), logits);
                int row = i * logits.vocabularySize();
                assertArrayEquals(Arrays.copyOfRange(expected, row, row + logits.vocabularySize()), copy(logits));
            }
        }
    }

    @Test
    void forkedSequencesGoTheirOwnWays() throws IOException {
        Oracle oracle = Oracle.read("grouped");
        try (TransformerModel model = oracle.model(2)) {
            int vocabulary = oracle.config().vocabularySize();
            int[] shared = Arrays.copyOf(oracle.ids(), 33);
            Sequence first = model.newSequence();
            Logits logits = new Logits();
            model.forward(new Batch().add(first, Batch.Want.NONE, shared), logits);
            assertEquals(0, logits.rows());
            Sequence second = model.fork(first);
            Sequence third = model.fork(second);
            model.forward(
                    new Batch()
                            .add(first, Batch.Want.LAST, 5, 6, 7)
                            .add(second, Batch.Want.ALL, 8, 9)
                            .add(third, Batch.Want.LAST, 10),
                    logits);
            model.release(second);
            assertRow(model, logits, 0, vocabulary, shared, 5, 6, 7);
            assertRow(model, logits, 1, vocabulary, shared, 8);
            assertRow(model, logits, 2, vocabulary, shared, 8, 9);
            assertRow(model, logits, 3, vocabulary, shared, 10);

            model.truncate(first, 20);
            model.forward(new Batch().add(first, Batch.Want.LAST, 11), logits);
            assertRow(model, logits, 0, vocabulary, Arrays.copyOf(shared, 20), 11);
            model.forward(new Batch().add(third, Batch.Want.LAST, 12), logits);
            assertRow(model, logits, 0, vocabulary, shared, 10, 12);
        }
    }

    /** The last logits of {@code prefix} and {@code rest}, computed anew, must be row {@code row}. */
    private static void assertRow(
            LanguageModel model, Logits logits, int row, int vocabulary, int[] prefix, int... rest) {
        int[] ids = Arrays.copyOf(prefix, prefix.length + rest.length);
        System.arraycopy(rest, 0, ids, prefix.length, rest.length);
        float[] all = prompt(model, ids);
        assertArrayEquals(
                Arrays.copyOfRange(all, all.length - vocabulary, all.length),
                Arrays.copyOfRange(logits.values(), logits.offset(row), logits.offset(row) + vocabulary));
    }

    @Test
    void aBatchThatIsRefusedChangesNothing() throws IOException {
        Oracle oracle = Oracle.read("untied");
        try (TransformerModel model = oracle.model(1);
                TransformerModel other = oracle.model(1)) {
            Sequence sequence = model.newSequence();
            Sequence foreign = other.newSequence();
            Logits logits = new Logits();
            model.forward(new Batch().add(sequence, Batch.Want.LAST, 1, 2), logits);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> model.forward(
                            new Batch().add(sequence, Batch.Want.LAST, 3).add(foreign, Batch.Want.LAST, 3), logits));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> model.forward(
                            new Batch().add(sequence, Batch.Want.LAST, 3).add(sequence, Batch.Want.LAST, 3), logits));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> model.forward(new Batch().add(sequence, Batch.Want.LAST, 33), logits));
            assertThrows(
                    ContextOverflowException.class,
                    () -> model.forward(new Batch().add(sequence, Batch.Want.NONE, new int[127]), logits));
            assertThrows(IllegalArgumentException.class, () -> model.truncate(sequence, 3));
            assertEquals(2, sequence.length());
            model.release(sequence);
            model.release(sequence);
            assertThrows(IllegalArgumentException.class, () -> model.fork(sequence));
        }
    }
}
