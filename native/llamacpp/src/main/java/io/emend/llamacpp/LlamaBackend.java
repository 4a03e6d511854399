package io.emend.llamacpp;

import com.sun.management.OperatingSystemMXBean;
import io.emend.models.BackendOptions;
import io.emend.models.LanguageModel;
import io.emend.models.ModelBackend;
import io.emend.models.ModelInfo;
import io.emend.models.architecture.Naming;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.files.ModelFormatException;
import io.emend.tokenizer.Tokenizer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * The backend {@code llamacpp}: any GGUF file that llama.cpp loads. By default keys and values may take 1 GiB, which
 * llama.cpp takes when the model is opened, or less where the model's context or 16,384 tokens need less. Its settings
 * are {@code cpu}, {@code gpu-layers} and {@code sequences}.
 */
public final class LlamaBackend implements ModelBackend {
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final long CACHE_BYTES = 1L << 30;
    private static final int USUAL_CELLS = 16_384;
    private static final int SEQUENCES = 64;
    /** A state is as large as keys and values of hundreds of positions, and llama.cpp takes room for all. */
    private static final int SEQUENCES_WITH_STATES = 16;

    /** Models that were opened, for their tokenizers. */
    private final Map<Checkpoint, NativeModel> opened = Collections.synchronizedMap(new WeakHashMap<>());

    /** For {@link java.util.ServiceLoader}. */
    public LlamaBackend() {}

    @Override
    public String name() {
        return LlamaOptions.BACKEND;
    }

    @Override
    public String description(BackendOptions options) throws IOException {
        return LlamaLibrary.load(LlamaOptions.of(options).cpu()).description();
    }

    /** Asks llama.cpp, which reads all but the weights. */
    @Override
    public Optional<String> obstacle(Checkpoint checkpoint) {
        try {
            requireGguf(checkpoint);
            load(checkpoint, LlamaOptions.of(BackendOptions.defaults()), true).close();
            return Optional.empty();
        } catch (IOException e) {
            String file = checkpoint.source() + ": ";
            String message = String.valueOf(e.getMessage());
            return Optional.of(message.startsWith(file) ? message.substring(file.length()) : message);
        }
    }

    @Override
    public LanguageModel open(Checkpoint checkpoint, BackendOptions options) throws IOException {
        requireGguf(checkpoint);
        LlamaOptions settings = LlamaOptions.of(options);
        NativeModel model = load(checkpoint, settings, false);
        try {
            Optional<String> obstacle = model.notCausal();
            if (obstacle.isPresent()) {
                throw new ModelFormatException(checkpoint.source(), obstacle.get());
            }
            NativeContext.Size size = size(model, options, settings);
            NativeContext context = NativeContext.of(
                    LlamaLibrary.load(settings.cpu()), model, size, options.threads(), options.kvType());
            boolean bounded = model.cacheBytesPerToken(options.kvType()) > 0;
            opened.put(checkpoint, model);
            return new LlamaModel(
                    info(checkpoint, model), model, context, new Strands(context, size, bounded, model.rewinds()));
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static NativeContext.Size size(NativeModel model, BackendOptions options, LlamaOptions settings) {
        int usual = model.keepsStates() ? SEQUENCES_WITH_STATES : SEQUENCES;
        int sequences = settings.sequences() > 0 ? settings.sequences() : usual;
        long memory = MACHINE.getTotalMemorySize();
        if (options.cacheBytes() > memory) {
            // llama.cpp would take it, and the system would kill the process that touches it.
            throw new IllegalArgumentException(
                    "a cache of " + options.cacheBytes() + " bytes does not fit the machine's memory of " + memory);
        }
        long perToken = model.cacheBytesPerToken(options.kvType());
        if (perToken == 0) {
            return new NativeContext.Size(model.contextLength(), sequences);
        }
        long most = (options.cacheBytes() > 0 ? options.cacheBytes() : CACHE_BYTES) / perToken;
        if (most < 1) {
            throw new IllegalArgumentException(
                    "a cache of " + options.cacheBytes() + " bytes has no room for a token, which takes " + perToken);
        }
        long useful = options.cacheBytes() > 0 ? Integer.MAX_VALUE : Math.max(USUAL_CELLS, model.contextLength());
        return new NativeContext.Size((int) Math.min(most, useful), sequences);
    }

    private static void requireGguf(Checkpoint checkpoint) throws ModelFormatException {
        if (checkpoint.naming() != Naming.GGUF) {
            throw new ModelFormatException(
                    checkpoint.source(), "llama.cpp runs GGUF files only: emend convert makes one of it");
        }
    }

    /** llama.cpp ends the process where a vocabulary has a token twice; those without a text get one of their own. */
    private static void requireDistinctTokens(Checkpoint checkpoint) throws IOException {
        List<String> tokens = checkpoint.listedTokens();
        Map<String, Integer> seen = HashMap.newHashMap(tokens.size());
        for (int id = 0; id < tokens.size(); id++) {
            Integer other = tokens.get(id).isEmpty() ? null : seen.putIfAbsent(tokens.get(id), id);
            if (other != null) {
                throw new ModelFormatException(
                        checkpoint.source(), "tokens " + other + " and " + id + " are the same text");
            }
        }
    }

    private static NativeModel load(Checkpoint checkpoint, LlamaOptions settings, boolean vocabularyOnly)
            throws IOException {
        requireDistinctTokens(checkpoint);
        LlamaLibrary library = LlamaLibrary.load(settings.cpu());
        return NativeModel.load(library, checkpoint.source(), settings.gpuLayers(), vocabularyOnly);
    }

    private static ModelInfo info(Checkpoint checkpoint, NativeModel model) {
        return new ModelInfo(
                checkpoint.name(),
                checkpoint.architecture(),
                model.vocabularySize(),
                model.contextLength(),
                model.layers(),
                model.hiddenSize(),
                model.parameters(),
                model.dtype(),
                LlamaOptions.BACKEND);
    }

    /** That of llama.cpp, which serves as long as the model that was opened from the checkpoint is not closed. */
    @Override
    public Optional<Tokenizer> tokenizer(Checkpoint checkpoint) throws IOException {
        NativeModel model = opened.get(checkpoint);
        if (model == null || !model.isOpen() || !model.hasTokens()) {
            return Optional.empty();
        }
        return Optional.of(new LlamaTokenizer(model));
    }
}
