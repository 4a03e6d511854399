package io.emend.eval.sandbox;

import io.emend.eval.resources.Resources;
import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

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

    /**
     * Finds an interpreter.
     *
     * @param command a command or a path; empty for {@code python3}
     * @throws SandboxException where it is missing or too old
     */
    static PythonInterpreter find(String command) {
        String name = command.isEmpty() ? "python3" : command;
        PythonInterpreter found = read(name, probe(name));
        String[] version = found.version.split("\\.", -1);
        if (Integer.parseInt(version[0]) != 3 || Integer.parseInt(version[1]) < OLDEST_MINOR) {
            throw new SandboxException(name + " is Python " + found.version + "; executing programs needs 3."
                    + OLDEST_MINOR + " or newer: name another one with --python");
        }
        return found;
    }

    private static String probe(String name) {
        ProcessBuilder builder =
                new ProcessBuilder(name, "-s", "-B", "-c", Resources.text(PythonInterpreter.class, "probe.py"));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new SandboxException(
                        name + " does not work as a Python interpreter: name another one with --python");
            }
            return answer;
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
