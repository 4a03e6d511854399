package io.emend.models;

import io.emend.kernels.RopeLayout;
import io.emend.tokenizer.BpeVocabulary;
import io.emend.tokenizer.TokenType;
import io.emend.tokenizer.Tokenizer;
import io.emend.tokenizer.TokenizerFormatException;
import io.emend.tokenizer.Tokenizers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the metadata of a GGUF file says about an {@code olmo} model, by the keys that ggml's {@code docs/gguf.md}
 * standardizes.
 */
final class GgufModel {
    private static final String ARCHITECTURE = "olmo";
    /** The key under which GGUF files carry a whole {@code tokenizer.json}. */
    static final String HUGGING_FACE_TOKENIZER = "tokenizer.huggingface.json";

    private final Path file;
    private final GgufMetadata metadata;

    GgufModel(Path file, GgufMetadata metadata) {
        this.file = file;
        this.metadata = metadata;
    }

    /** {@return the architecture, checked to be one that runs} */
    String architecture() throws ModelFormatException {
        String name = metadata.string("general.architecture")
                .orElseThrow(() -> new ModelFormatException(file, "general.architecture is missing"));
        if (!name.equals(ARCHITECTURE)) {
            throw new ModelFormatException(
                    file, "architecture " + Quoted.of(name) + " is not supported, only " + ARCHITECTURE);
        }
        return name;
    }

    /** {@return the model's own name, if it has one} */
    Optional<String> name() throws ModelFormatException {
        return metadata.string("general.name");
    }

    /**
     * Reads the shape of the network. Its rotary embedding is interleaved: converters to GGUF permute the rows of
     * queries and keys so.
     *
     * @param vocabularySize rows of the embedding, which the metadata need not name
     * @return the shape
     */
    TransformerConfig transformer(int vocabularySize) throws ModelFormatException {
        architecture();
        int heads = required("attention.head_count");
        try {
            return new TransformerConfig(
                    required("embedding_length"),
                    required("feed_forward_length"),
                    required("block_count"),
                    heads,
                    integer("attention.head_count_kv").orElse(heads),
                    vocabularySize,
                    required("context_length"),
                    number("attention.layer_norm_epsilon", 1e-5f),
                    number("rope.freq_base", 10000f),
                    RopeLayout.INTERLEAVED,
                    number("attention.clamp_kqv", Float.POSITIVE_INFINITY));
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(file, e.getMessage(), e);
        }
    }

    /** {@return the tokenizer: the embedded {@code tokenizer.json} where there is one, else ggml's lists} */
    Tokenizer tokenizer() throws IOException {
        try {
            Optional<String> json = metadata.string(HUGGING_FACE_TOKENIZER);
            return json.isPresent() ? Tokenizers.parse(json.get()) : Tokenizers.of(vocabulary());
        } catch (TokenizerFormatException | IllegalArgumentException e) {
            throw new ModelFormatException(file, "tokenizer: " + e.getMessage(), e);
        }
    }

    private BpeVocabulary vocabulary() throws ModelFormatException {
        String kind = metadata.string("tokenizer.ggml.model")
                .orElseThrow(() -> new ModelFormatException(file, "there is no tokenizer in it"));
        if (!kind.equals("gpt2")) {
            throw new ModelFormatException(
                    file, "tokenizer.ggml.model " + Quoted.of(kind) + " is not supported, only gpt2 (byte-level BPE)");
        }
        List<String> tokens = metadata.strings("tokenizer.ggml.tokens")
                .orElseThrow(() -> new ModelFormatException(file, "tokenizer.ggml.tokens is missing"));
        List<TokenType> types = metadata.integers("tokenizer.ggml.token_type")
                .map(codes -> codes.stream()
                        .map(code -> TokenType.ofGgufCode(code.intValue()))
                        .toList())
                .orElseGet(() -> tokens.stream().map(token -> TokenType.NORMAL).toList());
        List<String> merges = metadata.strings("tokenizer.ggml.merges").orElse(List.of());
        return new BpeVocabulary(
                tokens, types, merges, metadata.string("tokenizer.ggml.pre").orElse(""));
    }

    /** {@return ids of the tokens that end a text} */
    Set<Integer> stopTokens() throws ModelFormatException {
        Set<Integer> ids = new LinkedHashSet<>();
        for (String key : List.of("tokenizer.ggml.eos_token_id", "tokenizer.ggml.eot_token_id")) {
            metadata.integer(key).ifPresent(id -> ids.add((int) id));
        }
        return ids;
    }

    private int required(String key) throws ModelFormatException {
        OptionalInt value = integer(key);
        if (value.isEmpty()) {
            throw new ModelFormatException(file, key(key) + " is missing");
        }
        return value.getAsInt();
    }

    private OptionalInt integer(String key) throws ModelFormatException {
        OptionalLong value = metadata.integer(key(key));
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.getAsLong() != (int) value.getAsLong()) {
            throw new ModelFormatException(file, key(key) + " is " + value.getAsLong() + ", out of range");
        }
        return OptionalInt.of((int) value.getAsLong());
    }

    private float number(String key, float fallback) throws ModelFormatException {
        return (float) metadata.number(key(key)).orElse(fallback);
    }

    private static String key(String key) {
        return ARCHITECTURE + "." + key;
    }
}
