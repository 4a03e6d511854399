package io.emend.models.tensor;

import java.util.Map;

/** A file (or a set of shards) of named tensors, memory-mapped until it is closed. */
public interface TensorFile extends AutoCloseable {
    /** {@return the tensors by name, in the order of the file} */
    Map<String, Tensor> tensors();

    /**
     * The tensors that the file has but that cannot be read, because of how their numbers are stored. A model may well
     * do without them: checkpoints carry buffers of positions and masks that nothing needs.
     *
     * @return for each name how it is stored, such as {@code Q5_K} or {@code int64}
     */
    default Map<String, String> unsupported() {
        return Map.of();
    }

    /** Unmaps the file; its tensors must not be used any more. */
    @Override
    void close();
}
