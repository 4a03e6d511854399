package io.emend.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.jr.ob.JSON;
import io.emend.models.Batch.Want;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The numbers of a backend that opens GGUF files: a test class of each extends it. The files, small models of random
 * weights in float32, and the logits and greedy tokens of Hugging Face transformers for them come from
 * {@code make_logits_oracle.py}; llama.cpp agrees with them.
 */
public abstract class LanguageModelNumbersContract {
    @TempDir
    private Path directory;

    /** For the test class of a backend. */
    protected LanguageModelNumbersContract() {}

    /**
     * Opens a model.
     *
     * @param gguf a file
     * @return the model, closed by the tests
     * @throws Exception if it cannot
     */
    protected abstract LanguageModel open(Path gguf) throws Exception;

    /** {@return by how much a logit may differ from that of the reference; logits are up to 2.5 here} */
    protected float tolerance() {
        return 1e-3f;
    }

    private record Reference(int[] ids, int[] greedy, float[] logits) {
        static Reference read(String name) throws IOException {
            try (InputStream json = resource(name + ".json");
                    InputStream raw = resource(name + ".f32")) {
                Map<String, Object> fields = JSON.std.mapFrom(json);
                ByteBuffer bytes = ByteBuffer.wrap(raw.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
                float[] logits = new float[bytes.remaining() / Float.BYTES];
                bytes.asFloatBuffer().get(logits);
                return new Reference(integers(fields.get("ids")), integers(fields.get("greedy")), logits);
            }
        }

        private static int[] integers(Object list) {
            return ((List<?>) list).stream().mapToInt(Integer.class::cast).toArray();
        }
    }

    private static InputStream resource(String name) {
        return LanguageModelNumbersContract.class.getResourceAsStream("contract/" + name);
    }

    private LanguageModel model(String name) throws Exception {
        Path file = directory.resolve(name + ".gguf");
        try (InputStream in = resource(name + ".gguf")) {
            Files.copy(in, file);
        }
        return open(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"llama-head-dim", "llama-linear", "llama-llama3", "qwen2-tied"})
    void logitsAreThoseOfTheReference(String name) throws Exception {
        Reference reference = Reference.read(name);
        try (LanguageModel model = model(name)) {
            Logits logits = new Logits();
            model.forward(new Batch().add(model.newSequence(), Want.ALL, reference.ids()), logits);
            assertArrayEquals(
                    reference.logits(),
                    Arrays.copyOf(logits.values(), logits.rows() * logits.vocabularySize()),
                    tolerance());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"llama-head-dim", "llama-linear", "llama-llama3", "qwen2-tied"})
    void greedyTokensAreThoseOfTheReference(String name) throws Exception {
        Reference reference = Reference.read(name);
        try (LanguageModel model = model(name)) {
            Logits logits = new Logits();
            Sequence sequence = model.newSequence();
            model.forward(new Batch().add(sequence, Want.LAST, reference.ids()), logits);
            int[] greedy = new int[reference.greedy().length];
            for (int i = 0; i < greedy.length; i++) {
                greedy[i] = likeliest(logits);
                model.forward(new Batch().add(sequence, Want.LAST, greedy[i]), logits);
            }
            assertArrayEquals(reference.greedy(), greedy);
            assertEquals(reference.ids().length + greedy.length, sequence.length());
        }
    }

    private static int likeliest(Logits logits) {
        int best = 0;
        for (int id = 1; id < logits.vocabularySize(); id++) {
            if (logits.values()[id] > logits.values()[best]) {
                best = id;
            }
        }
        return best;
    }
}
