package io.emend.edits.lint.python;

import io.emend.edits.lint.Diagnostic;
import io.emend.edits.lint.Linter;
import io.emend.edits.lint.LinterException;
import io.emend.edits.text.Quoted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pylint in a Python process that stays: starting it takes a second, linting a short program some milliseconds.
 *
 * <p>What is said on the pipes stands at the top of {@code pylint_worker.py}. A process that dies or gives no answer in
 * time is replaced before the next program.
 */
public final class PylintProcess implements Linter {
    /** The system property that names the interpreter where nobody else does. */
    public static final String PYTHON_PROPERTY = "emend.python";

    private static final long START_SECONDS = 120;
    private static final long ANSWER_SECONDS = 60;
    private static final String SCRIPT = script();

    private final String python;
    private @Nullable Worker worker;
    private boolean closed;

    /**
     * Starts the process.
     *
     * @param python name or path of an interpreter that has pylint
     * @throws LinterException if there is no such interpreter, or it has no pylint
     */
    public PylintProcess(String python) {
        this.python = python;
        worker = new Worker(python);
    }

    private static String script() {
        try (InputStream in = PylintProcess.class.getResourceAsStream("pylint_worker.py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("pylint_worker.py cannot be read from the jar", e);
        }
    }

    @Override
    public synchronized List<Diagnostic> lint(String program) {
        if (closed) {
            throw new IllegalStateException("pylint is closed");
        }
        if (worker == null) {
            worker = new Worker(python);
        }
        boolean answered = false;
        try {
            List<String> answer = worker.ask(program);
            answered = true;
            return diagnostics(answer);
        } finally {
            if (!answered) {
                end();
            }
        }
    }

    private static List<Diagnostic> diagnostics(List<String> answer) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (String line : answer) {
            String[] fields = line.split("\t", 3);
            if (fields[0].equals("failed")) {
                throw new LinterException("pylint failed on a program: " + line.substring(fields[0].length() + 1));
            }
            diagnostics.add(new Diagnostic(Integer.parseInt(fields[0]), fields[1], fields[2]));
        }
        return diagnostics;
    }

    @Override
    public synchronized void close() {
        closed = true;
        end();
    }

    private void end() {
        if (worker != null) {
            worker.end();
            worker = null;
        }
    }

    /** One process, with a thread that reads its answers, so that waiting for one can end. */
    private static final class Worker {
        /** Stands in the queue where the output ends; no line of an answer holds a line feed. */
        private static final String END_OF_OUTPUT = "\n";

        private final Process process;
        private final OutputStream requests;
        private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
        private volatile String lastError = "";

        Worker(String python) {
            try {
                process = new ProcessBuilder(python, "-c", SCRIPT).start();
            } catch (IOException e) {
                throw new LinterException(
                        "Python cannot be started as " + Quoted.of(python) + " (" + e.getMessage()
                                + "): install Python 3, or name an interpreter with --python",
                        e);
            }
            requests = process.getOutputStream();
            read(process.inputReader(StandardCharsets.UTF_8), "answers", answers::add);
            read(process.errorReader(StandardCharsets.UTF_8), "errors", line -> lastError = line);
            greet(python);
        }

        private void read(BufferedReader reader, String what, Consumer<String> sink) {
            Thread.ofPlatform().daemon().name("pylint-" + what).start(() -> {
                try (reader) {
                    reader.lines().forEach(sink);
                } catch (IOException | UncheckedIOException e) {
                    // The process was ended while it wrote: the end of the output says it all.
                } finally {
                    if (what.equals("answers")) {
                        sink.accept(END_OF_OUTPUT);
                    }
                }
            });
        }

        private void greet(String python) {
            boolean ready = false;
            try {
                String[] greeting = next(START_SECONDS).split("\t", 2);
                if (greeting[0].equals("missing")) {
                    throw new LinterException("pylint cannot be used by " + Quoted.of(python) + " (" + greeting[1]
                            + "): run '" + python + " -m pip install pylint', or name another interpreter with"
                            + " --python");
                }
                ready = greeting[0].equals("ready");
                if (!ready) {
                    throw new LinterException(Quoted.of(python) + " does not start pylint but says "
                            + Quoted.of(greeting[0]) + ": is it Python 3.9 or newer?");
                }
            } finally {
                if (!ready) {
                    end();
                }
            }
        }

        List<String> ask(String program) {
            byte[] bytes = program.getBytes(StandardCharsets.UTF_8);
            try {
                requests.write((bytes.length + "\n").getBytes(StandardCharsets.US_ASCII));
                requests.write(bytes);
                requests.flush();
            } catch (IOException e) {
                throw new LinterException("the pylint process has ended: " + lastError, e);
            }
            List<String> answer = new ArrayList<>();
            for (String line = next(ANSWER_SECONDS); !line.isEmpty(); line = next(ANSWER_SECONDS)) {
                answer.add(line);
                if (line.startsWith("failed\t")) {
                    break;
                }
            }
            return answer;
        }

        private String next(long seconds) {
            try {
                String line = answers.poll(seconds, TimeUnit.SECONDS);
                if (line == null) {
                    throw new LinterException("pylint gave no answer within " + seconds + " seconds");
                }
                if (line.equals(END_OF_OUTPUT)) {
                    throw new LinterException(
                            "the pylint process has ended" + (lastError.isEmpty() ? "" : ": " + lastError));
                }
                return line;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LinterException("interrupted while waiting for pylint", e);
            }
        }

        /** Lets an idle worker end by itself, so that it removes its files; one that hangs is killed. */
        void end() {
            try {
                requests.close();
                if (!process.waitFor(2, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (IOException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
