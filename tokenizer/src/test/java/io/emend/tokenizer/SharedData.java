package io.emend.tokenizer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Larger data beside the repository, which a fresh clone lacks; tests that need it are skipped there. */
final class SharedData {
    private SharedData() {}

    /** The file under the shared directory; the calling test is skipped where there is none. */
    static Path file(String relative) {
        Path found = Stream.of(System.getProperty("emend.shared"), "../shared", "../../shared")
                .filter(Objects::nonNull)
                .map(root -> Path.of(root).resolve(relative))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(found != null, "no " + relative + " in ../shared or -Demend.shared: skipped");
        return found;
    }
}
