package io.emend.models.convert;

import static io.emend.models.files.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import io.emend.models.BackendOptions;
import io.emend.models.Batch;
import io.emend.models.ConversionListener;
import io.emend.models.LoadedModel;
import io.emend.models.Logits;
import io.emend.models.Models;
import io.emend.models.checkpoint.SpecialToken;
import io.emend.models.checkpoint.TinyModel;
import io.emend.models.gguf.GgufFile;
import io.emend.models.gguf.GgufMetadata;
import io.emend.models.gguf.GgufValueType;
import io.emend.models.gguf.GgufWriter;
import io.emend.models.safetensors.SafetensorsFile;
import io.emend.models.tensor.Fixtures;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Converted models must say the same as their source. */
class GgufConversionTest {
    private static final BackendOptions OPTIONS = BackendOptions.defaults().withThreads(1);
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
        try (LoadedModel loaded = Models.open(model, OPTIONS)) {
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
        Models.convert(source, target, type, listener);
        assertArrayEquals(expected, logits(target), tolerance);
        try (LoadedModel original = Models.open(source, OPTIONS);
                LoadedModel converted = Models.open(target, OPTIONS)) {
            assertEquals(original.stopTokens(), converted.stopTokens());
            assertEquals(original.tokenizer().json(), converted.tokenizer().json());
            assertEquals(
                    type.name().toLowerCase(Locale.ROOT),
                    converted.model().info().dtype());
            assertEquals("tiny", converted.model().info().name());
        }
    }

    /** Each of another architecture, scaling or form of the output. */
    static Stream<Arguments> architectures() {
        TinyModel grouped = TinyModel.llama();
        TinyModel scaled = TinyModel.llama();
        scaled.config.put(
                "rope_parameters",
                "{\"rope_type\":\"llama3\",\"rope_theta\":10000.0,\"factor\":8.0,\"low_freq_factor\":1.0,"
                        + "\"high_freq_factor\":4.0,\"original_max_position_embeddings\":16}");
        TinyModel linear = TinyModel.llama();
        linear.config.put("rope_scaling", "{\"type\":\"linear\",\"factor\":4.0}");
        TinyModel untied = TinyModel.llama();
        untied.config.put("tie_word_embeddings", "false");
        untied.tensors.put("lm_head.weight", new int[] {TinyModel.VOCABULARY, 32});
        TinyModel biased = TinyModel.qwen2();
        return Stream.of(
                Arguments.of("llama", grouped),
                Arguments.of("llama3 scaling", scaled),
                Arguments.of("linear scaling", linear),
                Arguments.of("untied", untied),
                Arguments.of("qwen2", biased));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("architectures")
    void everyArchitectureSaysTheSameInGguf(String name, TinyModel model) throws IOException {
        float[] expected = logits(model.write(source));
        Models.convert(source, target, StorageFormats.F32, listener);
        assertArrayEquals(expected, logits(target), 1e-3f);
        Path again = directory.resolve("again.gguf");
        Models.convert(target, again, StorageFormats.F32, listener);
        assertArrayEquals(Files.readAllBytes(target), Files.readAllBytes(again));
    }

    /** The converter of llama.cpp does the same: per head, (2, d/2) rows become (d/2, 2). */
    @Test
    void rowsOfQueriesAndKeysArePermutedForLlamaOnly() throws IOException {
        for (TinyModel model : List.of(TinyModel.llama(), TinyModel.qwen2())) {
            model.write(source);
            Models.convert(source, target, StorageFormats.F32, listener);
            boolean permuted = model.config.get("model_type").contains("llama");
            try (SafetensorsFile before = SafetensorsFile.open(source.resolve("model.safetensors"));
                    GgufFile after = GgufFile.open(target)) {
                float[] query = Fixtures.values(before.tensors().get("model.layers.1.self_attn.q_proj.weight"));
                float[] written = Fixtures.values(after.tensors().get("blk.1.attn_q.weight"));
                int[] order = permuted ? new int[] {0, 4, 1, 5, 2, 6, 3, 7} : new int[] {0, 1, 2, 3, 4, 5, 6, 7};
                for (int row = 0; row < 32; row++) {
                    int from = row / 8 * 8 + order[row % 8];
                    assertArrayEquals(
                            Arrays.copyOfRange(query, from * 32, from * 32 + 32),
                            Arrays.copyOfRange(written, row * 32, row * 32 + 32));
                }
                float[] value = Fixtures.values(before.tensors().get("model.layers.1.self_attn.v_proj.weight"));
                assertArrayEquals(value, Fixtures.values(after.tensors().get("blk.1.attn_v.weight")));
            }
        }
    }

    @Test
    void scalingIsWrittenAsLlamaCppReadsIt() throws IOException {
        List<Arguments> models = architectures().toList();
        ((TinyModel) models.get(1).get()[1]).write(source);
        Models.convert(source, target, StorageFormats.Q8_0, listener);
        try (GgufFile file = GgufFile.open(target)) {
            // Wavelengths of the pairs are 6.3, 63, 628 and 6283 positions; 16 / 4 stay, those above 16 are stretched.
            float[] divisors = Fixtures.values(file.tensors().get("rope_freqs.weight"));
            float smooth = (16 / (float) (2 * Math.PI) - 1) / 3;
            assertEquals(1 / ((1 - smooth) / 8 + smooth), divisors[0], 1e-5f);
            assertArrayEquals(new float[] {8, 8, 8}, Arrays.copyOfRange(divisors, 1, 4));
            assertTrue(file.metadata().string("llama.rope.scaling.type").isEmpty());
        }
        ((TinyModel) models.get(2).get()[1]).write(source);
        Models.convert(source, target, StorageFormats.Q8_0, listener);
        try (GgufFile file = GgufFile.open(target)) {
            assertEquals(
                    "linear", file.metadata().string("llama.rope.scaling.type").orElseThrow());
            assertEquals(4, file.metadata().number("llama.rope.scaling.factor").orElseThrow());
            assertFalse(file.tensors().containsKey("rope_freqs.weight"));
        }
    }

    /** Its rule in llama.cpp is Q6_K, and Q8_0 where rows are no multiple of 256. */
    @ParameterizedTest
    @ValueSource(strings = {"Q4_0", "Q4_1", "Q5_0"})
    void theMatrixThatMakesTheLogitsIsNeverCoarse(String name) throws IOException {
        StorageFormat format = StorageFormats.named(name).orElseThrow();
        TinyModel model = TinyModel.qwen2();
        model.write(source);
        Models.convert(source, target, format, listener);
        try (GgufFile file = GgufFile.open(target)) {
            assertEquals(
                    StorageFormats.Q8_0, file.tensors().get("token_embd.weight").format());
            assertEquals(format, file.tensors().get("blk.0.attn_q.weight").format());
            assertEquals(
                    StorageFormats.F32, file.tensors().get("blk.0.attn_q.bias").format());
            assertEquals(
                    StorageFormats.F32, file.tensors().get("output_norm.weight").format());
        }
        assertTrue(notes.contains("tensor token_embd.weight makes the logits: stored as Q8_0"), notes.toString());
        model.config.put("tie_word_embeddings", "false");
        model.tensors.put("lm_head.weight", new int[] {TinyModel.VOCABULARY, 32});
        model.write(source);
        Models.convert(source, target, format, listener);
        try (GgufFile file = GgufFile.open(target)) {
            assertEquals(
                    StorageFormats.Q8_0, file.tensors().get("output.weight").format());
            assertEquals(format, file.tensors().get("token_embd.weight").format());
        }
    }

    @Test
    void aSecondCopyOfTheEmbeddingIsLeftOut() throws IOException {
        TinyModel model = TinyModel.llama();
        model.write(source);
        try (SafetensorsFile file = SafetensorsFile.open(source.resolve("model.safetensors"))) {
            byte[] embedding =
                    file.tensors().get("model.embed_tokens.weight").data().toArray(ValueLayout.JAVA_BYTE);
            model.tensors.put("lm_head.weight", new int[] {TinyModel.VOCABULARY, 32});
            model.contents.put("lm_head.weight", embedding);
            model.contents.put("model.embed_tokens.weight", embedding);
        }
        model.config.put("tie_word_embeddings", "false");
        model.write(source);
        Models.convert(source, target, StorageFormats.F16, listener);
        try (GgufFile file = GgufFile.open(target)) {
            assertFalse(file.tensors().containsKey("output.weight"));
        }
    }

    @Test
    void whatTheSourceSaysOfTextsGoesAlong() throws IOException {
        TinyModel model = TinyModel.llama();
        model.config.put("bos_token_id", "256");
        model.files.put("generation_config.json", "{\"eos_token_id\": [257, 256]}");
        model.files.put("tokenizer_config.json", "{\"chat_template\": \"{{ messages }}\"}");
        model.write(source);
        Models.convert(source, target, StorageFormats.F16, listener);
        try (LoadedModel converted = Models.open(target, OPTIONS)) {
            assertEquals(List.of(257, 256), List.copyOf(converted.stopTokens()));
            assertEquals(Optional.of("{{ messages }}"), converted.chatTemplate());
            assertEquals(OptionalInt.of(256), converted.checkpoint().token(SpecialToken.BEGIN_OF_TEXT));
        }
    }

    /** llama.cpp may run what we do not know, and some tools write names in other encodings. */
    @Test
    void aGgufFileOfAnyArchitectureKeepsItsMetadata() throws IOException {
        new TinyModel().write(source);
        Models.convert(source, target, StorageFormats.F32, listener);
        Path strange = directory.resolve("strange.gguf");
        try (GgufFile file = GgufFile.open(target)) {
            GgufWriter writer = new GgufWriter()
                    .metadata("general.architecture", GgufValueType.STRING, "mamba")
                    .metadata("mamba.numbers", GgufValueType.FLOAT64, 0.1)
                    .array("mamba.list", GgufValueType.INT8, List.of(-1, 2))
                    .encoded(
                            "general.description",
                            MemorySegment.ofArray(new byte[] {8, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 'M', (byte) 0xFC}));
            file.tensors().values().forEach(writer::tensor);
            writer.write(strange, (tensor, done, total) -> {});
        }
        Path again = directory.resolve("again.gguf");
        Models.convert(strange, again, StorageFormats.Q4_0, listener);
        try (GgufFile before = GgufFile.open(strange);
                GgufFile after = GgufFile.open(again)) {
            before.metadata()
                    .encoded()
                    .forEach((key, value) -> assertEquals(
                            -1, value.mismatch(after.metadata().encoded().get(key)), key));
            assertEquals(before.tensors().keySet(), after.tensors().keySet());
        }
    }

    @Test
    void formatsThatAreOnlyReadAreRefusedInOneLine() throws IOException {
        new TinyModel().write(source);
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Models.convert(source, target, StorageFormats.Q4_K, listener))
                .getMessage();
        assertEquals("Q4_K cannot be written yet, only F32, F16, BF16, Q8_0, Q4_0, Q4_1, Q5_0", message);
        assertFalse(Files.exists(target));
    }

    @Test
    void aNumberThatBlocksCannotHoldIsNamed() throws IOException {
        TinyModel model = TinyModel.llama();
        byte[] infinite = new byte[4 * 64 * 32];
        ByteBuffer.wrap(infinite).order(ByteOrder.LITTLE_ENDIAN).putFloat(4 * 77, Float.NEGATIVE_INFINITY);
        model.contents.put("model.layers.1.mlp.up_proj.weight", infinite);
        model.write(source);
        assertRefused(
                () -> Models.convert(source, target, StorageFormats.Q8_0, listener),
                "tensor \"model.layers.1.mlp.up_proj.weight\" holds -Infinity, which Q8_0 cannot store");
        Models.convert(source, target, StorageFormats.F16, listener);
        assertRefused(
                () -> Models.convert(target, directory.resolve("again.gguf"), StorageFormats.Q4_0, listener),
                "tensor \"blk.1.ffn_up.weight\" holds -Infinity");
        assertFalse(Files.exists(directory.resolve("again.gguf")));
    }

    @Test
    void whatWouldNotLoadIsNotWritten() throws IOException {
        TinyModel model = TinyModel.llama();
        model.config.put("eos_token_id", "260");
        model.write(source);
        assertRefused(
                () -> Models.convert(source, target, StorageFormats.F16, listener), "outside the model's vocabulary");
        model.config.put("eos_token_id", "256");
        model.tensors.put("model.layers.0.self_attn.q_norm.weight", new int[] {8});
        model.write(source);
        assertRefused(
                () -> Models.convert(source, target, StorageFormats.F16, listener), "q_norm.weight\" has no place in");
        assertFalse(Files.exists(target));
    }

    @Test
    void oneGgufFileBecomesAnother() throws IOException {
        new TinyModel().write(source);
        Path direct = directory.resolve("direct.gguf");
        Models.convert(source, target, StorageFormats.F32, listener);
        Models.convert(source, direct, StorageFormats.Q8_0, listener);
        Path again = directory.resolve("again.gguf");
        Models.convert(target, again, StorageFormats.Q8_0, listener);
        try (GgufFile a = GgufFile.open(direct);
                GgufFile b = GgufFile.open(again)) {
            assertEquals(a.metadata().values(), b.metadata().values());
            assertEquals(a.tensors().keySet(), b.tensors().keySet());
            a.tensors().forEach((name, tensor) -> {
                assertEquals(StorageFormats.Q8_0, tensor.format());
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
        Models.convert(source, target, StorageFormats.F16, listener);
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
        Models.convert(source, target, StorageFormats.Q8_0, listener);
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
        assertRefused(() -> Models.convert(source, target, StorageFormats.F16, listener), "model.safetensors", "past");
        assertRefused(
                () -> Models.convert(Fixtures.file("small.gguf"), target, StorageFormats.F16, listener),
                "tensor",
                "Q5_1");
        assertThrows(IOException.class, () -> Models.convert(target, target, StorageFormats.F16, listener));
        new TinyModel().write(source);
        Path nowhere = directory.resolve("missing").resolve("tiny.gguf");
        assertThrows(IOException.class, () -> Models.convert(source, nowhere, StorageFormats.F16, listener));
        Files.delete(source.resolve("tokenizer.json"));
        assertThrows(IOException.class, () -> Models.convert(source, target, StorageFormats.F16, listener));
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(List.of(source), left.toList());
        }
    }
}
