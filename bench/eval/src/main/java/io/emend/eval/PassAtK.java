package io.emend.eval;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * pass@k: the probability that at least one of k samples passes (Chen et al., arXiv 2107.03374).
 *
 * <p>Intervals are percentile bootstrap intervals over problems: problems are drawn with replacement, samples are not.
 */
public final class PassAtK {
    private static final int RESAMPLES = 2000;
    private static final long SEED = 20260101;

    private PassAtK() {}

    /**
     * The samples of one problem.
     *
     * @param n how many there are
     * @param c how many of them passed
     */
    public record Count(int n, int c) {
        /** Checks that the numbers are possible. */
        public Count {
            if (c < 0 || c > n) {
                throw new IllegalArgumentException(c + " of " + n + " samples cannot have passed");
            }
        }
    }

    /**
     * An estimate and its 95 % interval.
     *
     * @param value mean over problems
     * @param low 2.5 % percentile of the bootstrap
     * @param high 97.5 % percentile
     */
    public record Estimate(double value, double low, double high) {}

    /**
     * The unbiased estimate for one problem, {@code 1 - C(n-c, k) / C(n, k)}, as a product that cannot overflow.
     *
     * @param n number of samples
     * @param c how many of them passed
     * @param k how many may be drawn, 1 to n
     * @return a probability
     * @throws IllegalArgumentException where k is not in 1..n or c not in 0..n
     */
    public static double estimate(int n, int c, int k) {
        if (k < 1 || k > n || c < 0 || c > n) {
            throw new IllegalArgumentException("pass@" + k + " of " + n + " samples, " + c + " passed, is not defined");
        }
        if (n - c < k) {
            return 1;
        }
        double none = 1;
        for (int i = n - c + 1; i <= n; i++) {
            none *= 1 - (double) k / i;
        }
        return 1 - none;
    }

    /**
     * Estimates for k = 1…largest.
     *
     * @param counts one for every problem
     * @param largest the largest k, at most the number of samples of any problem
     * @return the estimates, that of k at index k - 1
     */
    public static List<Estimate> curve(List<Count> counts, int largest) {
        double[][] estimates = new double[counts.size()][largest];
        for (int p = 0; p < estimates.length; p++) {
            for (int k = 1; k <= largest; k++) {
                estimates[p][k - 1] = estimate(counts.get(p).n(), counts.get(p).c(), k);
            }
        }
        return means(estimates);
    }

    /**
     * The mean of a number over problems, with its interval.
     *
     * @param numbers one for every problem
     * @return the mean
     */
    public static Estimate mean(double[] numbers) {
        return means(Arrays.stream(numbers)
                        .mapToObj(number -> new double[] {number})
                        .toArray(double[][]::new))
                .getFirst();
    }

    /** The mean of every column, over rows that are drawn together. */
    private static List<Estimate> means(double[][] rows) {
        int columns = rows[0].length;
        double[][] means = new double[columns][RESAMPLES];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int r = 0; r < RESAMPLES; r++) {
            for (int draw = 0; draw < rows.length; draw++) {
                double[] drawn = rows[random.nextInt(rows.length)];
                for (int k = 0; k < columns; k++) {
                    means[k][r] += drawn[k] / rows.length;
                }
            }
        }
        return IntStream.range(0, columns)
                .mapToObj(k -> new Estimate(mean(rows, k), percentile(means[k], 0.025), percentile(means[k], 0.975)))
                .toList();
    }

    private static double mean(double[][] rows, int column) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[column];
        }
        return sum / rows.length;
    }

    private static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
