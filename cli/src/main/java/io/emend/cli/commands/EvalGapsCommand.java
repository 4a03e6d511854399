package io.emend.cli.commands;

import io.emend.cli.input.SourceTexts;
import io.emend.cli.options.ModelOptions;
import io.emend.cli.options.Range;
import io.emend.cli.output.DroppedBytes;
import io.emend.cli.output.Json;
import io.emend.cli.output.TerminalProgress;
import io.emend.engine.CodeModel;
import io.emend.eval.PassAtK;
import io.emend.eval.gaps.GapEvaluation;
import io.emend.eval.gaps.GapKind;
import io.emend.eval.gaps.GapReport;
import io.emend.eval.gaps.GapWindow;
import io.emend.eval.gaps.SourceText;
import io.emend.models.LoadedModel;
import io.emend.models.ModelInfo;
import io.emend.models.files.AtomicFile;
import io.emend.models.files.Sha256;
import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code emend eval gaps}: how often a model writes exactly what was taken out of files. */
@Command(
        name = "gaps",
        description =
                "Measures how often next lines, the rest of lines and gaps of 2 to 4 lines are filled in exactly.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = {
            "  emend eval gaps --data src -n 200 --seed 1 --json",
            "",
            "A model that does not know the form of gaps goes on with the text before. The baseline, n-grams of up to "
                    + "five tokens of all the text before, is always measured as well."
        })
public final class EvalGapsCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "DIR|FILES",
            description = "Source files, or directories with Python and Java files, which no model was trained on.")
    private List<Path> data;

    @Option(names = "-n", defaultValue = "200", description = "Gaps of each kind (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--seed",
            defaultValue = "0",
            paramLabel = "N",
            description = "The same seed gives the same gaps (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--before",
            defaultValue = "800",
            paramLabel = "N",
            description = "Most characters that the model reads before a gap (default: ${DEFAULT-VALUE}).")
    private int before;

    @Option(
            names = "--after",
            defaultValue = "300",
            paramLabel = "N",
            description = "Most characters that it reads after a gap (default: ${DEFAULT-VALUE}).")
    private int after;

    @Option(
            names = "--out",
            defaultValue = "eval-gaps",
            paramLabel = "DIR",
            description = "Directory of report.json (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--json", description = "Print report.json.")
    private boolean json;

    @Mixin
    private ModelOptions model;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Range.SAMPLES.check("-n", count);
        List<SourceText> files = SourceTexts.read(data);
        GapEvaluation evaluation = new GapEvaluation(files, count, seed, new GapWindow(before, after));
        Files.createDirectories(out);
        try (LoadedModel loaded = model.open();
                TerminalProgress progress =
                        new TerminalProgress(spec.commandLine().getErr(), "gaps", "gaps")) {
            DroppedBytes.tell(
                    spec.commandLine().getErr(),
                    loaded.tokenizer(),
                    files.stream().map(SourceText::text).toList());
            CodeModel code = CodeModel.of(loaded);
            GapReport report = evaluation.run(code, done -> progress.report(done, evaluation.size()));
            Map<String, Object> fields = report.json(settings(code, files));
            AtomicFile.write(out.resolve("report.json"), StrictJson.writeIndented(fields) + "\n");
            print(report, fields);
        }
        return 0;
    }

    private Map<String, Object> settings(CodeModel code, List<SourceText> files) {
        ModelInfo info = code.languageModel().info();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("model", info.name());
        settings.put("backend", info.backend());
        settings.put("dtype", info.dtype());
        settings.put("knows_gaps", code.fillsGaps());
        settings.put("n", count);
        settings.put("seed", seed);
        settings.put("before", before);
        settings.put("after", after);
        Map<String, Object> digests = new LinkedHashMap<>();
        files.forEach(file -> digests.put(file.name(), Sha256.hex(file.text())));
        settings.put("files", digests);
        return settings;
    }

    private void print(GapReport report, Map<String, Object> fields) {
        PrintWriter target = spec.commandLine().getOut();
        if (json) {
            Json.print(target, fields);
            return;
        }
        for (GapKind kind : GapKind.values()) {
            for (String filler : List.of(GapReport.MODEL, GapReport.NGRAMS)) {
                PassAtK.Estimate share = report.exactMatch(kind, filler);
                target.printf(
                        Locale.ROOT,
                        "%-13s %-7s %5.1f %%   (95 %% interval %.1f to %.1f)%n",
                        kind.label(),
                        filler,
                        100 * share.value(),
                        100 * share.low(),
                        100 * share.high());
            }
        }
        target.println("report: " + out.resolve("report.json"));
    }
}
