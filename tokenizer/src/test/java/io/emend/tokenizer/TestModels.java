package io.emend.tokenizer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Files of real models in a cache outside the repository; tests that need them are skipped where it lacks them. */
final class TestModels {
    private TestModels() {}

    /** The file of that name; the calling test is skipped where there is none. */
    static Path file(String name) {
        Path cache = Optional.ofNullable(System.getenv("EMEND_TEST_MODELS"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "emend", "test-models"));
        Path file = cache.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no " + file + ", see EMEND_TEST_MODELS: skipped");
        return file;
    }
}
