package io.emend.eval.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.eval.SharedData;
import io.emend.eval.problems.Problem;
import io.emend.eval.problems.ProblemSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts on programs whose result is known, or is found by plain exec as OpenAI's human-eval does it. */
class CanonicalSolutionsTest {
    @TempDir
    Path directory;

    @Test
    void ownSolutionsPassAndMutatedOnesFail() {
        List<Problem> problems = ProblemSet.bundled().problems();
        List<String> programs =
                problems.stream().map(p -> p.programOf(p.canonicalSolution())).toList();
        List<String> mutants =
                problems.stream().map(p -> p.programOf("    return None\n")).toList();
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            assertTrue(passed(sandbox, programs).stream().allMatch(p -> p));
            assertTrue(passed(sandbox, mutants).stream().noneMatch(p -> p));
        }
    }

    @Test
    void referencesOfRequestsPassAndThoseOfOthersFail() {
        List<Problem> requests = ProblemSet.requests().problems();
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            assertEquals(
                    List.of(), failures(requests, passed(sandbox, programs(requests, Problem::canonicalSolution))));
            for (String wrong : List.of("def f(*a):\n    return None\n", "def f(*a):\n    return a[0]\n", "f = 1\n")) {
                assertTrue(passed(sandbox, programs(requests, problem -> wrong)).stream()
                        .noneMatch(p -> p));
            }
        }
    }

    @Test
    void changesAreNeededAndTheirReferencesPass() {
        List<Problem> changes = ProblemSet.changes().problems();
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(2))) {
            assertEquals(List.of(), failures(changes, passed(sandbox, programs(changes, Problem::canonicalSolution))));
            assertTrue(
                    passed(sandbox, programs(changes, Problem::start)).stream().noneMatch(p -> p));
        }
    }

    private static List<String> programs(List<Problem> problems, Function<Problem, String> completion) {
        return problems.stream()
                .map(problem -> problem.programOf(completion.apply(problem)))
                .toList();
    }

    @Test
    void theFunctionThatWasAskedForIsFoundWhateverItsNameAndPlace() throws IOException {
        Path file = Files.writeString(
                directory.resolve("p.jsonl"),
                "{\"task_id\": \"x\", \"instruction\": \"Double.\","
                        + " \"test\": \"def check(f): assert f(2) == 4 and f(3) == 6\"}\n");
        Problem problem = ProblemSet.read(file).problems().getFirst();
        String twice = "def twice(x):\n    return x * 2\n";
        List<String> right = List.of(
                twice,
                "twice = lambda x: x * 2\n",
                "def check(x):\n    return x * 2\n",
                "from math import floor\nfrom random import choice\n" + twice,
                "def two():\n    return 2\ndef twice(x):\n    return x * two()\n",
                "def twice(x):\n    return x * two()\ndef two():\n    return 2\n",
                "def twice(x):\n    return sum(two() for _ in range(x))\ndef two():\n    return 2\n",
                "def twice(x):\n    return 0 if x == 0 else 2 + twice(x - 1)\n",
                "from functools import lru_cache\n@lru_cache(maxsize=None)\n" + twice,
                twice + "print(twice(5))\n");
        List<String> wrong = List.of(
                "", "x = 4\n", "from math import sqrt\n", "class A:\n    def twice(self, x):\n        return x");
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            for (List<String> programs : List.of(right, wrong)) {
                List<Boolean> passed = passed(
                        sandbox, programs.stream().map(problem::programOf).toList());
                for (int i = 0; i < programs.size(); i++) {
                    assertEquals(programs == right, passed.get(i), programs.get(i));
                }
            }
        }
    }

    @Test
    void humanEvalPasses() throws IOException {
        List<Problem> problems = ProblemSet.humanEval(SharedData.benchmark("HumanEval.jsonl.gz"), null)
                .problems();
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            List<Boolean> passed = passed(
                    sandbox,
                    problems.stream()
                            .map(p -> p.programOf(p.canonicalSolution()))
                            .toList());
            assertEquals(List.of(), failures(problems, passed));
        }
    }

    @Test
    void verdictsOnMutantsAreThoseOfPlainExec() throws IOException, InterruptedException {
        List<Problem> problems = ProblemSet.humanEval(SharedData.benchmark("HumanEval.jsonl.gz"), null)
                .problems();
        List<String> programs = new ArrayList<>();
        for (Problem problem : problems) {
            mutants(problem.canonicalSolution()).forEach(mutant -> programs.add(problem.programOf(mutant)));
        }
        try (Sandbox sandbox = TestSandbox.open(PlainExec.TIME_LIMIT)) {
            List<Boolean> reference = PlainExec.passed(programs, directory);
            List<Boolean> passed = passed(sandbox, programs);
            for (int i = 0; i < programs.size(); i++) {
                assertEquals(reference.get(i), passed.get(i), programs.get(i));
            }
            assertTrue(passed.contains(true) && passed.contains(false), "mutants both pass and fail");
        }
    }

    /** Small changes as a model gets things wrong; some of them are none. */
    private static List<String> mutants(String solution) {
        String[][] changes = {{"<", "<="}, {"max(", "min("}, {"==", "!="}, {"    ", "   "}, {"return ", "return not "}};
        return Stream.of(changes)
                .map(change -> solution.replaceFirst(Pattern.quote(change[0]), Matcher.quoteReplacement(change[1])))
                .filter(mutant -> !mutant.equals(solution))
                .limit(2)
                .toList();
    }

    static List<Boolean> passed(Sandbox sandbox, List<String> programs) {
        List<CompletableFuture<Verdict>> verdicts =
                programs.stream().map(sandbox::submit).toList();
        return verdicts.stream().map(verdict -> verdict.join().passed()).toList();
    }

    private static List<String> failures(List<Problem> problems, List<Boolean> passed) {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < problems.size(); i++) {
            if (!passed.get(i)) {
                failures.add(problems.get(i).taskId());
            }
        }
        return failures;
    }
}
