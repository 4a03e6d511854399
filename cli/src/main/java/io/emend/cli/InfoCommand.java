package io.emend.cli;

import io.emend.kernels.KernelProvider;
import io.emend.models.Footprint;
import io.emend.models.LoadedModel;
import io.emend.models.ModelInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend info}: what a model is and what it needs. */
@Command(
        name = "info",
        description = "Shows a model's architecture, parameters, storage types, tokenizer and memory need.",
        mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "M",
            description = "A GGUF file, a Hugging Face directory, or a cached hub id (default: the bundled model).")
    private String model;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (LoadedModel loaded = ModelOptions.open(model, 1)) {
            Map<String, Object> facts = facts(loaded);
            if (json) {
                Json.print(out, facts);
            } else {
                facts.forEach((key, value) -> out.printf("%-22s %s%n", key.replace('_', ' '), readable(key, value)));
            }
        }
        return 0;
    }

    private static Map<String, Object> facts(LoadedModel loaded) {
        ModelInfo info = loaded.model().info();
        Footprint footprint = loaded.footprint();
        Map<String, Object> types = new LinkedHashMap<>();
        footprint
                .parametersByFormat()
                .forEach((type, count) -> types.put(type.name().toLowerCase(Locale.ROOT), count));
        long cache = footprint.cacheBytesPerToken() * info.contextLength();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", info.name());
        facts.put("file", loaded.source().toString());
        facts.put("architecture", info.architecture());
        facts.put("parameters", info.parameters());
        facts.put("types", types);
        facts.put("layers", info.layers());
        facts.put("hidden_size", info.hiddenSize());
        facts.put("context_length", info.contextLength());
        facts.put("vocabulary_size", info.vocabularySize());
        facts.put("tokenizer", loaded.tokenizer().vocabularySize() + " tokens, byte-level BPE");
        facts.put("stop_tokens", loaded.stopTokens());
        facts.put("kernels", KernelProvider.best().description());
        facts.put("weight_bytes", footprint.weightBytes());
        facts.put("cache_bytes_per_token", footprint.cacheBytesPerToken());
        facts.put("memory_bytes", footprint.weightBytes() + cache);
        return facts;
    }

    private static String readable(String key, Object value) {
        return switch (value) {
            case Long bytes
            when key.endsWith("_bytes") || key.startsWith("cache_bytes") ->
                bytes >= 1_000_000
                        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                        : String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
            case Long count -> String.format(Locale.ROOT, "%,d", count);
            default -> value.toString();
        };
    }
}
