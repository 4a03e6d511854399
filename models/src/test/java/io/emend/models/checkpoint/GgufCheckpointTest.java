package io.emend.models.checkpoint;

import static io.emend.models.files.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.kernels.format.StorageFormats;
import io.emend.models.architecture.Configuration;
import io.emend.models.architecture.HyperParameter;
import io.emend.models.architecture.Naming;
import io.emend.models.gguf.GgufValueType;
import io.emend.models.gguf.GgufWriter;
import io.emend.tokenizer.Tokenizer;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GGUF files are checkpoints whatever they hold; what is missing or unknown is told when it is asked for. */
class GgufCheckpointTest {
    @TempDir
    private Path directory;

    private final GgufWriter writer = new GgufWriter().metadata("general.architecture", GgufValueType.STRING, "mamba");

    private Path write() throws IOException {
        Path file = directory.resolve("model.gguf");
        writer.write(file, (tensor, done, total) -> {});
        return file;
    }

    private Checkpoint open() throws IOException {
        return Checkpoints.open(write());
    }

    private GgufWriter vocabulary() {
        return writer.metadata("tokenizer.ggml.model", GgufValueType.STRING, "gpt2")
                .metadata("tokenizer.ggml.pre", GgufValueType.STRING, "gpt-2")
                .array("tokenizer.ggml.tokens", GgufValueType.STRING, List.of("a", "b", "ab", "<|end|>", "<|diff|>"))
                .array("tokenizer.ggml.token_type", GgufValueType.INT32, List.of(1, 1, 1, 3, 4))
                .array("tokenizer.ggml.merges", GgufValueType.STRING, List.of("a b"));
    }

    @Test
    void aVocabularyWithoutANetworkIsACheckpoint() throws IOException {
        vocabulary()
                .metadata("tokenizer.ggml.eos_token_id", GgufValueType.UINT32, 3)
                .metadata("tokenizer.ggml.eot_token_id", GgufValueType.UINT32, 4)
                .metadata("tokenizer.ggml.padding_token_id", GgufValueType.UINT32, 4294967295L)
                .metadata("tokenizer.chat_template", GgufValueType.STRING, "{{ messages }}");
        try (Checkpoint checkpoint = open()) {
            assertEquals("mamba", checkpoint.architecture());
            assertEquals(Naming.GGUF, checkpoint.naming());
            Tokenizer tokenizer = checkpoint.tokenizer();
            assertArrayEquals(new int[] {2, 0, 4, 3}, tokenizer.encode("aba<|diff|><|end|>"));
            assertTrue(tokenizer.isSpecial(3) && !tokenizer.isSpecial(4));
            assertEquals(List.of(3, 4), List.copyOf(checkpoint.stopTokens()));
            assertEquals(OptionalInt.empty(), checkpoint.token(SpecialToken.PADDING));
            assertEquals(Optional.of("{{ messages }}"), checkpoint.chatTemplate());
            assertTrue(checkpoint.tensors().tensors().isEmpty());
        }
    }

    @Test
    void aNetworkWithoutAVocabularyIsACheckpoint() throws IOException {
        try (Checkpoint checkpoint = open()) {
            assertEquals(Set.of(), checkpoint.stopTokens());
            assertEquals(Optional.empty(), checkpoint.chatTemplate());
            assertRefused(checkpoint::tokenizer, "there is no tokenizer in it");
        }
        writer.metadata("tokenizer.ggml.model", GgufValueType.STRING, "llama\u001b[2J");
        try (Checkpoint checkpoint = open()) {
            assertRefused(checkpoint::tokenizer, "tokenizer.ggml.model \"llama\\u001b[2J\" is not supported");
        }
    }

    @Test
    void damagedVocabulariesAreNamed() throws IOException {
        vocabulary()
                .metadata("tokenizer.ggml.eos_token_id", GgufValueType.UINT64, 1L << 40)
                .metadata("tokenizer.huggingface.json", GgufValueType.STRING, "{}");
        try (Checkpoint checkpoint = open()) {
            assertRefused(checkpoint::tokenizer, "model.gguf: tokenizer: ");
            assertRefused(checkpoint::stopTokens, "tokenizer.ggml.eos_token_id is 1099511627776, out of range");
        }
    }

    @Test
    void withoutAnArchitectureThereIsNoModel() throws IOException {
        Path file = directory.resolve("model.gguf");
        new GgufWriter().write(file, (tensor, done, total) -> {});
        assertRefused(() -> Checkpoints.open(file), "general.architecture is missing");
    }

    @Test
    void aPartOfAModelIsRefused() throws IOException {
        writer.metadata("split.no", GgufValueType.UINT16, 0)
                .metadata("split.count", GgufValueType.UINT16, 2)
                .metadata("split.tensors.count", GgufValueType.INT32, 100);
        assertRefused(this::open, "model.gguf: this is part 1 of 2 of a model");
    }

    @Test
    void theNameIsTheModelsOwnOrThatOfTheFile() throws IOException {
        try (Checkpoint checkpoint = open()) {
            assertEquals("model.gguf", checkpoint.name());
        }
        writer.metadata("general.name", GgufValueType.STRING, "evil\u001b[2J\nname");
        try (Checkpoint checkpoint = open()) {
            assertEquals("evil\u001b[2J\nname", checkpoint.name());
        }
    }

    @Test
    void textThatIsNotUtf8HarmsNobodyUntilItIsAskedFor() throws IOException {
        MemorySegment latin1 = MemorySegment.ofArray(new byte[] {8, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 'M', (byte) 0xFC});
        writer.encoded("general.description", latin1)
                .encoded("general.name", latin1)
                .encoded("tokenizer.chat_template", latin1);
        try (Checkpoint checkpoint = open()) {
            assertEquals("model.gguf", checkpoint.name());
            assertRefused(checkpoint::chatTemplate, "metadata \"tokenizer.chat_template\" is not UTF-8 text");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"attention.clamp_kqv", "rope.scaling.factor", "rope.scale_linear"})
    void zeroTurnsOptionalNumbersOff(String key) throws IOException {
        writer.metadata("mamba." + key, GgufValueType.FLOAT32, 0f)
                .metadata("mamba.attention.sliding_window", GgufValueType.UINT32, 0);
        try (Checkpoint checkpoint = open()) {
            Configuration configuration = checkpoint.configuration();
            assertEquals(OptionalDouble.empty(), configuration.number(HyperParameter.CLIP_QKV));
            assertEquals(OptionalDouble.empty(), configuration.number(HyperParameter.ROPE_SCALING_FACTOR));
            assertEquals(OptionalInt.empty(), configuration.integer(HyperParameter.SLIDING_WINDOW));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {-1f, -0f, Float.NaN})
    void whatIsNoBoundOnQueriesIsOff(float clamp) throws IOException {
        writer.metadata("mamba.attention.clamp_kqv", GgufValueType.FLOAT32, clamp);
        try (Checkpoint checkpoint = open()) {
            assertEquals(OptionalDouble.empty(), checkpoint.configuration().number(HyperParameter.CLIP_QKV));
        }
    }

    /** Whatever number a file gives where it cannot be, the key is told, or llama.cpp takes it for off. */
    @ParameterizedTest
    @EnumSource(
            value = HyperParameter.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "CLIP_QKV",
                "PARTIAL_ROTARY_FACTOR",
                "ROPE_LOW_FREQ_FACTOR",
                "ROPE_HIGH_FREQ_FACTOR",
                "ROPE_ORIGINAL_CONTEXT",
                "LAYER_NORM_EPS",
                "ACTIVATION",
                "ATTENTION_BIAS",
                "MLP_BIAS",
                "USE_SLIDING_WINDOW",
                "TIED_OUTPUT"
            })
    void numbersOutOfRangeAreRefusedWithTheirKey(HyperParameter parameter) throws IOException {
        for (int value : new int[] {-1, Integer.MIN_VALUE}) {
            Path file = directory.resolve("model.gguf");
            llama(parameter, value).write(file, (tensor, done, total) -> {});
            try (Checkpoint checkpoint = Checkpoints.open(file)) {
                assertRefused(
                        () -> DecoderTensors.of(checkpoint),
                        parameter.ggufKey("llama").orElseThrow());
            }
        }
    }

    /** What every file of this architecture says, and one number of which nobody could make use. */
    private static GgufWriter llama(HyperParameter parameter, int value) {
        Map<HyperParameter, Integer> numbers = new EnumMap<>(Map.of(
                HyperParameter.CONTEXT_LENGTH, 8,
                HyperParameter.HIDDEN_SIZE, 8,
                HyperParameter.INTERMEDIATE_SIZE, 8,
                HyperParameter.LAYERS, 1,
                HyperParameter.HEADS, 2,
                HyperParameter.VOCABULARY_SIZE, 8));
        numbers.put(parameter, value);
        GgufWriter writer = new GgufWriter().metadata("general.architecture", GgufValueType.STRING, "llama");
        numbers.forEach(
                (key, number) -> writer.metadata(key.ggufKey("llama").orElseThrow(), GgufValueType.INT32, number));
        return writer;
    }

    @Test
    void configurationsAnswerByTheArchitecturesKeys() throws IOException {
        writer.metadata("mamba.block_count", GgufValueType.UINT32, 7)
                .metadata("mamba.context_length", GgufValueType.UINT64, 1L << 33)
                .metadata("mamba.rope.freq_base", GgufValueType.STRING, "x")
                .metadata("mamba.rope.scale_linear", GgufValueType.FLOAT32, 4f)
                .metadata("mamba.rope.scaling.type", GgufValueType.STRING, "linear")
                .tensor("token_embd.weight", StorageFormats.F32, List.of(5, 2), (row, out) -> {});
        try (Checkpoint checkpoint = open()) {
            Configuration configuration = checkpoint.configuration();
            assertEquals(7, configuration.requiredInteger(HyperParameter.LAYERS));
            assertEquals(5, configuration.requiredInteger(HyperParameter.VOCABULARY_SIZE));
            assertEquals(4, configuration.requiredNumber(HyperParameter.ROPE_SCALING_FACTOR));
            assertEquals("mamba.rope.scale_linear", configuration.key(HyperParameter.ROPE_SCALING_FACTOR));
            assertEquals(Optional.of("linear"), configuration.text(HyperParameter.ROPE_SCALING_TYPE));
            assertEquals(Optional.empty(), configuration.flag(HyperParameter.TIED_OUTPUT));
            assertRefused(
                    () -> configuration.integer(HyperParameter.CONTEXT_LENGTH),
                    "mamba.context_length is 8589934592, out of range");
            assertRefused(() -> configuration.number(HyperParameter.ROPE_THETA), "\"mamba.rope.freq_base\"", "number");
            assertRefused(
                    () -> configuration.requiredInteger(HyperParameter.HEADS), "mamba.attention.head_count is missing");
        }
    }

    @Test
    void aDirectoryWithOneFileStandsForIt() throws IOException {
        write();
        try (Checkpoint checkpoint = Checkpoints.open(directory)) {
            assertEquals(directory.resolve("model.gguf"), checkpoint.source());
        }
        Files.copy(directory.resolve("model.gguf"), directory.resolve("other.gguf"));
        assertRefused(() -> Checkpoints.open(directory), "2 GGUF files are here", "model.gguf, other.gguf");
    }
}
