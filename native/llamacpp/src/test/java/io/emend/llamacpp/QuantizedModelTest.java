package io.emend.llamacpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import io.emend.models.Batch;
import io.emend.models.LanguageModel;
import io.emend.models.LanguageModelContract;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import io.emend.models.TestModels;
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
 * Real quantized files, whose activations llama.cpp rounds to eight bits: where its greedy tokens leave those of
 * float32 arithmetic, which the backend {@code vector} finds, the two tokens are closer than rounding. The files are
 * not part of the repository.
 */
class QuantizedModelTest {
    private static final int STEPS = 48;

    /** Of each model the prompt with which llama.cpp's tokens part from the others first, but not at once. */
    @ParameterizedTest
    @ValueSource(strings = {"smollm2-0", "emend-135m-2", "qwen2.5-1"})
    void differencesAreCloserThanRounding(String name) throws IOException {
        assumeTrue(ContractModels.fast(), "this processor has no AVX2, and would compute for minutes");
        Map<String, Object> reference = reference(name);
        int[] prompt = integers(reference.get("prompt"));
        int[] exact = Arrays.copyOf(integers(reference.get("f32_tokens")), STEPS);
        double rounding = (double) reference.get("rounding");
        Path file = TestModels.file((String) reference.get("model"));
        assertEquals(reference.get("sha256"), Sha256.hex(file), file + " is another file than that of the references");
        try (LanguageModel model = ContractModels.open(file, ContractModels.options())) {
            Logits logits = follow(model, prompt, exact);
            for (int step = 0; step < STEPS; step++) {
                int at = step;
                double lead = lead(logits, step, exact[step]);
                // Each of the two logits is off by that much at most.
                assertTrue(
                        lead <= 2 * rounding,
                        () -> "another token leads by " + lead + " at step " + at + ", rounding is " + rounding);
            }
        }
    }

    /** The logits before each of the tokens. */
    private static Logits follow(LanguageModel model, int[] prompt, int[] tokens) {
        int last = prompt.length - 1;
        int[] ids = Arrays.copyOfRange(prompt, last, last + tokens.length);
        System.arraycopy(tokens, 0, ids, 1, tokens.length - 1);
        Sequence sequence = model.newSequence();
        Logits logits = new Logits();
        model.forward(new Batch().add(sequence, Batch.Want.NONE, Arrays.copyOf(prompt, last)), logits);
        model.forward(new Batch().add(sequence, Batch.Want.ALL, ids), logits);
        return logits;
    }

    private static Map<String, Object> reference(String name) throws IOException {
        try (InputStream json =
                LanguageModelContract.class.getResourceAsStream("transformer/greedy/" + name + ".json")) {
            return JSON.std.mapFrom(json);
        }
    }

    private static int[] integers(Object list) {
        return ((List<?>) list).stream().mapToInt(Integer.class::cast).toArray();
    }

    /** How far the likeliest token of a row is before one of them. */
    private static double lead(Logits logits, int row, int token) {
        int from = logits.offset(row);
        float most = Float.NEGATIVE_INFINITY;
        for (int id = 0; id < logits.vocabularySize(); id++) {
            most = Math.max(most, logits.values()[from + id]);
        }
        return most - logits.values()[from + token];
    }
}
