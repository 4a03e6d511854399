package io.emend.eval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The results of an evaluation.
 *
 * @param passAtK estimates with 95 % intervals by k, for the k that were asked for
 * @param curve estimates for k = 1…n
 * @param problems counts by task id, in order
 * @param rank how often the first of ranked samples is right; null where they were not ranked
 * @param json all that {@code report.json} says
 */
public record Report(
        Map<Integer, PassAtK.Estimate> passAtK,
        List<PassAtK.Estimate> curve,
        Map<String, PassAtK.Count> problems,
        @Nullable FirstRight rank,
        Map<String, Object> json) {
    /**
     * How often the first sample of a problem is right: means over problems with their intervals.
     *
     * @param ranked in the order of the ranking
     * @param random in a random order, which is pass@1
     * @param oracle in the best order, which is whether any sample is right
     */
    public record FirstRight(PassAtK.Estimate ranked, PassAtK.Estimate random, PassAtK.Estimate oracle) {}
}
