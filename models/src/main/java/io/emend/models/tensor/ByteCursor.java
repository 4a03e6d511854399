package io.emend.models.tensor;

import io.emend.models.files.ModelFormatException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads little-endian numbers and strings one after the other, never beyond the end. Its errors name the place.
 */
public final class ByteCursor {
    private static final ValueLayout.OfShort U16 = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt I32 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong I64 = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    /** What Java decodes damaged text to. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Path file;
    private final String part;
    private final MemorySegment bytes;
    private long position;

    /**
     * Starts at the first byte of a segment.
     *
     * @param file named in errors
     * @param part what of the file the segment is, named in errors; empty for the whole file
     * @param bytes what to read
     */
    public ByteCursor(Path file, String part, MemorySegment bytes) {
        this.file = file;
        this.part = part;
        this.bytes = bytes;
    }

    /** {@return how many bytes have been read} */
    public long position() {
        return position;
    }

    /** {@return how many bytes are left} */
    public long remaining() {
        return bytes.byteSize() - position;
    }

    /** {@return an error that says what is wrong at the present place} */
    public ModelFormatException error(String problem) {
        return errorAt(position, problem);
    }

    /** {@return an error that says what is wrong at some other place} */
    public ModelFormatException errorAt(long offset, String problem) {
        return new ModelFormatException(
                file, problem + " (at byte " + offset + (part.isEmpty() ? ")" : " of " + part + ")"));
    }

    /** Moves to another place, which must lie inside. */
    public void seek(long offset) throws ModelFormatException {
        if (offset < 0 || offset > bytes.byteSize()) {
            throw error("an offset of " + Long.toUnsignedString(offset) + " lies outside of the " + bytes.byteSize()
                    + " bytes");
        }
        position = offset;
    }

    /** {@return the place of the next {@code count} bytes, which are passed over} */
    private long advance(long count) throws ModelFormatException {
        if (count < 0 || count > remaining()) {
            throw error("truncated or damaged: " + Long.toUnsignedString(count) + " more bytes are needed, "
                    + remaining() + " are left");
        }
        long at = position;
        position += count;
        return at;
    }

    public int u8() throws ModelFormatException {
        return Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, advance(1)));
    }

    public int u16() throws ModelFormatException {
        return Short.toUnsignedInt(bytes.get(U16, advance(2)));
    }

    public int i32() throws ModelFormatException {
        return bytes.get(I32, advance(4));
    }

    public long u32() throws ModelFormatException {
        return Integer.toUnsignedLong(i32());
    }

    public long i64() throws ModelFormatException {
        return bytes.get(I64, advance(8));
    }

    /** {@return the next bytes, not copied} */
    public MemorySegment bytes(long count) throws ModelFormatException {
        return bytes.asSlice(advance(count), count);
    }

    /**
     * Reads text.
     *
     * @param length number of its bytes
     * @return the text
     * @throws ModelFormatException if it is not UTF-8 or too long for a string
     */
    public String utf8(long length) throws ModelFormatException {
        long start = position;
        return text(length).orElseThrow(() -> errorAt(start, "a string of " + length + " bytes is not UTF-8"));
    }

    /**
     * Reads text that may be anything.
     *
     * @param length number of its bytes
     * @return the text, empty if it is not UTF-8
     * @throws ModelFormatException if it is too long for a string
     */
    public Optional<String> text(long length) throws ModelFormatException {
        long start = position;
        MemorySegment text = bytes(length);
        if (length > Integer.MAX_VALUE / 4) {
            throw errorAt(start, "a string of " + length + " bytes is too long");
        }
        byte[] encoded = text.toArray(ValueLayout.JAVA_BYTE);
        String decoded = new String(encoded, StandardCharsets.UTF_8);
        boolean damaged =
                decoded.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(encoded, decoded.getBytes(StandardCharsets.UTF_8));
        return damaged ? Optional.empty() : Optional.of(decoded);
    }
}
