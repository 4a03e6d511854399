package io.emend.models.transformer;

import io.emend.kernels.KernelProvider;
import io.emend.kernels.Kernels;
import io.emend.kernels.KvLayout;
import io.emend.kernels.ThreadTeam;
import io.emend.models.BackendOptions;
import io.emend.models.LanguageModel;
import io.emend.models.ModelBackend;
import io.emend.models.ModelInfo;
import io.emend.models.architecture.DecoderShape;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.DecoderTensors;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The backend {@code vector}: our own transformer on our own kernels. By default keys and values may take half of the
 * largest heap.
 */
public final class VectorBackend implements ModelBackend {
    private static final String NAME = "vector";

    private final Supplier<Kernels> kernels;

    /** Runs models on the best kernels of this JVM. */
    public VectorBackend() {
        this(KernelProvider::best);
    }

    /**
     * Runs models on given kernels.
     *
     * @param kernels makes the operations when a model is opened
     */
    public VectorBackend(Supplier<Kernels> kernels) {
        this.kernels = kernels;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description(BackendOptions options) {
        options.requireKnownSettings(NAME, List.of());
        return kernels.get().description();
    }

    @Override
    public Optional<String> obstacle(Checkpoint checkpoint) {
        try {
            DecoderTensors.of(checkpoint).all();
            return Optional.empty();
        } catch (IOException e) {
            String file = checkpoint.source() + ": ";
            String message = String.valueOf(e.getMessage());
            return Optional.of(message.startsWith(file) ? message.substring(file.length()) : message);
        }
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // the memory is closed with the model
    public LanguageModel open(Checkpoint checkpoint, BackendOptions options) throws IOException {
        options.requireKnownSettings(NAME, List.of());
        DecoderTensors tensors = DecoderTensors.of(checkpoint);
        DecoderShape shape = tensors.shape();
        Kernels operations = kernels.get();
        KvLayout layout = new KvLayout(shape.kvHeads(), shape.headDim(), options.kvType());
        KvPool pool = new KvPool(shape.layers(), layout, cacheBytes(options));
        Arena memory = Arena.ofShared();
        ThreadTeam team = new ThreadTeam(options.threads());
        try {
            TransformerWeights weights =
                    new WeightBinding(checkpoint.source(), tensors, operations, team, memory).bind();
            ForwardPass pass = new ForwardPass(shape, tensors.architecture().norm(), weights, layout, operations, team);
            return new TransformerModel(info(checkpoint, shape, weights), pass, pool, team, memory);
        } catch (IOException | RuntimeException | Error e) {
            team.close();
            memory.close();
            throw e;
        }
    }

    private static long cacheBytes(BackendOptions options) {
        return options.cacheBytes() > 0
                ? options.cacheBytes()
                : Runtime.getRuntime().maxMemory() / 2;
    }

    private static ModelInfo info(Checkpoint checkpoint, DecoderShape shape, TransformerWeights weights) {
        return new ModelInfo(
                checkpoint.name(),
                checkpoint.architecture(),
                shape.vocabularySize(),
                shape.contextLength(),
                shape.layers(),
                shape.hiddenSize(),
                weights.parameters(),
                weights.mostCommonFormat().name().toLowerCase(Locale.ROOT),
                NAME);
    }
}
