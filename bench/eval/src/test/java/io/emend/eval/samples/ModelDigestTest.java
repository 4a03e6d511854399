package io.emend.eval.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDigestTest {
    @TempDir
    Path directory;

    @Test
    void otherWeightsHaveAnotherDigest() throws IOException {
        Path model = Files.write(directory.resolve("model.gguf"), new byte[3 << 20]);
        String before = ModelDigest.of(model);
        assertEquals(before, ModelDigest.of(Files.copy(model, directory.resolve("copy.gguf"))));
        byte[] changed = new byte[3 << 20];
        changed[changed.length - 1] = 1;
        Files.write(model, changed);
        assertNotEquals(before, ModelDigest.of(model));
        assertNotEquals(before, ModelDigest.of(directory));
    }
}
