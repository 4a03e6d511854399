package io.emend.models.checkpoint;

import static io.emend.models.files.Refusal.assertRefused;

import io.emend.models.tensor.Fixtures;
import io.emend.models.tensor.TensorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weights of a directory, in one file or in several. */
class WeightFilesTest {
    @TempDir
    private Path directory;

    @Test
    void readsShardsOfSafetensors() throws IOException {
        try (TensorFile file = WeightFiles.open(Fixtures.file("sharded-safetensors"))) {
            Fixtures.assertShards(file);
        }
    }

    @Test
    void readsShardsOfPyTorch() throws IOException {
        try (TensorFile file = WeightFiles.open(Fixtures.file("sharded-pytorch"))) {
            Fixtures.assertShards(file);
        }
    }

    @Test
    void refusesBadIndexes() throws IOException {
        Path index = directory.resolve("model.safetensors.index.json");
        Files.writeString(index, "{\"weight_map\":{\"a\":\"../../secret\"}}");
        assertRefused(() -> WeightFiles.open(directory).close(), "tensor \"a\"", "not assigned to a file");
        Files.writeString(index, "{\"weight_map\":{\"a\":\"gone.safetensors\"}}");
        assertRefused(() -> WeightFiles.open(directory).close(), "gone.safetensors", "incomplete");
        Files.copy(Fixtures.file("small.safetensors"), directory.resolve("x.safetensors"));
        Files.writeString(index, "{\"weight_map\":{\"a\":\"x.safetensors\"}}");
        assertRefused(() -> WeightFiles.open(directory).close(), "tensor \"a\"", "not in x.safetensors");
        Files.copy(Fixtures.file("small.safetensors"), directory.resolve("y.safetensors"));
        Files.writeString(index, "{\"weight_map\":{\"f32\":\"x.safetensors\",\"f16\":\"y.safetensors\"}}");
        assertRefused(() -> WeightFiles.open(directory).close(), "y.safetensors", "in another file");
        Files.writeString(index, "{}");
        assertRefused(() -> WeightFiles.open(directory).close(), "weight_map");
        Files.delete(index);
        assertRefused(() -> WeightFiles.open(directory).close(), "no weights", "pytorch_model.bin");
    }

    @Test
    void namesPointersOfGitLfs() throws IOException {
        Files.writeString(directory.resolve("model.safetensors"), "version https://git-lfs.github.com/spec/v1\n");
        assertRefused(() -> WeightFiles.open(directory).close(), "git lfs pull");
    }
}
