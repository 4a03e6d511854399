package io.emend.cli;

import io.emend.bench.Evaluation;
import io.emend.bench.EvaluationOptions;
import io.emend.bench.ModelCost;
import io.emend.bench.ModelSampleSource;
import io.emend.bench.ProblemSet;
import io.emend.bench.Report;
import io.emend.bench.Sample;
import io.emend.bench.Sandbox;
import io.emend.bench.SandboxOptions;
import io.emend.engine.CodeModel;
import io.emend.engine.GenerationOptions;
import io.emend.models.LoadedModel;
import io.emend.models.ModelInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend eval}: pass@k of a model, with the programs run in a sandbox. */
@Command(
        name = "eval",
        description = "Measures pass@k: draws programs for problems, runs them isolated, and reports.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  emend eval own -n 10 -k 1,10 --temperature 1 --top-p 0.95",
            "  emend eval humaneval --data HumanEval.jsonl.gz -n 20 -k 1,5,10,20 --temperature 1 --top-p 0.95",
            "  emend eval humaneval --data HumanEval.jsonl.gz --samples samples.jsonl",
            "",
            "A run that was cut short goes on with the samples in --out. report.html there is for people."
        })
final class EvalCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "humaneval|mbpp|own|FILE",
            description = "The problems: benchmarks (with --data), the project's own, or a JSONL file like HumanEval's.")
    private String problems;

    @Option(names = "--data", paramLabel = "PATH", description = "The benchmark's JSONL file, possibly gzipped.")
    private Path data;

    @Option(names = "--instructions", paramLabel = "PATH", description = "HumanEvalPack's Python file, for its prompts.")
    private Path instructions;

    @Option(names = "-n", defaultValue = "20", description = "Samples for each problem (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "-k", defaultValue = "1,5,10", split = ",", description = "Each k of pass@k (default: 1,5,10).")
    private List<Integer> ks;

    @Option(names = "--samples", paramLabel = "FILE", description = "Judge these samples instead of drawing any.")
    private Path samples;

    @Option(
            names = "--out", defaultValue = "eval", paramLabel = "DIR",
            description = "Directory of the results (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N problems.")
    private Integer limit;

    @Option(names = "--unsafe", description = "Run programs even where they cannot be isolated.")
    private boolean unsafe;

    @Option(
            names = "--batch", defaultValue = "64", paramLabel = "N",
            description = "Most samples that go through the model together (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(names = "--json", description = "Print report.json.")
    private boolean json;

    @Mixin
    private ModelOptions model;

    @Mixin
    private SamplingMixin sampling;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (count < 1 || batch < 1 || limit != null && limit < 1 || ks.stream().anyMatch(k -> k < 1)) {
            throw new InputException("-n, -k, --batch and --limit must be 1 or above");
        }
        ProblemSet set = problemSet();
        if (limit != null) {
            set = set.first(limit);
        }
        GenerationOptions options = sampling.generation();
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.defaults().withUnsafe(unsafe));
                Progress progress = new Progress(spec.commandLine().getErr(), set.name(), "samples")) {
            spec.commandLine().getErr().println("emend: " + sandbox.isolation().describe());
            Report report = samples != null ? score(set, sandbox, progress) : draw(set, sandbox, progress, options);
            print(report);
        }
        return 0;
    }

    private Report score(ProblemSet set, Sandbox sandbox, Progress progress) throws IOException {
        Map<String, Object> settings = Map.of("samples", samples.toString());
        EvaluationOptions evaluation = new EvaluationOptions(count, ks, out, null, settings);
        return new Evaluation(set, sandbox, evaluation, state -> progress.report(state.judged(), state.total()))
                .score(samples);
    }

    private Report draw(ProblemSet set, Sandbox sandbox, Progress progress, GenerationOptions options)
            throws IOException {
        try (LoadedModel loaded = model.open()) {
            ModelInfo info = loaded.model().info();
            ModelCost cost = new ModelCost(info.name(), info.parameters(), info.layers(), info.hiddenSize());
            EvaluationOptions evaluation = new EvaluationOptions(count, ks, out, cost, settings(info, options));
            var source = new ModelSampleSource(CodeModel.of(loaded), options, batch, Sample.Form.SOLUTION);
            return new Evaluation(set, sandbox, evaluation, state -> progress.report(state.judged(), state.total()))
                    .run(source);
        }
    }

    private static Map<String, Object> settings(ModelInfo info, GenerationOptions options) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("model", info.name());
        settings.put("backend", info.backend());
        settings.put("dtype", info.dtype());
        settings.put("temperature", options.sampling().temperature());
        settings.put("top_p", options.sampling().topP());
        settings.put("top_k", options.sampling().topK());
        settings.put("min_p", options.sampling().minP());
        settings.put("seed", options.sampling().seed());
        settings.put("max_tokens", options.maxTokens());
        settings.put("min_tokens", options.minTokens());
        return settings;
    }

    private ProblemSet problemSet() throws IOException {
        return switch (problems) {
            case "own" -> ProblemSet.bundled();
            case "humaneval" -> ProblemSet.humanEval(required(), instructions);
            case "mbpp" -> ProblemSet.mbpp(required());
            default -> {
                if (!Files.exists(Path.of(problems))) {
                    throw new InputException(problems + " is neither humaneval, mbpp, own nor a file");
                }
                yield ProblemSet.read(Path.of(problems));
            }
        };
    }

    private Path required() {
        if (data == null) {
            throw new InputException("give the file of " + problems + " with --data PATH");
        }
        return data;
    }

    private void print(Report report) {
        PrintWriter target = spec.commandLine().getOut();
        if (json) {
            Json.print(target, report.json());
            return;
        }
        report.passAtK().forEach((k, estimate) -> target.printf(
                "pass@%-3d %5.1f %%   (95 %% interval %.1f to %.1f)%n",
                k, 100 * estimate.value(), 100 * estimate.low(), 100 * estimate.high()));
        target.println("report: " + out.resolve("report.html"));
    }
}
