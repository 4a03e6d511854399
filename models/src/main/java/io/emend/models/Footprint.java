package io.emend.models;

import io.emend.kernels.KvType;
import io.emend.kernels.format.StorageFormat;
import io.emend.models.architecture.DecoderShape;
import io.emend.models.architecture.TensorRole;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.DecoderTensors;
import io.emend.models.checkpoint.DecoderTensors.Placed;
import io.emend.models.files.ModelFormatException;
import io.emend.models.tensor.Tensor;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The memory a model takes.
 *
 * @param weightBytes size of the weights, which are mapped from their file; tied ones counted once
 * @param cacheBytesPerToken keys and values that each token of a sequence adds; 0 where the network is not ours to tell
 * @param parametersByFormat number of weights of each storage format, the most common format first
 */
public record Footprint(long weightBytes, long cacheBytesPerToken, Map<StorageFormat, Long> parametersByFormat) {

    /** Makes the map unmodifiable; it keeps its order. */
    public Footprint {
        parametersByFormat = Collections.unmodifiableMap(new LinkedHashMap<>(parametersByFormat));
    }

    /**
     * {@return what a checkpoint takes} Where its network is none that we know, all that its files hold is counted:
     * another backend may run it.
     *
     * @param checkpoint which
     * @param kvType how keys and values are stored
     * @throws IOException if its weights cannot be read
     */
    public static Footprint of(Checkpoint checkpoint, KvType kvType) throws IOException {
        try {
            DecoderTensors tensors = DecoderTensors.of(checkpoint);
            DecoderShape shape = tensors.shape();
            return of(
                    tensors.all().stream()
                            .filter(placed -> placed.role() != TensorRole.ROPE_FREQUENCIES)
                            .map(Placed::tensor)
                            .toList(),
                    2L * shape.kvSize() * shape.layers() * kvType.bytes());
        } catch (ModelFormatException unknown) {
            return of(checkpoint.tensors().tensors().values(), 0);
        }
    }

    private static Footprint of(Collection<Tensor> tensors, long cacheBytesPerToken) {
        Map<StorageFormat, Long> counts = new LinkedHashMap<>();
        tensors.forEach(tensor -> counts.merge(tensor.format(), tensor.elements(), Long::sum));
        Map<StorageFormat, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        long bytes =
                tensors.stream().mapToLong(tensor -> tensor.data().byteSize()).sum();
        return new Footprint(bytes, cacheBytesPerToken, sorted);
    }
}
