package io.emend.eval.ranking;

import io.emend.edits.lint.Linter;
import io.emend.edits.lint.Linters;
import io.emend.eval.problems.Problem;
import io.emend.eval.problems.ProblemSet;
import io.emend.eval.samples.Sample;
import io.emend.eval.sandbox.Sandbox;
import io.emend.eval.sandbox.SandboxException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The evidence on the samples of an evaluation, gathered without their tests.
 *
 * @param evidence evidence by task id, in the order of the samples
 * @param logprobsKnown whether every sample has a log-probability; else all of them are not a number
 */
public record Ranking(Map<String, List<Evidence>> evidence, boolean logprobsKnown) {
    /**
     * Gathers the evidence.
     *
     * @param problems the problems
     * @param samples the samples of each, by task id
     * @param sandbox where programs are parsed
     * @return the evidence
     * @throws SandboxException where nothing can be run
     */
    public static Ranking of(ProblemSet problems, Map<String, List<Sample>> samples, Sandbox sandbox) {
        List<Sample> all = samples.values().stream().flatMap(List::stream).toList();
        boolean edits =
                all.stream().anyMatch(sample -> !sample.details().edits().isEmpty());
        boolean known = all.stream().allMatch(sample -> Double.isFinite(logprob(sample, edits)));
        SyntaxTrees trees = new SyntaxTrees(sandbox);
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        try (Linter linter = Linters.fast()) {
            for (Problem problem : problems.problems()) {
                List<Sample> ofProblem = samples.getOrDefault(problem.taskId(), List.of());
                List<String> programs = ofProblem.stream()
                        .map(sample -> sample.untestedProgramFor(problem))
                        .toList();
                List<Integer> agreeing = agreeing(programs, trees.digests(programs));
                evidence.put(
                        problem.taskId(),
                        IntStream.range(0, programs.size())
                                .mapToObj(i -> new Evidence(
                                        linter.lint(programs.get(i)).isEmpty(),
                                        agreeing.get(i),
                                        known ? logprob(ofProblem.get(i), edits) : Double.NaN))
                                .toList());
            }
        }
        return new Ranking(evidence, known);
    }

    private static List<Integer> agreeing(List<String> programs, Map<String, String> digests) {
        Map<String, Integer> counts = new HashMap<>();
        programs.forEach(program -> counts.merge(digests.get(program), 1, Integer::sum));
        return programs.stream()
                .map(program -> counts.get(digests.get(program)))
                .toList();
    }

    /** The mean of an edit; of a token where no sample has edits. A sample without any counts as one edit. */
    private static double logprob(Sample sample, boolean edits) {
        Sample.Details details = sample.details();
        if (!edits && details.tokens() < 1) {
            return Double.NaN;
        }
        return details.logprob() / (edits ? Math.max(1, details.edits().size()) : details.tokens());
    }
}
