package io.emend.cli.commands;

import io.emend.cli.input.InputException;
import io.emend.cli.input.TextInput;
import io.emend.cli.options.ModelOptions;
import io.emend.cli.output.DroppedBytes;
import io.emend.cli.output.Json;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.Checkpoints;
import io.emend.models.files.FileFormatException;
import io.emend.models.files.StrictJson;
import io.emend.tokenizer.Tokenizer;
import io.emend.tokenizer.Tokenizers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend tokenize}: text to token ids, or back. */
@Command(
        name = "tokenize",
        description = "Prints the token ids of a text as JSON, or with --decode the text of token ids.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  emend tokenize main.py", "  echo '{\"ids\":[44,17]}' | emend tokenize --decode"})
public final class TokenizeCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            defaultValue = TextInput.STDIN,
            paramLabel = "FILE|-",
            description = "Text, or with --decode ids as {\"ids\":[...]} or [...]; standard input by default.")
    private String file;

    /** Where the vocabulary comes from. */
    static final class Source {
        @Option(names = "--model", paramLabel = "M", description = "Model whose tokenizer is used (default: bundled).")
        private @Nullable String model;

        @Option(names = "--tokenizer", paramLabel = "FILE", description = "A Hugging Face tokenizer.json.")
        private @Nullable Path tokenizer;
    }

    @ArgGroup
    private Source source = new Source();

    @Option(names = "--decode", description = "From ids to text.")
    private boolean decode;

    @Option(names = "--json", description = "Print JSON also for --decode.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Tokenizer tokenizer = tokenizer();
        String input = TextInput.read(file);
        if (!decode) {
            DroppedBytes.tell(spec.commandLine().getErr(), tokenizer, List.of(input));
            Json.print(out, Map.of("ids", tokenizer.encode(input)));
            return 0;
        }
        String text = tokenizer.decode(ids(input));
        if (json) {
            Json.print(out, Map.of("text", text));
        } else {
            out.print(text);
        }
        return 0;
    }

    private Tokenizer tokenizer() throws IOException {
        if (source.tokenizer != null) {
            return Tokenizers.read(source.tokenizer);
        }
        try (Checkpoint checkpoint = Checkpoints.open(ModelOptions.locate(source.model))) {
            return checkpoint.tokenizer();
        }
    }

    private int[] ids(String input) {
        Object value;
        try {
            value = StrictJson.value(file, input);
        } catch (FileFormatException e) {
            throw new InputException("token ids must be JSON, {\"ids\":[...]} or [...] (" + e.getMessage() + ")", e);
        }
        Object list = value instanceof Map<?, ?> map ? map.get("ids") : value;
        if (list instanceof List<?> ids && ids.stream().allMatch(Integer.class::isInstance)) {
            return ids.stream().mapToInt(Integer.class::cast).toArray();
        }
        throw new InputException("token ids must be a JSON list of integers, {\"ids\":[...]} or [...]");
    }
}
