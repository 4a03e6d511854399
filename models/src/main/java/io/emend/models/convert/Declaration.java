package io.emend.models.convert;

import io.emend.kernels.format.StorageFormat;
import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import io.emend.models.gguf.GgufWriter;
import io.emend.models.tensor.Tensor;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;

/**
 * A tensor of the file to write.
 *
 * @param name its name there
 * @param source where its numbers come from
 * @param order which row of the source stands at a row of it; of a vector, which value
 */
record Declaration(String name, Tensor source, IntUnaryOperator order) {

    /**
     * Adds the tensor to a file.
     *
     * @param writer of the file
     * @param format how it is stored there
     * @param origin named in errors
     */
    void addTo(GgufWriter writer, StorageFormat format, Path origin) {
        writer.tensor(name, format, source.shape(), isVector() ? vector(format) : rows(format, origin));
    }

    boolean isMatrix() {
        return source.shape().size() == 2;
    }

    private boolean isVector() {
        return source.shape().size() == 1;
    }

    private GgufWriter.RowSource vector(StorageFormat format) {
        int size = source.shape().getFirst();
        return (row, out) -> {
            float[] values = new float[size];
            source.format().decode(source.data(), 0, size, values, 0);
            float[] ordered = new float[size];
            for (int i = 0; i < size; i++) {
                ordered[i] = values[order.applyAsInt(i)];
            }
            format.encode(ordered, 0, size, out, 0);
        };
    }

    private GgufWriter.RowSource rows(StorageFormat format, Path origin) {
        int columns = source.shape().isEmpty() ? 1 : source.shape().getLast();
        long rowBytes = source.format().bytes(columns);
        return (row, out) -> {
            long at = order.applyAsInt((int) row) * rowBytes;
            if (format.equals(source.format())) {
                MemorySegment.copy(source.data(), at, out, 0, rowBytes);
            } else {
                float[] values = new float[columns];
                source.format().decode(source.data(), at, columns, values, 0);
                requireStorable(values, format, origin);
                format.encode(values, 0, columns, out, 0);
            }
        };
    }

    /** Blocks have one scale for all of their values, which one that is not finite would spoil. */
    private void requireStorable(float[] values, StorageFormat format, Path origin) {
        for (float value : values) {
            if (format.blockSize() > 1 && !Float.isFinite(value)) {
                throw new UncheckedIOException(new ModelFormatException(
                        origin,
                        "tensor " + Quoted.of(source.name()) + " holds " + value + ", which " + format
                                + " cannot store"));
            }
        }
    }
}
