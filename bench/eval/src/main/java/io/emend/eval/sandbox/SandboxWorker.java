package io.emend.eval.sandbox;

import io.emend.eval.resources.Resources;
import io.emend.models.files.StrictJson;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One fork server and the pipes to it.
 *
 * <p>The server enforces the time limit; this class is the second line, which ends a server that does not answer.
 * bubblewrap ties the server to the thread that started it, so a worker is used and closed by the thread that made it.
 */
final class SandboxWorker implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(10);
    /** More than any verdict; a longer one is damage. */
    private static final int LARGEST_ANSWER = 1 << 20;

    /** What a server itself and its modules may take beside the program. */
    private static final long SERVER_MEMORY = 64L << 20;

    private static final String SCRATCH = "emend-sandbox-";

    private final ScheduledExecutorService watchdog;
    private final Duration timeout;
    private final long memory;
    private final @Nullable Path scratch;
    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final Optional<MemoryGroup> group;

    /**
     * Starts a server and waits until it is ready.
     *
     * @throws IOException where it cannot run at this level; the message says why
     */
    SandboxWorker(
            Isolation.Level level, PythonInterpreter python, SandboxOptions options, ScheduledExecutorService watchdog)
            throws IOException {
        this.watchdog = watchdog;
        this.timeout = options.timeout();
        this.memory = options.memory() + options.scratchSize() + SERVER_MEMORY;
        this.scratch = level == Isolation.Level.NONE ? scratch() : null;
        ProcessBuilder builder = new ProcessBuilder(WorkerCommand.of(level, python))
                .directory(Path.of("/").toFile());
        builder.environment().clear();
        this.process = builder.start();
        this.out = new DataOutputStream(process.getOutputStream());
        this.in = new DataInputStream(process.getInputStream());
        try {
            start(WorkerCommand.settings(level, python, options, scratch));
        } catch (IOException e) {
            group = Optional.empty();
            close();
            throw e;
        }
        group = level == Isolation.Level.NONE ? Optional.empty() : bounded();
    }

    /** A directory that says whose it is, so that a later process can tell when nobody needs it any more. */
    private static Path scratch() throws IOException {
        Path scratch =
                Files.createTempDirectory(SCRATCH + ProcessHandle.current().pid() + "-");
        Abandoned.deleteBeside(scratch, SCRATCH);
        return scratch;
    }

    /** Bounds the memory of the server and its programs together; there is no program yet. */
    private Optional<MemoryGroup> bounded() {
        Optional<MemoryGroup> made = MemoryGroup.create(memory);
        try {
            if (made.isPresent()) {
                made.get().add(process.toHandle());
            }
            return made;
        } catch (IOException e) {
            made.get().close();
            return Optional.empty();
        }
    }

    private void start(Map<String, Object> settings) throws IOException {
        Map<String, Object> answer;
        try {
            writeFrame(Resources.text(SandboxWorker.class, "forkserver.py"));
            writeFrame(StrictJson.write(settings));
            answer = readFrame(START);
        } catch (IOException e) {
            throw new IOException(lastWords(e), e);
        }
        if (answer.get("error") instanceof String error) {
            throw new IOException(error);
        }
    }

    /** The last line on standard error, which explains better than the broken pipe it caused. */
    private String lastWords(IOException cause) {
        process.destroyForcibly();
        String said = String.valueOf(cause.getMessage());
        try (InputStream errors = process.getErrorStream()) {
            List<String> lines = new String(errors.readNBytes(1 << 16), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.isEmpty() ? said : lines.getLast();
        } catch (IOException e) {
            return said;
        }
    }

    /**
     * Runs a program to its verdict.
     *
     * @throws IOException where the server broke or could not make a process; this worker is of no use then
     */
    Verdict run(String program) throws IOException {
        long kills = kills();
        writeFrame(program);
        Map<String, Object> answer = readFrame(timeout.plus(GRACE));
        String outcome = text(answer, "outcome");
        if (outcome.equals("ERROR")) {
            throw new IOException("it cannot start a program: " + answer.get("message"));
        }
        boolean full = kills() > kills;
        return new Verdict(
                full ? Outcome.KILLED : Outcome.valueOf(outcome),
                full ? "its processes took more than " + memory + " bytes together" : text(answer, "message"),
                number(answer, "seconds"),
                number(answer, "cpu_seconds"),
                text(answer, "output"));
    }

    private long kills() {
        return group.map(MemoryGroup::kills).orElse(0L);
    }

    private static String text(Map<String, Object> answer, String name) throws IOException {
        if (answer.get(name) instanceof String text) {
            return text;
        }
        throw new IOException("the sandbox gave an answer without " + name);
    }

    private static double number(Map<String, Object> answer, String name) throws IOException {
        if (answer.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IOException("the sandbox gave an answer without " + name);
    }

    private void writeFrame(String text) throws IOException {
        byte[] bytes = utf8(text);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /** The text in UTF-8; one with half of a surrogate pair stays text that cannot be decoded, as it could not be. */
    private static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return bytes;
        }
        byte[] damaged = Arrays.copyOf(bytes, bytes.length + 1);
        damaged[bytes.length] = (byte) 0xFF;
        return damaged;
    }

    private Map<String, Object> readFrame(Duration limit) throws IOException {
        ScheduledFuture<?> end =
                watchdog.schedule(() -> process.destroyForcibly(), limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            int length = in.readInt();
            if (length < 0 || length > LARGEST_ANSWER) {
                throw new IOException("the sandbox gave a damaged answer");
            }
            return StrictJson.object("the sandbox", new String(in.readNBytes(length), StandardCharsets.UTF_8));
        } catch (EOFException e) {
            throw new IOException("the sandbox gave no answer", e);
        } finally {
            end.cancel(false);
        }
    }

    /** Ends the server, its programs, and what they left. */
    @Override
    public void close() {
        process.destroyForcibly();
        group.ifPresent(MemoryGroup::close);
        if (scratch != null) {
            Abandoned.delete(scratch);
        }
    }
}
