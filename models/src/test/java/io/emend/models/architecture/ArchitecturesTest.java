package io.emend.models.architecture;

import static io.emend.models.files.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.jr.ob.JSON;
import io.emend.kernels.RopeLayout;
import io.emend.models.checkpoint.HuggingFaceConfiguration;
import io.emend.models.files.ModelFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What configurations of either world mean, and which ones are refused. */
class ArchitecturesTest {
    private static final Path FILE = Path.of("model");

    /** What every {@code config.json} says. */
    private static Map<String, Object> huggingFace() {
        return new HashMap<>(Map.of(
                "hidden_size", 48,
                "intermediate_size", 64,
                "num_hidden_layers", 2,
                "num_attention_heads", 6,
                "max_position_embeddings", 4096,
                "vocab_size", 260));
    }

    /** What every GGUF file says. */
    private static Map<String, Object> gguf(String architecture) {
        Map<String, Object> values = new HashMap<>();
        Map.of(
                        "embedding_length", 48,
                        "feed_forward_length", 64,
                        "block_count", 2,
                        "attention.head_count", 6,
                        "context_length", 4096,
                        "vocab_size", 260)
                .forEach((key, value) -> values.put(architecture + "." + key, value));
        return values;
    }

    private static DecoderShape shape(String architecture, Naming naming, Map<String, Object> values)
            throws ModelFormatException {
        Configuration configuration = naming == Naming.GGUF
                ? new MetadataConfiguration(FILE, architecture, values)
                : new HuggingFaceConfiguration(FILE, values);
        return Architectures.named(architecture).orElseThrow().shape(configuration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"olmo", "llama", "qwen2"})
    void whatIsNotSaidHasTheDefaultsOfTransformers(String architecture) throws IOException {
        DecoderShape shape = shape(architecture, Naming.HUGGING_FACE, huggingFace());
        float epsilon = architecture.equals("olmo") ? 1e-5f : 1e-6f;
        Rope rope = new Rope(RopeLayout.ROTATE_HALF, 10000, new RopeScaling.None());
        assertEquals(new DecoderShape(48, 64, 2, 6, 6, 8, 260, 4096, epsilon, rope, Float.POSITIVE_INFINITY), shape);
    }

    @ParameterizedTest
    @CsvSource({"olmo, INTERLEAVED", "llama, INTERLEAVED", "qwen2, ROTATE_HALF"})
    void bothWorldsSayTheSame(String architecture, RopeLayout ggufLayout) throws IOException {
        DecoderShape fromJson = shape(architecture, Naming.HUGGING_FACE, huggingFace());
        Map<String, Object> values = gguf(architecture);
        values.put(architecture + ".attention.layer_norm_rms_epsilon", 1e-6f);
        DecoderShape fromGguf = shape(architecture, Naming.GGUF, values);
        assertEquals(ggufLayout, fromGguf.rope().layout());
        assertEquals(RopeLayout.ROTATE_HALF, fromJson.rope().layout());
        assertEquals(fromJson.toString(), fromGguf.toString().replace(ggufLayout.name(), "ROTATE_HALF"));
    }

    @Test
    void headsMayBeWiderThanTheirShareOfTheHiddenSize() throws IOException {
        Map<String, Object> values = huggingFace();
        values.put("head_dim", 32);
        values.put("num_key_value_heads", 2);
        DecoderShape shape = shape("llama", Naming.HUGGING_FACE, values);
        assertEquals(192, shape.querySize());
        assertEquals(64, shape.kvSize());
        assertEquals(List.of(192, 48), shape.dimensions(TensorRole.QUERY));
        assertEquals(List.of(48, 192), shape.dimensions(TensorRole.ATTENTION_OUTPUT));
        assertEquals(List.of(64, 48), shape.dimensions(TensorRole.KEY));
        Map<String, Object> metadata = gguf("llama");
        metadata.put("llama.attention.key_length", 32);
        metadata.put("llama.attention.value_length", 32);
        metadata.put("llama.rope.dimension_count", 32);
        assertEquals(192, shape("llama", Naming.GGUF, metadata).querySize());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rope_theta": 5e5, "rope_scaling": null}
            {"rope_parameters": {"rope_theta": 500000, "rope_type": "default"}}
            {"rope_theta": 500000.0, "rope_scaling": {"rope_type": "default"}}
            """)
    void theBaseOfRotationsIsFoundInEverySpelling(String json) throws IOException {
        assertEquals(new Rope(RopeLayout.ROTATE_HALF, 5e5f, new RopeScaling.None()), rope(json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rope_scaling": {"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1, "high_freq_factor": 4.0,\
             "original_max_position_embeddings": 8192}}
            {"rope_parameters": {"rope_type": "llama3", "factor": 8, "low_freq_factor": 1.0, "high_freq_factor": 4.0,\
             "original_max_position_embeddings": 8192, "rope_theta": 10000}}
            """)
    void theScalingOfLlama3IsFoundInEverySpelling(String json) throws IOException {
        assertEquals(new RopeScaling.Llama3(8, 1, 4, 8192), rope(json).scaling());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rope_scaling": {"type": "linear", "factor": 4}}
            {"rope_scaling": {"rope_type": "linear", "factor": 4.0}}
            {"rope_parameters": {"rope_type": "linear", "factor": 4.0, "rope_theta": 10000}}
            """)
    void linearScalingIsFoundInEverySpelling(String json) throws IOException {
        assertEquals(new RopeScaling.Linear(4), rope(json).scaling());
    }

    private static Rope rope(String json) throws IOException {
        Map<String, Object> values = huggingFace();
        values.putAll(JSON.std.mapFrom(json));
        return shape("llama", Naming.HUGGING_FACE, values).rope();
    }

    /** llama.cpp takes a factor alone for linear scaling. */
    @Test
    void ggufFilesSayLinearScalingWithOrWithoutItsName() throws IOException {
        Map<String, Object> values = gguf("qwen2");
        values.put("qwen2.rope.scaling.factor", 2f);
        assertEquals(
                new RopeScaling.Linear(2),
                shape("qwen2", Naming.GGUF, values).rope().scaling());
        values.put("qwen2.rope.scaling.type", "linear");
        assertEquals(
                new RopeScaling.Linear(2),
                shape("qwen2", Naming.GGUF, values).rope().scaling());
        values.put("qwen2.rope.scaling.type", "none");
        assertInstanceOf(
                RopeScaling.None.class,
                shape("qwen2", Naming.GGUF, values).rope().scaling());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            llama | {"hidden_act": "gelu"}                      | hidden_act = gelu is not supported, only silu
            llama | {"attention_bias": true}                    | attention_bias = true is not supported, only false
            llama | {"mlp_bias": true}                          | mlp_bias = true is not supported, only false
            olmo  | {"attention_bias": true}                    | attention_bias = true is not supported
            qwen2 | {"use_sliding_window": true}                | use_sliding_window = true is not supported
            llama | {"rope_scaling": {"type": "yarn"}} | type = yarn is not supported, only none, linear, llama3
            llama | {"rope_scaling": {"rope_type": "dynamic"}}  | rope_scaling.rope_type = dynamic is not supported
            qwen2 | {"rope_parameters": {"rope_type": "yarn"}}  | rope_parameters.rope_type = yarn is not supported
            olmo  | {"rope_scaling": {"type": "linear", "factor": 2}} | rope_scaling.type = linear is not supported
            llama | {"rope_scaling": {"factor": 2.0}}           | rope_scaling.factor = 2.0 comes without a type
            llama | {"rope_scaling": {"type": "linear"}}        | rope_scaling.factor is missing
            llama | {"rope_scaling": {"type": "linear", "factor": 0}} | rope_scaling.factor = 0.0 must be positive
            llama | {"rope_scaling": {"rope_type": "llama3", "factor": 8, "low_freq_factor": 4, "high_freq_factor": 4, \
            "original_max_position_embeddings": 32}}            | high_freq_factor = 4.0 is not above the low
            llama | {"partial_rotary_factor": 0.5}              | partial_rotary_factor = 0.5 is not supported, only 1
            llama | {"head_dim": 7}                             | head_dim = 7 is out of range as the width of 6 heads
            llama | {"head_dim": 2000}                          | head_dim = 2000 is out of range as the width of 6
            llama | {"hidden_size": 50}                         | hidden_size = 50 does not divide into 6 heads of even
            llama | {"num_attention_heads": 0}                  | num_attention_heads = 0 is out of range
            llama | {"num_key_value_heads": 4}                  | num_key_value_heads = 4 is no number that 6 heads can
            llama | {"rms_norm_eps": 0}                         | rms_norm_eps = 0.0 must be positive
            llama | {"rms_norm_eps": 1e-60}                     | rms_norm_eps = 0.0 must be positive
            olmo  | {"clip_qkv": 0}                             | clip_qkv = 0.0 must be positive
            olmo  | {"clip_qkv": -8.0}                          | clip_qkv = -8.0 must be positive
            llama | {"is_causal": false}                        | is_causal = false is not supported, only true
            llama | {"rope_theta": -1}                          | rope_theta = -1.0 must be positive
            llama | {"num_hidden_layers": null}                 | num_hidden_layers is missing
            """)
    void whatIsNotSupportedIsRefusedWithItsKey(String architecture, String json, String message) throws IOException {
        Map<String, Object> values = huggingFace();
        values.putAll(JSON.std.mapFrom(json));
        assertRefused(() -> shape(architecture, Naming.HUGGING_FACE, values), "model: ", message);
    }

    @Test
    void whatTerminalsObeyIsEscaped() {
        Map<String, Object> values = huggingFace();
        values.put("hidden_act", "a\u001b\nb");
        assertRefused(() -> shape("llama", Naming.HUGGING_FACE, values), "hidden_act = a\\u001b\\u000ab is not");
    }

    @ParameterizedTest
    @CsvSource({
        "llama, attention.value_length, 16, 'llama.attention.value_length = 16 is not supported, only the heads'",
        "llama, rope.dimension_count, 4, 'llama.rope.dimension_count = 4 is not supported, only the heads'",
        "qwen2, attention.sliding_window, 1024, 'qwen2.attention.sliding_window = 1024 is not supported'",
        "olmo, embedding_length, 2000000, 'olmo.embedding_length = 2000000 is out of range'"
    })
    void whatIsNotSupportedInGgufIsRefusedWithItsKey(String architecture, String key, int value, String message) {
        Map<String, Object> values = gguf(architecture);
        values.put(architecture + "." + key, value);
        if (key.equals("embedding_length")) {
            values.put(architecture + ".attention.key_length", 8);
        }
        assertRefused(() -> shape(architecture, Naming.GGUF, values), message);
    }

    @Test
    void tensorsHaveNamesInBothWorlds() {
        assertEquals(
                Optional.of("model.layers.11.self_attn.q_proj.bias"),
                TensorRole.QUERY_BIAS.tensorName(Naming.HUGGING_FACE, 11));
        assertEquals(Optional.of("blk.11.attn_q.bias"), TensorRole.QUERY_BIAS.tensorName(Naming.GGUF, 11));
        assertEquals(Optional.of("output_norm.weight"), TensorRole.OUTPUT_NORM.tensorName(Naming.GGUF, 0));
        assertEquals(Optional.empty(), TensorRole.ROPE_FREQUENCIES.tensorName(Naming.HUGGING_FACE, 0));
        for (TensorRole role : TensorRole.values()) {
            boolean differs = !role.tensorName(Naming.GGUF, 0).equals(role.tensorName(Naming.GGUF, 1));
            assertEquals(role.perLayer(), differs, role.name());
        }
    }

    /** Frequencies scaled and frequencies divided by what GGUF stores are the same but for rounding. */
    @Test
    void divisorsGiveTheScaledFrequencies() {
        for (RopeScaling scaling :
                List.of(new RopeScaling.None(), new RopeScaling.Linear(4), new RopeScaling.Llama3(32, 1, 4, 8192))) {
            Rope rope = new Rope(RopeLayout.ROTATE_HALF, 5e5f, scaling);
            Rope unscaled = new Rope(RopeLayout.ROTATE_HALF, 5e5f, new RopeScaling.None());
            float[] scaled = rope.frequencies(128);
            float[] divisors = rope.divisors(128);
            for (int i = 0; i < scaled.length; i++) {
                float expected = unscaled.frequencies(128)[i] / divisors[i];
                assertEquals(expected, scaled[i], 4 * Math.ulp(expected));
            }
        }
    }

    @Test
    void theNamesOfAllAreKnown() {
        assertEquals("olmo, llama, qwen2", Architectures.names());
        assertEquals(Optional.empty(), Architectures.named("bert"));
        assertEquals(3, Architectures.all().size());
    }
}
