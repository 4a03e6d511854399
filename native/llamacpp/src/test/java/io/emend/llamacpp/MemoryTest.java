package io.emend.llamacpp;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.emend.models.BackendOptions;
import io.emend.models.Batch;
import io.emend.models.LoadedModel;
import io.emend.models.Logits;
import io.emend.models.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing gives everything back. */
class MemoryTest {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int LOADS = 200;
    private static final int WARM = 40;
    /** The cache of each is 64 MiB, so that one that stayed would show. */
    private static final long CACHE_BYTES = 64L << 20;

    private static final long MOST_GROWTH_BYTES = 2 * CACHE_BYTES;

    @TempDir
    private Path directory;

    @Test
    void twoHundredLoadsAndClosesLeaveNothing() throws IOException {
        assumeTrue(Files.exists(STATUS), "there is no " + STATUS);
        Path strange = MambaFile.write(directory.resolve("mamba.gguf"));
        Path usual = ContractModels.file(directory, ContractModels.SMALL);
        BackendOptions options = ContractModels.options().withCacheBytes(CACHE_BYTES);
        long warm = 0;
        for (int i = 0; i < LOADS; i++) {
            useAndClose(i % 2 == 0 ? usual : strange, options);
            if (i == WARM) {
                warm = residentBytes();
            }
        }
        long growth = residentBytes() - warm;
        assertTrue(growth < MOST_GROWTH_BYTES, () -> "grew by " + growth + " bytes");
    }

    private static void useAndClose(Path file, BackendOptions options) throws IOException {
        try (LoadedModel loaded = Models.open(file, new LlamaBackend(), options)) {
            Batch batch = new Batch();
            for (int i = 0; i < 4; i++) {
                batch.add(loaded.model().newSequence(), Batch.Want.LAST, 1, 2, 3);
            }
            loaded.model().forward(batch, new Logits());
        }
    }

    private static long residentBytes() throws IOException {
        String line = Files.readAllLines(STATUS).stream()
                .filter(text -> text.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) << 10;
    }
}
