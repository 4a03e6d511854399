package io.emend.eval.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Measures how many trivial programs a second the sandbox judges; run by hand, see the module's README. */
final class SandboxRate {
    private static final int ROUNDS = 7;
    private static final int PROGRAMS = 500;

    private SandboxRate() {}

    /** Prints the median and the range over rounds. */
    public static void main(String[] arguments) {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.defaults())) {
            System.out.println(sandbox.isolation().describe());
            double[] rates = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                rates[round] = rate(sandbox);
            }
            Arrays.sort(rates);
            System.out.printf(
                    "%.0f programs/s (%.0f to %.0f), %d workers%n",
                    rates[ROUNDS / 2],
                    rates[0],
                    rates[ROUNDS - 1],
                    sandbox.options().workers());
        }
    }

    private static double rate(Sandbox sandbox) {
        long start = System.nanoTime();
        List<CompletableFuture<Verdict>> verdicts = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            verdicts.add(sandbox.submit("def f(x):\n    return x + 1\n\nassert f(" + i + ") == " + (i + 1)));
        }
        verdicts.forEach(verdict -> {
            if (!verdict.join().passed()) {
                throw new IllegalStateException(verdict.join().toString());
            }
        });
        return PROGRAMS / ((System.nanoTime() - start) / 1e9);
    }
}
