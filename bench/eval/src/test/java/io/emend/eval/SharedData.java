package io.emend.eval;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Data that lies outside the repository and may be absent. */
public final class SharedData {
    private SharedData() {}

    /** The file {@code data/benchmarks/<name>} of the shared directory; the test is skipped where there is none. */
    public static Path benchmark(String name) {
        Path file = Stream.of(System.getProperty("emend.shared", ""), "../shared", "../../shared", "../../../shared")
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "data", "benchmarks", name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
        assumeTrue(file != null, "skipped: no data/benchmarks/" + name + "; name the directory by -Demend.shared");
        return file;
    }
}
