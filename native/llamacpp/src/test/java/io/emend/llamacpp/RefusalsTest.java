package io.emend.llamacpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.kernels.KvType;
import io.emend.models.BackendOptions;
import io.emend.models.Batch;
import io.emend.models.CacheFullException;
import io.emend.models.LanguageModel;
import io.emend.models.LoadedModel;
import io.emend.models.Logits;
import io.emend.models.Models;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.Checkpoints;
import io.emend.models.files.ModelFormatException;
import io.emend.models.gguf.GgufValueType;
import io.emend.models.gguf.GgufWriter;
import io.emend.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be run is refused in one line, with llama.cpp's reason where it is llama.cpp's. */
class RefusalsTest {
    @TempDir
    private Path directory;

    private Path unknown() throws IOException {
        Path file = directory.resolve("unknown.gguf");
        new GgufWriter()
                .metadata("general.architecture", GgufValueType.STRING, "cave")
                .write(file, (tensor, done, total) -> {});
        return file;
    }

    private static void assertOneLine(String part, Exception refusal) {
        String message = refusal.getMessage();
        assertTrue(message.contains(part), message);
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void anArchitectureThatLlamaCppDoesNotKnow() throws IOException {
        Path file = unknown();
        assertOneLine(
                "unknown model architecture: 'cave'",
                assertThrows(ModelFormatException.class, () -> ContractModels.open(file, ContractModels.options())));
        try (Checkpoint checkpoint = Checkpoints.open(file)) {
            String obstacle = new LlamaBackend().obstacle(checkpoint).orElseThrow();
            assertTrue(obstacle.contains("unknown model architecture: 'cave'") && !obstacle.contains("gguf"), obstacle);
        }
    }

    @Test
    void aDamagedFileThatOurReaderOpens() throws IOException {
        Path small = ContractModels.file(directory, ContractModels.SMALL);
        String bytes = Files.readString(small, StandardCharsets.ISO_8859_1);
        Path file = directory.resolve("damaged.gguf");
        Files.writeString(file, bytes.replace("output_norm.weight", "output_norm.weighs"), StandardCharsets.ISO_8859_1);
        Checkpoints.open(file).close();
        assertOneLine(
                "tensor 'output_norm.weight' not found",
                assertThrows(ModelFormatException.class, () -> ContractModels.open(file, ContractModels.options())));
    }

    /** llama.cpp would end the process. */
    @Test
    void aTokenThatStandsTwice() throws IOException {
        Path file = directory.resolve("twice.gguf");
        new GgufWriter()
                .metadata("general.architecture", GgufValueType.STRING, "llama")
                .metadata("tokenizer.ggml.model", GgufValueType.STRING, "llama")
                .array("tokenizer.ggml.tokens", GgufValueType.STRING, List.of("<unk>", "", "", "x", "x"))
                .write(file, (tensor, done, total) -> {});
        assertOneLine(
                "tokens 3 and 4 are the same text",
                assertThrows(ModelFormatException.class, () -> ContractModels.open(file, ContractModels.options())));
    }

    /** Asking llama.cpp for one would end the process. */
    @Test
    void aModelWithoutAVocabularyHasNoTokenizerOfLlamaCpp() throws IOException {
        Path small = ContractModels.file(directory, ContractModels.SMALL);
        String bytes = Files.readString(small, StandardCharsets.ISO_8859_1);
        Path file = directory.resolve("wordless.gguf");
        Files.writeString(file, bytes.replaceFirst("gpt2", "none"), StandardCharsets.ISO_8859_1);
        LlamaBackend backend = new LlamaBackend();
        try (Checkpoint checkpoint = Checkpoints.open(file);
                LanguageModel model = backend.open(checkpoint, ContractModels.options())) {
            assertEquals(
                    Optional.empty(),
                    backend.tokenizer(checkpoint),
                    model.info().name());
        }
    }

    @Test
    void aContextThatOverflows() throws IOException {
        Path file = ContractModels.file(directory, ContractModels.SMALL);
        LlamaLibrary library = LlamaLibrary.load(Optional.of(ContractModels.cpu()));
        int cells = 256;
        try (NativeModel model = NativeModel.load(library, file, 0, false);
                NativeContext context =
                        NativeContext.of(library, model, new NativeContext.Size(cells, 1), 1, KvType.F32)) {
            Logits logits = new Logits();
            for (int position = 0; position < cells; position++) {
                context.add(1, position, 0, NativeContext.NO_ROW);
            }
            context.decode(logits);
            context.add(1, cells, 0, NativeContext.NO_ROW);
            assertOneLine(
                    "failed to find a memory slot for batch of size 1",
                    assertThrows(IllegalStateException.class, () -> context.decode(logits)));
        }
    }

    @Test
    void aCacheForWhichThereIsNoMemory() throws IOException {
        Path file = ContractModels.file(directory, ContractModels.SMALL);
        BackendOptions options = ContractModels.options().withCacheBytes(1L << 39);
        assertOneLine(
                "does not fit the machine's memory",
                assertThrows(IllegalArgumentException.class, () -> ContractModels.open(file, options)));
        ContractModels.open(file, ContractModels.options()).close();
    }

    @ParameterizedTest
    @CsvSource({
        "speed, 1, no option \"speed\"",
        "cpu, abacus, cpu=abacus comes too late",
        "cpu, NOT, too late",
        "gpu-layers, many, gpu-layers=many is no number",
        "sequences, 257, sequences=257 is no number from 1 to 256",
        "sequences, 0, from 1 to 256"
    })
    void settingsThatCannotBeMet(String name, String value, String part) throws IOException {
        Path file = ContractModels.file(directory, ContractModels.SMALL);
        ContractModels.open(file, ContractModels.options()).close();
        String other = ContractModels.cpu().startsWith("armv8") ? "armv8.2_1" : "sse42";
        BackendOptions options =
                ContractModels.options().withSettings(Map.of(name, value.equals("NOT") ? other : value));
        assertOneLine(part, assertThrows(IllegalArgumentException.class, () -> ContractModels.open(file, options)));
    }

    @Test
    void aModelOfMoreSequencesThanItHasRoomForIsFull() throws IOException {
        BackendOptions options =
                ContractModels.options().withSettings(Map.of("cpu", ContractModels.cpu(), "sequences", "2"));
        Path file = ContractModels.file(directory, ContractModels.SMALL);
        try (LanguageModel model = ContractModels.open(file, options)) {
            var logits = new Logits();
            var batch = new Batch();
            for (int i = 0; i < 3; i++) {
                batch.add(model.newSequence(), Batch.Want.LAST, i);
            }
            assertThrows(CacheFullException.class, () -> model.forward(batch, logits));
            model.release(batch.runs().getFirst().sequence());
            batch.runs().stream()
                    .skip(1)
                    .forEach(run -> assertEquals(0, run.sequence().length()));
        }
    }

    @Test
    void aTokenizerOfAModelThatIsClosed() throws IOException {
        Tokenizer tokenizer;
        Path file = MambaFile.write(directory.resolve("mamba.gguf"));
        try (LoadedModel loaded = Models.open(file, new LlamaBackend(), ContractModels.options())) {
            tokenizer = loaded.tokenizer();
            assertTrue(tokenizer.encode("def ab").length > 0);
        }
        assertThrows(IllegalStateException.class, () -> tokenizer.encode("def"));
    }
}
