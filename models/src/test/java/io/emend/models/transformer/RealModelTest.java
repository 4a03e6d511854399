package io.emend.models.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import io.emend.models.BackendOptions;
import io.emend.models.Batch;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import io.emend.models.TestModels;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.Checkpoints;
import io.emend.models.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real files against transformers, which computes with their dequantized weights in float32, and against llama.cpp,
 * which rounds activations to eight bits for these storage formats. The files are not part of the repository.
 */
class RealModelTest {
    /**
     * Greedy continuations of a prompt.
     *
     * @param model name of the file
     * @param sha256 what is in it
     * @param prompt tokens
     * @param tokens how llama.cpp goes on
     * @param exact how transformers goes on, in float32
     * @param rounding the largest distance of llama.cpp's logits from exact ones in these steps
     */
    private record Greedy(String model, String sha256, int[] prompt, int[] tokens, int[] exact, double rounding) {
        static Greedy read(String name) throws IOException {
            try (InputStream json = RealModelTest.class.getResourceAsStream("greedy/" + name + ".json")) {
                Map<String, Object> fields = JSON.std.mapFrom(json);
                return new Greedy(
                        (String) fields.get("model"),
                        (String) fields.get("sha256"),
                        integers(fields.get("prompt")),
                        integers(fields.get("tokens")),
                        integers(fields.get("f32_tokens")),
                        (double) fields.get("rounding"));
            }
        }

        private static int[] integers(Object list) {
            return ((List<?>) list).stream().mapToInt(Integer.class::cast).toArray();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smollm2-0",
                "smollm2-1",
                "smollm2-2",
                "emend-135m-0",
                "emend-135m-1",
                "emend-135m-2",
                "qwen2.5-0",
                "qwen2.5-1",
                "qwen2.5-2"
            })
    void greedyTokensAreThoseOfTheReferences(String name) throws IOException {
        Greedy greedy = Greedy.read(name);
        Path file = TestModels.file(greedy.model());
        assertEquals(greedy.sha256(), Sha256.hex(file), file + " is another file than that of the references");
        try (Checkpoint checkpoint = Checkpoints.open(file);
                LanguageModel model = new VectorBackend().open(checkpoint, BackendOptions.defaults())) {
            Logits logits = follow(model, greedy.prompt(), greedy.exact());
            for (int step = 0; step < greedy.exact().length; step++) {
                assertEquals(greedy.exact()[step], likeliest(logits, step), "token " + step);
            }
            assertFirstDifferenceIsRounding(greedy, logits);
        }
    }

    /** The logits before each of the tokens: where each is the likeliest one, they are what a greedy search finds. */
    private static Logits follow(LanguageModel model, int[] prompt, int[] tokens) {
        Logits logits = new Logits();
        Sequence sequence = model.newSequence();
        model.forward(new Batch().add(sequence, Batch.Want.NONE, Arrays.copyOf(prompt, prompt.length - 1)), logits);
        int[] ids = new int[tokens.length];
        ids[0] = prompt[prompt.length - 1];
        System.arraycopy(tokens, 0, ids, 1, tokens.length - 1);
        model.forward(new Batch().add(sequence, Batch.Want.ALL, ids), logits);
        return logits;
    }

    private static void assertFirstDifferenceIsRounding(Greedy greedy, Logits logits) {
        int step = Arrays.mismatch(greedy.tokens(), greedy.exact());
        if (step >= 0) {
            float[] values = logits.values();
            int row = logits.offset(step);
            double lead = values[row + greedy.exact()[step]] - values[row + greedy.tokens()[step]];
            assertTrue(lead <= 2 * greedy.rounding(), () -> "llama.cpp's token " + step + " is " + lead + " behind");
        }
    }

    private static int likeliest(Logits logits, int row) {
        int from = logits.offset(row);
        int best = 0;
        for (int id = 1; id < logits.vocabularySize(); id++) {
            if (logits.values()[from + id] > logits.values()[from + best]) {
                best = id;
            }
        }
        return best;
    }
}
