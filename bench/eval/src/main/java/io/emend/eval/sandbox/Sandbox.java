package io.emend.eval.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Runs Python programs that nobody has read, each in a process of its own, behind walls and within limits.
 *
 * <p>A program sees a read-only file system with nothing but Python on it, a small scratch that is gone when it ends,
 * no network, no other process and an empty environment. Whether it passed is decided by another process, which has to
 * see exit code 0 and a random token that is out of the program's reach until its last line. No program can end more
 * than itself: one on which the judge breaks has failed, as long as the judge still works without it. Several programs
 * run at the same time; all methods may be called by any thread.
 */
public final class Sandbox implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private static final String GOOD = "assert 1 + 1 == 2";
    /** Goes up when the judge decides otherwise than before, so that older verdicts are not taken for its own. */
    private static final int JUDGE = 2;

    private final PythonInterpreter python;
    private final SandboxOptions options;
    private final Isolation isolation;
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final ScheduledThreadPoolExecutor watchdog;
    private final List<Thread> threads = new ArrayList<>();
    private final Set<SandboxWorker> running = ConcurrentHashMap.newKeySet();
    private final Thread hook = new Thread(this::end, "sandbox-end");
    private volatile boolean closed;

    /** A program that waits for its verdict. */
    private record Job(String program, CompletableFuture<Verdict> verdict) {}

    private Sandbox(PythonInterpreter python, SandboxOptions options, List<Isolation.Level> levels) {
        this.python = python;
        this.options = options;
        watchdog = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("sandbox-watchdog").factory());
        watchdog.setRemoveOnCancelPolicy(true);
        try {
            isolation = probe(levels);
        } catch (SandboxException e) {
            watchdog.shutdownNow();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(hook);
        for (int i = 0; i < options.workers(); i++) {
            threads.add(Thread.ofPlatform().daemon().name("sandbox-" + i).start(this::work));
        }
    }

    /**
     * Opens a sandbox with the best isolation this machine gives.
     *
     * @param options limits, and whether to go on without isolation
     * @return the sandbox, ready
     * @throws SandboxException where there is no Python, or no isolation and {@code unsafe} was not asked for
     */
    public static Sandbox open(SandboxOptions options) {
        List<Isolation.Level> levels = new ArrayList<>(WorkerCommand.levels());
        if (options.unsafe()) {
            levels.add(Isolation.Level.NONE);
        }
        return open(options, levels);
    }

    static Sandbox open(SandboxOptions options, List<Isolation.Level> levels) {
        return new Sandbox(PythonInterpreter.find(options.python()), options, levels);
    }

    /** Tries levels until one runs a passing and a failing program as it should. */
    private Isolation probe(List<Isolation.Level> levels) {
        List<String> failures = new ArrayList<>();
        for (Isolation.Level level : levels) {
            try (SandboxWorker worker = new SandboxWorker(level, python, options, watchdog)) {
                Verdict good = worker.run(GOOD);
                Verdict bad = worker.run("assert 1 + 1 == 3");
                if (good.passed() && bad.outcome() == Outcome.FAILED) {
                    return new Isolation(level, python.version(), String.join("; ", failures));
                }
                failures.add("no " + level.setting() + ": verdicts are wrong, " + good + " and " + bad);
            } catch (IOException | SandboxException e) {
                failures.add("no " + level.setting() + ": " + e.getMessage());
            }
        }
        throw new SandboxException("no isolation is possible here, so no program is run ("
                + (failures.isEmpty() ? "it needs Linux" : String.join("; ", failures))
                + "): allow user namespaces or install bubblewrap, or pass --unsafe to run programs without walls");
    }

    /** {@return what protects this machine from the programs} */
    public Isolation isolation() {
        return isolation;
    }

    /** {@return whether a control group can bound all memory of a program here, also what the kernel holds for it} */
    public static boolean countsMemory() {
        Optional<MemoryGroup> group = MemoryGroup.create(1 << 20);
        group.ifPresent(MemoryGroup::close);
        return group.isPresent();
    }

    /** {@return how programs are run} */
    public SandboxOptions options() {
        return options;
    }

    /** What a verdict may depend on beside the program. */
    String conditions() {
        return python.version() + " " + options.timeout() + " " + options.memory() + " " + options.processes() + " "
                + options.output() + " " + isolation.level() + " judge " + JUDGE;
    }

    /**
     * Runs a program and waits for its verdict.
     *
     * @param program Python source with its tests
     * @return the verdict
     * @throws SandboxException where the sandbox broke, so that there is no verdict
     */
    public Verdict run(String program) {
        try {
            return submit(program).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SandboxException broken
                    ? broken
                    : new SandboxException("the sandbox broke: " + e.getCause(), e);
        }
    }

    /**
     * Runs a program when a worker is free.
     *
     * @param program Python source with its tests
     * @return its verdict to come; {@link SandboxException} where the sandbox broke or was closed
     */
    public CompletableFuture<Verdict> submit(String program) {
        Job job = new Job(program, new CompletableFuture<>());
        jobs.add(job);
        if (closed) {
            cancelWaiting();
        }
        return job.verdict;
    }

    /** A worker thread: takes programs as long as the sandbox is open. */
    private void work() {
        SandboxWorker worker = null;
        try {
            while (!closed) {
                Job job = jobs.take();
                worker = judge(job, worker);
            }
        } catch (InterruptedException e) {
            // closed
        } finally {
            end(worker);
        }
    }

    private void end(@Nullable SandboxWorker worker) {
        if (worker != null) {
            worker.close();
            running.remove(worker);
        }
    }

    /** Completes a job; a server that breaks is replaced, and the program is run again. */
    private @Nullable SandboxWorker judge(Job job, @Nullable SandboxWorker current) {
        SandboxWorker worker = current;
        IOException failure = new IOException("it was closed");
        for (int attempt = 0; attempt < ATTEMPTS && !closed; attempt++) {
            try {
                worker = worker == null ? start() : worker;
                job.verdict.complete(worker.run(job.program));
                return worker;
            } catch (IOException e) {
                failure = e;
                end(worker);
                worker = null;
            } catch (RuntimeException e) {
                job.verdict.completeExceptionally(e);
                return worker;
            }
        }
        return blame(job, failure);
    }

    private SandboxWorker start() throws IOException {
        SandboxWorker worker = new SandboxWorker(isolation.level(), python, options, watchdog);
        running.add(worker);
        return worker;
    }

    /** Servers broke on a program: it is the program's fault where one that is known to be good still passes. */
    private @Nullable SandboxWorker blame(Job job, IOException failure) {
        SandboxWorker worker = null;
        try {
            if (!closed) {
                worker = start();
                if (worker.run(GOOD).passed()) {
                    String message = "the sandbox broke " + ATTEMPTS + " times on it: " + failure.getMessage();
                    job.verdict.complete(new Verdict(Outcome.KILLED, message, 0, 0, ""));
                    return worker;
                }
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        end(worker);
        job.verdict.completeExceptionally(
                closed
                        ? new SandboxException("the sandbox was closed")
                        : new SandboxException(
                                "the sandbox broke, and does not work any more: " + failure.getMessage(), failure));
        return null;
    }

    private void cancelWaiting() {
        for (Job job = jobs.poll(); job != null; job = jobs.poll()) {
            job.verdict.completeExceptionally(new SandboxException("the sandbox was closed"));
        }
    }

    /** Ends all programs at once; verdicts that are still to come will not. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already, by way of the hook as well.
        }
        end();
    }

    /** Also where the JVM is told to end: what lies outside of it would stay. */
    private void end() {
        closed = true;
        watchdog.shutdownNow();
        threads.forEach(Thread::interrupt);
        running.forEach(SandboxWorker::close);
        cancelWaiting();
    }
}
