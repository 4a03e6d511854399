package io.emend.weights.emend135m;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.ModelArtifact;
import io.emend.models.Models;
import io.emend.models.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class Emend135mTest {
    private static final Path FILE = Path.of("emend-135m-q4_0.gguf");

    @Test
    void theArtifactIsFoundAndIsTheFileOfThisDirectory() throws IOException {
        List<ServiceLoader.Provider<ModelArtifact>> found =
                ServiceLoader.load(ModelArtifact.class).stream().toList();
        assertEquals(1, found.size());
        ModelArtifact artifact = found.getFirst().get();
        assertEquals(Models.BUNDLED, artifact.name());
        assertEquals(FILE.toRealPath(), Models.bundled(Path.of("..", "..")).toRealPath());
        assertEquals(Sha256.hex(FILE), artifact.sha256());
        try (InputStream file = Files.newInputStream(FILE);
                InputStream resource = artifact.open()) {
            byte[] start = file.readNBytes(1 << 20);
            assertTrue(start.length > 0);
            assertEquals(
                    new Sha256().add(start).hex(),
                    new Sha256().add(resource.readNBytes(start.length)).hex());
        }
    }
}
