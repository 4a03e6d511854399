package io.emend.engine.generate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that was submitted to a {@link Scheduler}. Any thread may look at it. */
public final class RequestHandle {
    private volatile boolean cancelled;
    private volatile boolean done;
    private volatile @Nullable Throwable failure;

    RequestHandle() {}

    /** {@return whether the request has ended, in one way or another} */
    public boolean isDone() {
        return done;
    }

    /** {@return the error that ended the request; nothing where it goes on, or ended with all its samples} */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void end() {
        done = true;
    }

    void fail(Throwable error) {
        failure = error;
        done = true;
    }
}
