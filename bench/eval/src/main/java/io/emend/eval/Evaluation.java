package io.emend.eval;

import io.emend.eval.problems.Problem;
import io.emend.eval.problems.ProblemSet;
import io.emend.eval.ranking.Ranking;
import io.emend.eval.report.ReportBuilder;
import io.emend.eval.report.ReportFiles;
import io.emend.eval.report.ScoredSample;
import io.emend.eval.samples.Sample;
import io.emend.eval.samples.SampleFile;
import io.emend.eval.samples.SampleSettings;
import io.emend.eval.samples.SampleSource;
import io.emend.eval.sandbox.Sandbox;
import io.emend.eval.sandbox.SandboxException;
import io.emend.eval.sandbox.Verdict;
import io.emend.eval.sandbox.VerdictLog;
import io.emend.models.files.Quoted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * pass@k of a model, or of a file of samples: every sample is run with the tests of its problem, and reports are
 * written.
 *
 * <p>While samples are drawn, earlier ones are judged; equal programs are run once. Killed at any moment, an evaluation
 * with the same directory goes on where it was.
 */
public final class Evaluation {
    private final ProblemSet problems;
    private final Sandbox sandbox;
    private final EvaluationOptions options;
    private final EvaluationListener listener;
    private final Map<String, Optional<Problem>> byId = new HashMap<>();
    private final Map<String, CompletableFuture<Verdict>> verdicts = new ConcurrentHashMap<>();
    private final List<Judged> judged = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // begin() takes it
    private VerdictLog log;

    private int done;
    private int total;
    private int before;
    private long start;

    /** A sample, what it is of, and its verdict to come. */
    private record Judged(Problem problem, Sample sample, CompletableFuture<Verdict> verdict) {}

    /**
     * An evaluation.
     *
     * @param problems what is asked
     * @param sandbox runs the programs; stays open
     * @param options how many samples, and where results go
     * @param listener hears how far it is
     */
    public Evaluation(ProblemSet problems, Sandbox sandbox, EvaluationOptions options, EvaluationListener listener) {
        this.problems = problems;
        this.sandbox = sandbox;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Draws the samples that {@code samples.jsonl} does not have yet, judges all, and writes the reports.
     *
     * @param source draws samples
     * @return the report, also in {@code report.json} and {@code report.html}
     * @throws IOException where a file cannot be read or written
     * @throws IllegalArgumentException where the directory has samples that were drawn with other settings
     * @throws SandboxException where programs cannot be run
     */
    public Report run(SampleSource source) throws IOException {
        SampleSettings settings = SampleSettings.of(options.settings(), problems.problems());
        try (VerdictLog held = hold();
                SampleFile file = SampleFile.open(options.directory().resolve("samples.jsonl"), settings)) {
            begin(held, problems.problems().size() * options.samples());
            Map<String, Integer> counts = new HashMap<>();
            for (Sample sample : file.existing()) {
                judge(sample);
                counts.merge(sample.taskId(), 1, Integer::sum);
            }
            before = file.existing().size();
            source.sample(problems.problems(), Map.copyOf(counts), options.samples(), sample -> {
                try {
                    problemOf(sample);
                    file.append(sample);
                    judge(sample);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Judges the samples of a file, and writes the reports.
     *
     * @param samples JSONL of human-eval or EvalPlus, with samples for every problem
     * @return the report, also in {@code report.json} and {@code report.html}
     * @throws IOException where a file cannot be read or written, or lacks a problem
     * @throws SandboxException where programs cannot be run
     */
    public Report score(Path samples) throws IOException {
        List<Sample> all = SampleFile.read(samples);
        try (VerdictLog held = hold()) {
            begin(held, all.size());
            before = all.size();
            for (Sample sample : all) {
                judge(sample);
            }
            return finish();
        }
    }

    /** A second evaluation in the same directory would damage the files of this one. */
    private VerdictLog hold() throws IOException {
        return VerdictLog.open(options.directory().resolve("verdicts.jsonl"), sandbox);
    }

    private void begin(VerdictLog held, int samples) {
        total = samples;
        start = System.nanoTime();
        log = held;
    }

    private Problem problemOf(Sample sample) throws IOException {
        Optional<Problem> problem = byId.computeIfAbsent(sample.taskId(), problems::find);
        return problem.orElseThrow(() -> new IOException("a sample is of " + Quoted.escaped(sample.taskId())
                + ", which is not in " + problems.name()
                + ": evaluate it with its own problems, or in another directory"));
    }

    private void judge(Sample sample) throws IOException {
        Problem problem = problemOf(sample);
        String program = sample.programFor(problem);
        CompletableFuture<Verdict> verdict = verdicts.computeIfAbsent(log.key(program), key -> verdictOn(program, key));
        synchronized (judged) {
            judged.add(new Judged(problem, sample, verdict));
        }
        CompletableFuture<Verdict> _ = verdict.whenComplete((result, failure) -> report(1));
        report(0);
    }

    private CompletableFuture<Verdict> verdictOn(String program, String key) {
        Verdict known = log.get(key);
        return known != null
                ? CompletableFuture.completedFuture(known)
                : sandbox.submit(program).thenApply(verdict -> {
                    try {
                        log.put(key, verdict);
                        return verdict;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private void report(int more) {
        synchronized (judged) {
            done += more;
            listener.onProgress(new EvaluationListener.Progress(
                    judged.size(), done, Math.max(total, judged.size()), before, seconds()));
        }
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private Report finish() throws IOException {
        Map<String, List<ScoredSample>> byTask = new LinkedHashMap<>();
        problems.problems().forEach(problem -> byTask.put(problem.taskId(), new ArrayList<>()));
        for (Judged sample : judged) {
            byTask.computeIfAbsent(sample.problem.taskId(), taskId -> new ArrayList<>())
                    .add(new ScoredSample(sample.sample, await(sample.verdict)));
        }
        List<String> missing = byTask.entrySet().stream()
                .filter(task -> task.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) {
            throw new IOException("there is no sample of " + Quoted.escaped(missing.getFirst())
                    + (missing.size() == 1 ? "" : " and of " + (missing.size() - 1) + " more problems")
                    + ": pass@k needs samples of every problem of " + problems.name());
        }
        Ranking ranking = options.ranked() ? Ranking.of(problems, samplesOf(byTask), sandbox) : null;
        Report report = ReportBuilder.build(problems, byTask, options, ranking, sandbox, seconds());
        ReportFiles.write(report, problems, byTask, ranking, options.directory());
        return report;
    }

    private static Map<String, List<Sample>> samplesOf(Map<String, List<ScoredSample>> byTask) {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        byTask.forEach((taskId, scored) ->
                samples.put(taskId, scored.stream().map(ScoredSample::sample).toList()));
        return samples;
    }

    private static Verdict await(CompletableFuture<Verdict> verdict) throws IOException {
        try {
            return verdict.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case SandboxException broken -> throw broken;
                case UncheckedIOException unwritten -> throw unwritten.getCause();
                case null, default -> throw e;
            }
        }
    }
}
