package io.emend.cli.output;

import io.emend.models.files.Quoted;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on stderr for work that takes more than a second; silent where stderr is no terminal. */
public final class TerminalProgress implements AutoCloseable {
    private static final long DELAY_NANOS = 1_000_000_000;
    private static final int WIDTH = 100;

    private final PrintWriter err;
    private final String task;
    private final String unit;
    private final boolean enabled = "on".equals(System.getProperty("emend.progress"));
    private final long start = System.nanoTime();
    private @Nullable ProgressBar bar;

    /**
     * Starts the clock.
     *
     * @param err standard error
     * @param task what is being done, or by what; may be text of a file
     * @param unit what is counted
     */
    public TerminalProgress(PrintWriter err, String task, String unit) {
        this.err = err;
        this.task = Quoted.escaped(task);
        this.unit = " " + unit;
    }

    /**
     * Tells how far the work is.
     *
     * @param done units done
     * @param total units in all
     */
    public void report(long done, long total) {
        if (!enabled || bar == null && System.nanoTime() - start < DELAY_NANOS) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setUnit(unit, 1)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setMaxRenderedLength(WIDTH)
                    .showSpeed()
                    .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
                    .build();
        }
        bar.maxHint(total);
        bar.stepTo(done);
    }

    private void show(String line) {
        err.print("\r" + line);
        err.flush();
    }

    /** Removes the bar. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            show(" ".repeat(WIDTH) + "\r");
        }
    }
}
