package io.emend.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code report.json} and {@code report.html}, each whole or not at all. */
final class ReportFiles {
    /** About as much text as a browser still opens at once. */
    private static final int SAMPLE_CHARACTERS = 16 << 20;
    private static final String PLACE_OF_DATA = "\"the data of the report\"";

    private ReportFiles() {}

    static void write(Report report, ProblemSet problems, Map<String, List<ScoredSample>> byTask, Path directory)
            throws IOException {
        JSON json = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);
        replace(directory.resolve("report.json"),
                json.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(report.json()) + "\n");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("report", report.json());
        data.put("problems", shownProblems(problems, byTask));
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
            ProblemSet problems, Map<String, List<ScoredSample>> byTask) {
        int budget = SAMPLE_CHARACTERS / problems.problems().size();
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Problem problem : problems.problems()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("instruction", problem.instruction());
            fields.put("samples", shownSamples(byTask.get(problem.taskId()), budget));
            shown.add(fields);
        }
        return shown;
    }

    /** Distinct texts with their counts, passing ones first, as many as fit the budget but at least one. */
    private static List<Map<String, Object>> shownSamples(List<ScoredSample> samples, int budget) {
        Map<String, List<ScoredSample>> byText = new LinkedHashMap<>();
        samples.stream()
                .sorted((a, b) -> Boolean.compare(b.verdict().passed(), a.verdict().passed()))
                .forEach(s -> byText.computeIfAbsent(s.sample().text(), text -> new ArrayList<>()).add(s));
        List<Map<String, Object>> shown = new ArrayList<>();
        int characters = 0;
        for (List<ScoredSample> equal : byText.values()) {
            ShownSample sample = ShownSample.of(equal.getFirst(), equal.size());
            characters += sample.characters();
            if (characters > budget && !shown.isEmpty()) {
                break;
            }
            shown.add(sample.fields());
        }
        return shown;
    }
}
