package io.emend.cli.commands;

import io.emend.cli.input.InputException;
import io.emend.cli.input.PromptFile;
import io.emend.cli.input.TextInput;
import io.emend.cli.options.DecodingOptions;
import io.emend.cli.options.ModelOptions;
import io.emend.cli.options.Range;
import io.emend.cli.output.DroppedBytes;
import io.emend.cli.output.Notice;
import io.emend.cli.output.TerminalProgress;
import io.emend.edits.sequence.ResolveMode;
import io.emend.engine.GenerationOptions;
import io.emend.eval.problems.Problem;
import io.emend.eval.samples.ModelSampleSource;
import io.emend.eval.samples.Sample;
import io.emend.eval.samples.SampleFile;
import io.emend.eval.samples.SampleSettings;
import io.emend.eval.samples.SamplingSettings;
import io.emend.models.LoadedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend sample}: many programs for each of some prompts. */
@Command(
        name = "sample",
        description = "Writes many programs for one or more instructions into a file of samples.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nPrompts:%n",
        footer = {
            "  --prompts takes JSONL with the fields `task_id` and `instruction` (or `prompt`).",
            "  A run that was cut short goes on with the samples it has, if its settings are the same.",
            "",
            "Example: emend sample -n 50 --temperature 1 --top-p 0.95 --prompts p.jsonl --out samples.jsonl"
        })
public final class SampleCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "TEXT|-", description = "One instruction, or - for standard input.")
    private @Nullable String text;

    @Option(names = "-n", defaultValue = "50", description = "Samples for each prompt (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--prompts", paramLabel = "FILE.jsonl", description = "Many instructions.")
    private @Nullable Path prompts;

    @Option(names = "--out", defaultValue = "samples.jsonl", description = "Samples file (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--format",
            defaultValue = "human-eval",
            paramLabel = "human-eval|evalplus",
            description = "Form of the rows (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(
            names = "--batch",
            defaultValue = "64",
            paramLabel = "N",
            description = "Most samples that go through the model together (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Mixin
    private ModelOptions model;

    @Mixin
    private DecodingOptions sampling;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Sample.Format rows = switch (format) {
            case "human-eval" -> Sample.Format.COMPLETION;
            case "evalplus" -> Sample.Format.SOLUTION;
            default -> throw new InputException("--format " + format + " is neither human-eval nor evalplus");
        };
        Range.SAMPLES.check("-n", count);
        Range.BATCH.check("--batch", batch);
        if ((text == null) == (prompts == null)) {
            throw new InputException("give either one instruction or --prompts FILE.jsonl");
        }
        GenerationOptions options = sampling.generation();
        List<Problem> problems = problems();
        try (LoadedModel loaded = model.open();
                SampleFile file = SampleFile.open(out, settings(loaded, options, rows, problems))) {
            var source = new ModelSampleSource(model.writer(loaded), options, batch, rows, ResolveMode.STRICT);
            DroppedBytes.tell(
                    spec.commandLine().getErr(),
                    loaded.tokenizer(),
                    problems.stream().map(Problem::instruction).toList());
            draw(loaded, source, problems, file);
        }
        return 0;
    }

    private static SampleSettings settings(
            LoadedModel loaded, GenerationOptions options, Sample.Format rows, List<Problem> problems)
            throws IOException {
        return SampleSettings.of(SamplingSettings.of(loaded, options, rows, ResolveMode.STRICT), problems);
    }

    private void draw(LoadedModel loaded, ModelSampleSource source, List<Problem> problems, SampleFile file) {
        Map<String, Integer> there = new HashMap<>();
        file.existing().forEach(sample -> there.merge(sample.taskId(), 1, Integer::sum));
        long[] tokens = new long[2];
        long start = System.nanoTime();
        try (TerminalProgress progress = new TerminalProgress(
                spec.commandLine().getErr(), loaded.model().info().name(), "samples")) {
            int[] done = {file.existing().size()};
            source.sample(problems, there, count, sample -> {
                try {
                    file.append(sample);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                tokens[0] += sample.details().tokens();
                tokens[1] += sample.details().distinctTokens();
                progress.report(++done[0], (long) count * problems.size());
            });
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Notice.print(
                spec.commandLine().getErr(),
                "%d tokens, %d of them distinct (%.0f %%), %.0f tokens a second",
                tokens[0],
                tokens[1],
                100.0 * tokens[1] / Math.max(1, tokens[0]),
                tokens[0] / seconds);
    }

    private List<Problem> problems() throws IOException {
        return prompts != null
                ? PromptFile.read(prompts.toString())
                : List.of(PromptFile.problem("0", TextInput.instruction(Objects.requireNonNull(text))));
    }
}
