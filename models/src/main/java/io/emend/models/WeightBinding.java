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
    private final TensorFile weights;
    private final Map<String, Tensor> tensors;
    private final TensorNames names;

    /**
     * Prepares to look tensors up.
     *
     * @param file named in errors
     * @param weights the file's tensors
     * @param names what they are called there
     */
    WeightBinding(Path file, TensorFile weights, TensorNames names) {
        this.file = file;
        this.weights = weights;
        this.tensors = weights.tensors();
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
        Matrix output =
                tensors.containsKey(names.output()) ? find(names.output(), config.vocabularySize(), hidden) : embedding;
        List<TransformerWeights.Block> blocks = new ArrayList<>();
        for (int layer = 0; layer < config.layers(); layer++) {
            blocks.add(block(config, layer));
        }
        return new TransformerWeights(embedding, sameData(output, embedding) ? embedding : output, blocks);
    }

    /** {@return the number of rows of the embedding} */
    int vocabularySize() throws ModelFormatException {
        Tensor embedding = require(names.embedding());
        if (embedding.shape().size() != 2) {
            throw new ModelFormatException(file, "tensor " + embedding.name() + " has shape " + embedding.shape());
        }
        return embedding.shape().getFirst();
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
        Tensor tensor = require(name);
        if (!tensor.shape().equals(List.of(rows, columns))) {
            throw new ModelFormatException(
                    file,
                    "tensor " + name + " has shape " + tensor.shape() + ", expected [" + rows + ", " + columns
                            + "] from the configuration");
        }
        return tensor.matrix();
    }

    private Tensor require(String name) throws ModelFormatException {
        Tensor tensor = tensors.get(name);
        if (tensor != null) {
            return tensor;
        }
        String type = weights.unsupported().get(name);
        throw new ModelFormatException(
                file,
                type == null
                        ? "tensor " + name + " is missing"
                        : "tensor " + name + " is stored as " + type + ", which is not supported");
    }

    /** Files of tied models may hold the embedding twice; one copy then serves, and is counted once. */
    private static boolean sameData(Matrix a, Matrix b) {
        return a == b || a.format() == b.format() && a.data().mismatch(b.data()) == -1;
    }
}
