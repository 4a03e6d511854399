package io.emend.eval.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a fork server is started at one level of isolation. */
final class WorkerCommand {
    /** The user without rights, {@code nobody}, that programs become where the harness runs as root. */
    private static final int UNPRIVILEGED = 65534;

    private static final List<String> DEVICES = List.of("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom");

    /** Reads the server itself from standard input: an argument would show it to the programs. */
    private static final String BOOTSTRAP = """
            import os
            def read(size):
                data = b""
                while len(data) < size:
                    part = os.read(0, size - len(data))
                    if not part:
                        os._exit(0)
                    data += part
                return data
            exec(compile(read(int.from_bytes(read(4), "big")), "<sandbox>", "exec"), {"__name__": "sandbox"})
            """;

    private WorkerCommand() {}

    /** The levels to try, best first. */
    static List<Isolation.Level> levels() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return List.of();
        }
        // Only root can leave the user it is; bubblewrap would keep root's number outside of the namespace.
        return isRoot()
                ? List.of(Isolation.Level.NAMESPACES, Isolation.Level.BUBBLEWRAP)
                : List.of(Isolation.Level.BUBBLEWRAP, Isolation.Level.NAMESPACES);
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    static List<String> of(Isolation.Level level, PythonInterpreter python) {
        List<String> command = new ArrayList<>();
        if (level == Isolation.Level.BUBBLEWRAP) {
            if (isRoot()) {
                String user = Integer.toString(UNPRIVILEGED);
                command.addAll(List.of("setpriv", "--reuid", user, "--regid", user, "--clear-groups"));
            }
            command.addAll(bubblewrap(python));
        }
        command.addAll(List.of(python.executable(), "-s", "-B", "-u", "-c", BOOTSTRAP));
        return command;
    }

    private static List<String> bubblewrap(PythonInterpreter python) {
        String user = Integer.toString(UNPRIVILEGED);
        List<String> command = new ArrayList<>(List.of(
                "bwrap",
                "--unshare-user",
                "--unshare-pid",
                "--unshare-net",
                "--unshare-ipc",
                "--unshare-uts",
                "--hostname",
                "sandbox",
                "--die-with-parent",
                "--new-session",
                "--uid",
                user,
                "--gid",
                user,
                "--cap-drop",
                "ALL",
                "--cap-add",
                "CAP_SYS_ADMIN"));
        python.binds().forEach(path -> command.addAll(List.of("--ro-bind", path, path)));
        python.links().forEach((path, target) -> command.addAll(List.of("--symlink", target, path)));
        DEVICES.forEach(device -> command.addAll(List.of("--dev-bind", device, device)));
        command.addAll(List.of("--dir", "/scratch"));
        if (python.binds().stream().noneMatch(path -> path.startsWith("/tmp"))) {
            command.addAll(List.of("--symlink", "/scratch", "/tmp"));
        }
        command.addAll(List.of("--remount-ro", "/", "--"));
        return command;
    }

    /** The first frame that the server reads. */
    static Map<String, Object> settings(
            Isolation.Level level, PythonInterpreter python, SandboxOptions options, @Nullable Path scratch) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("isolation", level.setting());
        settings.put("user", UNPRIVILEGED);
        settings.put("binds", python.binds());
        settings.put("links", python.links());
        settings.put("timeout", options.timeout().toMillis() / 1000.0);
        settings.put("memory", options.memory());
        settings.put("processes", options.processes());
        settings.put("file_size", options.fileSize());
        settings.put("scratch_size", options.scratchSize());
        settings.put("output", options.output());
        settings.put("preload", options.preload());
        settings.put("scratch", scratch == null ? "" : scratch.toString());
        return settings;
    }
}
