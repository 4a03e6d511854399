package io.emend.eval.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Orders by which the samples of a problem can be ranked; none knows the tests. */
public enum Criterion {
    /** Lint-clean ones first; of those the ones that more samples agree with; of those the likelier ones. */
    COMBINED(
            "combined",
            Comparator.comparing(Evidence::clean)
                    .thenComparingInt(Evidence::agreeing)
                    .thenComparingDouble(Evidence::logprob)
                    .reversed()),
    /** Likelier edits first. */
    LOGPROB("logprob", Comparator.comparingDouble(Evidence::logprob).reversed()),
    /** Lint-clean ones first. */
    LINT("lint", Comparator.comparing(Evidence::clean).reversed()),
    /** The ones that more samples agree with first. */
    MAJORITY("majority", Comparator.comparingInt(Evidence::agreeing).reversed());

    private final String label;
    private final Comparator<Evidence> order;

    Criterion(String label, Comparator<Evidence> order) {
        this.label = label;
        this.order = order;
    }

    /** {@return the name in reports} */
    public String label() {
        return label;
    }

    /**
     * Ranks the samples of a problem.
     *
     * @param samples what is known of each
     * @return their numbers, the best first; equal ones as they were drawn
     */
    public List<Integer> order(List<Evidence> samples) {
        return IntStream.range(0, samples.size())
                .boxed()
                .sorted(Comparator.comparing(samples::get, order))
                .toList();
    }

    /**
     * Finds the best samples of a problem.
     *
     * @param samples what is known of each
     * @return the numbers of those that nothing goes before
     */
    public List<Integer> first(List<Evidence> samples) {
        Evidence best = samples.stream().min(order).orElseThrow();
        return IntStream.range(0, samples.size())
                .filter(i -> order.compare(samples.get(i), best) == 0)
                .boxed()
                .toList();
    }
}
