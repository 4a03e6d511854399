package io.emend.cli.commands;

import io.emend.cli.options.BackendChoice;
import io.emend.cli.options.ModelOptions;
import io.emend.cli.output.Json;
import io.emend.models.BackendOptions;
import io.emend.models.ModelBackend;
import io.emend.models.Models;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.Checkpoints;
import io.emend.models.files.Quoted;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend info}: what a model is and what it needs. */
@Command(
        name = "info",
        description = "Shows a model's architecture, parameters, storage types, tokenizer, what runs it, and how much "
                + "memory it needs.",
        mixinStandardHelpOptions = true)
public final class InfoCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "M",
            description = "The name of a bundled model, a GGUF file, a Hugging Face directory, or a cached hub id "
                    + "(default: " + Models.BUNDLED + ").")
    private @Nullable String model;

    @Mixin
    private BackendChoice choice;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Checkpoint checkpoint = Checkpoints.open(ModelOptions.locate(model))) {
            Map<String, Object> facts = ModelFacts.of(checkpoint, computes());
            if (json) {
                Json.print(out, facts);
            } else {
                facts.forEach((key, value) ->
                        out.printf(Locale.ROOT, "%-22s %s%n", key.replace('_', ' '), readable(key, value)));
            }
        }
        return 0;
    }

    /** What would compute; the backend that is named is loaded to know it. */
    private String computes() throws IOException {
        ModelBackend backend = choice.backend();
        String description = backend.description(BackendOptions.defaults().withSettings(choice.settings()));
        return choice.named() ? backend.name() + ": " + description : description;
    }

    private static String readable(String key, Object value) {
        return switch (value) {
            case Long bytes when key.endsWith("_bytes") || key.startsWith("cache_bytes") -> size(bytes);
            case Long count -> String.format(Locale.ROOT, "%,d", count);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + readable("", entry.getValue()))
                        .collect(Collectors.joining(", "));
            // Messages are escaped where they are made; these are as the files have them.
            case String text when key.equals("name") || key.equals("architecture") -> Quoted.escaped(text);
            case Boolean there -> there ? "yes" : "no";
            default -> value.toString();
        };
    }

    private static String size(long bytes) {
        return bytes >= 1_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    }
}
