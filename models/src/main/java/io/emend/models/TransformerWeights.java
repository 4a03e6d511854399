package io.emend.models;

import io.emend.kernels.Matrix;
import io.emend.kernels.format.StorageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The weight matrices of a decoder, each of shape outputs × inputs.
 *
 * @param embedding vocabulary × hidden
 * @param output vocabulary × hidden; the embedding itself where they are tied
 * @param blocks one for each layer
 */
record TransformerWeights(Matrix embedding, Matrix output, List<Block> blocks) {

    /**
     * The weights of one layer.
     *
     * @param query hidden × hidden
     * @param key (key/value heads · head width) × hidden
     * @param value likewise
     * @param attentionOutput hidden × hidden
     * @param gate intermediate × hidden
     * @param up intermediate × hidden
     * @param down hidden × intermediate
     */
    record Block(Matrix query, Matrix key, Matrix value, Matrix attentionOutput, Matrix gate, Matrix up, Matrix down) {
        private Stream<Matrix> matrices() {
            return Stream.of(query, key, value, attentionOutput, gate, up, down);
        }
    }

    private Stream<Matrix> matrices() {
        Stream<Matrix> ends = output == embedding ? Stream.of(embedding) : Stream.of(embedding, output);
        return Stream.concat(ends, blocks.stream().flatMap(Block::matrices));
    }

    /** {@return the number of weights, tied ones counted once} */
    long parameters() {
        return matrices().mapToLong(m -> (long) m.rows() * m.columns()).sum();
    }

    /** {@return the number of bytes of all matrices, tied ones counted once} */
    long bytes() {
        return matrices().mapToLong(m -> m.data().byteSize()).sum();
    }

    /** {@return the number of weights of each storage type, the most common type first} */
    Map<StorageFormat, Long> parametersByType() {
        Map<StorageFormat, Long> counts = new LinkedHashMap<>();
        matrices().forEach(m -> counts.merge(m.format(), (long) m.rows() * m.columns(), Long::sum));
        Map<StorageFormat, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<StorageFormat, Long>comparingByValue().reversed())
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }
}
