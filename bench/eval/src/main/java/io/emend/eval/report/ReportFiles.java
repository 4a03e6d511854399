package io.emend.eval.report;

import io.emend.eval.Report;
import io.emend.eval.problems.Problem;
import io.emend.eval.problems.ProblemSet;
import io.emend.eval.ranking.Criterion;
import io.emend.eval.ranking.Evidence;
import io.emend.eval.ranking.Ranking;
import io.emend.eval.resources.Resources;
import io.emend.models.files.AtomicFile;
import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes {@code report.json} and {@code report.html}, each whole or not at all. */
public final class ReportFiles {
    /** About as much text as a browser still opens at once. */
    private static final int SAMPLE_CHARACTERS = 16 << 20;

    private static final String PLACE_OF_DATA = "\"the data of the report\"";

    private ReportFiles() {}

    /**
     * Writes the files.
     *
     * @param report the report
     * @param problems what was asked
     * @param byTask the samples of each problem with their verdicts, by task id
     * @param ranking evidence on the samples; null where they are not ranked
     * @param directory where the files go
     * @throws IOException where they cannot be written
     */
    public static void write(
            Report report,
            ProblemSet problems,
            Map<String, List<ScoredSample>> byTask,
            @Nullable Ranking ranking,
            Path directory)
            throws IOException {
        AtomicFile.write(directory.resolve("report.json"), StrictJson.writeIndented(report.json()) + "\n");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("report", report.json());
        data.put("problems", shownProblems(problems, byTask, ranking));
        // Inside of a script element only the end of one has a meaning.
        String embedded = StrictJson.write(data).replace("<", "\\u003c");
        AtomicFile.write(
                directory.resolve("report.html"),
                Resources.text(ReportFiles.class, "report.html").replace(PLACE_OF_DATA, embedded));
    }

    private static List<Map<String, Object>> shownProblems(
            ProblemSet problems, Map<String, List<ScoredSample>> byTask, @Nullable Ranking ranking) {
        int budget = SAMPLE_CHARACTERS / problems.problems().size();
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Problem problem : problems.problems()) {
            List<ScoredSample> samples = byTask.getOrDefault(problem.taskId(), List.of());
            List<Evidence> evidence =
                    ranking == null ? List.of() : ranking.evidence().getOrDefault(problem.taskId(), List.of());
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("instruction", problem.instruction());
            fields.put("start", ShownSample.startOf(problem).text());
            fields.put("prefix", problem.prefix());
            fields.put("suffix", problem.suffix());
            fields.put("samples", shownSamples(problem, samples, evidence, budget));
            shown.add(fields);
        }
        return shown;
    }

    /**
     * Distinct texts with their counts, as many as fit the budget but at least one: in the order of the ranking, or
     * where there is none, passing ones first.
     */
    private static List<Map<String, Object>> shownSamples(
            Problem problem, List<ScoredSample> samples, List<Evidence> evidence, int budget) {
        Map<String, List<Integer>> byText = new LinkedHashMap<>();
        order(samples, evidence)
                .forEach(i -> byText.computeIfAbsent(samples.get(i).sample().text(), text -> new ArrayList<>())
                        .add(i));
        List<Map<String, Object>> shown = new ArrayList<>();
        int characters = 0;
        for (List<Integer> equal : byText.values()) {
            int first = equal.getFirst();
            ShownSample sample = ShownSample.of(
                    problem, samples.get(first), equal.size(), evidence.isEmpty() ? null : evidence.get(first));
            characters += sample.characters();
            if (characters > budget && !shown.isEmpty()) {
                break;
            }
            shown.add(sample.fields());
        }
        return shown;
    }

    private static List<Integer> order(List<ScoredSample> samples, List<Evidence> evidence) {
        return evidence.isEmpty()
                ? IntStream.range(0, samples.size())
                        .boxed()
                        .sorted(Comparator.comparing(
                                i -> !samples.get(i).verdict().passed()))
                        .toList()
                : Criterion.COMBINED.order(evidence);
    }
}
