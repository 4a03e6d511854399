package io.emend.models;

import io.emend.kernels.Matrix;
import io.emend.models.TensorNames.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the weights of a decoder among the tensors of a file and checks their shapes. */
final class WeightBinding {
    private final Path file;
    private final Map<String, Tensor> tensors;
    private final TensorNames names;

    /**
     * Prepares to look tensors up.
     *
     * @param file named in errors
     * @param tensors of the file
     * @param names what they are called there
     */
    WeightBinding(Path file, Map<String, Tensor> tensors, TensorNames names) {
        this.file = file;
        this.tensors = tensors;
        this.names = names;
    }

    /**
     * Finds all weights.
     *
     * @param config the shape they must have
     * @return the weights
     * @throws ModelFormatException naming a tensor that is missing or has another shape
     */
    TransformerWeights bind(TransformerConfig config) throws ModelFormatException {
        int hidden = config.hiddenSize();
        Matrix embedding = find(names.embedding(), config.vocabularySize(), hidden);
        Matrix output = tensors.containsKey(names.output())
                ? find(names.output(), config.vocabularySize(), hidden)
                : embedding;
        List<TransformerWeights.Block> blocks = new ArrayList<>();
        for (int layer = 0; layer < config.layers(); layer++) {
            blocks.add(block(config, layer));
        }
        return new TransformerWeights(embedding, sameData(output, embedding) ? embedding : output, blocks);
    }

    private TransformerWeights.Block block(TransformerConfig config, int layer) throws ModelFormatException {
        int hidden = config.hiddenSize();
        int inner = config.intermediateSize();
        return new TransformerWeights.Block(
                find(names.block(layer, Part.QUERY), hidden, hidden),
                find(names.block(layer, Part.KEY), config.kvSize(), hidden),
                find(names.block(layer, Part.VALUE), config.kvSize(), hidden),
                find(names.block(layer, Part.ATTENTION_OUTPUT), hidden, hidden),
                find(names.block(layer, Part.GATE), inner, hidden),
                find(names.block(layer, Part.UP), inner, hidden),
                find(names.block(layer, Part.DOWN), hidden, inner));
    }

    private Matrix find(String name, int rows, int columns) throws ModelFormatException {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new ModelFormatException(file, "tensor " + name + " is missing");
        }
        if (!tensor.shape().equals(List.of(rows, columns))) {
            throw new ModelFormatException(file, "tensor " + name + " has shape " + tensor.shape() + ", expected ["
                    + rows + ", " + columns + "] from the configuration");
        }
        return tensor.matrix();
    }

    /** Files of tied models may hold the embedding twice; one copy then serves, and is counted once. */
    private static boolean sameData(Matrix a, Matrix b) {
        return a == b || a.dtype() == b.dtype() && a.data().mismatch(b.data()) == -1;
    }
}
