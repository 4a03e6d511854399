package io.emend.models.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.files.FileFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubCacheTest {
    @TempDir
    private Path directory;

    private static HubId id(String text) {
        return HubId.of(text).orElseThrow();
    }

    @Test
    void aHubIdIsFoundInTheCache() throws IOException {
        Path repository = directory.resolve("models--owner--name");
        Path snapshot = Files.createDirectories(repository.resolve("snapshots").resolve("abc"));
        Files.createDirectories(repository.resolve("snapshots").resolve("older"));
        Files.createDirectories(repository.resolve("refs"));
        Files.writeString(repository.resolve("refs").resolve("main"), "abc\n");
        HubCache cache = HubCache.of(Map.of("HF_HUB_CACHE", directory.toString()), directory);
        assertEquals(Optional.of(snapshot), cache.snapshot(id("owner/name")));
        assertEquals(Optional.empty(), cache.snapshot(id("owner/other")));
        assertEquals(Optional.empty(), HubId.of("../models--x"));
        assertEquals(Optional.empty(), HubId.of("owner--name"));
        assertEquals(Optional.empty(), HubId.of("owner-/name"));
        assertEquals(Optional.empty(), HubId.of("owner/-name"));
    }

    @Test
    void withoutABranchTheOnlyRevisionServes() throws IOException {
        Path snapshots = directory.resolve("models--name").resolve("snapshots");
        Path only = Files.createDirectories(snapshots.resolve("abc"));
        HubCache cache = new HubCache(directory);
        assertEquals(Optional.of(only), cache.snapshot(id("name")));
        Files.createDirectories(snapshots.resolve("def"));
        String message = assertThrows(NoSuchFileException.class, () -> cache.snapshot(id("name")))
                .getMessage();
        assertTrue(message.contains("2 revisions there and no refs/main"), message);
    }

    /** As {@code huggingface_hub} has it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HF_HUB_CACHE=/a HUGGINGFACE_HUB_CACHE=/b HF_HOME=/c XDG_CACHE_HOME=/d | /a
            HF_HUB_CACHE= HUGGINGFACE_HUB_CACHE=/b HF_HOME=/c XDG_CACHE_HOME=/d   | /b
            HF_HOME=/c XDG_CACHE_HOME=/d                                          | /c/hub
            HF_HOME=~/c                                                           | /home/me/c/hub
            XDG_CACHE_HOME=/d                                                     | /d/huggingface/hub
            OTHER=/e                                                              | /home/me/.cache/huggingface/hub
            """)
    void theEnvironmentNamesThePlace(String variables, Path expected) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" +")) {
            environment.put(variable.split("=", -1)[0], variable.split("=", -1)[1]);
        }
        assertEquals(expected, HubCache.of(environment, Path.of("/home/me")).directory());
    }

    @Test
    void aSnapshotKnowsItsId() {
        assertEquals(Optional.of(id("org/tiny")), HubId.ofSnapshot(Path.of("/c/models--org--tiny/snapshots/0123abc")));
        assertEquals(Optional.of(id("tiny")), HubId.ofSnapshot(Path.of("models--tiny/snapshots/x/../0123abc")));
        assertEquals(Optional.empty(), HubId.ofSnapshot(Path.of("/c/models--org--tiny/refs/main")));
        assertEquals(Optional.empty(), HubId.ofSnapshot(Path.of("/c/tiny/snapshots/0123abc")));
        assertEquals(Optional.empty(), HubId.ofSnapshot(Path.of("/")));
        assertEquals("org/tiny", id("org/tiny").toString());
        assertEquals(Optional.empty(), HubId.of("org/tiny/more"));
    }

    @Test
    void aRefLeadsNowhereElse() throws IOException {
        Path repository = directory.resolve("models--name");
        Files.createDirectories(repository.resolve("snapshots").resolve("abc"));
        Path main = Files.createDirectories(repository.resolve("refs")).resolve("main");
        for (String ref : new String[] {"..", ".", "", "a/../..", "/", "ab\0c", "x".repeat(1000)}) {
            Files.writeString(main, ref);
            String message = assertThrows(FileFormatException.class, () -> new HubCache(directory).snapshot(id("name")))
                    .getMessage();
            assertTrue(message.contains("not the name of a revision"), message);
            assertEquals(1, message.lines().count(), message);
        }
    }

    @Test
    void allModelsOfTheCacheAreListed() throws IOException {
        assertEquals(List.of(), new HubCache(directory.resolve("none")).models());
        for (String folder : new String[] {"models--b", "models--a--x.y", "datasets--c", "models--a b"}) {
            Files.createDirectories(directory.resolve(folder).resolve("snapshots"));
        }
        Files.createDirectories(directory.resolve("models--begun"));
        assertEquals(List.of(id("a/x.y"), id("b")), new HubCache(directory).models());
    }
}
