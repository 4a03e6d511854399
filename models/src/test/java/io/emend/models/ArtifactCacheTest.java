package io.emend.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.files.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactCacheTest {
    /** A model of a few bytes, which counts how often it was read. */
    public static final class Small implements ModelArtifact {
        private static final byte[] BYTES = "GGUF and so on".getBytes(StandardCharsets.UTF_8);

        private int opened;
        private String sha256 = new Sha256().add(BYTES).hex();

        @Override
        public String name() {
            return "small";
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public InputStream open() {
            opened++;
            return new ByteArrayInputStream(BYTES);
        }
    }

    @TempDir
    Path directory;

    @Test
    void aModelIsLaidIntoTheCacheOnce() throws IOException {
        ArtifactCache cache = new ArtifactCache(directory.resolve("emend/models"));
        Small small = new Small();
        Path file = cache.file(small);
        assertArrayEquals(Small.BYTES, Files.readAllBytes(file));
        assertEquals("small-" + small.sha256() + ".gguf", file.getFileName().toString());
        assertEquals(file, cache.file(small));
        assertEquals(1, small.opened);
    }

    @Test
    void aDamagedJarLeavesNothing() throws IOException {
        Small small = new Small();
        small.sha256 = "0".repeat(64);
        String message = assertThrows(IOException.class, () -> new ArtifactCache(directory).file(small))
                .getMessage();
        assertTrue(message.startsWith("small: its jar is damaged: SHA-256 "), message);
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void theUsersCacheIsUsed() {
        Path home = Path.of("home");
        assertEquals(
                home.resolve(".cache/emend/models"),
                ArtifactCache.of(Map.of(), home).directory());
        assertEquals(
                home.resolve(".cache/emend/models"),
                ArtifactCache.of(Map.of("XDG_CACHE_HOME", " "), home).directory());
        assertEquals(
                Path.of("there/emend/models"),
                ArtifactCache.of(Map.of("XDG_CACHE_HOME", "there"), home).directory());
    }

    @Test
    void artifactsAreFoundByName() throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(ModelArtifact.class.getName()), Small.class.getName());
        URL[] path = {directory.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            assertEquals("small", Models.artifact("small", loader).name());
            String message = assertThrows(NoSuchFileException.class, () -> Models.artifact("large", loader))
                    .getMessage();
            assertEquals("large: its jar is neither on the module path nor on the class path", message);
        }
    }
}
