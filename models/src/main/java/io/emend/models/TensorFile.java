package io.emend.models;

import java.util.Map;

/** A file (or a set of shards) of named tensors, memory-mapped until it is closed. */
interface TensorFile extends AutoCloseable {
    /** {@return the tensors by name, in the order of the file} */
    Map<String, Tensor> tensors();

    /** Unmaps the file; its tensors must not be used any more. */
    @Override
    void close();
}
