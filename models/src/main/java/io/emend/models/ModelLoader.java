package io.emend.models;

import io.emend.kernels.KernelProvider;
import io.emend.kernels.Kernels;
import io.emend.kernels.ThreadTeam;
import io.emend.kernels.format.StorageFormat;
import io.emend.tokenizer.Tokenizer;
import io.emend.tokenizer.Tokenizers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Loads models for the {@code vector} backend: GGUF files and Hugging Face directories. */
public final class ModelLoader {
    private static final String BACKEND = "vector";

    private ModelLoader() {}

    /**
     * Loads a model on the best kernels of this JVM.
     *
     * @param path a GGUF file, or a Hugging Face directory with safetensors or {@code pytorch_model.bin}
     * @param threads how many threads a forward pass uses
     * @return the model; closing it unmaps the weights
     * @throws ModelFormatException if a file is damaged, or its architecture is not supported
     * @throws IOException if a file is missing or cannot be read
     */
    public static LoadedModel load(Path path, int threads) throws IOException {
        return load(path, threads, KernelProvider.best());
    }

    static LoadedModel load(Path path, int threads, Kernels kernels) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return Files.isDirectory(path) ? loadDirectory(path, threads, kernels) : loadGguf(path, threads, kernels);
    }

    private static LoadedModel loadDirectory(Path directory, int threads, Kernels kernels) throws IOException {
        HuggingFaceConfig config = HuggingFaceConfig.read(directory);
        TransformerConfig shape = config.transformer();
        Tokenizer tokenizer = Tokenizers.read(directory.resolve("tokenizer.json"));
        TensorFile file = WeightFiles.open(directory);
        try {
            TransformerWeights weights = new WeightBinding(directory, file, TensorNames.HUGGING_FACE).bind(shape);
            String name = directory.toAbsolutePath().normalize().getFileName().toString();
            ModelInfo info = info(name, config.architecture(), shape, weights);
            return start(info, shape, weights, kernels, threads, file, tokenizer, config.stopTokens(), directory);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static LoadedModel loadGguf(Path path, int threads, Kernels kernels) throws IOException {
        GgufFile file = GgufFile.open(path);
        try {
            GgufModel model = new GgufModel(path, file.metadata());
            model.architecture();
            Tokenizer tokenizer = model.tokenizer();
            WeightBinding binding = new WeightBinding(path, file, TensorNames.GGUF);
            TransformerConfig shape = model.transformer(binding.vocabularySize());
            TransformerWeights weights = binding.bind(shape);
            String name = model.name().orElse(path.getFileName().toString());
            ModelInfo info = info(name, model.architecture(), shape, weights);
            return start(info, shape, weights, kernels, threads, file, tokenizer, model.stopTokens(), path);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static ModelInfo info(
            String name, String architecture, TransformerConfig shape, TransformerWeights weights) {
        StorageFormat dtype = weights.parametersByType().keySet().iterator().next();
        return new ModelInfo(
                name,
                architecture,
                shape.vocabularySize(),
                shape.contextLength(),
                shape.layers(),
                shape.hiddenSize(),
                weights.parameters(),
                dtype.name().toLowerCase(Locale.ROOT),
                BACKEND);
    }

    private static LoadedModel start(
            ModelInfo info,
            TransformerConfig shape,
            TransformerWeights weights,
            Kernels kernels,
            int threads,
            TensorFile file,
            Tokenizer tokenizer,
            Set<Integer> stopTokens,
            Path source)
            throws ModelFormatException {
        requireInVocabulary("the tokenizer's last token", tokenizer.vocabularySize() - 1, info, source);
        for (int token : stopTokens) {
            requireInVocabulary("the end-of-text token", token, info, source);
        }
        Footprint footprint = new Footprint(
                weights.bytes(), 2L * Float.BYTES * shape.kvSize() * shape.layers(), weights.parametersByType());
        LanguageModel model = new TransformerModel(info, shape, weights, kernels, new ThreadTeam(threads), file);
        return new LoadedModel(model, tokenizer, Set.copyOf(stopTokens), footprint, source);
    }

    private static void requireInVocabulary(String what, int token, ModelInfo info, Path source)
            throws ModelFormatException {
        if (token < 0 || token >= info.vocabularySize()) {
            throw new ModelFormatException(
                    source, what + " is " + token + ", outside the model's vocabulary of " + info.vocabularySize());
        }
    }
}
