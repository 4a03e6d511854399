package io.emend.models.safetensors;

import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import io.emend.models.tensor.ByteCursor;
import io.emend.models.tensor.MappedFile;
import io.emend.models.tensor.MappedTensorFile;
import io.emend.models.tensor.ModelJson;
import io.emend.models.tensor.Tensor;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A safetensors file: the length of a JSON header (8 bytes), the header, then the tensors without gaps. The format
 * and the checks it demands are described in the README of the safetensors project.
 */
public final class SafetensorsFile extends MappedTensorFile {
    private static final long MAX_HEADER = 100_000_000;
    private static final int MAX_DIMENSIONS = 8;

    /** Bytes of a value of each type of the format; types of less than a byte cannot be checked. */
    private static final Map<String, Integer> VALUE_BYTES = Map.ofEntries(
            Map.entry("BOOL", 1),
            Map.entry("U8", 1),
            Map.entry("I8", 1),
            Map.entry("F8_E5M2", 1),
            Map.entry("F8_E4M3", 1),
            Map.entry("F8_E8M0", 1),
            Map.entry("U16", 2),
            Map.entry("I16", 2),
            Map.entry("F16", 2),
            Map.entry("BF16", 2),
            Map.entry("U32", 4),
            Map.entry("I32", 4),
            Map.entry("F32", 4),
            Map.entry("U64", 8),
            Map.entry("I64", 8),
            Map.entry("F64", 8),
            Map.entry("C64", 8));

    private static final Map<String, StorageFormat> READABLE =
            Map.of("F32", StorageFormats.F32, "F16", StorageFormats.F16, "BF16", StorageFormats.BF16);

    private SafetensorsFile(MappedFile mapping) {
        super(mapping);
    }

    /**
     * Maps a file.
     *
     * @param path the file
     * @return its tensors
     * @throws ModelFormatException if it is not a whole and consistent safetensors file
     * @throws IOException if it cannot be read
     */
    public static SafetensorsFile open(Path path) throws IOException {
        return open(MappedFile.open(path));
    }

    /** Reads a file that is mapped already, and will be closed with this one, or now if it is damaged. */
    public static SafetensorsFile open(MappedFile mapping) throws ModelFormatException {
        return filled(new SafetensorsFile(mapping));
    }

    @Override
    protected void read() throws ModelFormatException {
        ByteCursor cursor = new ByteCursor(mapping.path(), "", mapping.bytes());
        long length = cursor.i64();
        if (length < 0 || length > cursor.remaining() || length > MAX_HEADER) {
            throw cursor.errorAt(
                    0,
                    "not a safetensors file, or truncated: a header of "
                            + Long.toUnsignedString(length) + " bytes does not fit (the file has " + mapping.size()
                            + ", the format allows " + MAX_HEADER + ")");
        }
        var header = ModelJson.parse(
                mapping.path(), "the header", cursor.bytes(length).asByteBuffer());
        MemorySegment data = cursor.bytes(cursor.remaining());
        List<Entry> entries = new ArrayList<>();
        for (var field : header.entrySet()) {
            if (!field.getKey().equals("__metadata__")) {
                entries.add(entry(field.getKey(), field.getValue()));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        requireNoGaps(entries, data.byteSize());
        entries.forEach(entry -> add(entry, data));
    }

    /** A tensor of the header, its byte range counted from the end of the header. */
    private record Entry(String name, String type, List<Integer> shape, long begin, long end) {}

    private Entry entry(String name, Object value) throws ModelFormatException {
        if (!(value instanceof Map<?, ?> fields)
                || !(fields.get("dtype") instanceof String type)
                || !(fields.get("shape") instanceof List<?> dimensions)
                || !(fields.get("data_offsets") instanceof List<?> offsets)
                || offsets.size() != 2) {
            throw error(name, "needs dtype, shape and two data_offsets");
        }
        List<Integer> shape = shape(name, dimensions);
        long begin = integer(name, "data_offsets", offsets.get(0));
        long end = integer(name, "data_offsets", offsets.get(1));
        if (begin > end) {
            throw error(name, "ends before it begins: data_offsets " + offsets);
        }
        requireSize(name, type, shape, end - begin);
        return new Entry(name, type, shape, begin, end);
    }

    private List<Integer> shape(String name, List<?> dimensions) throws ModelFormatException {
        if (dimensions.size() > MAX_DIMENSIONS) {
            throw error(name, "has " + dimensions.size() + " dimensions, at most " + MAX_DIMENSIONS + " are supported");
        }
        List<Integer> shape = new ArrayList<>();
        for (Object dimension : dimensions) {
            long size = integer(name, "shape", dimension);
            if (size > Integer.MAX_VALUE) {
                throw error(name, "has a dimension of " + size + ", which is too large");
            }
            shape.add((int) size);
        }
        return List.copyOf(shape);
    }

    private long integer(String name, String field, Object value) throws ModelFormatException {
        return switch (value) {
            case Integer i when i >= 0 -> i;
            case Long l when l >= 0 -> l;
            case null, default ->
                throw error(
                        name,
                        field + " has an entry that is not a whole number of at most 2^63 - 1: "
                                + Quoted.of(value instanceof Number ? value.toString() : "no number"));
        };
    }

    private void requireSize(String name, String type, List<Integer> shape, long actual) throws ModelFormatException {
        Integer valueBytes = VALUE_BYTES.get(type);
        if (valueBytes == null) {
            return;
        }
        long expected = valueBytes;
        try {
            for (int size : shape) {
                expected = Math.multiplyExact(expected, (long) size);
            }
        } catch (ArithmeticException e) {
            throw error(name, "has a shape whose size overflows: " + shape);
        }
        if (expected != actual) {
            throw error(
                    name,
                    "takes " + expected + " bytes for " + type + " " + shape + ", but its data_offsets span " + actual);
        }
    }

    /** The format wants every byte to belong to exactly one tensor. */
    private void requireNoGaps(List<Entry> sorted, long size) throws ModelFormatException {
        long position = 0;
        for (Entry entry : sorted) {
            if (entry.begin != position) {
                throw error(
                        entry.name,
                        (entry.begin < position ? "overlaps the tensor before it: " : "leaves a gap: ")
                                + "it begins at byte " + entry.begin + " of the data, not " + position);
            }
            if (entry.end > size) {
                throw error(
                        entry.name,
                        "ends at byte " + entry.end + " of the data, past the end of the file at " + size
                                + "; the file is truncated or damaged");
            }
            position = entry.end;
        }
        if (position != size) {
            throw new ModelFormatException(
                    mapping.path(), (size - position) + " bytes at the end belong to no tensor; the file is damaged");
        }
    }

    private void add(Entry entry, MemorySegment data) {
        StorageFormat format = READABLE.get(entry.type);
        if (format == null) {
            unsupported.put(entry.name, Quoted.of(entry.type));
        } else {
            MemorySegment bytes = data.asSlice(entry.begin, entry.end - entry.begin);
            tensors.put(entry.name, new Tensor(entry.name, format, entry.shape, bytes));
        }
    }

    private ModelFormatException error(String tensor, String problem) {
        return new ModelFormatException(mapping.path(), "tensor " + Quoted.of(tensor) + " " + problem);
    }
}
