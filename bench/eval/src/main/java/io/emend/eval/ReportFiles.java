package io.emend.eval;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes {@code report.json} and {@code report.html}, each whole or not at all. */
final class ReportFiles {
    /** About as much text as a browser still opens at once. */
    private static final int SAMPLE_CHARACTERS = 16 << 20;

    private static final String PLACE_OF_DATA = "\"the data of the report\"";

    private ReportFiles() {}

    /** Writes the files; {@code ranking} is null where the samples are not ranked. */
    static void write(
            Report report, ProblemSet problems, Map<String, List<ScoredSample>> byTask, Ranking ranking, Path directory)
            throws IOException {
        JSON json = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);
        replace(
                directory.resolve("report.json"),
                json.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(report.json()) + "\n");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("report", report.json());
        data.put("problems", shownProblems(problems, byTask, ranking));
        // Inside of a script element only the end of one has a meaning.
        String embedded = json.asString(data).replace("<", "\\u003c");
        replace(directory.resolve("report.html"), Resources.text("report.html").replace(PLACE_OF_DATA, embedded));
    }

    private static void replace(Path file, String content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Map<String, Object>> shownProblems(
            ProblemSet problems, Map<String, List<ScoredSample>> byTask, Ranking ranking) {
        int budget = SAMPLE_CHARACTERS / problems.problems().size();
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Problem problem : problems.problems()) {
            List<ScoredSample> samples = byTask.get(problem.taskId());
            List<Evidence> evidence =
                    ranking == null ? List.of() : ranking.evidence().get(problem.taskId());
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("instruction", problem.instruction());
            fields.put("prefix", problem.prefix());
            fields.put("suffix", problem.suffix());
            fields.put("samples", shownSamples(samples, evidence, budget));
            shown.add(fields);
        }
        return shown;
    }

    /**
     * Distinct texts with their counts, as many as fit the budget but at least one: in the order of the ranking, or
     * where there is none, passing ones first.
     */
    private static List<Map<String, Object>> shownSamples(
            List<ScoredSample> samples, List<Evidence> evidence, int budget) {
        Map<String, List<Integer>> byText = new LinkedHashMap<>();
        order(samples, evidence)
                .forEach(i -> byText.computeIfAbsent(samples.get(i).sample().text(), text -> new ArrayList<>())
                        .add(i));
        List<Map<String, Object>> shown = new ArrayList<>();
        int characters = 0;
        for (List<Integer> equal : byText.values()) {
            int first = equal.getFirst();
            ShownSample sample =
                    ShownSample.of(samples.get(first), equal.size(), evidence.isEmpty() ? null : evidence.get(first));
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
