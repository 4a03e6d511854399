package io.emend.models;

import io.emend.kernels.Kernels;
import io.emend.kernels.Matrix;
import io.emend.kernels.ThreadTeam;
import io.emend.kernels.format.StorageFormats;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A transformer whose weights follow the formula of {@code make_logits_oracle.py}, bit for bit. */
final class FormulaModel {
    private static final float SCALE = 0.25f;

    private final Arena arena = Arena.ofShared();
    private int tensors;

    private FormulaModel() {}

    /** Builds a model; closing it frees the weights. */
    static TransformerModel build(TransformerConfig config, boolean untied, Kernels kernels, int threads) {
        FormulaModel formula = new FormulaModel();
        int hidden = config.hiddenSize();
        Matrix embedding = formula.next(config.vocabularySize(), hidden);
        Matrix output = untied ? formula.next(config.vocabularySize(), hidden) : embedding;
        List<TransformerWeights.Block> blocks = new ArrayList<>();
        for (int layer = 0; layer < config.layers(); layer++) {
            blocks.add(new TransformerWeights.Block(
                    formula.next(hidden, hidden),
                    formula.next(config.kvSize(), hidden),
                    formula.next(config.kvSize(), hidden),
                    formula.next(hidden, hidden),
                    formula.next(config.intermediateSize(), hidden),
                    formula.next(config.intermediateSize(), hidden),
                    formula.next(hidden, config.intermediateSize())));
        }
        TransformerWeights weights = new TransformerWeights(embedding, output, blocks);
        ModelInfo info = new ModelInfo(
                "formula",
                "olmo",
                config.vocabularySize(),
                config.contextLength(),
                config.layers(),
                hidden,
                weights.parameters(),
                "f32",
                "vector");
        return new TransformerModel(info, config, weights, kernels, new ThreadTeam(threads), formula.owner());
    }

    private TensorFile owner() {
        return new TensorFile() {
            @Override
            public Map<String, Tensor> tensors() {
                return Map.of();
            }

            @Override
            public void close() {
                arena.close();
            }
        };
    }

    private Matrix next(int rows, int columns) {
        int tensor = tensors++;
        long count = (long) rows * columns;
        MemorySegment data = arena.allocate(4 * count);
        int start = tensor * 0x9E3779B9;
        for (int i = 0; i < count; i++) {
            int bits = i + start;
            bits = (bits ^ bits >>> 15) * 0x7FEB352D;
            bits = (bits ^ bits >>> 15) * 0x846CA68B;
            bits ^= bits >>> 16;
            float fraction = (bits >>> 8) / (float) (1 << 24);
            data.setAtIndex(ValueLayout.JAVA_FLOAT, i, (fraction - 0.5f) * SCALE);
        }
        return new Matrix(data, StorageFormats.F32, rows, columns);
    }
}
