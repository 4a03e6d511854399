package io.emend.models.gguf;

import io.emend.kernels.format.StorageFormat;
import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import io.emend.models.tensor.ByteCursor;
import io.emend.models.tensor.MappedFile;
import io.emend.models.tensor.MappedTensorFile;
import io.emend.models.tensor.Tensor;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A GGUF file, version 2 or 3, little-endian. The format is described in {@code docs/gguf.md} of ggml. */
public final class GgufFile extends MappedTensorFile {
    /** The four characters {@code GGUF} as a little-endian number. */
    public static final int MAGIC = 0x46554747;
    /** The version that is written; version 2 has the same structure. */
    public static final int VERSION = 3;
    /** Where tensors begin unless {@code general.alignment} says otherwise: at multiples of this. */
    public static final int DEFAULT_ALIGNMENT = 32;

    private static final int MAX_NAME_BYTES = 65535;
    private static final int MAX_DIMENSIONS = 4;
    /** A key with its length, a type and a value of one byte. */
    private static final int MIN_PAIR_BYTES = 8 + 4 + 1;
    /** A name with its length, the number of dimensions, the type, the offset. */
    private static final int MIN_TENSOR_BYTES = 8 + 4 + 4 + 8;

    private final ByteCursor cursor;
    private @Nullable GgufMetadata metadata;

    private GgufFile(MappedFile mapping) {
        super(mapping);
        this.cursor = new ByteCursor(mapping.path(), "", mapping.bytes());
    }

    /**
     * Maps a file.
     *
     * @param path the file
     * @return its metadata and tensors
     * @throws ModelFormatException if it is not a whole and consistent GGUF file of a version that can be read
     * @throws IOException if it cannot be read
     */
    public static GgufFile open(Path path) throws IOException {
        return open(MappedFile.open(path));
    }

    /** Reads a file that is mapped already, and will be closed with this one, or now if it is damaged. */
    public static GgufFile open(MappedFile mapping) throws ModelFormatException {
        return filled(new GgufFile(mapping));
    }

    /** {@return what the file says about the model} */
    public GgufMetadata metadata() {
        return Objects.requireNonNull(metadata, "read() sets it");
    }

    @Override
    protected void read() throws ModelFormatException {
        if (mapping.size() < 4 || cursor.i32() != MAGIC) {
            throw cursor.errorAt(0, "not a GGUF file: it does not begin with \"GGUF\"");
        }
        requireVersion(cursor.i32());
        long tensorCount = count("tensors", MIN_TENSOR_BYTES);
        long pairCount = count("metadata values", MIN_PAIR_BYTES);
        metadata = GgufMetadata.read(mapping.path(), cursor, mapping.bytes(), pairCount);
        long alignment = alignment();
        List<Entry> entries = entries(tensorCount);
        long dataStart = Math.ceilDiv(cursor.position(), alignment) * alignment;
        entries.sort(Comparator.comparingLong(Entry::offset).thenComparingLong(Entry::bytes));
        requireDisjoint(entries, dataStart, alignment);
        entries.forEach(entry -> add(entry, dataStart));
    }

    private void requireVersion(int version) throws ModelFormatException {
        if (version == Integer.reverseBytes(2) || version == Integer.reverseBytes(3)) {
            throw cursor.errorAt(4, "a big-endian GGUF file; only little-endian ones are supported");
        }
        if (version != 2 && version != 3) {
            throw cursor.errorAt(
                    4,
                    "GGUF version " + Integer.toUnsignedString(version)
                            + " is not supported, only 2 and 3; convert the model again with current tools");
        }
    }

    private long count(String what, int minimumBytes) throws ModelFormatException {
        long start = cursor.position();
        long count = cursor.i64();
        if (count < 0 || count > cursor.remaining() / minimumBytes) {
            throw cursor.errorAt(
                    start,
                    Long.toUnsignedString(count) + " " + what + " do not fit into a file of " + mapping.size()
                            + " bytes; it is truncated or damaged");
        }
        return count;
    }

    private long alignment() throws ModelFormatException {
        OptionalLong alignment = metadata().integer(GgufKeys.ALIGNMENT);
        long value = alignment.orElse(DEFAULT_ALIGNMENT);
        if (value < 1 || value > 1 << 30 || Long.bitCount(value) != 1) {
            throw new ModelFormatException(
                    mapping.path(), GgufKeys.ALIGNMENT + " is " + value + ", not a power of two");
        }
        return value;
    }

    /** A tensor of the header: its shape outermost first, its place counted from the start of the data. */
    private record Entry(String name, GgufTensorType type, List<Integer> shape, long offset, long bytes) {
        String describe() {
            return "tensor " + Quoted.of(name);
        }
    }

    private List<Entry> entries(long count) throws ModelFormatException {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (long i = 0; i < count; i++) {
            long start = cursor.position();
            long length = cursor.i64();
            if (length < 0 || length > MAX_NAME_BYTES) {
                throw cursor.errorAt(start, "a tensor name of " + Long.toUnsignedString(length) + " bytes");
            }
            String name = cursor.utf8(length);
            if (!names.add(name)) {
                throw cursor.errorAt(start, "tensor " + Quoted.of(name) + " comes twice");
            }
            entries.add(entry(name));
        }
        return entries;
    }

    private Entry entry(String name) throws ModelFormatException {
        String who = "tensor " + Quoted.of(name);
        long start = cursor.position();
        long dimensions = cursor.u32();
        if (dimensions > MAX_DIMENSIONS) {
            throw cursor.errorAt(
                    start, who + " has " + dimensions + " dimensions, at most " + MAX_DIMENSIONS + " are allowed");
        }
        List<Integer> shape = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            long at = cursor.position();
            long size = cursor.i64();
            if (size < 1 || size > Integer.MAX_VALUE) {
                throw cursor.errorAt(at, who + " has a dimension of " + Long.toUnsignedString(size));
            }
            shape.addFirst((int) size);
        }
        long typeAt = cursor.position();
        int id = cursor.i32();
        GgufTensorType type = GgufTensorType.of(id)
                .orElseThrow(() -> cursor.errorAt(
                        typeAt, who + " has type " + Integer.toUnsignedString(id) + ", which is unknown"));
        long bytes = size(who, start, shape, type);
        return new Entry(name, type, List.copyOf(shape), cursor.i64(), bytes);
    }

    private long size(String who, long at, List<Integer> shape, GgufTensorType type) throws ModelFormatException {
        int rowLength = shape.isEmpty() ? 1 : shape.getLast();
        if (rowLength % type.blockSize() != 0) {
            throw cursor.errorAt(
                    at,
                    who + " has rows of " + rowLength + " values, not a multiple of the " + type + " block of "
                            + type.blockSize());
        }
        try {
            long values = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
            return Math.multiplyExact(values / type.blockSize(), type.blockBytes());
        } catch (ArithmeticException e) {
            throw cursor.errorAt(at, who + " has a shape whose size overflows: " + shape);
        }
    }

    private void requireDisjoint(List<Entry> sorted, long dataStart, long alignment) throws ModelFormatException {
        long available = mapping.size() - dataStart;
        long position = 0;
        String before = "";
        for (Entry entry : sorted) {
            if (entry.offset < 0 || entry.offset % alignment != 0) {
                throw new ModelFormatException(
                        mapping.path(),
                        entry.describe() + " has offset " + Long.toUnsignedString(entry.offset)
                                + ", not a multiple of the alignment " + alignment);
            }
            if (entry.bytes > available || entry.offset > available - entry.bytes) {
                throw new ModelFormatException(
                        mapping.path(),
                        entry.describe() + " of " + entry.bytes
                                + " bytes at offset " + entry.offset + " of the data (which begins at byte " + dataStart
                                + ") lies past the end of the file; it is truncated or damaged");
            }
            if (entry.offset < position) {
                throw new ModelFormatException(
                        mapping.path(),
                        entry.describe() + " at offset " + entry.offset + " of the data overlaps " + before
                                + ", which ends at " + position);
            }
            position = entry.offset + entry.bytes;
            before = entry.describe();
        }
    }

    private void add(Entry entry, long dataStart) {
        Optional<StorageFormat> format = entry.type.format();
        if (format.isEmpty()) {
            unsupported.put(entry.name, entry.type.name());
            return;
        }
        MemorySegment bytes = mapping.bytes().asSlice(dataStart + entry.offset, entry.bytes);
        tensors.put(entry.name, new Tensor(entry.name, format.get(), entry.shape, bytes));
    }
}
