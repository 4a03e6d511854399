package io.emend.models.gguf;

import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import io.emend.models.tensor.ByteCursor;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The metadata of a GGUF file: values by key in its order. {@link GgufValueType} lists their Java types. */
public final class GgufMetadata {
    /** More elements than any vocabulary has tokens and merges; bounds the memory that a hostile file can ask for. */
    private static final int MAX_ELEMENTS = 1 << 22;

    private static final int MAX_DEPTH = 4;
    private static final int MAX_KEY_BYTES = 65535;

    /** Stands for a string that is none. */
    private enum NotText {
        NOT_UTF_8
    }

    private final Path file;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, MemorySegment> encoded = new LinkedHashMap<>();
    private int elements;

    private GgufMetadata(Path file) {
        this.file = file;
    }

    /**
     * Reads the metadata section.
     *
     * @param file named in errors
     * @param cursor at the first key; afterwards behind the last value
     * @param all what the cursor reads
     * @param count how many pairs of key and value there are
     * @return the metadata
     * @throws ModelFormatException if a value is damaged or a key comes twice
     */
    static GgufMetadata read(Path file, ByteCursor cursor, MemorySegment all, long count) throws ModelFormatException {
        GgufMetadata metadata = new GgufMetadata(file);
        for (long i = 0; i < count; i++) {
            long start = cursor.position();
            long length = cursor.i64();
            if (length < 0 || length > MAX_KEY_BYTES) {
                throw cursor.errorAt(
                        start,
                        "a metadata key of " + Long.toUnsignedString(length) + " bytes, at most " + MAX_KEY_BYTES
                                + " are allowed");
            }
            String key = cursor.utf8(length);
            long valueStart = cursor.position();
            Object value = metadata.value(cursor, type(cursor), 0);
            if (metadata.values.putIfAbsent(key, value) != null) {
                throw cursor.errorAt(start, "metadata key " + Quoted.of(key) + " comes twice");
            }
            metadata.encoded.put(key, all.asSlice(valueStart, cursor.position() - valueStart));
        }
        return metadata;
    }

    private static GgufValueType type(ByteCursor cursor) throws ModelFormatException {
        long start = cursor.position();
        int id = cursor.i32();
        return GgufValueType.of(id)
                .orElseThrow(() ->
                        cursor.errorAt(start, "metadata type " + Integer.toUnsignedString(id) + " does not exist"));
    }

    private Object value(ByteCursor cursor, GgufValueType type, int depth) throws ModelFormatException {
        return switch (type) {
            case UINT8 -> (long) cursor.u8();
            case INT8 -> (long) (byte) cursor.u8();
            case UINT16 -> (long) cursor.u16();
            case INT16 -> (long) (short) cursor.u16();
            case UINT32 -> cursor.u32();
            case INT32 -> (long) cursor.i32();
            case INT64 -> cursor.i64();
            case UINT64 -> unsigned(cursor.i64());
            case FLOAT32 -> Float.intBitsToFloat(cursor.i32());
            case FLOAT64 -> Double.longBitsToDouble(cursor.i64());
            case BOOL -> bool(cursor);
            case STRING -> text(cursor);
            case ARRAY -> array(cursor, depth + 1);
        };
    }

    /** A description in another encoding harms nobody until somebody asks for it. */
    private static Object text(ByteCursor cursor) throws ModelFormatException {
        Optional<String> text = cursor.text(cursor.i64());
        return text.isPresent() ? text.get() : NotText.NOT_UTF_8;
    }

    private static Number unsigned(long bits) {
        if (bits >= 0) {
            return bits;
        }
        return new BigInteger(Long.toUnsignedString(bits));
    }

    private static boolean bool(ByteCursor cursor) throws ModelFormatException {
        long start = cursor.position();
        int value = cursor.u8();
        if (value > 1) {
            throw cursor.errorAt(start, "a truth value is " + value + ", not 0 or 1");
        }
        return value == 1;
    }

    private List<Object> array(ByteCursor cursor, int depth) throws ModelFormatException {
        long start = cursor.position();
        GgufValueType type = type(cursor);
        long count = cursor.i64();
        if (depth > MAX_DEPTH) {
            throw cursor.errorAt(start, "arrays are nested more than " + MAX_DEPTH + " deep");
        }
        if (count < 0 || count > cursor.remaining() / type.minimumBytes()) {
            throw cursor.errorAt(
                    start,
                    "an array of " + Long.toUnsignedString(count) + " " + type
                            + " values does not fit into the remaining " + cursor.remaining() + " bytes");
        }
        if (count > MAX_ELEMENTS - elements) {
            throw cursor.errorAt(start, "the arrays of the metadata have more than " + MAX_ELEMENTS + " elements");
        }
        elements += (int) count;
        List<Object> list = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) {
            list.add(value(cursor, type, depth));
        }
        return Collections.unmodifiableList(list);
    }

    /** {@return all values by key} */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** {@return the type and value of each key as the bytes of the file} */
    public Map<String, MemorySegment> encoded() {
        return Collections.unmodifiableMap(encoded);
    }

    /** {@return the text of a key} */
    public Optional<String> string(String key) throws ModelFormatException {
        return Optional.ofNullable(get(key, String.class, "a string"));
    }

    /** {@return the truth value of a key} */
    public Optional<Boolean> bool(String key) throws ModelFormatException {
        return Optional.ofNullable(get(key, Boolean.class, "a truth value"));
    }

    /** {@return the integer of a key, of whatever width} */
    public OptionalLong integer(String key) throws ModelFormatException {
        Long value = get(key, Long.class, "an integer");
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** {@return the number of a key, which may be an integer} */
    public OptionalDouble number(String key) throws ModelFormatException {
        Number value = get(key, Number.class, "a number");
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
    }

    /** {@return the strings of a key} */
    public Optional<List<String>> strings(String key) throws ModelFormatException {
        return list(key, String.class, "strings");
    }

    /** {@return the integers of a key, of whatever width} */
    public Optional<List<Long>> integers(String key) throws ModelFormatException {
        return list(key, Long.class, "integers");
    }

    /** {@return the numbers of a key} */
    public Optional<List<Number>> numbers(String key) throws ModelFormatException {
        return list(key, Number.class, "numbers");
    }

    private <T> @Nullable T get(String key, Class<T> type, String what) throws ModelFormatException {
        Object value = values.get(key);
        if (value == NotText.NOT_UTF_8) {
            throw new ModelFormatException(file, "metadata " + Quoted.of(key) + " is not UTF-8 text");
        }
        if (value != null && !type.isInstance(value)) {
            throw notA(key, what);
        }
        return type.cast(value);
    }

    @SuppressWarnings("unchecked")
    private <T> Optional<List<T>> list(String key, Class<T> type, String what) throws ModelFormatException {
        List<?> list = get(key, List.class, "an array of " + what);
        if (list != null && !list.stream().allMatch(type::isInstance)) {
            throw notA(key, "an array of " + what);
        }
        return Optional.ofNullable((List<T>) list);
    }

    private ModelFormatException notA(String key, String what) {
        return new ModelFormatException(file, "metadata " + Quoted.of(key) + " is not " + what);
    }
}
