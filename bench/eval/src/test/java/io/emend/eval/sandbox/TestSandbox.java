package io.emend.eval.sandbox;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Sandboxes for tests; a test is skipped, with the reason, where the machine cannot give one. */
public final class TestSandbox {
    private TestSandbox() {}

    /** A sandbox with a time limit. */
    public static Sandbox open(Duration timeout) {
        return open(SandboxOptions.defaults().withTimeout(timeout), null);
    }

    static Sandbox open(SandboxOptions options, Isolation.Level level) {
        try {
            return level == null ? Sandbox.open(options) : Sandbox.open(forLevel(options, level), List.of(level));
        } catch (SandboxException e) {
            if (e.getMessage().contains("verdicts are wrong")) {
                throw e;
            }
            return abort("skipped: " + e.getMessage());
        }
    }

    /** Under root, bubblewrap runs as a user who cannot read a Python in root's home. */
    private static SandboxOptions forLevel(SandboxOptions options, Isolation.Level level) {
        Path system = Path.of("/usr/bin/python3");
        boolean takeSystem = level == Isolation.Level.BUBBLEWRAP && WorkerCommand.isRoot() && Files.exists(system);
        return takeSystem ? options.withPython(system.toString()) : options;
    }
}
