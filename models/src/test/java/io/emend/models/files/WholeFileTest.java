package io.emend.models.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path directory;

    @Test
    void readsFiles() throws IOException {
        Path file = Files.writeString(directory.resolve("f"), "ż");
        assertEquals("ż", WholeFile.text(file));
        assertEquals(2, WholeFile.bytes(file).length);
        Files.write(file, new byte[] {(byte) 0xE9});
        assertRefused(file, "not UTF-8 text");
    }

    @Test
    void refusesWhatIsNoFile() {
        assertRefused(directory, "this is a directory, a file is needed");
        assertThrows(NoSuchFileException.class, () -> WholeFile.bytes(directory.resolve("none")));
        String message = assertThrows(
                        FileFormatException.class, () -> WholeFile.bytes(directory.resolve("n".repeat(300))))
                .getMessage();
        assertTrue(message.contains(": cannot be opened: "), message);
    }

    @Test
    void whatHasNoEndIsNotReadToIt() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return length;
            }
        };
        String message = assertThrows(FileFormatException.class, () -> WholeFile.bytes("standard input", endless))
                .getMessage();
        assertEquals("standard input: longer than 268435456 bytes", message);
    }

    @Test
    void streamsThatFailHaveAName() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Is a directory");
            }
        };
        String message = assertThrows(FileFormatException.class, () -> WholeFile.bytes("standard input", failing))
                .getMessage();
        assertEquals("standard input: cannot be read: Is a directory", message);
    }

    private static void assertRefused(Path file, String problem) {
        FileFormatException refusal = assertThrows(FileFormatException.class, () -> WholeFile.text(file));
        assertEquals(file + ": " + problem, refusal.getMessage());
    }
}
