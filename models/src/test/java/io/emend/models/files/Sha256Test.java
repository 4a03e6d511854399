package io.emend.models.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
    /** The example of FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void piecesGiveWhatTheWholeGives(@TempDir Path directory) throws IOException {
        assertEquals(ABC, Sha256.hex("abc"));
        assertEquals(
                ABC,
                new Sha256()
                        .add("a")
                        .add(new byte[] {'b'})
                        .add(ByteBuffer.wrap(new byte[] {'c'}))
                        .hex());
        Path file = Files.writeString(directory.resolve("file"), "abc".repeat(50_000));
        assertEquals(Sha256.hex("abc".repeat(50_000)), Sha256.hex(file));
    }
}
