package io.emend.eval.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a server that does not do its work. */
@EnabledOnOs(OS.LINUX)
class SandboxWorkerTest {
    @Test
    void aServerThatEndsWithoutAWordGaveNoAnswer(@TempDir Path directory) throws IOException {
        Path silent = directory.resolve("python3");
        Files.writeString(silent, "#!/bin/sh\nexec >/dev/null\nexec /bin/cat\n");
        Files.setPosixFilePermissions(silent, PosixFilePermissions.fromString("rwx------"));
        PythonInterpreter python = new PythonInterpreter(silent.toString(), "3.12.0", List.of(), Map.of());
        ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
        try {
            IOException failure = assertThrows(
                    IOException.class,
                    () -> new SandboxWorker(Isolation.Level.NONE, python, SandboxOptions.defaults(), watchdog).close());
            assertEquals("the sandbox gave no answer", failure.getMessage());
        } finally {
            watchdog.shutdownNow();
        }
    }

    /** Its child holds the output open, so that reading on would wait for that. */
    @Test
    void anInterpreterThatSaysNothingIsNotWaitedFor(@TempDir Path directory) throws IOException {
        Path silent = directory.resolve("python3");
        Files.writeString(silent, "#!/bin/sh\nsleep 600 &\nwait\n");
        Files.setPosixFilePermissions(silent, PosixFilePermissions.fromString("rwx------"));
        SandboxException failure = assertThrows(
                SandboxException.class, () -> PythonInterpreter.find(silent.toString(), Duration.ofMillis(300)));
        assertEquals(
                silent + " does not work as a Python interpreter: name another one with --python",
                failure.getMessage());
    }
}
