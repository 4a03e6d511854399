package io.emend.models;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real models, which {@code fetch-real-models.sh} lays into a cache outside the repository. */
public final class TestModels {
    private TestModels() {}

    /** The file of that name; the calling test is skipped where there is none. */
    public static Path file(String name) {
        Path file = Optional.ofNullable(System.getenv("EMEND_TEST_MODELS"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "emend", "test-models"))
                .resolve(name);
        assumeTrue(Files.exists(file), file + " is not there");
        return file;
    }
}
