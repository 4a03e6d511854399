package io.emend.models.transformer;

import io.emend.kernels.Matrix;
import io.emend.kernels.PackedMatrix;
import io.emend.kernels.format.StorageFormat;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a decoder. Matrices have the shape outputs × inputs; vectors are null where the architecture has none.
 *
 * @param embedding vocabulary × hidden, as it is stored
 * @param output vocabulary × hidden; the embedding once more where they are tied
 * @param tied whether they are
 * @param outputNorm factors of the norm before the output, or null
 * @param blocks one for each layer
 * @param frequencies the rotary frequencies in radians a position, one for each pair of a head
 */
record TransformerWeights(
        Matrix embedding,
        PackedMatrix output,
        boolean tied,
        float @Nullable [] outputNorm,
        List<Block> blocks,
        float[] frequencies) {

    /**
     * A matrix and what is added to its product.
     *
     * @param matrix outputs × inputs
     * @param bias one number for each output, or null
     */
    record Linear(PackedMatrix matrix, float @Nullable [] bias) {}

    /**
     * The weights of one layer.
     *
     * @param attentionNorm factors of the norm before attention, or null
     * @param query (heads · head width) × hidden
     * @param key (key/value heads · head width) × hidden
     * @param value likewise
     * @param attentionOutput hidden × (heads · head width)
     * @param feedForwardNorm factors of the norm before the feed-forward layer, or null
     * @param gate intermediate × hidden
     * @param up intermediate × hidden
     * @param down hidden × intermediate
     */
    record Block(
            float @Nullable [] attentionNorm,
            Linear query,
            Linear key,
            Linear value,
            PackedMatrix attentionOutput,
            float @Nullable [] feedForwardNorm,
            PackedMatrix gate,
            PackedMatrix up,
            PackedMatrix down) {
        private Stream<PackedMatrix> matrices() {
            return Stream.of(query.matrix(), key.matrix(), value.matrix(), attentionOutput, gate, up, down);
        }

        private Stream<float[]> vectors() {
            return Stream.of(attentionNorm, query.bias(), key.bias(), value.bias(), feedForwardNorm);
        }
    }

    /** The matrices, but for an embedding that has numbers of its own. */
    private Stream<PackedMatrix> packed() {
        return Stream.concat(Stream.of(output), blocks.stream().flatMap(Block::matrices));
    }

    private Stream<float[]> vectors() {
        return Stream.concat(Stream.of(outputNorm), blocks.stream().flatMap(Block::vectors))
                .filter(Objects::nonNull);
    }

    /** {@return the number of weights, tied ones counted once} */
    long parameters() {
        long embedded = tied ? 0 : (long) embedding.rows() * embedding.columns();
        return embedded
                + packed().mapToLong(m -> (long) m.rows() * m.columns()).sum()
                + vectors().mapToLong(vector -> vector.length).sum();
    }

    /** {@return the storage format of most of the weights in matrices} */
    StorageFormat mostCommonFormat() {
        Map<StorageFormat, Long> counts = new LinkedHashMap<>();
        if (!tied) {
            counts.put(embedding.format(), (long) embedding.rows() * embedding.columns());
        }
        packed().forEach(m -> counts.merge(m.format(), (long) m.rows() * m.columns(), Long::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }
}
