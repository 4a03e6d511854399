package io.emend.cli.commands;

import io.emend.cli.input.InputException;
import io.emend.cli.options.DecodingOptions;
import io.emend.cli.options.EvalPreset;
import io.emend.cli.options.ModelOptions;
import io.emend.cli.options.ProblemOptions;
import io.emend.cli.options.PythonOption;
import io.emend.cli.options.Range;
import io.emend.cli.output.DroppedBytes;
import io.emend.cli.output.Json;
import io.emend.cli.output.Notice;
import io.emend.cli.output.TerminalProgress;
import io.emend.edits.sequence.ResolveMode;
import io.emend.engine.GenerationOptions;
import io.emend.eval.Evaluation;
import io.emend.eval.EvaluationOptions;
import io.emend.eval.ModelCost;
import io.emend.eval.Report;
import io.emend.eval.problems.ProblemSet;
import io.emend.eval.samples.ModelSampleSource;
import io.emend.eval.samples.Sample;
import io.emend.eval.samples.SamplingSettings;
import io.emend.eval.sandbox.Sandbox;
import io.emend.eval.sandbox.SandboxOptions;
import io.emend.models.LoadedModel;
import io.emend.models.ModelInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code emend eval}: pass@k of a model, with the programs run in a sandbox. */
@Command(
        name = "eval",
        description = "Measures pass@k: draws programs for problems, runs them isolated, and reports.",
        mixinStandardHelpOptions = true,
        subcommands = EvalGapsCommand.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  emend eval own -n 10 -k 1,10 --temperature 1 --top-p 0.95",
            "  emend eval humaneval -n 20 -k 1,5,10,20 --temperature 1 --top-p 0.95",
            "  emend eval changes -n 1 -k 1 --temperature 0 --constrain hunks --lint-gate 3",
            "  emend eval humaneval --model M --preset tinycodelm-150m",
            "  emend eval humaneval --data HumanEval.jsonl.gz --samples samples.jsonl",
            "",
            "`emend eval gaps --help`: how well gaps of files are filled in.",
            "A run that was cut short goes on with the samples in --out, if its settings are the same.",
            "report.html there is for people."
        })
public final class EvalCommand implements Callable<Integer> {
    /** The protocol puts the program after the prompt, which may have imports and functions it needs. */
    private static final Sample.Format FORMAT = Sample.Format.COMPLETION;

    @Mixin
    private ProblemOptions problems;

    @Option(names = "-n", defaultValue = "20", description = "Samples for each problem (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "-k", defaultValue = "1,5,10", split = ",", description = "Each k of pass@k (default: 1,5,10).")
    private List<Integer> ks;

    @Option(names = "--samples", paramLabel = "FILE", description = "Judge these samples instead of drawing any.")
    private @Nullable Path samples;

    @Option(
            names = "--out",
            defaultValue = "eval",
            paramLabel = "DIR",
            description = "Directory of the results (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "The paper's settings for a model, where no option says otherwise: tinycodelm-150m or "
                    + "tinycodelm-400m.")
    private @Nullable String preset;

    @Option(
            names = "--resolve",
            defaultValue = "strict",
            paramLabel = "strict|paper",
            description = "How edits become programs; see `emend resolve` (default: ${DEFAULT-VALUE}).")
    private ResolveMode resolve;

    @Option(
            names = "--rank",
            description =
                    "Rank the samples of each problem without their tests, and tell how often the first is right.")
    private boolean rank;

    @Option(names = "--unsafe", description = "Run programs even where they cannot be isolated.")
    private boolean unsafe;

    @Option(
            names = "--batch",
            defaultValue = "64",
            paramLabel = "N",
            description = "Most samples that go through the model together (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(names = "--json", description = "Print report.json.")
    private boolean json;

    @Mixin
    private PythonOption python;

    @Mixin
    private ModelOptions model;

    @Mixin
    private DecodingOptions sampling;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        GenerationOptions options = generation();
        Range.SAMPLES.check("-n", count);
        Range.BATCH.check("--batch", batch);
        ks.forEach(k -> Range.SAMPLES.check("-k", k));
        if (samples != null && preset != null) {
            throw new InputException("--preset says how samples are drawn, --samples that none are");
        }
        ProblemSet set = problems.load();
        if (samples == null && resolve == ResolveMode.PAPER && set.changePrograms()) {
            throw new InputException("the paper's edits begin with the empty program, those of " + set.name()
                    + " change programs: leave --resolve paper and --preset out");
        }
        try (Sandbox sandbox = Sandbox.open(sandboxOptions());
                TerminalProgress progress =
                        new TerminalProgress(spec.commandLine().getErr(), set.name(), "samples")) {
            Notice.print(spec.commandLine().getErr(), sandbox.isolation().describe());
            Report report =
                    samples != null ? score(samples, set, sandbox, progress) : draw(set, sandbox, progress, options);
            print(report);
        }
        return 0;
    }

    private SandboxOptions sandboxOptions() {
        return SandboxOptions.defaults().withUnsafe(unsafe).withPython(python.command());
    }

    /** Fills in a preset where no option says otherwise. */
    private GenerationOptions generation() {
        GenerationOptions options = sampling.generation();
        if (preset == null) {
            return options;
        }
        ParseResult given = spec.commandLine().getParseResult();
        EvalPreset settings = EvalPreset.of(preset, problems.areMbpp());
        count = given.hasMatchedOption("-n") ? count : settings.samples();
        resolve = given.hasMatchedOption("--resolve") ? resolve : settings.mode();
        return settings.generation(options, given::hasMatchedOption);
    }

    private Report score(Path judged, ProblemSet set, Sandbox sandbox, TerminalProgress progress) throws IOException {
        Map<String, Object> settings = Map.of("samples", judged.toString());
        EvaluationOptions evaluation = new EvaluationOptions(count, ks, out, null, settings, rank);
        return new Evaluation(set, sandbox, evaluation, moment -> progress.report(moment.judged(), moment.total()))
                .score(judged);
    }

    private Report draw(ProblemSet set, Sandbox sandbox, TerminalProgress progress, GenerationOptions options)
            throws IOException {
        try (LoadedModel loaded = model.open()) {
            ModelInfo info = loaded.model().info();
            ModelCost cost = new ModelCost(info.name(), info.parameters(), info.layers(), info.hiddenSize());
            Map<String, Object> settings = SamplingSettings.of(loaded, options, FORMAT, resolve);
            EvaluationOptions evaluation = new EvaluationOptions(count, ks, out, cost, settings, rank);
            DroppedBytes.tell(
                    spec.commandLine().getErr(),
                    loaded.tokenizer(),
                    set.problems().stream()
                            .map(problem -> problem.start() + problem.instruction())
                            .toList());
            var source = new ModelSampleSource(model.writer(loaded), options, batch, FORMAT, resolve);
            return new Evaluation(set, sandbox, evaluation, moment -> progress.report(moment.judged(), moment.total()))
                    .run(source);
        }
    }

    private void print(Report report) {
        PrintWriter target = spec.commandLine().getOut();
        if (json) {
            Json.print(target, report.json());
            return;
        }
        report.passAtK()
                .forEach((k, estimate) -> target.printf(
                        Locale.ROOT,
                        "pass@%-3d %5.1f %%   (95 %% interval %.1f to %.1f)%n",
                        k,
                        100 * estimate.value(),
                        100 * estimate.low(),
                        100 * estimate.high()));
        if (report.rank() != null) {
            target.printf(
                    Locale.ROOT,
                    "ranked   %5.1f %%   (95 %% interval %.1f to %.1f) of first samples right; random %.1f %%,"
                            + " best possible %.1f %%%n",
                    100 * report.rank().ranked().value(),
                    100 * report.rank().ranked().low(),
                    100 * report.rank().ranked().high(),
                    100 * report.rank().random().value(),
                    100 * report.rank().oracle().value());
        }
        target.println("report: " + out.resolve("report.html"));
    }
}
