package io.emend.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.Program;
import io.emend.edits.diff.Diff;
import io.emend.eval.problems.Problem;
import io.emend.eval.problems.ProblemSet;
import io.emend.eval.samples.Sample;
import io.emend.eval.samples.SampleFile;
import io.emend.eval.samples.SampleSource;
import io.emend.eval.sandbox.Sandbox;
import io.emend.eval.sandbox.TestSandbox;
import io.emend.models.files.AppendedFile;
import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final ProblemSet PROBLEMS = ProblemSet.bundled().first(6);

    @TempDir
    Path directory;

    /** Sample {@code index} of a problem: one of the first {@code i} passes, where i is the problem's place. */
    static Sample sample(Problem problem, int place, int index) {
        String solution = index < place
                ? problem.canonicalSolution()
                : switch (index % 4) {
                    case 0 -> "    return None\n";
                    case 1 -> "    return (\n";
                    case 2 -> "    return " + index + "\n";
                    default -> "    print('looking for it')\n    raise ValueError('not found')\n";
                };
        List<String> edits = new ArrayList<>();
        Program state = Program.EMPTY;
        List<String> lines = solution.stripTrailing().lines().toList();
        for (int length = 1; length <= lines.size(); length++) {
            Program next = Program.of(String.join("\n", lines.subList(lines.size() - length, lines.size())));
            edits.add(Diff.between(state, next, 0).text());
            state = next;
        }
        String raw = String.join("\n<|diff|>", edits);
        return new Sample(
                problem.taskId(),
                Sample.Format.COMPLETION,
                solution,
                new Sample.Details(
                        raw,
                        edits,
                        40,
                        10 * edits.size(),
                        4,
                        8,
                        index,
                        -12.5,
                        edits.size(),
                        index % 3 == 0 ? 1 : 0,
                        "stop",
                        0.01));
    }

    private static SampleSource source(List<String> drawn) {
        return (problems, there, n, sink) -> {
            for (Problem problem : problems) {
                for (int i = there.getOrDefault(problem.taskId(), 0); i < n; i++) {
                    sink.accept(sample(problem, problems.indexOf(problem), i));
                    drawn.add(problem.taskId() + "#" + i);
                }
            }
        };
    }

    private EvaluationOptions options(int n) {
        return new EvaluationOptions(
                n,
                List.of(1, 2, 5, 100),
                directory,
                new ModelCost("a model", 151_879_680, 12, 768),
                Map.of("temperature", 1.0),
                false);
    }

    @Test
    void reportsWhatTheVerdictsSay() throws IOException {
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            List<EvaluationListener.Progress> moments = Collections.synchronizedList(new ArrayList<>());
            Report report = new Evaluation(PROBLEMS, sandbox, options(5), moments::add).run(source(new ArrayList<>()));
            assertEquals(
                    List.of(0, 1, 2, 3, 4, 5),
                    report.problems().values().stream().map(PassAtK.Count::c).toList());
            assertEquals(15 / 30.0, report.passAtK().get(1).value(), 1e-12);
            assertEquals(5 / 6.0, report.passAtK().get(5).value(), 1e-12);
            assertFalse(report.passAtK().containsKey(100));
            assertEquals(30, moments.getLast().judged());

            Map<String, Object> json = StrictJson.object("JSON", Files.readString(directory.resolve("report.json")));
            assertTrue(json.keySet()
                    .containsAll(List.of(
                            "pass_at_k",
                            "intervals",
                            "problems",
                            "tokens",
                            "distinct_tokens",
                            "flops",
                            "seconds",
                            "flops_formula",
                            "compile_rate",
                            "malformed_hunks")));
            assertEquals(0.5, (double) ((Map<?, ?>) json.get("pass_at_k")).get("1"), 1e-12);
            assertEquals(
                    Map.of("task_id", "Emend/5", "n", 5, "c", 5, "distinct", 1, "outcomes", Map.of("PASSED", 5)),
                    ((List<?>) json.get("problems")).getLast());
            assertEquals(240, json.get("distinct_tokens"));
            assertEquals(6 * (1 + 2 + 3 + 4), json.get("discarded_tokens"));
            assertEquals(28 / 30.0, (double) json.get("compile_rate"), 1e-12);
            String html = Files.readString(directory.resolve("report.html"));
            assertTrue(html.contains("\"flops_at_k\"") && !html.contains("the data of the report"));
        }
    }

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            SampleSource dying = (problems, there, n, sink) -> {
                for (int i = 0; i < 7; i++) {
                    sink.accept(sample(problems.get(i % 3), i % 3, i / 3));
                }
                throw new IOException("killed");
            };
            Evaluation first = new Evaluation(PROBLEMS, sandbox, options(4), EvaluationListener.SILENT);
            assertEquals(
                    "killed",
                    assertThrows(IOException.class, () -> first.run(dying)).getMessage());
            Path samples = directory.resolve("samples.jsonl");
            String whole = Files.readString(samples);
            Files.writeString(samples, whole.substring(0, whole.length() - 20));

            List<String> drawn = new ArrayList<>();
            Report report = new Evaluation(PROBLEMS, sandbox, options(4), EvaluationListener.SILENT).run(source(drawn));
            assertEquals(24 - 6, drawn.size());
            assertTrue(drawn.contains("Emend/0#2") && !drawn.contains("Emend/1#1"));
            assertEquals(24, SampleFile.read(samples).size());
            assertEquals(
                    List.of(0, 1, 2, 3, 4, 4),
                    report.problems().values().stream().map(PassAtK.Count::c).toList());

            long runs = Files.readString(directory.resolve("verdicts.jsonl"))
                    .lines()
                    .count();
            new Evaluation(PROBLEMS, sandbox, options(4), EvaluationListener.SILENT).score(samples);
            assertEquals(
                    runs,
                    Files.readString(directory.resolve("verdicts.jsonl"))
                            .lines()
                            .count());
        }
    }

    @Test
    void samplesOfNobodyAndProblemsWithoutSamplesAreNamed() throws IOException {
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            Path file = directory.resolve("s.jsonl");
            Files.writeString(file, "{\"task_id\": \"Emend/0\", \"completion\": \"    return width * height\"}\n");
            Evaluation evaluation = new Evaluation(PROBLEMS, sandbox, options(1), EvaluationListener.SILENT);
            IOException missing = assertThrows(IOException.class, () -> evaluation.score(file));
            assertTrue(missing.getMessage().contains("Emend/1 and of 4 more"), missing.getMessage());
            Files.writeString(file, "{\"task_id\": \"Other/0\", \"solution\": \"x\"}\n");
            IOException unknown = assertThrows(
                    IOException.class,
                    () -> new Evaluation(PROBLEMS, sandbox, options(1), EvaluationListener.SILENT).score(file));
            assertTrue(unknown.getMessage().contains("Other/0"), unknown.getMessage());
        }
    }

    /** MBPP numbers its tasks, and so do samples of other tools. */
    @Test
    void tasksAreFoundByTheirNumbers() throws IOException {
        Path problems = Files.writeString(
                directory.resolve("p.jsonl"),
                "{\"task_id\":11,\"text\":\"Write a function to double.\",\"code\":\"def dbl(x):\\n  return x\","
                        + "\"test_list\":[\"assert dbl(2) == 4\"]}\n");
        Path file = Files.writeString(
                directory.resolve("s.jsonl"),
                "{\"task_id\":11,\"completion\":\"def dbl(x):\\n    return x * 2\\n\"}\n"
                        + "{\"task_id\":\"Mbpp/11\",\"solution\":\"def dbl(x):\\n    return x\\n\"}\n");
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            ProblemSet set = ProblemSet.read(problems);
            Report report = new Evaluation(set, sandbox, options(1), EvaluationListener.SILENT).score(file);
            assertEquals(0.5, report.passAtK().get(1).value());
            assertEquals(Set.of("Mbpp/11"), report.problems().keySet());
        }
    }

    @Test
    void aSecondEvaluationInTheSameDirectoryIsTold() throws IOException {
        Path file = Files.writeString(
                directory.resolve("s.jsonl"), "{\"task_id\": \"Emend/0\", \"completion\": \"    return 1\"}\n");
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10));
                AppendedFile held = AppendedFile.open(directory.resolve("verdicts.jsonl"))) {
            Evaluation second = new Evaluation(PROBLEMS, sandbox, options(1), EvaluationListener.SILENT);
            String message =
                    assertThrows(IOException.class, () -> second.score(file)).getMessage();
            assertEquals(held.path() + ": is being written already", message);
        }
    }

    @Test
    void theDirectoryHoldsResultsAndNothingElse() throws IOException {
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            new Evaluation(PROBLEMS, sandbox, options(1), EvaluationListener.SILENT).run(source(new ArrayList<>()));
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(
                    Set.of("samples.jsonl", "samples.settings.json", "verdicts.jsonl", "report.json", "report.html"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void filesOfOtherToolsAreScoredWithoutWhatTheyDoNotSay() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Problem problem : PROBLEMS.problems()) {
            String solution = StrictJson.write(problem.prefix() + problem.canonicalSolution());
            lines.append("{\"task_id\": \"")
                    .append(problem.taskId())
                    .append("\", \"solution\": ")
                    .append(solution)
                    .append("}\n");
        }
        Path file = Files.writeString(directory.resolve("evalplus.jsonl"), lines);
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            Report report = new Evaluation(PROBLEMS, sandbox, options(1), EvaluationListener.SILENT).score(file);
            assertEquals(1.0, report.passAtK().get(1).value());
            assertTrue(report.json().containsKey("tokens") && report.json().get("tokens") == null);
        }
    }

    @Test
    void noSampleEndsTheRun() throws IOException {
        List<String> hostile = List.of(
                "    raise ValueError('\\ud800')",
                "    return '\ud800'",
                "    import os; os.write(3, b'['*8000); os._exit(1)",
                "    import os; os.closerange(0, 256)\n    while True: pass",
                "    print('\\udcff', '\\x00'); raise type('\\u2028', (Exception,), {})(chr(0xd800) * 9999)",
                "    raise ValueError(b'</script>\\xff')");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < hostile.size(); i++) {
            String taskId = PROBLEMS.problems().get(i).taskId();
            lines.append(StrictJson.write(Map.of("task_id", taskId, "completion", hostile.get(i))))
                    .append('\n');
        }
        Path file = Files.writeString(directory.resolve("s.jsonl"), lines);
        EvaluationOptions ranked = new EvaluationOptions(1, List.of(1), directory, null, Map.of(), true);
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            for (int round = 0; round < 2; round++) {
                Report report = new Evaluation(PROBLEMS, sandbox, ranked, EvaluationListener.SILENT).score(file);
                assertEquals(0, report.passAtK().get(1).value());
                assertTrue(Files.readString(directory.resolve("report.html")).contains("ValueError: \\\\ud800"));
            }
        }
    }

    @Test
    void timeLeftIsThatOfWhatIsStillToDo() {
        assertEquals(30, new EvaluationListener.Progress(25, 20, 100, 15, 4).secondsLeft(), 1e-12);
        assertEquals(2.5, new EvaluationListener.Progress(25, 20, 100, 15, 4).rate(), 1e-12);
        assertEquals(4, new EvaluationListener.Progress(100, 50, 100, 15, 4).secondsLeft(), 1e-12);
        assertEquals(
                "100 of 100 samples, 50 judged, 12.5 a second, 0:00:04 left",
                new EvaluationListener.Progress(100, 50, 100, 15, 4).describe());
        assertEquals(
                "0 of 100 samples, 0 judged, 0.0 a second",
                new EvaluationListener.Progress(0, 0, 100, 0, 0).describe());
    }

    @Test
    void costGrowsWithTheContext() {
        ModelCost cost = new ModelCost("m", 1000, 2, 8);
        assertEquals(2000, cost.flops(0, 1));
        assertEquals(2000 + 4 * 2 * 8 * 5, cost.flops(5, 1));
        assertEquals(cost.flops(0, 7), cost.flops(0, 3) + cost.flops(3, 4), 1e-9);
    }
}
