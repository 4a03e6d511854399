package io.emend.edits.lint;

import java.util.List;

/**
 * Finds errors in programs, many of them one after the other.
 *
 * <p>Only errors are reported: what keeps a program from being compiled or run, never style. A linter is for one thread
 * at a time, and of no use once it is closed. Who needs several takes a {@code Supplier<Linter>}, and closes what it
 * gave.
 */
@FunctionalInterface
public interface Linter extends AutoCloseable {
    /**
     * The errors of a program.
     *
     * @param program the whole text
     * @return the errors in the order of the linter; none where it is clean
     * @throws LinterException if the linter failed on this program; it can be used for the next one
     */
    List<Diagnostic> lint(String program);

    /** Ends what the linter keeps running; without effect where that is nothing, or the linter is closed already. */
    @Override
    default void close() {}
}
