package io.emend.weights.emend135m;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The jar that was packaged: the model lies in it as it is, and is the one that the card describes. */
class ModelJarIT {
    private static final String ENTRY = "io/emend/weights/emend135m/emend-135m-q4_0.gguf";

    @Test
    void theModelIsStoredAndHasTheDigestOfItsCard() throws IOException {
        Matcher card =
                Pattern.compile("\\| SHA-256 \\| `([0-9a-f]{64})` \\|").matcher(Files.readString(Path.of("README.md")));
        assertTrue(card.find(), "the card has no SHA-256");
        try (ZipFile jar = new ZipFile(System.getProperty("emend.jar"))) {
            ZipEntry model = jar.getEntry(ENTRY);
            assertEquals(ZipEntry.STORED, model.getMethod(), "the model is compressed");
            assertEquals(card.group(1), digest(jar, model));
        }
    }

    private static String digest(ZipFile jar, ZipEntry entry) throws IOException {
        Sha256 digest = new Sha256();
        byte[] buffer = new byte[1 << 20];
        try (InputStream in = jar.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.add(ByteBuffer.wrap(buffer, 0, read));
            }
        }
        return digest.hex();
    }
}
