package io.emend.models;

import java.util.concurrent.atomic.AtomicReference;

/** Catches a second thread that calls a model while one is inside it: for those who make a {@link LanguageModel}. */
public final class SoleCaller implements AutoCloseable {
    private final AtomicReference<Thread> inside = new AtomicReference<>();

    /** Nobody is inside. */
    public SoleCaller() {}

    /**
     * Marks the start of a call; {@link #close} marks its end.
     *
     * @return this
     * @throws IllegalStateException if another call goes on
     */
    public SoleCaller enter() {
        Thread other = inside.compareAndExchange(null, Thread.currentThread());
        if (other != null) {
            throw new IllegalStateException("the model is in use by thread \"" + other.getName()
                    + "\" and was called by \"" + Thread.currentThread().getName() + "\": one thread at a time");
        }
        return this;
    }

    /** Marks the end of the call. */
    @Override
    public void close() {
        inside.set(null);
    }
}
