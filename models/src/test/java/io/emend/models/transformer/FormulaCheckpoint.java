package io.emend.models.transformer;

import io.emend.kernels.format.StorageFormats;
import io.emend.models.architecture.Configuration;
import io.emend.models.architecture.Naming;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.HuggingFaceConfiguration;
import io.emend.models.checkpoint.SpecialToken;
import io.emend.models.tensor.Tensor;
import io.emend.models.tensor.TensorFile;
import io.emend.tokenizer.Tokenizer;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A model in memory whose weights follow the formula of {@code make_logits_oracle.py}, bit for bit. */
final class FormulaCheckpoint implements Checkpoint {
    private static final float SCALE = 0.25f;

    private final Arena arena = Arena.ofShared();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Map<String, Object> config;

    /**
     * Computes the weights.
     *
     * @param config {@code config.json}
     * @param shapes the dimensions of each tensor in the order of the formula
     */
    FormulaCheckpoint(Map<String, Object> config, Map<String, List<Integer>> shapes) {
        this.config = config;
        shapes.forEach((name, shape) -> tensors.put(name, tensor(tensors.size(), name, shape)));
    }

    private Tensor tensor(int number, String name, List<Integer> shape) {
        int count = shape.stream().reduce(1, Math::multiplyExact);
        MemorySegment data = arena.allocate(4L * count);
        int start = number * 0x9E3779B9;
        for (int i = 0; i < count; i++) {
            int bits = i + start;
            bits = (bits ^ bits >>> 15) * 0x7FEB352D;
            bits = (bits ^ bits >>> 15) * 0x846CA68B;
            bits ^= bits >>> 16;
            float value = ((bits >>> 8) / (float) (1 << 24) - 0.5f) * SCALE;
            data.setAtIndex(ValueLayout.JAVA_FLOAT, i, ofKind(name, value));
        }
        return new Tensor(name, StorageFormats.F32, shape, data);
    }

    private static float ofKind(String name, float value) {
        if (name.endsWith("norm.weight")) {
            return 1 + 4 * value;
        }
        return name.endsWith(".bias") ? 4 * value : value;
    }

    @Override
    public Path source() {
        return Path.of("formula");
    }

    @Override
    public String name() {
        return "formula";
    }

    @Override
    public String architecture() {
        return (String) config.get("model_type");
    }

    @Override
    public Naming naming() {
        return Naming.HUGGING_FACE;
    }

    @Override
    public Configuration configuration() {
        return new HuggingFaceConfiguration(source(), config);
    }

    @Override
    public TensorFile tensors() {
        return new TensorFile() {
            @Override
            public Map<String, Tensor> tensors() {
                return tensors;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Tokenizer tokenizer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Integer> stopTokens() {
        return Set.of();
    }

    @Override
    public OptionalInt token(SpecialToken token) {
        return OptionalInt.empty();
    }

    @Override
    public Optional<String> chatTemplate() {
        return Optional.empty();
    }

    @Override
    public void close() {
        arena.close();
    }
}
