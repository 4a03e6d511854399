package io.emend.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.emend.kernels.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelConversionTest {
    private static final int[] IDS = {72, 101, 108, 108, 111, 257, 10};

    @TempDir
    Path directory;

    private Path source() {
        return new TinyModel().write(directory.resolve("tiny"));
    }

    private static float[] logits(Path model) throws IOException {
        try (LoadedModel loaded = ModelLoader.load(model, 1)) {
            Logits logits = new Logits();
            Sequence sequence = loaded.model().newSequence();
            loaded.model().forward(new Batch().add(sequence, Batch.Want.ALL, IDS), logits);
            return Arrays.copyOf(logits.values(), IDS.length * logits.vocabularySize());
        }
    }

    /** The permuted rows of queries and keys, with interleaved rotary embedding, compute the same network. */
    @ParameterizedTest
    @CsvSource({"F32, 1e-4", "F16, 0.05", "BF16, 0.3", "Q8_0, 0.3"})
    void aConvertedModelComputesTheSame(DType type, float tolerance) throws IOException {
        Path source = source();
        Path gguf = directory.resolve("tiny.gguf");
        ModelConversion.toGguf(source, gguf, type, ConversionListener.NONE);
        assertArrayEquals(logits(source), logits(gguf), tolerance);
        try (LoadedModel loaded = ModelLoader.load(gguf, 1); LoadedModel original = ModelLoader.load(source, 1)) {
            assertEquals(original.stopTokens(), loaded.stopTokens());
            assertEquals(original.tokenizer().json(), loaded.tokenizer().json());
            assertEquals(type.name().toLowerCase(), loaded.model().info().dtype());
            assertEquals("tiny", loaded.model().info().name());
        }
    }

    @Test
    void ggufIsConvertedToGguf() throws IOException {
        Path full = directory.resolve("full.gguf");
        Path direct = directory.resolve("direct.gguf");
        Path again = directory.resolve("again.gguf");
        ModelConversion.toGguf(source(), full, DType.F32, ConversionListener.NONE);
        ModelConversion.toGguf(directory.resolve("tiny"), direct, DType.Q8_0, ConversionListener.NONE);
        ModelConversion.toGguf(full, again, DType.Q8_0, ConversionListener.NONE);
        assertArrayEquals(logits(direct), logits(again));
    }

    @Test
    void aFailureLeavesNothingBehind() throws IOException {
        Path source = source();
        Files.delete(source.resolve("tokenizer.json"));
        Path out = Files.createDirectory(directory.resolve("out")).resolve("tiny.gguf");
        assertThrows(IOException.class, () -> ModelConversion.toGguf(source, out, DType.F32, ConversionListener.NONE));
        assertThrows(IOException.class, () -> ModelConversion.toGguf(
                source(), out.resolveSibling("missing").resolve("tiny.gguf"), DType.F32, ConversionListener.NONE));
        try (Stream<Path> files = Files.list(out.getParent())) {
            assertFalse(files.findAny().isPresent());
        }
    }
}
