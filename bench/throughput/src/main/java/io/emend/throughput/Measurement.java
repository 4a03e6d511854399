package io.emend.throughput;

import java.util.Arrays;

/**
 * What repetitions of a workload on one model came to.
 *
 * @param workload what was done
 * @param rates tokens a second of each repetition, in order
 * @param warmUpRuns repetitions before them that do not count
 * @param warmUpSeconds how long those took
 */
public record Measurement(Workload workload, double[] rates, int warmUpRuns, double warmUpSeconds) {
    /**
     * Checks that there is one.
     *
     * @throws IllegalArgumentException if there are no repetitions
     */
    public Measurement {
        if (rates.length == 0) {
            throw new IllegalArgumentException("a measurement without repetitions");
        }
    }

    /** {@return the median in tokens a second; of an even number of repetitions the mean of the two in the middle} */
    public double median() {
        return median(rates);
    }

    /** {@return tokens a second of the slowest repetition} */
    public double min() {
        return Arrays.stream(rates).min().orElseThrow();
    }

    /** {@return tokens a second of the fastest repetition} */
    public double max() {
        return Arrays.stream(rates).max().orElseThrow();
    }

    /**
     * {@return how many times faster this was: the median over the ratios of repetitions that came one after the other}
     *
     * @param other of as many repetitions, taken in turn with these
     */
    public double ratioTo(Measurement other) {
        double[] ratios = new double[rates.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = rates[i] / other.rates[i];
        }
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
