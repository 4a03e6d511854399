package io.emend.bench;

import java.util.List;
import java.util.Map;

/**
 * The results of an evaluation.
 *
 * @param passAtK estimates with 95 % intervals by k, for the k that were asked for
 * @param curve estimates for k = 1…n
 * @param problems counts by task id, in order
 * @param json all that {@code report.json} says
 */
public record Report(
        Map<Integer, PassAtK.Estimate> passAtK,
        List<PassAtK.Estimate> curve,
        Map<String, PassAtK.Count> problems,
        Map<String, Object> json) {}
