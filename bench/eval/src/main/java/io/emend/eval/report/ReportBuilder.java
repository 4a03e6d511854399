package io.emend.eval.report;

import io.emend.eval.EvaluationOptions;
import io.emend.eval.ModelCost;
import io.emend.eval.PassAtK;
import io.emend.eval.Report;
import io.emend.eval.problems.ProblemSet;
import io.emend.eval.ranking.Ranking;
import io.emend.eval.samples.Sample;
import io.emend.eval.sandbox.Outcome;
import io.emend.eval.sandbox.Sandbox;
import io.emend.eval.sandbox.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** From scored samples to the numbers of a report. */
public final class ReportBuilder {
    private final Map<String, List<ScoredSample>> byTask;
    private final EvaluationOptions options;
    private final List<ScoredSample> all;

    private ReportBuilder(Map<String, List<ScoredSample>> byTask, EvaluationOptions options) {
        this.byTask = byTask;
        this.options = options;
        this.all = byTask.values().stream().flatMap(Collection::stream).toList();
    }

    /**
     * Makes the report of an evaluation.
     *
     * @param problems what was asked
     * @param byTask the samples of each problem with their verdicts, by task id
     * @param options what the evaluation is about
     * @param ranking evidence on the samples; null where they are not ranked
     * @param sandbox where the programs were run
     * @param seconds how long the evaluation took
     * @return the report
     */
    public static Report build(
            ProblemSet problems,
            Map<String, List<ScoredSample>> byTask,
            EvaluationOptions options,
            @Nullable Ranking ranking,
            Sandbox sandbox,
            double seconds) {
        return new ReportBuilder(byTask, options).build(problems.name(), ranking, sandbox, seconds);
    }

    private Report build(String name, @Nullable Ranking ranking, Sandbox sandbox, double seconds) {
        Map<String, PassAtK.Count> counts = new LinkedHashMap<>();
        byTask.forEach((taskId, samples) -> counts.put(taskId, new PassAtK.Count(samples.size(), (int)
                samples.stream().filter(sample -> sample.verdict().passed()).count())));
        int n = counts.values().stream().mapToInt(PassAtK.Count::n).min().orElseThrow();
        List<PassAtK.Estimate> curve = PassAtK.curve(List.copyOf(counts.values()), n);
        Map<Integer, PassAtK.Estimate> asked = new TreeMap<>();
        options.ks().stream().filter(k -> k <= n).forEach(k -> asked.put(k, curve.get(k - 1)));

        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataset", name);
        json.put("model", options.cost() == null ? null : options.cost().model());
        json.put("settings", options.settings());
        json.put("n", n);
        addPassAtK(json, asked, curve);
        json.put("problems", problemRows());
        RankingReport rank = ranking == null ? null : new RankingReport(ranking, byTask);
        json.put("rank", rank == null ? null : rank.json());
        addText(json);
        addCost(json, curve.size());
        addTime(json, seconds);
        json.put("isolation", sandbox.isolation().describe());
        json.put("timeout_seconds", sandbox.options().timeout().toMillis() / 1000.0);
        return new Report(asked, curve, counts, rank == null ? null : rank.firstRight(), json);
    }

    private static void addPassAtK(
            Map<String, Object> json, Map<Integer, PassAtK.Estimate> asked, List<PassAtK.Estimate> curve) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> intervals = new LinkedHashMap<>();
        asked.forEach((k, estimate) -> {
            values.put(Integer.toString(k), estimate.value());
            intervals.put(Integer.toString(k), List.of(estimate.low(), estimate.high()));
        });
        json.put("pass_at_k", values);
        json.put("intervals", intervals);
        json.put(
                "curve",
                curve.stream().map(e -> List.of(e.value(), e.low(), e.high())).toList());
    }

    private List<Map<String, Object>> problemRows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        byTask.forEach((taskId, samples) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("task_id", taskId);
            row.put("n", samples.size());
            row.put(
                    "c",
                    samples.stream().filter(sample -> sample.verdict().passed()).count());
            row.put("distinct", distinct(samples));
            row.put("outcomes", outcomes(samples));
            rows.add(row);
        });
        return rows;
    }

    private static long distinct(List<ScoredSample> samples) {
        return samples.stream().map(sample -> sample.sample().text()).distinct().count();
    }

    private static Map<String, Object> outcomes(List<ScoredSample> samples) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        samples.forEach(sample -> counts.merge(sample.verdict().outcome(), 1, Integer::sum));
        Map<String, Object> named = new LinkedHashMap<>();
        counts.forEach((outcome, count) -> named.put(outcome.name(), count));
        return named;
    }

    private void addText(Map<String, Object> json) {
        json.put("samples", all.size());
        long distinct =
                byTask.values().stream().mapToLong(ReportBuilder::distinct).sum();
        json.put("distinct_share", distinct / (double) all.size());
        json.put(
                "compile_rate", all.stream().filter(s -> s.verdict().compiled()).count() / (double) all.size());
        json.put("outcomes", outcomes(all));
        json.put("hunks", known(all, sample -> sample.hunks()));
        json.put("malformed_hunks", known(all, sample -> sample.malformedHunks()));
        json.put("tokens", known(all, sample -> sample.tokens()));
        json.put("forced_tokens", known(all, sample -> sample.forcedTokens()));
        json.put("distinct_tokens", distinctTokens());
        json.put("discarded_tokens", known(all, sample -> sample.discardedTokens()));
    }

    /** Tokens that were computed; where the samples do not say, those of the first of equal texts. */
    private @Nullable Long distinctTokens() {
        long sum = 0;
        for (List<ScoredSample> samples : byTask.values()) {
            Set<String> seen = new HashSet<>();
            for (ScoredSample scored : samples) {
                Sample.Details details = scored.sample().details();
                if (details.tokens() < 0) {
                    return null;
                }
                boolean first =
                        seen.add(details.raw().isEmpty() ? scored.sample().text() : details.raw());
                sum += details.distinctTokens() >= 0 ? details.distinctTokens() : first ? details.tokens() : 0;
            }
        }
        return sum;
    }

    /** A sum of counts; null where a sample does not say. */
    private static @Nullable Long known(List<ScoredSample> samples, ToDoubleFunction<Sample.Details> count) {
        long sum = 0;
        for (ScoredSample sample : samples) {
            double value = count.applyAsDouble(sample.sample().details());
            if (!(value >= 0)) {
                return null;
            }
            sum += (long) value;
        }
        return sum;
    }

    private void addCost(Map<String, Object> json, int n) {
        ModelCost cost = options.cost();
        boolean counted = all.stream()
                .map(s -> s.sample().details())
                .allMatch(details -> details.tokens() >= 0 && details.promptTokens() >= 0);
        json.put("flops", cost != null && counted ? totalFlops(cost) : null);
        json.put("flops_formula", cost != null && counted ? ModelCost.formula() : null);
        json.put("flops_at_k", cost != null && counted ? flopsAtK(cost, n) : null);
    }

    private static double promptFlops(ModelCost cost, List<ScoredSample> samples) {
        return cost.flops(0, samples.getFirst().sample().details().promptTokens());
    }

    private static double sampleFlops(ModelCost cost, List<ScoredSample> samples) {
        return samples.stream()
                .map(s -> s.sample().details())
                .mapToDouble(details -> flops(cost, details))
                .sum();
    }

    private static double flops(ModelCost cost, Sample.Details details) {
        double discarded =
                Math.max(0, details.discardedTokens()) * cost.flops(details.promptTokens() + details.tokens() / 2.0, 1);
        return cost.flops(details.promptTokens(), details.tokens()) + discarded;
    }

    private double totalFlops(ModelCost cost) {
        return byTask.values().stream()
                .mapToDouble(s -> promptFlops(cost, s) + sampleFlops(cost, s))
                .sum();
    }

    private List<Double> flopsAtK(ModelCost cost, int n) {
        double prompt = byTask.values().stream()
                .mapToDouble(s -> promptFlops(cost, s))
                .average()
                .orElseThrow();
        double sample = byTask.values().stream()
                .mapToDouble(s -> sampleFlops(cost, s) / s.size())
                .average()
                .orElseThrow();
        List<Double> flops = new ArrayList<>();
        for (int k = 1; k <= n; k++) {
            flops.add(prompt + k * sample);
        }
        return flops;
    }

    private void addTime(Map<String, Object> json, double seconds) {
        double sampling =
                all.stream().mapToDouble(s -> s.sample().details().seconds()).sum();
        Object tokens = json.get("tokens");
        json.put("seconds", seconds);
        json.put("sampling_seconds", Double.isFinite(sampling) ? sampling : null);
        json.put(
                "tokens_per_second",
                tokens instanceof Long count && Double.isFinite(sampling) && sampling > 0 ? count / sampling : null);
        json.put(
                "execution_seconds",
                all.stream()
                        .map(ScoredSample::verdict)
                        .distinct()
                        .mapToDouble(Verdict::seconds)
                        .sum());
    }
}
