package io.emend.jmh;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks of single kernels and fails where one allocates once it has been compiled, as a kernel does whose
 * vectors C2 does not keep in registers. Takes JMH's own options, which narrow down what runs.
 */
public final class AllocationCheck {
    /** JMH itself allocates some 8 kB in an iteration of a second; kernels are called a thousand times and more. */
    private static final double MOST_BYTES_A_SECOND = 32 << 10;

    /** The quietest counts: on a busy machine C2 is late, and what it has not compiled allocates. */
    private static final int ITERATIONS = 5;

    private static final String RATE = "gc.alloc.rate";

    private AllocationCheck() {}

    /**
     * Checks, prints a line for each benchmark, and exits with 1 where one allocates.
     *
     * @param arguments options of JMH
     * @throws CommandLineOptionException if they are not right
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        CommandLineOptions narrowed = new CommandLineOptions(arguments);
        OptionsBuilder options = new OptionsBuilder();
        options.parent(narrowed);
        if (narrowed.getIncludes().isEmpty()) {
            // The thread team and the pass over a whole token make small objects for each parallel loop.
            options.include("(MatMul|Attention|Elementwise|Dequantize)Benchmark");
        }
        Options all = options.addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(narrowed.getWarmupIterations().orElse(2))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .build();
        Collection<RunResult> results = new Runner(all).run();
        long failed = results.stream().filter(AllocationCheck::allocates).count();
        System.out.printf(Locale.ROOT, "%d of %d benchmarks allocate in steady state%n", failed, results.size());
        System.exit(failed == 0 && !results.isEmpty() ? 0 : 1);
    }

    private static boolean allocates(RunResult result) {
        double least = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(
                        iteration -> iteration.getSecondaryResults().get(RATE).getScore())
                .min()
                .orElseThrow();
        double bytes = least * (1 << 20);
        boolean allocates = !(bytes <= MOST_BYTES_A_SECOND);
        System.out.printf(
                Locale.ROOT,
                "%-9s %12.0f B/s  %s %s%n",
                allocates ? "ALLOCATES" : "ok",
                bytes,
                result.getPrimaryResult().getLabel(),
                parameters(result));
        return allocates;
    }

    private static String parameters(RunResult result) {
        StringBuilder text = new StringBuilder();
        for (String key : result.getParams().getParamsKeys()) {
            text.append(key)
                    .append('=')
                    .append(result.getParams().getParam(key))
                    .append(' ');
        }
        return text.toString().strip();
    }
}
