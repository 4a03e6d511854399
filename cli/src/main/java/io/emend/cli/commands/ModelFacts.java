package io.emend.cli.commands;

import io.emend.engine.PromptForm;
import io.emend.kernels.KvType;
import io.emend.models.Footprint;
import io.emend.models.ModelBackend;
import io.emend.models.Models;
import io.emend.models.architecture.HyperParameter;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.tokenizer.Tokenizer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What {@code emend info} tells of a checkpoint, whether or not anything here can run it. */
final class ModelFacts {
    private final Checkpoint checkpoint;
    private final Map<String, Object> facts = new LinkedHashMap<>();

    private ModelFacts(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /**
     * Gathers them.
     *
     * @param checkpoint the model
     * @param kernels what would compute
     * @return the facts by name; texts are as the files have them
     * @throws IOException if its configuration or its weights are damaged or cannot be read
     */
    static Map<String, Object> of(Checkpoint checkpoint, String kernels) throws IOException {
        ModelFacts facts = new ModelFacts(checkpoint);
        Footprint footprint = Footprint.of(checkpoint, KvType.F32);
        facts.add("name", checkpoint.name());
        facts.add("file", checkpoint.source().toString());
        facts.add("architecture", checkpoint.architecture());
        facts.addWeights(footprint);
        facts.add("layers", HyperParameter.LAYERS);
        facts.add("hidden_size", HyperParameter.HIDDEN_SIZE);
        facts.add("heads", HyperParameter.HEADS);
        facts.add("kv_heads", HyperParameter.KV_HEADS);
        facts.add("context_length", HyperParameter.CONTEXT_LENGTH);
        facts.add("vocabulary_size", HyperParameter.VOCABULARY_SIZE);
        facts.addTokenizer();
        facts.addBackends();
        facts.add("kernels", kernels);
        facts.addMemory(footprint);
        return facts.facts;
    }

    private void add(String name, Object value) {
        facts.put(name, value);
    }

    private void add(String name, HyperParameter parameter) throws IOException {
        OptionalInt value = checkpoint.configuration().integer(parameter);
        value.ifPresent(number -> facts.put(name, number));
    }

    private void addWeights(Footprint footprint) throws IOException {
        Map<String, Object> types = new LinkedHashMap<>();
        footprint
                .parametersByFormat()
                .forEach((format, count) -> types.put(format.name().toLowerCase(Locale.ROOT), count));
        add(
                "parameters",
                footprint.parametersByFormat().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        add("types", types);
        Map<String, Integer> unsupported = new TreeMap<>();
        checkpoint.tensors().unsupported().values().forEach(type -> unsupported.merge(type, 1, Integer::sum));
        if (!unsupported.isEmpty()) {
            add("unsupported_tensors", unsupported);
        }
    }

    /** A tokenizer that is refused is no reason to tell nothing of the rest. */
    private void addTokenizer() throws IOException {
        try {
            Tokenizer tokenizer = checkpoint.tokenizer();
            add("tokenizer", tokenizer.vocabularySize() + " tokens, byte-level BPE");
            add("form", PromptForm.of(tokenizer).name().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            add("tokenizer", "refused: " + e.getMessage());
        }
        add("stop_tokens", checkpoint.stopTokens());
        add("chat_template", checkpoint.chatTemplate().isPresent());
    }

    private void addBackends() {
        Map<String, Object> backends = new LinkedHashMap<>();
        for (ModelBackend backend : Models.backends()) {
            backends.put(backend.name(), backend.obstacle(checkpoint).orElse("runs it"));
        }
        add("backends", backends);
    }

    private void addMemory(Footprint footprint) throws IOException {
        long context = checkpoint
                .configuration()
                .integer(HyperParameter.CONTEXT_LENGTH)
                .orElse(0);
        add("weight_bytes", footprint.weightBytes());
        // What nothing here can run takes nothing here.
        if (footprint.cacheBytesPerToken() > 0) {
            add("cache_bytes_per_token", footprint.cacheBytesPerToken());
            add("memory_bytes", footprint.weightBytes() + footprint.cacheBytesPerToken() * context);
        }
    }
}
