package io.emend.models;

import io.emend.kernels.RopeLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The {@code config.json} of a Hugging Face model directory, with {@code generation_config.json} where there is one. */
final class HuggingFaceConfig {
    private static final List<String> ARCHITECTURES = List.of("olmo");

    private final Path file;
    private final Map<String, Object> values;
    private final Map<String, Object> generation;

    private HuggingFaceConfig(Path file, Map<String, Object> values, Map<String, Object> generation) {
        this.file = file;
        this.values = values;
        this.generation = generation;
    }

    /**
     * Reads the configuration of a directory.
     *
     * @param directory a downloaded or saved model
     * @return its configuration
     * @throws IOException if a file is missing or is not a JSON object
     */
    static HuggingFaceConfig read(Path directory) throws IOException {
        Path file = directory.resolve("config.json");
        Path generation = directory.resolve("generation_config.json");
        return new HuggingFaceConfig(
                file, readObject(file), Files.exists(generation) ? readObject(generation) : Map.of());
    }

    private static Map<String, Object> readObject(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ModelFormatException(file, "there is no such file: is this a Hugging Face model directory?");
        }
        return StrictJson.read(file);
    }

    /** {@return the {@code model_type}} */
    String architecture() throws ModelFormatException {
        Object type = values.get("model_type");
        if (!(type instanceof String name)) {
            throw new ModelFormatException(file, "model_type is missing");
        }
        if (!ARCHITECTURES.contains(name)) {
            throw new ModelFormatException(
                    file, "architecture " + name + " is not supported, only " + String.join(", ", ARCHITECTURES));
        }
        return name;
    }

    /** {@return the shape of the network, with its rotary embedding as Hugging Face lays it out} */
    TransformerConfig transformer() throws ModelFormatException {
        architecture();
        reject("attention_bias", Boolean.TRUE);
        requireValue("hidden_act", "silu");
        if (values.get("rope_scaling") instanceof Map<?, ?> scaling && !"default".equals(scaling.get("rope_type"))) {
            throw new ModelFormatException(file, "rope_scaling is not supported for this architecture");
        }
        int heads = integer("num_attention_heads");
        try {
            return new TransformerConfig(
                    integer("hidden_size"),
                    integer("intermediate_size"),
                    integer("num_hidden_layers"),
                    heads,
                    integerOr("num_key_value_heads", heads),
                    integer("vocab_size"),
                    integer("max_position_embeddings"),
                    1e-5f,
                    ropeTheta(),
                    RopeLayout.ROTATE_HALF,
                    numberOr("clip_qkv", values.get("clip_qkv"), Float.POSITIVE_INFINITY));
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(file, e.getMessage(), e);
        }
    }

    /** {@return ids of the tokens that end a text} */
    Set<Integer> stopTokens() throws ModelFormatException {
        Object eos = generation.getOrDefault("eos_token_id", values.get("eos_token_id"));
        Set<Integer> ids = new LinkedHashSet<>();
        for (Object id : eos instanceof Collection<?> list ? list : eos == null ? List.of() : List.of(eos)) {
            if (!(id instanceof Integer number)) {
                throw new ModelFormatException(file, "eos_token_id " + eos + " is not an integer");
            }
            ids.add(number);
        }
        return ids;
    }

    /** {@return the id of a token such as {@code pad_token_id}, if the model has one} */
    OptionalInt token(String key) {
        Object id = generation.getOrDefault(key, values.get(key));
        return id instanceof Integer number && number >= 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** Newer versions of transformers write {@code rope_parameters}, older ones {@code rope_theta}. */
    private float ropeTheta() throws ModelFormatException {
        Object theta = values.get("rope_theta");
        if (theta == null && values.get("rope_parameters") instanceof Map<?, ?> parameters) {
            theta = parameters.get("rope_theta");
        }
        return numberOr("rope_theta", theta, 10000f);
    }

    private void reject(String key, Object value) throws ModelFormatException {
        if (value.equals(values.get(key))) {
            throw new ModelFormatException(file, key + " = " + value + " is not supported");
        }
    }

    private void requireValue(String key, Object value) throws ModelFormatException {
        Object found = values.getOrDefault(key, value);
        if (!value.equals(found)) {
            throw new ModelFormatException(file, key + " = " + found + " is not supported, only " + value);
        }
    }

    private int integer(String key) throws ModelFormatException {
        Object value = values.get(key);
        if (value instanceof Integer number) {
            return number;
        }
        throw new ModelFormatException(file, key + (value == null ? " is missing" : " = " + value + " is no integer"));
    }

    private int integerOr(String key, int fallback) throws ModelFormatException {
        return values.get(key) == null ? fallback : integer(key);
    }

    private float numberOr(String key, Object value, float fallback) throws ModelFormatException {
        if (value == null) {
            return fallback;
        }
        if (value instanceof Number number) {
            return number.floatValue();
        }
        throw new ModelFormatException(file, key + " = " + value + " is no number");
    }
}
