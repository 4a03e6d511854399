package io.emend.models.gguf;

import io.emend.kernels.format.StorageFormat;
import io.emend.models.files.AtomicFile;
import io.emend.models.files.Quoted;
import io.emend.models.tensor.Tensor;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Writes a GGUF file of version 3. Metadata and tensors are declared first; {@link #write} then makes the rows one
 * after the other, so that a model of any size passes through a small buffer. The file appears under its name only
 * when it is complete.
 */
public final class GgufWriter {
    private static final int MAX_NAME_BYTES = 63;
    private static final long BUFFER_BYTES = 4 << 20;

    private final Map<String, byte[]> metadata = new LinkedHashMap<>();
    private final List<Declared> tensors = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** Makes the rows of a tensor. */
    @FunctionalInterface
    public interface RowSource {
        /**
         * Makes one row; several threads may ask at once.
         *
         * @param row its index, all dimensions but the last counted together
         * @param out receives exactly the bytes of the row
         */
        void encode(long row, MemorySegment out);
    }

    /** Hears of each tensor before it is written. */
    @FunctionalInterface
    public interface TensorListener {
        /**
         * A tensor is about to be written.
         *
         * @param tensor its name
         * @param bytesDone how much has been written of the tensors before it
         * @param bytesTotal how much there is to write
         */
        void tensor(String tensor, long bytesDone, long bytesTotal);
    }

    private record Declared(String name, StorageFormat format, List<Integer> shape, RowSource rows) {
        int rowLength() {
            return shape.isEmpty() ? 1 : shape.getLast();
        }

        long rowCount() {
            return shape.stream()
                    .limit(Math.max(0, shape.size() - 1))
                    .mapToLong(Integer::longValue)
                    .reduce(1, Math::multiplyExact);
        }

        long bytes() {
            return Math.multiplyExact(format.bytes(rowLength()), rowCount());
        }
    }

    /**
     * Declares a value.
     *
     * @param key lower-case words with dots between them
     * @param type any but {@code ARRAY}
     * @param value of the Java type that {@link GgufValueType} names
     * @return this
     * @throws IllegalArgumentException if the value does not fit the type, or the key is taken
     */
    public GgufWriter metadata(String key, GgufValueType type, Object value) {
        return put(key, new GgufEncoder().int32(type.id()).value(type, value));
    }

    /** Declares an array, as {@link #metadata} does a value. */
    public GgufWriter array(String key, GgufValueType elementType, List<?> elements) {
        return put(key, new GgufEncoder().array(elementType, elements));
    }

    /** Declares a value that {@link GgufMetadata#encoded()} gave. */
    public GgufWriter encoded(String key, MemorySegment typeAndValue) {
        return put(key, new GgufEncoder().raw(typeAndValue));
    }

    private GgufWriter put(String key, GgufEncoder value) {
        if (key.equals(GgufKeys.ALIGNMENT) || metadata.put(key, value.toByteArray()) != null) {
            throw new IllegalArgumentException("metadata key " + Quoted.of(key) + " is taken");
        }
        return this;
    }

    /**
     * Declares a tensor.
     *
     * @param name of at most 63 bytes
     * @param format how its numbers are stored
     * @param shape at most 4 dimensions, outermost first, none of them empty
     * @param rows makes its rows when the file is written
     * @return this
     * @throws IllegalArgumentException if the shape does not suit GGUF or the type, or the name is taken
     */
    public GgufWriter tensor(String name, StorageFormat format, List<Integer> shape, RowSource rows) {
        if (shape.size() > 4 || shape.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("tensor " + name + " of shape " + shape + " cannot be stored in GGUF");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES || !names.add(name)) {
            throw new IllegalArgumentException("the tensor name " + Quoted.of(name) + " is too long or taken");
        }
        Declared tensor = new Declared(name, format, List.copyOf(shape), rows);
        format.bytes(tensor.rowLength());
        tensors.add(tensor);
        return this;
    }

    /**
     * Declares a tensor that is stored as it is.
     *
     * @param tensor of a file that stays open until this one is written
     * @return this
     */
    public GgufWriter tensor(Tensor tensor) {
        return tensor(tensor.name(), tensor.format(), tensor.shape(), copyOf(tensor));
    }

    /** {@return the rows of a tensor as they are stored} */
    public static RowSource copyOf(Tensor tensor) {
        long rowBytes = tensor.format()
                .bytes(tensor.shape().isEmpty() ? 1 : tensor.shape().getLast());
        return (row, out) -> MemorySegment.copy(tensor.data(), row * rowBytes, out, 0, rowBytes);
    }

    /**
     * Writes the file: first under another name beside it, then renamed; an existing file is replaced.
     *
     * @param target the file
     * @param listener hears of each tensor
     * @throws IOException if it cannot be written, in one line; nothing is left behind then
     */
    public void write(Path target, TensorListener listener) throws IOException {
        AtomicFile.write(target, channel -> {
            try {
                writeTo(channel, listener);
            } catch (IOException e) {
                throw new IOException(e.getMessage() + " (the file takes " + dataBytes() + " bytes)", e);
            }
        });
    }

    private void writeTo(FileChannel channel, TensorListener listener) throws IOException {
        try (Arena arena = Arena.ofShared()) {
            AtomicFile.writeFully(channel, ByteBuffer.wrap(header()));
            pad(channel);
            MemorySegment buffer = arena.allocate(bufferBytes());
            long done = 0;
            long total = dataBytes();
            for (Declared tensor : tensors) {
                listener.tensor(tensor.name, done, total);
                writeRows(channel, tensor, buffer);
                pad(channel);
                done += aligned(tensor.bytes());
            }
        }
    }

    private byte[] header() {
        GgufEncoder out = new GgufEncoder();
        out.int32(GgufFile.MAGIC).int32(GgufFile.VERSION).int64(tensors.size()).int64(metadata.size());
        metadata.forEach((key, value) -> out.string(key).raw(MemorySegment.ofArray(value)));
        long offset = 0;
        for (Declared tensor : tensors) {
            out.string(tensor.name).int32(tensor.shape.size());
            tensor.shape.reversed().forEach(size -> out.int64(size));
            out.int32(GgufTensorType.of(tensor.format).id()).int64(offset);
            offset += aligned(tensor.bytes());
        }
        return out.toByteArray();
    }

    private static void writeRows(FileChannel channel, Declared tensor, MemorySegment buffer) throws IOException {
        long rowBytes = tensor.format.bytes(tensor.rowLength());
        int rowsAtOnce = (int) Math.min(tensor.rowCount(), buffer.byteSize() / rowBytes);
        for (long row = 0; row < tensor.rowCount(); row += rowsAtOnce) {
            long first = row;
            int count = (int) Math.min(rowsAtOnce, tensor.rowCount() - row);
            IntStream.range(0, count)
                    .parallel()
                    .forEach(i -> tensor.rows.encode(first + i, buffer.asSlice(i * rowBytes, rowBytes)));
            AtomicFile.writeFully(channel, buffer.asSlice(0, count * rowBytes).asByteBuffer());
        }
    }

    private long bufferBytes() {
        return Math.max(
                BUFFER_BYTES,
                tensors.stream()
                        .mapToLong(t -> t.format.bytes(t.rowLength()))
                        .max()
                        .orElse(0));
    }

    private long dataBytes() {
        return tensors.stream().mapToLong(tensor -> aligned(tensor.bytes())).sum();
    }

    private static void pad(FileChannel channel) throws IOException {
        long position = channel.position();
        AtomicFile.writeFully(channel, ByteBuffer.allocate((int) (aligned(position) - position)));
    }

    private static long aligned(long position) {
        return Math.ceilDiv(position, GgufFile.DEFAULT_ALIGNMENT) * GgufFile.DEFAULT_ALIGNMENT;
    }
}
