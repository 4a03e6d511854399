package io.emend.cli.commands;

import io.emend.cli.input.InputException;
import io.emend.cli.options.ModelOptions;
import io.emend.cli.output.Notice;
import io.emend.cli.output.TerminalProgress;
import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import io.emend.models.ConversionListener;
import io.emend.models.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend convert}: any readable model to GGUF. */
@Command(
        name = "convert",
        description = "Writes a model as a GGUF file, which Emend and llama.cpp read.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  emend convert TinyCodeLM-150M-LintSeqInstruct tinycodelm-q8_0.gguf --type q8_0")
public final class ConvertCommand implements Callable<Integer> {
    /** Mixtures of formats that this version cannot write. */
    private static final List<String> MIXTURES = List.of("q4_k_m", "q5_k_m");

    /** The formats that can be written, as the command line names them. */
    static final class Types implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return StorageFormats.all().stream()
                    .filter(StorageFormat::isEncodable)
                    .map(format -> format.name().toLowerCase(Locale.ROOT))
                    .iterator();
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "IN",
            description = "The name of a bundled model, a GGUF file, a Hugging Face directory, or a cached hub id.")
    private String in;

    @Parameters(index = "1", paramLabel = "OUT.gguf", description = "The file to write.")
    private Path out;

    @Option(
            names = "--type",
            defaultValue = "f16",
            completionCandidates = Types.class,
            paramLabel = "T",
            description = "How weights are stored: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String type;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        StorageFormat format = format();
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), "converting", "MB")) {
            Models.convert(ModelOptions.locate(in), out, format, new ConversionListener() {
                @Override
                public void tensor(String tensor, long bytesDone, long bytesTotal) {
                    progress.report(bytesDone >> 20, bytesTotal >> 20);
                }

                @Override
                public void note(String message) {
                    Notice.print(spec.commandLine().getErr(), message);
                }
            });
        }
        Notice.print(spec.commandLine().getErr(), "%s, %.1f MB", out, Files.size(out) / 1e6);
        return 0;
    }

    private StorageFormat format() {
        StorageFormat format = StorageFormats.named(type).orElse(null);
        if (format != null && format.isEncodable()) {
            return format;
        }
        String names = String.join(", ", new Types());
        throw new InputException(
                format != null || MIXTURES.contains(type.toLowerCase(Locale.ROOT))
                        ? "--type " + type + " cannot be written yet, only " + names
                        : "--type " + type + " is none of " + names);
    }
}
