package io.emend.cli.commands;

import io.emend.cli.lintseq.LintSeqInput;
import io.emend.cli.lintseq.LintSeqOutput;
import io.emend.cli.options.PythonOption;
import io.emend.cli.options.Range;
import io.emend.cli.output.Notice;
import io.emend.cli.output.TerminalProgress;
import io.emend.edits.lint.Linters;
import io.emend.edits.lintseq.LintSeqOptions;
import io.emend.edits.lintseq.ParallelLintSeq;
import io.emend.eval.samples.SampleSettings;
import io.emend.models.files.AppendedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend lintseq}: programs to edit sequences. */
@Command(
        name = "lintseq",
        description = "Refactors programs into sequences of linter-clean insertions, the training data of edit models.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nLinters:%n",
        footer = {
            "  fast    Python, in process: syntax, undefined names",
            "  pylint  Python, the paper's; needs python3 with pylint",
            "  javac   Java, in process",
            "  none    random chunks without a linter: the paper's ablation",
            "",
            "Inputs are source files, or JSONL with the fields `instruction` and `response`.",
            "With --out, a run that was cut short goes on where it was."
        })
public final class LintSeqCommand implements Callable<Integer> {
    /** What keeps the states of a program clean. */
    enum LinterName {
        PYLINT,
        FAST,
        JAVAC,
        NONE
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "FILES",
            description = "Source files or JSONL files; - reads a program from standard input.")
    private List<Path> files;

    @Option(
            names = "--linter",
            defaultValue = "fast",
            paramLabel = "pylint|fast|javac|none",
            description = "What finds errors (default: ${DEFAULT-VALUE}).")
    private LinterName linter;

    @Option(
            names = "--paths",
            defaultValue = "5",
            paramLabel = "N",
            description = "Sequences for each program (default: ${DEFAULT-VALUE}).")
    private int paths;

    @Option(
            names = "--seed",
            defaultValue = "0",
            paramLabel = "N",
            description = "The same seed gives the same sequences (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "Append rows to this file (default: standard output).")
    private @Nullable Path out;

    @Option(
            names = "--instruction-field",
            defaultValue = "instruction",
            paramLabel = "NAME",
            description = "Field of the instruction (default: ${DEFAULT-VALUE}).")
    private String instructionField;

    @Option(
            names = "--response-field",
            defaultValue = "response",
            paramLabel = "NAME",
            description = "Field of the program (default: ${DEFAULT-VALUE}).")
    private String responseField;

    @Option(names = "--threads", paramLabel = "N", description = "Programs at a time (default: one for each core).")
    private @Nullable Integer threads;

    @Mixin
    private PythonOption python;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        Range.PATHS.check("--paths", paths);
        Range.THREADS.check("--threads", workers);
        LintSeqInput rows = new LintSeqInput(files, instructionField, responseField);
        if (out == null) {
            PrintWriter printer = spec.commandLine().getOut();
            run(rows, 0, workers, lines -> {
                printer.print(lines);
                printer.flush();
            });
            return 0;
        }
        try (AppendedFile file = AppendedFile.open(out)) {
            run(rows, LintSeqOutput.finishedPrograms(file, rows, settings()), workers, file::append);
        }
        return 0;
    }

    /** What the rows depend on besides the programs. */
    private SampleSettings settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("linter", linter.name().toLowerCase(Locale.ROOT));
        settings.put("paths", paths);
        settings.put("seed", seed);
        return new SampleSettings(settings, Map.of());
    }

    private void run(LintSeqInput rows, long done, int workers, LintSeqOutput.Target target) throws IOException {
        try (ParallelLintSeq lintSeq = start(workers);
                TerminalProgress progress =
                        new TerminalProgress(spec.commandLine().getErr(), "lintseq", "programs")) {
            LintSeqOutput output = new LintSeqOutput(target, rows);
            long start = System.nanoTime();
            lintSeq.run(rows.sources(done), paths, seed, result -> {
                output.write(result);
                progress.report(result.source().index() + 1, rows.size());
            });
            double seconds = (System.nanoTime() - start) / 1e9;
            Notice.print(
                    spec.commandLine().getErr(),
                    "%d programs, %d sequences, %d failed, %.1f programs a second",
                    output.programs(),
                    output.sequences(),
                    output.failures(),
                    output.programs() / seconds);
        }
    }

    private ParallelLintSeq start(int workers) {
        return switch (linter) {
            case PYLINT -> new ParallelLintSeq(workers, () -> Linters.pylint(python.command()), LintSeqOptions.PAPER);
            case FAST -> new ParallelLintSeq(workers, Linters::fast, LintSeqOptions.PAPER);
            case JAVAC -> new ParallelLintSeq(workers, Linters::javac, LintSeqOptions.PAPER);
            case NONE -> new ParallelLintSeq(workers);
        };
    }
}
