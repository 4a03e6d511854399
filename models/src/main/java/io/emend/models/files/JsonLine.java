package io.emend.models.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of JSON Lines, not looked at yet.
 *
 * @param file named in errors
 * @param number which line, from 1
 * @param offset bytes of the (unpacked) file before it
 * @param complete whether a line feed ends it, which only the last line may lack
 * @param bytes what stands in it, without line feed and byte-order mark
 */
public record JsonLine(String file, int number, long offset, boolean complete, byte[] bytes) {

    /**
     * Reads the line as any value.
     *
     * @return the value, as {@link StrictJson} gives it
     * @throws FileFormatException if it is not exactly one value in UTF-8
     */
    public @Nullable Object value() throws FileFormatException {
        return StrictJson.value(where(), text());
    }

    /**
     * Reads the line as an object.
     *
     * @return its fields
     * @throws FileFormatException if it is not exactly one object in UTF-8
     */
    public JsonRow row() throws FileFormatException {
        return new JsonRow(file, number, StrictJson.object(where(), text()));
    }

    /**
     * {@return the text of the line}
     *
     * @throws FileFormatException if it is not UTF-8
     */
    public String text() throws FileFormatException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            throw new FileFormatException(where(), "not UTF-8 text (byte " + in.position() + " of the line)");
        }
        return out.flip().toString();
    }

    private String where() {
        return file + ", line " + number;
    }
}
