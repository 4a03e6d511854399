package io.emend.models.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendedFileTest {
    @TempDir
    private Path directory;

    @Test
    void goesOnAfterTheLinesThatAreKept() throws IOException {
        Path name = directory.resolve("deep/rows.jsonl");
        try (AppendedFile file = AppendedFile.open(name)) {
            file.append("{\"a\":1}\n{\"a\":2}\n{\"a\"");
        }
        try (AppendedFile file = AppendedFile.open(name)) {
            try (JsonLines lines = file.lines()) {
                assertEquals(0, lines.next().orElseThrow().offset());
                assertEquals(8, lines.next().orElseThrow().offset());
            }
            file.cut(15);
            file.append("{}\n");
        }
        assertEquals("{\"a\":1}\n{\"a\":2}\n{}\n", Files.readString(name));
    }

    @Test
    void isHeldEvenAfterItWasRead() throws IOException, InterruptedException {
        Path name = directory.resolve("rows.jsonl");
        try (AppendedFile file = AppendedFile.open(name)) {
            file.append("{}\n");
            file.lines().close();
            IOException refusal = assertThrows(FileFormatException.class, () -> AppendedFile.open(name));
            assertEquals(name + ": is being written already", refusal.getMessage());
            assertEquals("held", secondProcess(name));
        }
        assertEquals("free", secondProcess(name));
        AppendedFile.open(name).close();
    }

    /** What another process finds, which a lock of this process does not keep from trying. */
    private static String secondProcess(Path file) throws IOException, InterruptedException {
        String program = "import fcntl,sys\nf=open(sys.argv[1],'r+')\n"
                + "try: fcntl.lockf(f,fcntl.LOCK_EX|fcntl.LOCK_NB); print('free')\nexcept OSError: print('held')";
        Process python = new ProcessBuilder("python3", "-c", program, file.toString()).start();
        assertTrue(python.waitFor(30, TimeUnit.SECONDS));
        return new String(python.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    @Test
    void whatIsNoFileIsRefused() throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        for (Path name : new Path[] {pipe, directory}) {
            IOException refusal = assertThrows(FileFormatException.class, () -> AppendedFile.open(name));
            assertEquals(name + ": cannot be written: it must be a regular file", refusal.getMessage());
        }
    }

    @Test
    void failuresHaveTheFilesName() {
        IOException named = AppendedFile.named(Path.of("rows"), new IOException("No space left on device"));
        assertEquals("rows: cannot be written: No space left on device", named.getMessage());
    }
}
