package io.emend.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** A Hugging Face directory of a model small enough to write in a test, with every part open to damage. */
final class TinyModel {
    static final int VOCABULARY = 260;
    private static final int HIDDEN = 32;
    private static final int INNER = 64;

    final Map<String, String> config = new LinkedHashMap<>(Map.of(
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
    final Map<String, int[]> tensors = new LinkedHashMap<>();
    String tokenizer = byteTokenizer();

    TinyModel() {
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

    Path write(Path directory) {
        try {
            Files.createDirectories(directory);
            StringJoiner json = new StringJoiner(",", "{", "}");
            config.forEach((key, value) -> json.add("\"" + key + "\":" + value));
            Files.writeString(directory.resolve("config.json"), json.toString());
            Files.writeString(directory.resolve("tokenizer.json"), tokenizer);
            Files.write(directory.resolve("model.safetensors"), safetensors());
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] safetensors() {
        StringJoiner header = new StringJoiner(",", "{", "}");
        int offset = 0;
        for (var tensor : tensors.entrySet()) {
            int[] shape = tensor.getValue();
            int end = offset + 4 * shape[0] * shape[1];
            header.add("\"%s\":{\"dtype\":\"F32\",\"shape\":[%d,%d],\"data_offsets\":[%d,%d]}"
                    .formatted(tensor.getKey(), shape[0], shape[1], offset, end));
            offset = end;
        }
        byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + text.length + offset).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(text.length).put(text);
        Random random = new Random(1);
        while (file.hasRemaining()) {
            file.putFloat((float) random.nextGaussian() * 0.3f);
        }
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
