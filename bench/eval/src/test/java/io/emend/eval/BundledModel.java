package io.emend.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The small model that comes with the repository. */
public final class BundledModel {
    private BundledModel() {}

    /** {@return its GGUF file} */
    public static Path file() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "..", "weights", "emend-5m"))) {
            return files.filter(file -> file.toString().endsWith(".gguf"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
