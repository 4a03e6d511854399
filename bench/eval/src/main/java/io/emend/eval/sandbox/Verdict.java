package io.emend.eval.sandbox;

import java.util.Objects;

/**
 * What came of running a program with its tests.
 *
 * @param outcome how it ended
 * @param message one line on why, empty where it passed
 * @param seconds wall time it took
 * @param cpuSeconds CPU time it took
 * @param output the end of what it printed
 */
public record Verdict(Outcome outcome, String message, double seconds, double cpuSeconds, String output) {
    /** Checks that nothing is missing. */
    public Verdict {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(output, "output");
    }

    /** {@return whether all tests were passed} */
    public boolean passed() {
        return outcome == Outcome.PASSED;
    }

    /** {@return whether Python could compile the program} */
    public boolean compiled() {
        return outcome != Outcome.COMPILE_ERROR;
    }
}
