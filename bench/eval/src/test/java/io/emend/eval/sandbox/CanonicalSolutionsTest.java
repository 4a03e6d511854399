package io.emend.eval.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.eval.SharedData;
import io.emend.eval.problems.Problem;
import io.emend.eval.problems.ProblemSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
