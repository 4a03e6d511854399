package io.emend.cli.doctor;

import io.emend.edits.lint.Linter;
import io.emend.edits.lint.LinterException;
import io.emend.edits.lint.Linters;
import io.emend.models.files.Quoted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The interpreter that runs programs and pylint. */
final class Python {
    private static final String QUESTION = "import sys; print(sys.version.split()[0] + ', ' + sys.executable)";
    private static final long PATIENCE_SECONDS = 20;
    private static final int LONGEST_ANSWER = 1000;

    private Python() {}

    static List<Finding> look(String command) throws InterruptedException {
        Finding interpreter = interpreter(command);
        return interpreter.state() == Finding.State.GOOD
                ? List.of(interpreter, pylint(command))
                : List.of(interpreter, Finding.missing("pylint", "it needs Python", interpreter.advice()));
    }

    private static Finding interpreter(String command) throws InterruptedException {
        String advice = "install Python 3 or name another with --python; eval and --linter pylint need it";
        try {
            Process process = new ProcessBuilder(command, "-s", "-B", "-c", QUESTION)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                String answer = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
                        ? new String(process.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                        : "";
                return answer.startsWith("3.")
                        ? Finding.good("python", Quoted.escaped(answer.strip()))
                        : Finding.failed("python", command + " does not answer as a Python 3 does", advice);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Finding.missing("python", "there is no " + Quoted.escaped(command), advice);
        }
    }

    private static Finding pylint(String command) {
        try (Linter pylint = Linters.pylint(command)) {
            pylint.lint("x = 1\n");
            return Finding.good("pylint", "lints with --linter pylint");
        } catch (LinterException e) {
            return Finding.missing("pylint", String.valueOf(e.getMessage()), "--linter fast needs none");
        }
    }
}
