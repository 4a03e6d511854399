package io.emend.engine.generate;

/** A switch by which any thread ends a generation, at the latest after the token that is being computed. */
public final class Cancellation {
    private volatile boolean cancelled;

    /** Makes a switch that is off. */
    public Cancellation() {}

    /** Ends the generations that watch this switch. It cannot be set back. */
    public void cancel() {
        cancelled = true;
    }

    /** {@return whether the switch was set} */
    public boolean isCancelled() {
        return cancelled;
    }
}
