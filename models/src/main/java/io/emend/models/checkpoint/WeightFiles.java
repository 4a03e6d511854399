package io.emend.models.checkpoint;

import io.emend.models.files.ModelFormatException;
import io.emend.models.pytorch.PyTorchFile;
import io.emend.models.safetensors.SafetensorsFile;
import io.emend.models.tensor.ShardedTensorFile;
import io.emend.models.tensor.TensorFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Opens the weights of a model, whatever format they are in. */
final class WeightFiles {
    private static final String LFS_POINTER = "version https://git-lfs";

    /** The names that Hugging Face directories use, the preferred first. */
    private static final Map<String, ShardedTensorFile.Opener> IN_DIRECTORY = new LinkedHashMap<>();

    static {
        IN_DIRECTORY.put("model.safetensors", WeightFiles::safetensors);
        IN_DIRECTORY.put(
                "model.safetensors.index.json", index -> ShardedTensorFile.open(index, WeightFiles::safetensors));
        IN_DIRECTORY.put("pytorch_model.bin", WeightFiles::pyTorch);
        IN_DIRECTORY.put("pytorch_model.bin.index.json", index -> ShardedTensorFile.open(index, WeightFiles::pyTorch));
    }

    private WeightFiles() {}

    /**
     * Opens the weights of a Hugging Face directory.
     *
     * @param directory where they lie, in one file or in shards
     * @return their tensors
     * @throws ModelFormatException if there are none, or they are damaged
     * @throws IOException if they cannot be read
     */
    static TensorFile open(Path directory) throws IOException {
        for (var candidate : IN_DIRECTORY.entrySet()) {
            Path file = directory.resolve(candidate.getKey());
            if (Files.exists(file)) {
                return candidate.getValue().open(file);
            }
        }
        throw new ModelFormatException(
                directory, "there are no weights here, none of " + String.join(", ", IN_DIRECTORY.keySet()));
    }

    private static TensorFile safetensors(Path file) throws IOException {
        requireContent(file);
        return SafetensorsFile.open(file);
    }

    private static TensorFile pyTorch(Path file) throws IOException {
        requireContent(file);
        return PyTorchFile.open(file);
    }

    /** A clone without Git LFS leaves a few lines of text in the place of each large file. */
    private static void requireContent(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ModelFormatException(file, "there is no such file; the model is incomplete");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(LFS_POINTER.length());
            if (new String(start, StandardCharsets.ISO_8859_1).equals(LFS_POINTER)) {
                throw new ModelFormatException(
                        file,
                        "this is a pointer of Git LFS in the place of the file: run "
                                + "git lfs pull in its directory");
            }
        }
    }
}
