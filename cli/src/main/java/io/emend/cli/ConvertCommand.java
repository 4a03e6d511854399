package io.emend.cli;

import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import io.emend.models.ConversionListener;
import io.emend.models.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
final class ConvertCommand implements Callable<Integer> {
    /** Types of the command line that this version cannot write. */
    private static final List<String> NOT_WRITTEN = List.of("q4_k", "q4_k_m", "q6_k");

    @Parameters(
            index = "0",
            paramLabel = "IN",
            description = "A Hugging Face directory, a GGUF file, or a cached hub id.")
    private String in;

    @Parameters(index = "1", paramLabel = "OUT.gguf", description = "The file to write.")
    private Path out;

    @Option(
            names = "--type",
            defaultValue = "f16",
            paramLabel = "T",
            description =
                    "How weights are stored: f32, f16, bf16, q8_0, q4_0, q4_1 or q5_0 (default: ${DEFAULT-VALUE}).")
    private String type;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        StorageFormat dtype = dtype();
        try (Progress progress = new Progress(spec.commandLine().getErr(), "converting", "MB")) {
            Models.convert(ModelOptions.locate(in), out, dtype, new ConversionListener() {
                @Override
                public void tensor(String tensor, long bytesDone, long bytesTotal) {
                    progress.report(bytesDone >> 20, bytesTotal >> 20);
                }

                @Override
                public void note(String message) {
                    spec.commandLine().getErr().println("emend: " + message);
                }
            });
        }
        spec.commandLine().getErr().printf("emend: %s, %.1f MB%n", out, Files.size(out) / 1e6);
        return 0;
    }

    private StorageFormat dtype() {
        String name = type.toLowerCase(Locale.ROOT);
        if (NOT_WRITTEN.contains(name)) {
            throw new InputException("--type " + name + " cannot be written yet, only " + names());
        }
        return StorageFormats.named(name)
                .orElseThrow(() -> new InputException("--type " + type + " is none of " + names()));
    }

    private static String names() {
        return StorageFormats.all().stream()
                .filter(StorageFormat::isEncodable)
                .map(dtype -> dtype.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
