package io.emend.llamacpp;

import java.util.concurrent.Semaphore;

/** Refuses a call while another thread is inside one: a context of llama.cpp is for one at a time. */
final class CallGuard implements AutoCloseable {
    private final Semaphore inside = new Semaphore(1);

    /**
     * Marks the start of a call; {@link #close} marks its end.
     *
     * @return this
     * @throws IllegalStateException if another call goes on
     */
    CallGuard enter() {
        if (!inside.tryAcquire()) {
            throw new IllegalStateException("the model is in use by another thread: one thread at a time");
        }
        return this;
    }

    @Override
    public void close() {
        inside.release();
    }
}
