package io.emend.models.transformer;

import static io.emend.models.files.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emend.kernels.KvType;
import io.emend.models.BackendOptions;
import io.emend.models.LanguageModel;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checkpoints whose tensors are not those of their configuration are refused by name. */
class WeightBindingTest {
    private static final BackendOptions OPTIONS = new BackendOptions(1, 0, KvType.F32);

    private Map<String, Object> config;
    private Map<String, List<Integer>> tensors;

    @BeforeEach
    void read() throws IOException {
        LogitsOracle oracle = LogitsOracle.read("qwen2-tied");
        config = new HashMap<>(oracle.config());
        tensors = new LinkedHashMap<>(oracle.tensors());
    }

    private long parameters() throws IOException {
        try (FormulaCheckpoint checkpoint = new FormulaCheckpoint(config, tensors);
                LanguageModel model = new VectorBackend().open(checkpoint, OPTIONS)) {
            return model.info().parameters();
        }
    }

    private void assertRefusedWith(String message) {
        assertRefused(this::parameters, "formula: ", message);
    }

    @Test
    void everyWeightIsCounted() throws IOException {
        long expected = tensors.values().stream()
                .mapToLong(shape -> shape.stream().reduce(1, Math::multiplyExact))
                .sum();
        assertEquals(expected, parameters());
    }

    @Test
    void aMissingTensorIsNamed() {
        tensors.remove("model.layers.1.self_attn.k_proj.bias");
        assertRefusedWith("tensor model.layers.1.self_attn.k_proj.bias is missing");
    }

    @Test
    void otherDimensionsAreNamed() {
        tensors.put("model.layers.0.input_layernorm.weight", List.of(57));
        assertRefusedWith("tensor model.layers.0.input_layernorm.weight has shape [57], expected [56] from the");
        tensors.put("model.layers.0.input_layernorm.weight", List.of(1, 56));
        assertRefusedWith("tensor model.layers.0.input_layernorm.weight has shape [1, 56], expected [56]");
    }

    /** Such weights would be added or multiplied somewhere. */
    @Test
    void aWeightWithoutAPlaceIsRefusedAndABufferIsNot() throws IOException {
        tensors.put("model.layers.0.self_attn.rotary_emb.inv_freq", List.of(7));
        parameters();
        tensors.put("model.layers.0.self_attn.o_proj.bias", List.of(56));
        assertRefusedWith("tensor \"model.layers.0.self_attn.o_proj.bias\" has no place in architecture qwen2");
    }

    @Test
    void anUntiedModelNeedsItsOutput() throws IOException {
        config.remove("tie_word_embeddings");
        long tied = parameters();
        config.put("tie_word_embeddings", false);
        assertRefusedWith("tensor lm_head.weight is missing");
        tensors.put("lm_head.weight", List.of(260, 56));
        assertEquals(tied + 260 * 56, parameters());
        config.put("tie_word_embeddings", true);
        assertEquals(tied + 260 * 56, parameters());
    }

    @Test
    void anUnknownArchitectureIsTheBackendsRefusal() {
        config.put("model_type", "bert");
        assertRefusedWith("architecture \"bert\" is not supported, only olmo, llama, qwen2");
        try (FormulaCheckpoint checkpoint = new FormulaCheckpoint(config, tensors)) {
            assertEquals(
                    Optional.of("architecture \"bert\" is not supported, only olmo, llama, qwen2"),
                    new VectorBackend().obstacle(checkpoint));
        }
    }

    @Test
    void whatTheConfigurationAsksForIsAnObstacle() {
        try (FormulaCheckpoint checkpoint = new FormulaCheckpoint(config, tensors)) {
            assertEquals(Optional.empty(), new VectorBackend().obstacle(checkpoint));
            config.put("use_sliding_window", true);
            assertEquals(
                    Optional.of("use_sliding_window = true is not supported, only false"),
                    new VectorBackend().obstacle(checkpoint));
        }
    }
}
