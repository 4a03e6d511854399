package io.emend.kernels;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Persistent threads that share the ranges of short parallel loops; the calling thread takes part.
 *
 * <p>A token takes some two hundred such loops, so a loop must cost microseconds: idle workers spin for a moment before
 * they sleep, and a sleeping team uses no processor time. The workers are daemons.
 *
 * <p>Safe for concurrent use. A loop that starts while another one runs, inside it or beside it, runs on its own thread
 * alone: correct, not faster.
 */
public final class ThreadTeam implements AutoCloseable {
    /** How long an idle worker looks out for the next loop before it sleeps. */
    private static final long SPIN_NANOS = 500_000;
    /** Pieces of a loop for each thread, so that a thread that is held up does not hold up the others for long. */
    private static final int PIECES_PER_THREAD = 4;

    private final Worker[] workers;
    private final long spinNanos;
    private final ReentrantLock running = new ReentrantLock();
    private volatile @Nullable Loop loop;
    private volatile boolean closed;

    /** The body of a parallel loop. */
    @FunctionalInterface
    public interface RangeTask {
        /**
         * Does the work of the indices {@code from <= i < to}.
         *
         * @param from first index
         * @param to index after the last
         */
        void run(int from, int to);
    }

    /**
     * Starts a team.
     *
     * @param threads how many threads take part in a loop, the caller among them; 1 starts none
     * @throws IllegalArgumentException if {@code threads} is not positive
     */
    public ThreadTeam(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a team of " + threads + " threads");
        }
        // More threads than processors must not burn the time of those that have work.
        spinNanos = threads <= Runtime.getRuntime().availableProcessors() ? SPIN_NANOS : 0;
        workers = new Worker[threads - 1];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Worker("emend-worker-" + (i + 1));
            workers[i].start();
        }
    }

    /** {@return the number of threads that take part in a loop, the caller among them} */
    public int threads() {
        return workers.length + 1;
    }

    /**
     * Runs {@code task} over {@code [0, n)} in disjoint ranges on all threads and returns when all of it is done.
     *
     * @param n number of indices
     * @param grain ranges start at multiples of this number
     * @param task the work; its results are visible to the caller afterwards
     * @throws IllegalArgumentException if {@code n} is negative or {@code grain} not positive
     * @throws IllegalStateException if the team is closed
     * @throws RuntimeException or an {@link Error}: the first that {@code task} threw; ranges not yet begun are skipped
     */
    public void run(int n, int grain, RangeTask task) {
        if (n < 0 || grain < 1) {
            throw new IllegalArgumentException("a loop over " + n + " indices in grains of " + grain);
        }
        if (closed) {
            throw new IllegalStateException("the team of threads is closed");
        }
        if (n == 0) {
            return;
        }
        if (workers.length == 0 || n <= grain || running.isHeldByCurrentThread() || !running.tryLock()) {
            task.run(0, n);
            return;
        }
        try {
            share(new Loop(n, pieceSize(n, grain), task));
        } finally {
            running.unlock();
        }
    }

    private int pieceSize(int n, int grain) {
        long grains = (n - 1L) / grain + 1;
        long pieces = (long) threads() * PIECES_PER_THREAD;
        return (int) Math.min(n, (grains + pieces - 1) / pieces * grain);
    }

    private void share(Loop work) {
        loop = work;
        for (Worker worker : workers) {
            worker.wake();
        }
        work.takePart();
        work.await(spinNanos);
        loop = null;
        work.rethrow();
    }

    /** Ends the workers. A loop that still runs is finished by its caller. */
    @Override
    public void close() {
        closed = true;
        for (Worker worker : workers) {
            LockSupport.unpark(worker);
        }
    }

    /** One parallel loop: pieces are handed out by a counter, and whoever finishes the last one tells the caller. */
    private static final class Loop {
        private final int n;
        private final int size;
        private final int pieces;
        private final RangeTask task;
        private final Thread caller = Thread.currentThread();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger finished = new AtomicInteger();
        private volatile boolean callerSleeps;
        private volatile @Nullable Throwable failure;

        Loop(int n, int size, RangeTask task) {
            this.n = n;
            this.size = size;
            this.pieces = (int) ((n - 1L) / size + 1);
            this.task = task;
        }

        void takePart() {
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                if (failure == null) {
                    runPiece(piece);
                }
                if (finished.incrementAndGet() == pieces && callerSleeps) {
                    LockSupport.unpark(caller);
                }
            }
        }

        private void runPiece(int piece) {
            int from = piece * size;
            try {
                task.run(from, (int) Math.min(n, (long) from + size));
            } catch (Throwable t) {
                failure = t;
            }
        }

        void await(long spinNanos) {
            if (spinUntil(spinNanos, () -> finished.get() == pieces)) {
                return;
            }
            callerSleeps = true;
            boolean interrupted = false;
            while (finished.get() < pieces) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                caller.interrupt();
            }
        }

        void rethrow() {
            switch (failure) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable t -> throw new IllegalStateException(t);
            }
        }
    }

    private final class Worker extends Thread {
        private volatile boolean sleeps;

        Worker(String name) {
            super(null, null, name, 0, false);
            setDaemon(true);
        }

        @Override
        public void run() {
            Loop last = null;
            while (!closed) {
                Loop seen = last;
                if (!spinUntil(spinNanos, () -> hasNews(seen))) {
                    sleepUnlessNews(seen);
                }
                Loop current = loop;
                if (current != null && current != last) {
                    current.takePart();
                }
                last = current;
            }
        }

        private boolean hasNews(@Nullable Loop seen) {
            Loop current = loop;
            return closed || current != null && current != seen;
        }

        private void sleepUnlessNews(@Nullable Loop seen) {
            sleeps = true;
            // A loop posted before the line above is seen here; one posted after it finds the flag and unparks.
            if (!hasNews(seen)) {
                LockSupport.park(ThreadTeam.this);
            }
            sleeps = false;
        }

        void wake() {
            if (sleeps) {
                LockSupport.unpark(this);
            }
        }
    }

    /** A condition that is cheap to ask. */
    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }

    /** Waits actively and returns whether the condition came to hold in time. */
    private static boolean spinUntil(long nanos, Condition condition) {
        if (condition.holds()) {
            return true;
        }
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            for (int i = 0; i < 32; i++) {
                if (condition.holds()) {
                    return true;
                }
                Thread.onSpinWait();
            }
        }
        return condition.holds();
    }
}
