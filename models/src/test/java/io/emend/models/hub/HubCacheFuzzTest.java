package io.emend.models.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.emend.models.files.Fuzzed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a cache's {@code refs/main} holds, it leads to a snapshot of that model or nowhere. */
class HubCacheFuzzTest {
    private static final HubId MODEL = new HubId("owner/name");

    @TempDir
    private Path cache;

    private Path main;
    private Path snapshot;

    @BeforeEach
    void make() throws IOException {
        Path model = cache.resolve(MODEL.folder());
        main = Files.createDirectories(model.resolve("refs")).resolve("main");
        snapshot = Files.createDirectories(model.resolve(HubId.SNAPSHOTS).resolve("1234"));
    }

    @FuzzTest
    void everyRefLeadsToASnapshotOrNowhere(byte[] bytes) throws IOException {
        Files.write(main, bytes);
        Fuzzed.assertReadOrRefused(
                () -> assertEquals(snapshot, new HubCache(cache).snapshot(MODEL).orElseThrow()));
    }

    @FuzzTest
    void everyTextIsAnIdOrNone(byte[] bytes) {
        HubId.of(Fuzzed.text(bytes)).ifPresent(id -> {
            assertTrue(cache.resolve(id.folder()).normalize().getParent().equals(cache));
            assertEquals(
                    id,
                    HubId.ofSnapshot(cache.resolve(id.folder()).resolve("snapshots/1234"))
                            .orElse(id));
        });
    }
}
