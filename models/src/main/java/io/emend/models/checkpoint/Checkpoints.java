package io.emend.models.checkpoint;

import io.emend.models.files.ModelFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where checkpoints come from. */
public final class Checkpoints {
    private Checkpoints() {}

    /**
     * Opens a model.
     *
     * @param path a GGUF file; a directory with one; or a Hugging Face directory
     * @return the model, to be closed
     * @throws ModelFormatException if it is damaged, or not one model
     * @throws IOException if it does not exist or cannot be read
     */
    public static Checkpoint open(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isDirectory(path)) {
            return GgufCheckpoint.open(path);
        }
        List<Path> gguf = Files.exists(path.resolve(HuggingFaceCheckpoint.CONFIG)) ? List.of() : ggufFiles(path);
        return switch (gguf.size()) {
            case 0 -> HuggingFaceCheckpoint.open(path);
            case 1 -> GgufCheckpoint.open(gguf.getFirst());
            default ->
                throw new ModelFormatException(
                        path,
                        gguf.size() + " GGUF files are here, name one of them: "
                                + gguf.stream()
                                        .limit(5)
                                        .map(file -> file.getFileName().toString())
                                        .collect(Collectors.joining(", "))
                                + (gguf.size() > 5 ? ", …" : ""));
        };
    }

    private static List<Path> ggufFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".gguf"))
                    .sorted()
                    .toList();
        }
    }
}
