package io.emend.cli.commands;

import io.emend.cli.input.TextInput;
import io.emend.cli.options.ModelOptions;
import io.emend.cli.output.DroppedBytes;
import io.emend.cli.output.Json;
import io.emend.engine.Scorer;
import io.emend.models.LoadedModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend score}: how likely a model finds a text. */
@Command(
        name = "score",
        description = "Prints the log-probability (natural logarithm) of each token of a text after the first.",
        mixinStandardHelpOptions = true)
public final class ScoreCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            defaultValue = TextInput.STDIN,
            paramLabel = "FILE|-",
            description = "The text; standard input by default.")
    private String file;

    @Mixin
    private ModelOptions options;

    @Option(names = "--json", description = "Print {\"ids\":[...],\"logprobs\":[...],\"nll\":...}.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (LoadedModel loaded = options.open()) {
            String text = TextInput.read(file);
            DroppedBytes.tell(spec.commandLine().getErr(), loaded.tokenizer(), List.of(text));
            int[] ids = loaded.tokenizer().encode(text);
            Scorer.Score score = new Scorer(loaded.model()).score(ids);
            if (json) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("ids", score.ids());
                row.put("logprobs", score.logprobs());
                row.put("nll", score.nll());
                Json.print(out, row);
            } else {
                int predicted = score.logprobs().length;
                out.printf(
                        Locale.ROOT,
                        "%d tokens, nll %.4f, %.4f nats a token%n",
                        ids.length,
                        score.nll(),
                        score.nll() / Math.max(1, predicted));
            }
        }
        return 0;
    }
}
