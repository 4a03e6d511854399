package io.emend.eval.report;

import io.emend.eval.PassAtK;
import io.emend.eval.Report;
import io.emend.eval.ranking.Criterion;
import io.emend.eval.ranking.Ranking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How often the first sample of a ranking is right. */
final class RankingReport {
    private final Ranking ranking;
    private final Map<String, List<ScoredSample>> byTask;

    RankingReport(Ranking ranking, Map<String, List<ScoredSample>> byTask) {
        this.ranking = ranking;
        this.byTask = byTask;
    }

    Report.FirstRight firstRight() {
        return new Report.FirstRight(
                rate(Criterion.COMBINED),
                mean(byTask.values(), RankingReport::passed),
                mean(byTask.values(), samples -> Math.ceil(passed(samples))));
    }

    /** The {@code rank} object of {@code report.json}. */
    Map<String, Object> json() {
        Map<String, Object> rates = new LinkedHashMap<>();
        for (Criterion criterion : Criterion.values()) {
            boolean unknown = criterion == Criterion.LOGPROB && !ranking.logprobsKnown();
            rates.put(criterion.label(), unknown ? null : fields(rate(criterion)));
        }
        rates.put("random", fields(firstRight().random()));
        rates.put("oracle", fields(firstRight().oracle()));

        Map<String, Object> rank = new LinkedHashMap<>();
        rank.put(
                "order",
                "lint-clean first; then more samples that agree; then higher mean log-probability per edit, "
                        + "or per token in plain text");
        rank.put("first_right", rates);
        rank.put("problems", problems());
        return rank;
    }

    private PassAtK.Estimate rate(Criterion criterion) {
        return mean(byTask.keySet(), taskId -> rightness(criterion, taskId));
    }

    /** The share of right ones among the samples that are first together. */
    private double rightness(Criterion criterion, String taskId) {
        List<Integer> first = criterion.first(ranking.evidence().getOrDefault(taskId, List.of()));
        List<ScoredSample> samples = byTask.getOrDefault(taskId, List.of());
        return passed(first.stream().map(samples::get).toList());
    }

    private static double passed(List<ScoredSample> samples) {
        return samples.stream().filter(sample -> sample.verdict().passed()).count() / (double) samples.size();
    }

    private static <T> PassAtK.Estimate mean(Collection<T> problems, ToDoubleFunction<T> number) {
        return PassAtK.mean(problems.stream().mapToDouble(number).toArray());
    }

    private static Map<String, Object> fields(PassAtK.Estimate estimate) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", estimate.value());
        fields.put("interval", List.of(estimate.low(), estimate.high()));
        return fields;
    }

    private List<Map<String, Object>> problems() {
        List<Map<String, Object>> rows = new ArrayList<>();
        ranking.evidence().forEach((taskId, evidence) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("task_id", taskId);
            row.put("order", Criterion.COMBINED.order(evidence));
            row.put("first_right", rightness(Criterion.COMBINED, taskId));
            rows.add(row);
        });
        return rows;
    }
}
