package io.emend.llamacpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system does not give llama.cpp is an exception. Shown in a process that may take little. */
class OutOfMemoryTest {
    private static final long CACHE_BYTES = 2L << 30;

    @TempDir
    private Path directory;

    @Test
    void aCacheThatTheSystemDoesNotGive() throws IOException, InterruptedException {
        Path file = ContractModels.file(directory, ContractModels.SMALL);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -v " + (CACHE_BYTES >> 10) + " && exec \"$@\"",
                        "sh",
                        java,
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:ReservedCodeCacheSize=64m",
                        "-XX:CompressedClassSpaceSize=32m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutOfMemoryTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertTrue(output.contains("failed to allocate buffer for kv cache"), output);
        assertTrue(output.contains("then opened"), output);
    }

    /** Opens a file with a cache that is too large, and again with one that is not. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        try {
            ContractModels.open(file, ContractModels.options().withCacheBytes(CACHE_BYTES))
                    .close();
        } catch (IOException e) {
            System.out.println("refused: " + e.getMessage());
        }
        ContractModels.open(file, ContractModels.options()).close();
        System.out.println("then opened");
    }
}
