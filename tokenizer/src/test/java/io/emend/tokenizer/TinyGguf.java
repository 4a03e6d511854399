package io.emend.tokenizer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the metadata of well-formed GGUF files, which is enough for a vocabulary (ggml, {@code docs/gguf.md}). */
final class TinyGguf {
    private final ByteBuffer file;

    private TinyGguf(ByteBuffer file) {
        this.file = file;
    }

    static BpeVocabulary vocabulary(Path path) throws IOException {
        Map<String, Object> metadata = new TinyGguf(mapped(path).order(ByteOrder.LITTLE_ENDIAN)).metadata();
        List<TokenType> types = list(metadata, "tokenizer.ggml.token_type").stream()
                .map(code -> TokenType.ofGgufCode((Integer) code))
                .toList();
        return new BpeVocabulary(
                strings(metadata, "tokenizer.ggml.tokens"), types, strings(metadata, "tokenizer.ggml.merges"), (String)
                        metadata.getOrDefault("tokenizer.ggml.pre", ""));
    }

    private static ByteBuffer mapped(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private static List<?> list(Map<String, Object> metadata, String key) {
        return (List<?>) metadata.get(key);
    }

    private static List<String> strings(Map<String, Object> metadata, String key) {
        return list(metadata, key).stream().map(String.class::cast).toList();
    }

    private Map<String, Object> metadata() {
        file.position(16);
        Map<String, Object> metadata = new HashMap<>();
        for (long left = file.getLong(); left > 0; left--) {
            String key = string();
            metadata.put(key, value(file.getInt()));
        }
        return metadata;
    }

    private Object value(int type) {
        return switch (type) {
            case 0, 1, 7 -> file.get();
            case 2, 3 -> file.getShort();
            case 4, 5, 6 -> file.getInt();
            case 8 -> string();
            case 9 -> array();
            default -> file.getLong();
        };
    }

    private List<Object> array() {
        int type = file.getInt();
        List<Object> items = new ArrayList<>();
        for (long left = file.getLong(); left > 0; left--) {
            items.add(value(type));
        }
        return items;
    }

    private String string() {
        byte[] bytes = new byte[(int) file.getLong()];
        file.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
