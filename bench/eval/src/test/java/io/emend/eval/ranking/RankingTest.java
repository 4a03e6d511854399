package io.emend.eval.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.eval.Evaluation;
import io.emend.eval.EvaluationListener;
import io.emend.eval.EvaluationOptions;
import io.emend.eval.Report;
import io.emend.eval.problems.Problem;
import io.emend.eval.problems.ProblemSet;
import io.emend.eval.samples.Sample;
import io.emend.eval.samples.SampleSource;
import io.emend.eval.sandbox.Sandbox;
import io.emend.eval.sandbox.TestSandbox;
import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {
    private static final Problem DOUBLE = new Problem(
            "T/0",
            "double",
            "def f(x):\n    '''Twice x.'''\n",
            "\nassert f(2) == 4\nassert f(3) == 6",
            "    return 2 * x");
    private static final Problem NEGATE =
            new Problem("T/1", "negate", "def f(x):\n    '''Minus x.'''\n", "\nassert f(2) == -2", "    return -x");
    private static final ProblemSet PROBLEMS = new ProblemSet("two", List.of(DOUBLE, NEGATE));

    @TempDir
    Path directory;

    private static Sample sample(Problem problem, String text, int edits, double logprob) {
        return new Sample(
                problem.taskId(),
                Sample.Format.COMPLETION,
                text,
                new Sample.Details(
                        "",
                        Collections.nCopies(edits, "@@ -0,0 +1 @@\n+x"),
                        5,
                        10,
                        0,
                        10,
                        0,
                        logprob,
                        edits,
                        0,
                        "stop",
                        0.1));
    }

    /** Samples of which the first problem's majority is right, and the second problem's likeliest. */
    private static List<Sample> samples() {
        return List.of(
                sample(DOUBLE, "    return x * x", 1, -1),
                sample(DOUBLE, "    y = x + x\n    return y", 1, -6),
                sample(DOUBLE, "    z = x + x  # twice\n    return z", 2, -8),
                sample(DOUBLE, "    return two * x", 1, -0.5),
                sample(NEGATE, "    return -x", 4, -4),
                sample(NEGATE, "    return x", 1, -2),
                sample(NEGATE, "    return (", 1, -0.1),
                sample(NEGATE, "    return [", 1, -0.1));
    }

    private static Map<String, List<Sample>> byTask(List<Sample> samples) {
        return samples.stream().collect(Collectors.groupingBy(Sample::taskId));
    }

    @Test
    void evidenceNeedsNoTests() {
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            Ranking ranking = Ranking.of(PROBLEMS, byTask(samples()), sandbox);
            assertEquals(
                    List.of(
                            new Evidence(true, 1, -1),
                            new Evidence(true, 2, -6),
                            new Evidence(true, 2, -4),
                            new Evidence(false, 1, -0.5)),
                    ranking.evidence().get("T/0"));
            assertEquals(
                    List.of(2, 1, 0, 3),
                    Criterion.COMBINED.order(ranking.evidence().get("T/0")));
            assertEquals(
                    List.of(0, 1, 2, 3),
                    Criterion.COMBINED.order(ranking.evidence().get("T/1")));
            assertEquals(
                    List.of(1, 2), Criterion.MAJORITY.first(ranking.evidence().get("T/0")));
            assertEquals(
                    List.of(2, 3), Criterion.LOGPROB.first(ranking.evidence().get("T/1")));

            Problem untested = new Problem("T/0", "double", DOUBLE.prefix(), "", "");
            ProblemSet withoutTests = new ProblemSet("two", List.of(untested, NEGATE));
            assertEquals(ranking, Ranking.of(withoutTests, byTask(samples()), sandbox));
        }
    }

    @Test
    void theReportTellsHowOftenTheFirstIsRight() throws IOException {
        Map<String, Object> rank = evaluate(samples());
        assertEquals(1.0, rate(rank, "combined"));
        assertEquals(0.0, rate(rank, "logprob"));
        assertEquals((2 / 3.0 + 1 / 2.0) / 2, rate(rank, "lint"), 1e-12);
        assertEquals((1 + 1 / 4.0) / 2, rate(rank, "majority"), 1e-12);
        assertEquals((2 / 4.0 + 1 / 4.0) / 2, rate(rank, "random"), 1e-12);
        assertEquals(1.0, rate(rank, "oracle"));
        assertEquals(
                Map.of("task_id", "T/0", "order", List.of(2, 1, 0, 3), "first_right", 1.0),
                ((List<?>) rank.get("problems")).getFirst());
        String html = Files.readString(directory.resolve("report.html"));
        assertTrue(html.contains("\"agreeing\":2"), "evidence in the page");
    }

    @Test
    void withoutLogprobsThatCriterionIsUnknown() throws IOException {
        List<Sample> bare = samples().stream()
                .map(sample -> new Sample(sample.taskId(), sample.format(), sample.text(), Sample.Details.UNKNOWN))
                .toList();
        Map<String, Object> rank = evaluate(bare);
        assertNull(((Map<?, ?>) rank.get("first_right")).get("logprob"));
        assertNotNull(((Map<?, ?>) rank.get("first_right")).get("majority"));
        assertEquals(0.75, rate(rank, "combined"), 1e-12);
    }

    @Test
    void plainTextCountsTokensWhereEditsCountEdits() {
        List<Sample> plain = List.of(sample(NEGATE, "    return -x", 0, -5), sample(DOUBLE, "    return x", 0, -20));
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            Ranking ranking = Ranking.of(PROBLEMS, byTask(plain), sandbox);
            assertEquals(-0.5, ranking.evidence().get("T/1").getFirst().logprob());
            assertEquals(-2.0, ranking.evidence().get("T/0").getFirst().logprob());
        }
    }

    private static double rate(Map<String, Object> rank, String criterion) {
        Map<?, ?> rate = (Map<?, ?>) ((Map<?, ?>) rank.get("first_right")).get(criterion);
        return ((Number) rate.get("value")).doubleValue();
    }

    private Map<String, Object> evaluate(List<Sample> samples) throws IOException {
        SampleSource source = (problems, there, n, sink) -> samples.forEach(sink);
        EvaluationOptions options = new EvaluationOptions(4, List.of(1), directory, null, Map.of(), true);
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            Report report = new Evaluation(PROBLEMS, sandbox, options, EvaluationListener.SILENT).run(source);
            Map<String, Object> json = StrictJson.object("JSON", Files.readString(directory.resolve("report.json")));
            Map<String, Object> rank = new LinkedHashMap<>();
            ((Map<?, ?>) json.get("rank")).forEach((name, value) -> rank.put((String) name, value));
            assertEquals(rate(rank, "combined"), report.rank().ranked().value());
            return rank;
        }
    }
}
