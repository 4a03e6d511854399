package io.emend.models.tensor;

import io.emend.kernels.Matrix;
import io.emend.kernels.format.StorageFormat;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * A named tensor of a model file: row-major, the last dimension contiguous (as in PyTorch; GGUF lists its dimensions
 * the other way round, its reader turns them).
 *
 * @param name its name in the file
 * @param format how its numbers are stored
 * @param shape its dimensions, outermost first
 * @param data exactly its bytes, usually a slice of a mapped file
 */
public record Tensor(String name, StorageFormat format, List<Integer> shape, MemorySegment data) {

    /** {@return the number of values} */
    public long elements() {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** {@return this tensor of two dimensions as a weight matrix} */
    public Matrix matrix() {
        if (shape.size() != 2) {
            throw new IllegalStateException("tensor " + name + " has shape " + shape + ", not two dimensions");
        }
        return new Matrix(data, format, shape.get(0), shape.get(1));
    }
}
