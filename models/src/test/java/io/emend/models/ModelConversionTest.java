package io.emend.models;

import static io.emend.models.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Converted models must say the same as their source. */
class ModelConversionTest {
    private static final int[] PROMPT = {'d', 'e', 'f', ' ', 'f', '(', 'x', ')', ':', 257, 0, 255};

    @TempDir
    private Path directory;

    private Path source;
    private Path target;

    private final List<String> notes = new ArrayList<>();
    private final ConversionListener listener = new ConversionListener() {
        @Override
        public void note(String message) {
            notes.add(message);
        }
    };

    @BeforeEach
    void nameFiles() {
        source = directory.resolve("tiny");
        target = directory.resolve("tiny.gguf");
    }

    private static float[] logits(Path model) throws IOException {
        try (LoadedModel loaded = ModelLoader.load(model, 1)) {
            Logits logits = new Logits();
            loaded.model().forward(new Batch().add(loaded.model().newSequence(), Batch.Want.ALL, PROMPT), logits);
            return Arrays.copyOf(logits.values(), logits.rows() * logits.vocabularySize());
        }
    }

    /** Rotary pairs stand in another order, so sums round otherwise; a wrong row would change logits by about 1. */
    @ParameterizedTest
    @CsvSource({"F32, 1e-4", "F16, 0.02", "BF16, 0.2", "Q8_0, 0.6"})
    void logitsStayThose(String name, float tolerance) throws IOException {
        StorageFormat type = StorageFormats.named(name).orElseThrow();
        TinyModel model = new TinyModel();
        model.config.put("clip_qkv", "2.5");
        float[] expected = logits(model.write(source));
        ModelConversion.toGguf(source, target, type, listener);
        assertArrayEquals(expected, logits(target), tolerance);
        try (LoadedModel original = ModelLoader.load(source, 1);
                LoadedModel converted = ModelLoader.load(target, 1)) {
            assertEquals(original.stopTokens(), converted.stopTokens());
            assertEquals(original.tokenizer().json(), converted.tokenizer().json());
            assertEquals(
                    type.name().toLowerCase(Locale.ROOT),
                    converted.model().info().dtype());
            assertEquals("tiny", converted.model().info().name());
        }
    }

    @Test
    void oneGgufFileBecomesAnother() throws IOException {
        new TinyModel().write(source);
        Path direct = directory.resolve("direct.gguf");
        ModelConversion.toGguf(source, target, StorageFormats.F32, listener);
        ModelConversion.toGguf(source, direct, StorageFormats.Q8_0, listener);
        Path again = directory.resolve("again.gguf");
        ModelConversion.toGguf(target, again, StorageFormats.Q8_0, listener);
        try (GgufFile a = GgufFile.open(direct);
                GgufFile b = GgufFile.open(again)) {
            assertEquals(a.metadata().values(), b.metadata().values());
            assertEquals(a.tensors().keySet(), b.tensors().keySet());
            a.tensors().forEach((name, tensor) -> {
                assertEquals(StorageFormats.Q8_0, tensor.dtype());
                assertEquals(-1, tensor.data().mismatch(b.tensors().get(name).data()), name);
            });
        }
        assertFalse(notes.stream().anyMatch(note -> note.startsWith("tensor")), notes.toString());
    }

    /** The tokenizer has fewer tokens than the embedding has rows. */
    @Test
    void metadataIsWhatLlamaCppNeeds() throws IOException {
        TinyModel model = new TinyModel();
        model.config.put("pad_token_id", "1");
        model.write(source);
        ModelConversion.toGguf(source, target, StorageFormats.F16, listener);
        try (GgufFile file = GgufFile.open(target)) {
            GgufMetadata metadata = file.metadata();
            assertEquals("olmo", metadata.string("general.architecture").orElseThrow());
            assertEquals(1, metadata.integer("general.file_type").orElseThrow());
            assertEquals(2, metadata.integer("olmo.attention.head_count_kv").orElseThrow());
            assertEquals(
                    1e-5f, metadata.number("olmo.attention.layer_norm_epsilon").orElseThrow());
            assertEquals(256, metadata.integer("tokenizer.ggml.eos_token_id").orElseThrow());
            assertEquals(1, metadata.integer("tokenizer.ggml.padding_token_id").orElseThrow());
            List<String> tokens = metadata.strings("tokenizer.ggml.tokens").orElseThrow();
            assertEquals(TinyModel.VOCABULARY, tokens.size());
            assertEquals(List.of("<|endoftext|>", "<|diff|>", "[PAD258]", "[PAD259]"), tokens.subList(256, 260));
            assertEquals(tokens.size(), new HashSet<>(tokens).size());
            assertEquals(
                    List.of(3L, 4L, 5L, 5L),
                    metadata.integers("tokenizer.ggml.token_type").orElseThrow().subList(256, 260));
            assertEquals(
                    model.tokenizer,
                    metadata.string("tokenizer.huggingface.json").orElseThrow());
            assertTrue(file.tensors().containsKey("token_embd.weight"));
            assertFalse(file.tensors().containsKey("output.weight"));
        }
    }

    @Test
    void rowsThatAreNotWholeBlocksAreStoredOtherwise() throws IOException {
        TinyModel model = new TinyModel();
        model.config.put("intermediate_size", "40");
        model.tensors.replaceAll((name, shape) -> name.contains("gate") || name.contains("up_")
                ? new int[] {40, 32}
                : name.contains("down") ? new int[] {32, 40} : shape);
        float[] expected = logits(model.write(source));
        ModelConversion.toGguf(source, target, StorageFormats.Q8_0, listener);
        assertArrayEquals(expected, logits(target), 0.6f);
        List<String> fallbacks =
                notes.stream().filter(note -> note.startsWith("tensor")).toList();
        assertEquals(
                "tensor blk.0.ffn_down.weight has rows of 40 values, not a multiple of 32: stored as F16",
                fallbacks.getFirst());
        assertEquals(2, fallbacks.size());
    }

    @Test
    void damagedInputLeavesNothingBehind() throws IOException {
        new TinyModel().write(source);
        Path weights = source.resolve("model.safetensors");
        Files.write(weights, Arrays.copyOf(Files.readAllBytes(weights), 5000));
        assertRefused(
                () -> ModelConversion.toGguf(source, target, StorageFormats.F16, listener),
                "model.safetensors",
                "past");
        assertRefused(
                () -> ModelConversion.toGguf(Fixtures.file("small.gguf"), target, StorageFormats.F16, listener),
                "tensor",
                "Q5_1");
        assertThrows(IOException.class, () -> ModelConversion.toGguf(target, target, StorageFormats.F16, listener));
        new TinyModel().write(source);
        Path nowhere = directory.resolve("missing").resolve("tiny.gguf");
        assertThrows(IOException.class, () -> ModelConversion.toGguf(source, nowhere, StorageFormats.F16, listener));
        Files.delete(source.resolve("tokenizer.json"));
        assertThrows(IOException.class, () -> ModelConversion.toGguf(source, target, StorageFormats.F16, listener));
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(List.of(source), left.toList());
        }
    }
}
