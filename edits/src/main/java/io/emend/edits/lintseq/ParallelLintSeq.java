package io.emend.edits.lintseq;

import io.emend.edits.lint.Linter;
import io.emend.edits.lint.LinterException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws edit sequences for many programs at once, a thread with its own linter for each, and hands them on in order.
 *
 * <p>The sequences of a program depend on its index and the seed only, so a run that was cut short goes on by leaving
 * out the programs that are done.
 */
public final class ParallelLintSeq implements AutoCloseable {
    private static final int AHEAD_PER_THREAD = 8;

    private final int threads;
    private final ExecutorService executor;
    private final List<Linter> linters = new ArrayList<>();
    private final BlockingQueue<LintSeq> idle = new LinkedBlockingQueue<>();

    /**
     * A program to draw sequences for.
     *
     * @param index its number in the whole input; together with the seed it decides the draws
     * @param program the text
     */
    public record Source(long index, String program) {}

    /**
     * What was drawn for a program.
     *
     * @param source the program
     * @param sequences the sequences, none where the linter failed
     * @param failure why the linter failed, or {@code null}
     */
    public record Result(
            Source source,
            List<LintSeqSequence> sequences,
            @Nullable String failure) {}

    /**
     * Threads that draw with a linter.
     *
     * @param threads how many
     * @param newLinter makes a linter, once for every thread; they are started together and closed by {@link #close}
     * @param options what may be drawn
     * @throws LinterException if a linter cannot be started
     */
    public ParallelLintSeq(int threads, Supplier<? extends Linter> newLinter, LintSeqOptions options) {
        this.threads = threads;
        executor = Executors.newFixedThreadPool(threads);
        boolean started = false;
        try {
            startLinters(newLinter);
            linters.forEach(linter -> idle.add(LintSeq.withLinter(linter, options)));
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    /**
     * Threads that draw without a linter, as {@link LintSeq#withoutLinter} does.
     *
     * @param threads how many
     */
    public ParallelLintSeq(int threads) {
        this.threads = threads;
        executor = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            idle.add(LintSeq.withoutLinter());
        }
    }

    private void startLinters(Supplier<? extends Linter> newLinter) {
        List<Future<Linter>> starting = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            starting.add(executor.submit(newLinter::get));
        }
        RuntimeException failure = null;
        for (Future<Linter> linter : starting) {
            try {
                linters.add(await(linter));
            } catch (RuntimeException e) {
                // The others are still waited for: what has started is to be closed.
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /**
     * Draws sequences for every program.
     *
     * @param sources the programs; only a few are read ahead
     * @param paths how many sequences for each
     * @param seed the same seed gives the same sequences
     * @param sink takes the results in the order of the programs, in the thread of the caller; where it throws, the run
     *     ends with that exception
     */
    public void run(Iterator<Source> sources, int paths, long seed, Consumer<Result> sink) {
        Deque<Future<Result>> ahead = new ArrayDeque<>();
        try {
            while (sources.hasNext() || !ahead.isEmpty()) {
                while (sources.hasNext() && ahead.size() < threads * AHEAD_PER_THREAD) {
                    Source source = sources.next();
                    ahead.add(executor.submit(() -> draw(source, paths, seed)));
                }
                sink.accept(await(ahead.remove()));
            }
        } finally {
            ahead.forEach(result -> result.cancel(false));
        }
    }

    private Result draw(Source source, int paths, long seed) throws InterruptedException {
        LintSeq lintSeq = idle.take();
        try {
            long seedOfSource = new SplittableRandom(seed ^ source.index() * 0x9e3779b97f4a7c15L).nextLong();
            return new Result(source, lintSeq.sequences(source.program(), paths, seedOfSource), null);
        } catch (LinterException e) {
            return new Result(source, List.of(), Objects.requireNonNullElse(e.getMessage(), e.toString()));
        } finally {
            idle.add(lintSeq);
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinterException("interrupted while waiting for a linter", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Ends threads and linters. */
    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
        RuntimeException failure = null;
        for (Linter linter : linters) {
            try {
                linter.close();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
