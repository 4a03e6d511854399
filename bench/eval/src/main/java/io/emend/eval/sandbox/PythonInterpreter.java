package io.emend.eval.sandbox;

import io.emend.eval.resources.Resources;
import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Python that was asked about itself.
 *
 * @param executable the interpreter proper, never a script that starts it
 * @param version such as {@code 3.11.7}
 * @param binds real paths it needs to run
 * @param links symbolic links, path to target, through which it reaches them
 */
record PythonInterpreter(String executable, String version, List<String> binds, Map<String, String> links) {
    private static final int OLDEST_MINOR = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_ANSWER = 1 << 20;

    /**
     * Finds an interpreter.
     *
     * @param command a command or a path; empty for {@code python3}
     * @throws SandboxException where it is missing or too old
     */
    static PythonInterpreter find(String command) {
        return find(command, PATIENCE);
    }

    /**
     * Finds an interpreter.
     *
     * @param command a command or a path; empty for {@code python3}
     * @param patience how long it may take to answer
     * @throws SandboxException where it is missing, too old, or says nothing
     */
    static PythonInterpreter find(String command, Duration patience) {
        String name = command.isEmpty() ? "python3" : command;
        PythonInterpreter found = read(name, probe(name, patience));
        String[] version = found.version.split("\\.", -1);
        if (Integer.parseInt(version[0]) != 3 || Integer.parseInt(version[1]) < OLDEST_MINOR) {
            throw new SandboxException(name + " is Python " + found.version + "; executing programs needs 3."
                    + OLDEST_MINOR + " or newer: name another one with --python");
        }
        return found;
    }

    private static String probe(String name, Duration patience) {
        ProcessBuilder builder =
                new ProcessBuilder(name, "-s", "-B", "-c", Resources.text(PythonInterpreter.class, "probe.py"));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            // Whatever it has started may hold its output open, so that reading does not end with it.
            FutureTask<String> answer = new FutureTask<>(() -> answer(process));
            Thread.ofPlatform().daemon().name("python-probe").start(answer);
            try {
                return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new SandboxException(
                    name + " does not work as a Python interpreter: name another one with --python", e);
        } catch (IOException e) {
            throw new SandboxException(
                    "cannot start " + name + ", which executes the programs: install Python 3 or"
                            + " name an interpreter with --python",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("interrupted while starting " + name, e);
        }
    }

    private static String answer(Process process) throws IOException, InterruptedException {
        byte[] answer = process.getInputStream().readNBytes(LONGEST_ANSWER);
        if (process.waitFor() != 0) {
            throw new IOException("exit code " + process.exitValue());
        }
        return new String(answer, StandardCharsets.UTF_8);
    }

    private static PythonInterpreter read(String name, String answer) {
        try {
            Map<String, Object> fields = StrictJson.object(name, answer);
            Map<String, String> links = new TreeMap<>();
            ((Map<?, ?>) field(fields, "links")).forEach((path, target) -> links.put((String) path, (String) target));
            List<String> binds = ((List<?>) field(fields, "binds"))
                    .stream().map(String.class::cast).toList();
            return new PythonInterpreter(
                    (String) field(fields, "executable"), (String) field(fields, "version"), binds, links);
        } catch (IOException | ClassCastException | NullPointerException e) {
            throw new SandboxException(
                    name + " did not answer as a Python interpreter does: name another one with --python", e);
        }
    }

    private static Object field(Map<String, Object> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }
}
