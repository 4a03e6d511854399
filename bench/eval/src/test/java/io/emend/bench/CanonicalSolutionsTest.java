package io.emend.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        List<String> programs = problems.stream().map(p -> p.programOf(p.canonicalSolution())).toList();
        List<String> mutants = problems.stream().map(p -> p.programOf("    return None\n")).toList();
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            assertTrue(passed(sandbox, programs).stream().allMatch(p -> p));
            assertTrue(passed(sandbox, mutants).stream().noneMatch(p -> p));
        }
    }

    @Test
    void humanEvalPasses() throws IOException {
        List<Problem> problems = ProblemSet.humanEval(SharedData.benchmark("HumanEval.jsonl.gz"), null).problems();
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            List<Boolean> passed =
                    passed(sandbox, problems.stream().map(p -> p.programOf(p.canonicalSolution())).toList());
            assertEquals(List.of(), failures(problems, passed));
        }
    }

    @Test
    void verdictsOnMutantsAreThoseOfPlainExec() throws IOException, InterruptedException {
        List<Problem> problems = ProblemSet.humanEval(SharedData.benchmark("HumanEval.jsonl.gz"), null).problems();
        List<String> programs = new ArrayList<>();
        for (Problem problem : problems) {
            mutants(problem.canonicalSolution()).forEach(mutant -> programs.add(problem.programOf(mutant)));
        }
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(3))) {
            List<Boolean> reference = plainExec(programs);
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
                .map(change -> solution.replaceFirst(
                        Pattern.quote(change[0]), Matcher.quoteReplacement(change[1])))
                .filter(mutant -> !mutant.equals(solution))
                .limit(2)
                .toList();
    }

    /** The check of human-eval's execution.py without its guards: exec in a new dictionary, with a time limit. */
    private List<Boolean> plainExec(List<String> programs) throws IOException, InterruptedException {
        Path input = Files.writeString(directory.resolve("programs.json"), JSON.std.asString(programs));
        Path output = directory.resolve("passed.json");
        Process python = new ProcessBuilder("python3", "-c", """
                import contextlib, io, json, signal, sys
                class Timeout(BaseException): pass
                def stop(*_): raise Timeout()
                signal.signal(signal.SIGALRM, stop)
                passed = []
                for program in json.load(open(sys.argv[1])):
                    signal.setitimer(signal.ITIMER_REAL, 3)
                    try:
                        with contextlib.redirect_stdout(io.StringIO()):
                            exec(program, {})
                        passed.append(True)
                    except BaseException:
                        passed.append(False)
                    finally:
                        signal.setitimer(signal.ITIMER_REAL, 0)
                json.dump(passed, open(sys.argv[2], 'w'))
                """, input.toString(), output.toString()).redirectErrorStream(true).start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(python.waitFor() == 0, "skipped: " + said);
        Map<String, Object> wrapped = JSON.std.mapFrom("{\"passed\":" + Files.readString(output) + "}");
        return ((List<?>) wrapped.get("passed")).stream().map(Boolean.class::cast).toList();
    }

    private static List<Boolean> passed(Sandbox sandbox, List<String> programs) {
        List<CompletableFuture<Verdict>> verdicts = programs.stream().map(sandbox::submit).toList();
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
