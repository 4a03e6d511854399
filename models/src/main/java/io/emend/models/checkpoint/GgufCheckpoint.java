package io.emend.models.checkpoint;

import io.emend.models.architecture.Configuration;
import io.emend.models.architecture.Naming;
import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import io.emend.models.gguf.GgufFile;
import io.emend.models.gguf.GgufKeys;
import io.emend.models.gguf.GgufMetadata;
import io.emend.models.tensor.TensorFile;
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

/** A GGUF file, which holds everything. */
final class GgufCheckpoint implements Checkpoint {
    /** How files say that there is no such token: -1 as an unsigned number. */
    private static final long NO_TOKEN = 0xFFFF_FFFFL;

    private final Path source;
    private final GgufFile file;
    private final GgufMetadata metadata;
    private final String architecture;
    private final Configuration configuration;

    private GgufCheckpoint(Path source, GgufFile file) throws ModelFormatException {
        this.source = source;
        this.file = file;
        this.metadata = file.metadata();
        this.architecture = metadata.string(GgufKeys.ARCHITECTURE)
                .orElseThrow(() -> new ModelFormatException(source, GgufKeys.ARCHITECTURE + " is missing"));
        this.configuration = new GgufConfiguration(source, architecture, file);
    }

    /**
     * Opens a file.
     *
     * @param path a GGUF file
     * @return its model
     * @throws ModelFormatException if it is damaged, or a part of a model
     * @throws IOException if it cannot be read
     */
    static GgufCheckpoint open(Path path) throws IOException {
        GgufFile file = GgufFile.open(path);
        try {
            requireWhole(path, file.metadata());
            return new GgufCheckpoint(path, file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void requireWhole(Path path, GgufMetadata metadata) throws ModelFormatException {
        long parts = metadata.integer(GgufKeys.SPLIT_COUNT).orElse(1);
        if (parts > 1) {
            long part = metadata.integer(GgufKeys.SPLIT_NUMBER).orElse(0) + 1;
            throw new ModelFormatException(
                    path,
                    "this is part " + part + " of " + parts + " of a model, and models in parts are not supported: "
                            + "join them with llama-gguf-split --merge");
        }
    }

    @Override
    public Path source() {
        return source;
    }

    @Override
    public String name() {
        try {
            return metadata.string(GgufKeys.NAME)
                    .filter(name -> !name.isBlank())
                    .orElseGet(this::fileName);
        } catch (ModelFormatException e) {
            return fileName();
        }
    }

    private String fileName() {
        return source.getFileName().toString();
    }

    @Override
    public String architecture() {
        return architecture;
    }

    @Override
    public Naming naming() {
        return Naming.GGUF;
    }

    @Override
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public TensorFile tensors() {
        return file;
    }

    /** The embedded {@code tokenizer.json} says more than ggml's lists, which have no place for normalizers. */
    @Override
    public Tokenizer tokenizer() throws IOException {
        try {
            Optional<String> json = metadata.string(GgufKeys.HUGGING_FACE_TOKENIZER);
            return json.isPresent() ? Tokenizers.parse(json.get()) : Tokenizers.of(vocabulary());
        } catch (TokenizerFormatException | IllegalArgumentException e) {
            throw new ModelFormatException(source, "tokenizer: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> listedTokens() throws ModelFormatException {
        return metadata.strings(GgufKeys.TOKENS).orElse(List.of());
    }

    private BpeVocabulary vocabulary() throws ModelFormatException {
        String kind = metadata.string(GgufKeys.TOKENIZER_MODEL)
                .orElseThrow(() -> new ModelFormatException(source, "there is no tokenizer in it"));
        if (!kind.equals(GgufKeys.BYTE_LEVEL_BPE)) {
            throw new ModelFormatException(
                    source,
                    GgufKeys.TOKENIZER_MODEL + " " + Quoted.of(kind) + " is not supported, only "
                            + GgufKeys.BYTE_LEVEL_BPE + " (byte-level BPE)");
        }
        List<String> tokens = metadata.strings(GgufKeys.TOKENS)
                .orElseThrow(() -> new ModelFormatException(source, GgufKeys.TOKENS + " is missing"));
        List<TokenType> types = metadata.integers(GgufKeys.TOKEN_TYPES)
                .map(codes -> codes.stream()
                        .map(code -> TokenType.ofGgufCode(code.intValue()))
                        .toList())
                .orElseGet(() -> tokens.stream().map(token -> TokenType.NORMAL).toList());
        return new BpeVocabulary(
                tokens,
                types,
                metadata.strings(GgufKeys.MERGES).orElse(List.of()),
                metadata.string(GgufKeys.PRE_TOKENIZER).orElse(""));
    }

    @Override
    public OptionalInt token(SpecialToken role) throws ModelFormatException {
        OptionalLong id = metadata.integer(role.ggufKey());
        if (id.isEmpty() || id.getAsLong() == NO_TOKEN || id.getAsLong() == -1) {
            return OptionalInt.empty();
        }
        if (id.getAsLong() < 0 || id.getAsLong() > Integer.MAX_VALUE) {
            throw new ModelFormatException(source, role.ggufKey() + " is " + id.getAsLong() + ", out of range");
        }
        return OptionalInt.of((int) id.getAsLong());
    }

    @Override
    public Set<Integer> stopTokens() throws ModelFormatException {
        Set<Integer> ids = new LinkedHashSet<>();
        for (SpecialToken stop : SpecialToken.STOPS) {
            token(stop).ifPresent(ids::add);
        }
        return ids;
    }

    @Override
    public Optional<String> chatTemplate() throws ModelFormatException {
        return metadata.string(GgufKeys.CHAT_TEMPLATE);
    }

    @Override
    public void close() {
        file.close();
    }
}
