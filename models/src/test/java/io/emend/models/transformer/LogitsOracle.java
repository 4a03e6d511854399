package io.emend.models.transformer;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model of {@code make_logits_oracle.py} with the logits that transformers gives.
 *
 * @param config {@code config.json}
 * @param newConfig the same as a newer version of transformers writes it
 * @param tensors dimensions by name, in the order of the formula
 * @param ids tokens
 * @param logits a row for each of them
 */
record LogitsOracle(
        Map<String, Object> config,
        Map<String, Object> newConfig,
        Map<String, List<Integer>> tensors,
        int[] ids,
        float[] logits) {

    static LogitsOracle read(String name) throws IOException {
        try (InputStream json = LogitsOracle.class.getResourceAsStream("logits/" + name + ".json");
                InputStream raw = LogitsOracle.class.getResourceAsStream("logits/" + name + ".f32")) {
            Map<String, Object> shape = JSON.std.mapFrom(json);
            int[] ids = ((List<?>) shape.get("ids"))
                    .stream().mapToInt(Integer.class::cast).toArray();
            ByteBuffer bytes = ByteBuffer.wrap(raw.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            float[] logits = new float[bytes.remaining() / Float.BYTES];
            bytes.asFloatBuffer().get(logits);
            if (shape.get("config") instanceof Map<?, ?>) {
                return new LogitsOracle(
                        object(shape.get("config")), object(shape.get("config_new")), listed(shape), ids, logits);
            }
            Map<String, Object> config = olmoConfig(shape);
            return new LogitsOracle(config, config, olmoTensors(shape), ids, logits);
        }
    }

    FormulaCheckpoint checkpoint() {
        return new FormulaCheckpoint(config, tensors);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, List<Integer>> listed(Map<String, Object> shape) {
        Map<String, List<Integer>> tensors = new LinkedHashMap<>();
        for (Object entry : (List<?>) shape.get("tensors")) {
            List<?> pair = (List<?>) entry;
            List<Integer> dimensions =
                    ((List<?>) pair.get(1)).stream().map(Integer.class::cast).toList();
            tensors.put((String) pair.get(0), dimensions);
        }
        return tensors;
    }

    private static Map<String, Object> olmoConfig(Map<String, Object> shape) {
        Map<String, Object> config = new HashMap<>(Map.of(
                "model_type", "olmo", "max_position_embeddings", 128, "rope_theta", 10000.0, "hidden_act", "silu"));
        config.put("hidden_size", shape.get("hidden"));
        config.put("intermediate_size", shape.get("intermediate"));
        config.put("num_hidden_layers", shape.get("layers"));
        config.put("num_attention_heads", shape.get("heads"));
        config.put("num_key_value_heads", shape.get("kv_heads"));
        config.put("vocab_size", shape.get("vocabulary"));
        config.put("clip_qkv", shape.get("clip"));
        config.put("tie_word_embeddings", shape.get("untied") != Boolean.TRUE);
        return config;
    }

    private static Map<String, List<Integer>> olmoTensors(Map<String, Object> shape) {
        int hidden = (int) shape.get("hidden");
        int inner = (int) shape.get("intermediate");
        int keys = hidden / (int) shape.get("heads") * (int) shape.get("kv_heads");
        List<Integer> square = List.of(hidden, hidden);
        Map<String, List<Integer>> tensors = new LinkedHashMap<>();
        tensors.put("model.embed_tokens.weight", List.of((int) shape.get("vocabulary"), hidden));
        if (shape.get("untied") == Boolean.TRUE) {
            tensors.put("lm_head.weight", List.of((int) shape.get("vocabulary"), hidden));
        }
        for (int layer = 0; layer < (int) shape.get("layers"); layer++) {
            String block = "model.layers." + layer + ".";
            tensors.put(block + "self_attn.q_proj.weight", square);
            tensors.put(block + "self_attn.k_proj.weight", List.of(keys, hidden));
            tensors.put(block + "self_attn.v_proj.weight", List.of(keys, hidden));
            tensors.put(block + "self_attn.o_proj.weight", square);
            tensors.put(block + "mlp.gate_proj.weight", List.of(inner, hidden));
            tensors.put(block + "mlp.up_proj.weight", List.of(inner, hidden));
            tensors.put(block + "mlp.down_proj.weight", List.of(hidden, inner));
        }
        return tensors;
    }
}
