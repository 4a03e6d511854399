package io.emend.throughput;

import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures models side by side. Each is first warmed up, since the JVM compiles our kernels while they run; then they
 * take turns, repetition by repetition, so that what else goes on in the machine meets all of them.
 *
 * <p>A model is warm when a run is over in which the JVM hardly compiled anything; on a busy machine that takes longer.
 */
public final class Throughput {
    /** The share of a run that the JVM may spend compiling when a model is warm. */
    private static final double COMPILING = 0.02;
    /** So many times the warm-up that was asked for is waited for the compiler at most. */
    private static final int PATIENCE = 10;

    private static final @Nullable CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private final int repetitions;
    private final double warmUpSeconds;
    private final Runnable afterEach;
    private final Logits logits = new Logits();

    /**
     * Prepares measurements.
     *
     * @param repetitions how many count, at least 1
     * @param warmUpSeconds how long each model runs each workload before that, at least; 0 is one run
     * @param afterEach is called after every repetition that counts
     * @throws IllegalArgumentException if a number is out of range
     */
    public Throughput(int repetitions, double warmUpSeconds, Runnable afterEach) {
        if (repetitions < 1 || !(warmUpSeconds >= 0)) {
            throw new IllegalArgumentException(
                    repetitions + " repetitions after " + warmUpSeconds + " seconds of warm-up");
        }
        this.repetitions = repetitions;
        this.warmUpSeconds = warmUpSeconds;
        this.afterEach = afterEach;
    }

    /**
     * Measures a workload on models of one vocabulary.
     *
     * @param workload what they do
     * @param models who does it
     * @return a measurement of each, in their order
     * @throws io.emend.models.ContextOverflowException if it does not fit the context of a model
     * @throws io.emend.models.CacheFullException if it does not fit the memory that a model has for keys and values
     */
    public List<Measurement> measure(Workload workload, List<LanguageModel> models) {
        List<WarmUp> warmUps = new ArrayList<>();
        for (LanguageModel model : models) {
            warmUps.add(warmUp(workload, model));
        }
        double[][] rates = new double[models.size()][repetitions];
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (int i = 0; i < rates.length; i++) {
                rates[i][repetition] = run(workload, models.get(i), repetition);
                afterEach.run();
            }
        }
        List<Measurement> measurements = new ArrayList<>();
        for (int i = 0; i < rates.length; i++) {
            WarmUp warmUp = warmUps.get(i);
            measurements.add(new Measurement(workload, rates[i], warmUp.runs, warmUp.seconds));
        }
        return measurements;
    }

    private record WarmUp(int runs, double seconds) {}

    private WarmUp warmUp(Workload workload, LanguageModel model) {
        long start = System.nanoTime();
        int runs = 0;
        double seconds = 0;
        double compiling;
        do {
            double before = seconds;
            double compiled = compilerSeconds();
            runs++;
            run(workload, model, -runs);
            seconds = (System.nanoTime() - start) / 1e9;
            compiling = (compilerSeconds() - compiled) / (seconds - before);
        } while (seconds < warmUpSeconds || compiling > COMPILING && seconds < PATIENCE * warmUpSeconds);
        return new WarmUp(runs, seconds);
    }

    private static double compilerSeconds() {
        return COMPILER == null ? 0 : COMPILER.getTotalCompilationTime() / 1e3;
    }

    private double run(Workload workload, LanguageModel model, long seed) {
        try (Trial trial = Trial.prepare(model, workload, seed, logits)) {
            return trial.run(logits);
        }
    }
}
