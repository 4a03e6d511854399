package io.emend.models.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** A Hugging Face directory of a model small enough to write in a test, with every part open to damage. */
public final class TinyModel {
    /** Rows of the embedding. */
    public static final int VOCABULARY = 260;

    private static final int HIDDEN = 32;
    private static final int INNER = 64;

    /** {@code config.json}: the JSON of each value. */
    public final Map<String, String> config = new LinkedHashMap<>(Map.of(
            "model_type",
            "\"olmo\"",
            "hidden_size",
            "32",
            "intermediate_size",
            "64",
            "num_hidden_layers",
            "2",
            "num_attention_heads",
            "2",
            "max_position_embeddings",
            "64",
            "vocab_size",
            "260",
            "eos_token_id",
            "256",
            "rope_theta",
            "10000.0",
            "tie_word_embeddings",
            "true"));
    /** Dimensions by name. */
    public final Map<String, int[]> tensors = new LinkedHashMap<>();
    /** Bytes of tensors that are not random. */
    public final Map<String, byte[]> contents = new LinkedHashMap<>();
    /** {@code tokenizer.json}. */
    public String tokenizer = byteTokenizer();
    /** Further files, text by name. */
    public final Map<String, String> files = new LinkedHashMap<>();

    /** An OLMo model of 2 layers, hidden size 32 and 2 heads. */
    public TinyModel() {
        tensors.put("model.embed_tokens.weight", new int[] {VOCABULARY, HIDDEN});
        for (int layer = 0; layer < 2; layer++) {
            String block = "model.layers." + layer + ".";
            for (String part : List.of("q", "k", "v", "o")) {
                tensors.put(block + "self_attn." + part + "_proj.weight", new int[] {HIDDEN, HIDDEN});
            }
            tensors.put(block + "mlp.gate_proj.weight", new int[] {INNER, HIDDEN});
            tensors.put(block + "mlp.up_proj.weight", new int[] {INNER, HIDDEN});
            tensors.put(block + "mlp.down_proj.weight", new int[] {HIDDEN, INNER});
        }
    }

    /** {@return a Llama model with as many key/value heads as half of its 4 heads} */
    public static TinyModel llama() {
        return grouped("llama", false);
    }

    /** {@return the same with biases on queries, keys and values} */
    public static TinyModel qwen2() {
        return grouped("qwen2", true);
    }

    private static TinyModel grouped(String architecture, boolean biases) {
        TinyModel model = new TinyModel();
        model.config.putAll(Map.of(
                "model_type", "\"" + architecture + "\"",
                "num_attention_heads", "4",
                "num_key_value_heads", "2",
                "rms_norm_eps", "1e-5"));
        model.tensors.put("model.norm.weight", new int[] {HIDDEN});
        for (int layer = 0; layer < 2; layer++) {
            String block = "model.layers." + layer + ".";
            model.tensors.put(block + "input_layernorm.weight", new int[] {HIDDEN});
            model.tensors.put(block + "post_attention_layernorm.weight", new int[] {HIDDEN});
            for (String part : List.of("q", "k", "v")) {
                int rows = part.equals("q") ? HIDDEN : HIDDEN / 2;
                model.tensors.put(block + "self_attn." + part + "_proj.weight", new int[] {rows, HIDDEN});
                if (biases) {
                    model.tensors.put(block + "self_attn." + part + "_proj.bias", new int[] {rows});
                }
            }
        }
        return model;
    }

    /** Writes all files and returns the directory. */
    public Path write(Path directory) {
        try {
            Files.createDirectories(directory);
            writeConfig(directory);
            Files.writeString(directory.resolve("tokenizer.json"), tokenizer);
            Files.write(directory.resolve("model.safetensors"), safetensors());
            for (var file : files.entrySet()) {
                Files.writeString(directory.resolve(file.getKey()), file.getValue());
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code config.json} only. */
    public void writeConfig(Path directory) throws IOException {
        StringJoiner json = new StringJoiner(",", "{", "}");
        config.forEach((key, value) -> json.add("\"" + key + "\":" + value));
        Files.writeString(directory.resolve("config.json"), json.toString());
    }

    private byte[] safetensors() {
        StringJoiner header = new StringJoiner(",", "{", "}");
        int offset = 0;
        for (var tensor : tensors.entrySet()) {
            int[] shape = tensor.getValue();
            int end = offset + 4 * IntStream.of(shape).reduce(1, Math::multiplyExact);
            header.add("\"%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                    .formatted(tensor.getKey(), Arrays.toString(shape), offset, end));
            offset = end;
        }
        byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + text.length + offset).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(text.length).put(text);
        Random random = new Random(1);
        tensors.forEach((name, shape) -> {
            byte[] content = contents.get(name);
            if (content != null) {
                file.put(content);
                return;
            }
            for (int i = IntStream.of(shape).reduce(1, Math::multiplyExact); i > 0; i--) {
                file.putFloat((float) random.nextGaussian() * 0.3f);
            }
        });
        return file.array();
    }

    /** A tokenizer without merges: each byte is a token, and two added tokens follow. */
    private static String byteTokenizer() {
        List<String> vocabulary = new ArrayList<>();
        int stray = 256;
        for (int value = 0; value < 256; value++) {
            boolean printable = value >= '!' && value <= '~' || value >= 0xA1 && value != 0xAD;
            String character = new String(Character.toChars(printable ? value : stray++));
            String escaped = character.equals("\"") || character.equals("\\") ? "\\" + character : character;
            vocabulary.add("\"" + escaped + "\":" + value);
        }
        return """
                {"version": "1.0", "normalizer": null, "post_processor": null,
                 "added_tokens": [
                  {"id": 256, "content": "<|endoftext|>", "single_word": false, "lstrip": false, "rstrip": false,
                   "normalized": false, "special": true},
                  {"id": 257, "content": "<|diff|>", "single_word": false, "lstrip": false, "rstrip": false,
                   "normalized": false, "special": false}],
                 "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true,
                  "use_regex": true},
                 "decoder": {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true, "use_regex": true},
                 "model": {"type": "BPE", "dropout": null, "unk_token": null, "continuing_subword_prefix": null,
                  "end_of_word_suffix": null, "fuse_unk": false, "byte_fallback": false,
                  "vocab": {%s}, "merges": []}}
                """.formatted(String.join(",", vocabulary));
    }
}
