package io.emend.cli.commands;

import io.emend.engine.generate.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C, and other signals that end the program, into a cancellation: what is written by then is printed. */
final class Interruption implements AutoCloseable {
    private static final long GRACE_SECONDS = 3;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancelAndWait, "emend-interruption");

    /** Watches for the end of the JVM. */
    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancelAndWait() {
        cancellation.cancel();
        try {
            done.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return what is set when the program is to end} */
    Cancellation cancellation() {
        return cancellation;
    }

    /** Lets the JVM end: everything has been printed. */
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already, by way of the hook.
        }
    }
}
