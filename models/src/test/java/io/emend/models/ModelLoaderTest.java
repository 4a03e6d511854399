package io.emend.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelLoaderTest {
    @TempDir
    Path directory;

    private static String failure(Path path) {
        return assertThrows(
                        ModelFormatException.class,
                        () -> ModelLoader.load(path, 1).close())
                .getMessage();
    }

    @Test
    void aDirectoryIsLoadedWithItsTokenizer() throws IOException {
        try (LoadedModel loaded = ModelLoader.load(new TinyModel().write(directory), 2)) {
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
            model_type              | "bert"     | architecture bert is not supported, only olmo
            model_type              | 3          | model_type is missing
            hidden_size             | "32"       | hidden_size = 32 is no integer
            hidden_size             | 33         | does not divide into 2 heads
            hidden_size             | -32        | hidden size -32 is out of range
            num_hidden_layers       | 2000000000 | number of layers 2000000000 is out of range
            num_hidden_layers       | 3          | tensor model.layers.2.self_attn.q_proj.weight is missing
            num_key_value_heads     | 0          | key/value heads 0 is out of range
            intermediate_size       | 65         | has shape [64, 32], expected [65, 32]
            vocab_size              | 250        | has shape [260, 32], expected [250, 32]
            max_position_embeddings | 0          | context length 0 is out of range
            rope_theta              | "x"        | rope_theta = x is no number
            rope_theta              | -1         | must be positive
            eos_token_id            | 260        | outside the model's vocabulary of 260
            eos_token_id            | [1.5]      | is not an integer
            hidden_act              | "gelu"     | hidden_act = gelu is not supported
            attention_bias          | true       | attention_bias = true is not supported
            rope_scaling            | {"rope_type":"yarn"} | rope_scaling is not supported
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
        assertThrows(IOException.class, () -> ModelLoader.load(directory, 1));
        Files.delete(directory.resolve("config.json"));
        assertTrue(failure(directory).contains("is this a Hugging Face model directory?"));
        assertThrows(NoSuchFileException.class, () -> ModelLoader.load(directory.resolve("nothing"), 1));
    }

    @Test
    void aHubIdIsFoundInTheCache() throws IOException {
        Path repository = directory.resolve("models--owner--name");
        Path snapshot = Files.createDirectories(repository.resolve("snapshots").resolve("abc"));
        Files.createDirectories(repository.resolve("snapshots").resolve("older"));
        Files.createDirectories(repository.resolve("refs"));
        Files.writeString(repository.resolve("refs").resolve("main"), "abc\n");
        Map<String, String> environment = Map.of("HF_HUB_CACHE", directory.toString());
        assertEquals(snapshot, ModelLocator.locate("owner/name", environment, directory));
        assertThrows(NoSuchFileException.class, () -> ModelLocator.locate("owner/other", environment, directory));
        assertThrows(NoSuchFileException.class, () -> ModelLocator.locate("../models--x", environment, directory));
    }
}
