package io.emend.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.kernels.KvType;
import io.emend.kernels.format.StorageFormats;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.Checkpoints;
import io.emend.models.checkpoint.TinyModel;
import io.emend.models.files.ModelFormatException;
import io.emend.models.hub.HubCache;
import io.emend.tokenizer.Tokenizer;
import io.emend.tokenizer.Tokenizers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {
    private static final BackendOptions OPTIONS = BackendOptions.defaults().withThreads(1);

    @TempDir
    Path directory;

    private static String failure(Path path) {
        return assertThrows(
                        ModelFormatException.class,
                        () -> Models.open(path, OPTIONS).close())
                .getMessage();
    }

    @Test
    void aDirectoryIsLoadedWithItsTokenizer() throws IOException {
        try (LoadedModel loaded = Models.open(new TinyModel().write(directory), OPTIONS.withThreads(2))) {
            ModelInfo info = loaded.model().info();
            assertEquals("olmo", info.architecture());
            assertEquals(64, info.contextLength());
            assertEquals(260 * 32 + 2 * (4 * 32 * 32 + 3 * 32 * 64), info.parameters());
            assertEquals("f32", info.dtype());
            assertEquals(Set.of(256), loaded.stopTokens());
            assertArrayEquals(new int[] {'a', 257}, loaded.tokenizer().encode("a<|diff|>"));
            assertEquals(2 * 4 * 32 * 2, loaded.footprint().cacheBytesPerToken());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            model_type              | "bert"     | architecture "bert" is not supported, only olmo
            model_type              | 3          | model_type is missing
            hidden_size             | "32"       | hidden_size = 32 is no integer
            hidden_size             | 33         | does not divide into 2 heads
            hidden_size             | -32        | hidden_size = -32 is out of range
            num_hidden_layers       | 2000000000 | num_hidden_layers = 2000000000 is out of range
            num_hidden_layers       | 3          | tensor model.layers.2.self_attn.q_proj.weight is missing
            num_key_value_heads     | 0          | num_key_value_heads = 0 is out of range
            intermediate_size       | 65         | has shape [64, 32], expected [65, 32]
            vocab_size              | 250        | has shape [260, 32], expected [250, 32]
            max_position_embeddings | 0          | max_position_embeddings = 0 is out of range
            rope_theta              | "x"        | rope_theta = x is no number
            rope_theta              | -1         | rope_theta = -1.0 must be positive
            eos_token_id            | 260        | outside the model's vocabulary of 260
            eos_token_id            | [1.5]      | is not an integer
            hidden_act              | "gelu"     | hidden_act = gelu is not supported
            attention_bias          | true       | attention_bias = true is not supported
            rope_scaling            | {"rope_type":"yarn"} | rope_scaling.rope_type = yarn is not supported
            """)
    void aConfigurationThatCannotRunIsNamed(String key, String value, String expected) {
        TinyModel model = new TinyModel();
        model.config.put(key, value);
        String message = failure(model.write(directory));
        assertTrue(message.startsWith(directory.toString()) && message.contains(expected), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void missingPartsAreNamed() throws IOException {
        TinyModel model = new TinyModel();
        model.write(directory);
        Path weights = directory.resolve("model.safetensors");
        Files.delete(weights);
        assertTrue(failure(directory).contains("there are no weights here"));
        Files.delete(directory.resolve("tokenizer.json"));
        assertThrows(IOException.class, () -> Models.open(directory, OPTIONS));
        Files.delete(directory.resolve("config.json"));
        assertTrue(failure(directory).contains("is this a Hugging Face model directory?"));
        assertThrows(NoSuchFileException.class, () -> Models.open(directory.resolve("nothing"), OPTIONS));
    }

    private Path weights(String model, String... files) throws IOException {
        Path weights = Files.createDirectories(directory.resolve("weights").resolve(model));
        for (String file : files) {
            Files.writeString(weights.resolve(file), "");
        }
        return weights;
    }

    @Test
    void aNameIsAPathABundledModelOrAHubId() throws IOException {
        Path file = weights("emend-5m", "README.md", "emend-5m-q8_0.gguf").resolve("emend-5m-q8_0.gguf");
        Path snapshot = Files.createDirectories(directory.resolve("models--owner--name/snapshots/abc"));
        ModelLocator locator = new ModelLocator(directory, new HubCache(directory));
        assertEquals(file, locator.locate(file.toString()));
        assertEquals(file, locator.locate("emend-5m"));
        assertEquals(weights(Models.BUNDLED, "a.gguf").resolve("a.gguf"), Models.bundled(directory));
        assertEquals(snapshot, locator.locate("owner/name"));
        for (String unknown : List.of("emend-6m", "owner/other", "../models--x", "no such model!")) {
            String message = assertThrows(NoSuchFileException.class, () -> locator.locate(unknown))
                    .getMessage();
            assertTrue(message.contains("nor a bundled model, nor a model in " + directory), message);
        }
    }

    @Test
    void aBundledModelIsOneFile() throws IOException {
        String message = assertThrows(NoSuchFileException.class, () -> Models.bundled(directory))
                .getMessage();
        assertTrue(message.endsWith("the bundled model is not there: name another with --model"), message);
        weights(Models.BUNDLED, "a.gguf", "b.gguf");
        message = assertThrows(NoSuchFileException.class, () -> Models.bundled(directory))
                .getMessage();
        assertTrue(message.endsWith("2 GGUF files in it, there should be one"), message);
    }

    @Test
    void ourBackendIsFoundAndOthersAreRefusedByName() {
        assertEquals("vector", Models.backend("vector").name());
        assertTrue(Models.backends().stream().anyMatch(backend -> backend.name().equals("vector")));
        String message = assertThrows(IllegalArgumentException.class, () -> Models.backend("onnx"))
                .getMessage();
        assertEquals("there is no backend \"onnx\" here, only vector", message);
    }

    /** Such a backend may know tokenizers that we do not. */
    @Test
    void whereOurTokenizerRefusesTheBackendMayGiveOne() throws IOException {
        TinyModel model = new TinyModel();
        Tokenizer own = Tokenizers.parse(model.tokenizer);
        model.tokenizer = "{}";
        model.write(directory);
        assertThrows(IOException.class, () -> Models.open(directory, OPTIONS));
        ModelBackend backend = new ModelBackend() {
            @Override
            public String name() {
                return "other";
            }

            @Override
            public Optional<String> obstacle(Checkpoint checkpoint) {
                return Optional.empty();
            }

            @Override
            public LanguageModel open(Checkpoint checkpoint, BackendOptions options) throws IOException {
                return Models.backend(Models.VECTOR).open(checkpoint, options);
            }

            @Override
            public Optional<Tokenizer> tokenizer(Checkpoint checkpoint) {
                return Optional.of(own);
            }
        };
        try (LoadedModel loaded = Models.open(directory, backend, OPTIONS)) {
            assertEquals(own, loaded.tokenizer());
        }
    }

    @Test
    void theFootprintCountsWhatIsUsedOnce() throws IOException {
        TinyModel model = TinyModel.qwen2();
        model.tensors.put("model.layers.0.self_attn.rotary_emb.inv_freq", new int[] {4});
        try (LoadedModel loaded = Models.open(model.write(directory), OPTIONS.withKvType(KvType.F16))) {
            Footprint footprint = loaded.footprint();
            assertEquals(
                    Map.of(StorageFormats.F32, loaded.model().info().parameters()), footprint.parametersByFormat());
            assertEquals(4 * loaded.model().info().parameters(), footprint.weightBytes());
            assertEquals(2 * 2 * 16 * 2, footprint.cacheBytesPerToken());
        }
    }

    /** Rope scaling, weights and tensors that our transformer refuses are no business of the way in. */
    @ParameterizedTest
    @CsvSource({"rope_scaling, dynamic", "stray, bias"})
    void anotherBackendMayRunWhatOursRefuses(String what, String value) throws IOException {
        TinyModel model = TinyModel.qwen2();
        if (what.equals("rope_scaling")) {
            model.config.put(what, "{\"rope_type\":\"" + value + "\"}");
        } else {
            model.tensors.put("model.layers.0.mlp.up_proj." + value, new int[] {4});
        }
        Path files = model.write(directory);
        assertTrue(failure(files).contains(value));
        try (LoadedModel loaded = Models.open(files, FOREIGN, OPTIONS)) {
            assertEquals("foreign", loaded.model().info().backend());
            assertTrue(loaded.footprint().weightBytes() > 0);
            assertEquals(0, loaded.footprint().cacheBytesPerToken());
        }
        try (Checkpoint checkpoint = Checkpoints.open(files)) {
            String obstacle = Models.backend(Models.VECTOR).obstacle(checkpoint).orElseThrow();
            assertTrue(obstacle.contains(value), obstacle);
        }
    }

    /** Runs anything, as far as these tests can tell. */
    private static final ModelBackend FOREIGN = new ModelBackend() {
        @Override
        public String name() {
            return "foreign";
        }

        @Override
        public Optional<String> obstacle(Checkpoint checkpoint) {
            return Optional.empty();
        }

        @Override
        public LanguageModel open(Checkpoint checkpoint, BackendOptions options) {
            return new LanguageModel() {
                @Override
                public ModelInfo info() {
                    return new ModelInfo("foreign", "any", 1 << 20, 64, 1, 1, 1, "f32", "foreign");
                }

                @Override
                public Sequence newSequence() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Sequence fork(Sequence sequence) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void truncate(Sequence sequence, int length) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void release(Sequence sequence) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void forward(Batch batch, Logits logits) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void close() {}
            };
        }
    };
}
