package io.emend.models.checkpoint;

import static io.emend.models.files.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.architecture.Configuration;
import io.emend.models.architecture.HyperParameter;
import io.emend.models.architecture.Naming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Directories of the hub are checkpoints whatever they hold; what is missing is told when it is asked for. */
class HuggingFaceCheckpointTest {
    private static final Path FILE = Path.of("config.json");

    @TempDir
    private Path directory;

    private final TinyModel model = TinyModel.llama();

    private Checkpoint open() throws IOException {
        return Checkpoints.open(model.write(directory));
    }

    @Test
    void everyPartIsFound() throws IOException {
        model.config.put("pad_token_id", "-1");
        try (Checkpoint checkpoint = open()) {
            assertEquals(directory, checkpoint.source());
            assertEquals(directory.getFileName().toString(), checkpoint.name());
            assertEquals("llama", checkpoint.architecture());
            assertEquals(Naming.HUGGING_FACE, checkpoint.naming());
            assertEquals(model.tensors.keySet(), checkpoint.tensors().tensors().keySet());
            assertEquals(checkpoint.tensors(), checkpoint.tensors());
            assertArrayEquals(new int[] {'a', 257}, checkpoint.tokenizer().encode("a<|diff|>"));
            assertEquals(List.of(256), List.copyOf(checkpoint.stopTokens()));
            assertEquals(OptionalInt.empty(), checkpoint.token(SpecialToken.PADDING));
            assertEquals(OptionalInt.empty(), checkpoint.token(SpecialToken.END_OF_TURN));
            assertEquals(Optional.empty(), checkpoint.chatTemplate());
        }
    }

    @Test
    void whatIsMissingIsToldWhenItIsAskedFor() throws IOException {
        model.config.put("model_type", "\"bert\"");
        open().close();
        Files.delete(directory.resolve("model.safetensors"));
        Files.delete(directory.resolve("tokenizer.json"));
        try (Checkpoint checkpoint = Checkpoints.open(directory)) {
            assertEquals("bert", checkpoint.architecture());
            assertRefused(checkpoint::tensors, "there are no weights here");
            assertRefused(checkpoint::tokenizer, "tokenizer.json: there is no such file");
            assertRefused(
                    () -> DecoderTensors.of(checkpoint), "architecture \"bert\" is not supported, only olmo, llama");
        }
        Files.writeString(directory.resolve("config.json"), "{\"model_type\": []}");
        assertRefused(() -> Checkpoints.open(directory), "config.json: model_type is missing");
        Files.delete(directory.resolve("config.json"));
        assertRefused(() -> Checkpoints.open(directory), "is this a Hugging Face model directory?");
        assertThrows(NoSuchFileException.class, () -> Checkpoints.open(directory.resolve("nothing")));
    }

    @Test
    void aModelOfTheHubCacheHasItsName() throws IOException {
        Path snapshot = directory.resolve("models--org--tiny/snapshots/0123abc");
        try (Checkpoint checkpoint = Checkpoints.open(model.write(snapshot))) {
            assertEquals("org/tiny", checkpoint.name());
        }
    }

    @Test
    void theGenerationConfigurationGoesFirst() throws IOException {
        model.config.put("bos_token_id", "1");
        model.files.put("generation_config.json", "{\"eos_token_id\": [257, 256], \"bos_token_id\": null}");
        try (Checkpoint checkpoint = open()) {
            assertEquals(List.of(257, 256), List.copyOf(checkpoint.stopTokens()));
            assertEquals(OptionalInt.of(257), checkpoint.token(SpecialToken.END_OF_TEXT));
            assertEquals(OptionalInt.of(1), checkpoint.token(SpecialToken.BEGIN_OF_TEXT));
        }
        model.files.put("generation_config.json", "{\"eos_token_id\": \"\\u001b\\n\"}");
        try (Checkpoint checkpoint = open()) {
            assertRefused(
                    checkpoint::stopTokens, "generation_config.json: eos_token_id = \\u001b\\u000a is not an integer");
        }
        model.files.put("generation_config.json", "[]");
        try (Checkpoint checkpoint = open()) {
            assertRefused(checkpoint::stopTokens, "generation_config.json: not a JSON object");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "{{ a }}"                                                                              | {{ a }}
            [{"name": "tool", "template": "{{ b }}"}, {"name": "default", "template": "{{ c }}"}]  | {{ c }}
            [{"name": "tool", "template": "{{ b }}"}, 7]                                           |
            null                                                                                   |
            """)
    void theChatTemplateStandsInTheTokenizersConfiguration(String json, String expected) throws IOException {
        model.files.put("tokenizer_config.json", "{\"chat_template\": " + json + "}");
        try (Checkpoint checkpoint = open()) {
            assertEquals(Optional.ofNullable(expected), checkpoint.chatTemplate());
        }
        model.files.put("chat_template.jinja", "{{ own }}\n");
        try (Checkpoint checkpoint = open()) {
            assertEquals(Optional.of("{{ own }}\n"), checkpoint.chatTemplate());
        }
    }

    @Test
    void damagedTemplatesAreNamed() throws IOException {
        model.files.put("tokenizer_config.json", "{\"chat_template\": 7}");
        try (Checkpoint checkpoint = open()) {
            assertRefused(checkpoint::chatTemplate, "tokenizer_config.json: chat_template is neither");
        }
        Files.write(directory.resolve("chat_template.jinja"), new byte[] {'a', (byte) 0xFF});
        try (Checkpoint checkpoint = Checkpoints.open(directory)) {
            assertRefused(checkpoint::chatTemplate, "chat_template.jinja: not UTF-8 text");
        }
    }

    private static Configuration configuration(Object... keysAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return new HuggingFaceConfiguration(FILE, values);
    }

    @Test
    void oldAndNewSpellingsAreRead() throws IOException {
        Configuration older = configuration(
                "rope_theta", 5e5, "rope_scaling", Map.of("type", "linear", "factor", 2), "rope_parameters", null);
        assertEquals(5e5, older.requiredNumber(HyperParameter.ROPE_THETA));
        assertEquals(Optional.of("linear"), older.text(HyperParameter.ROPE_SCALING_TYPE));
        assertEquals("rope_scaling.type", older.key(HyperParameter.ROPE_SCALING_TYPE));
        assertEquals(2, older.requiredNumber(HyperParameter.ROPE_SCALING_FACTOR));
        Configuration newer =
                configuration("rope_parameters", Map.of("rope_type", "llama3", "rope_theta", 1e4), "rope_theta", 7);
        assertEquals(1e4, newer.requiredNumber(HyperParameter.ROPE_THETA));
        assertEquals(Optional.of("llama3"), newer.text(HyperParameter.ROPE_SCALING_TYPE));
        assertRefused(
                () -> newer.requiredNumber(HyperParameter.ROPE_SCALING_FACTOR), "rope_parameters.factor is missing");
        assertRefused(
                () -> older.requiredInteger(HyperParameter.ROPE_ORIGINAL_CONTEXT),
                "rope_scaling.original_max_position_embeddings is missing");
    }

    @Test
    void valuesOfAnotherKindAreNamed() throws IOException {
        Configuration wrong = configuration(
                "vocab_size",
                1.5,
                "hidden_size",
                3_000_000_000L,
                "head_dim",
                null,
                "hidden_act",
                List.of("silu"),
                "attention_bias",
                "\u001b[2J",
                "rope_theta",
                Map.of(),
                "rope_scaling",
                "linear");
        assertRefused(() -> wrong.integer(HyperParameter.VOCABULARY_SIZE), "config.json: vocab_size = 1.5 is no int");
        assertRefused(() -> wrong.integer(HyperParameter.HIDDEN_SIZE), "3000000000 is no integer of 32 bits");
        assertTrue(wrong.integer(HyperParameter.HEAD_DIM).isEmpty());
        assertRefused(() -> wrong.text(HyperParameter.ACTIVATION), "hidden_act = [silu] is no string");
        assertRefused(() -> wrong.flag(HyperParameter.ATTENTION_BIAS), "= \\u001b[2J is no truth value");
        assertRefused(() -> wrong.number(HyperParameter.ROPE_THETA), "rope_theta = {…} is no number");
        assertRefused(() -> wrong.text(HyperParameter.ROPE_SCALING_TYPE), "rope_scaling = linear is no object");
    }
}
