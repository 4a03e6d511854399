package io.emend.models.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON of files nobody vouches for: exactly one value, no name twice in an object, no deep nesting. The numbers that
 * Python writes beyond the standard, {@code NaN} and {@code Infinity}, are read. Objects are maps in the order of the
 * text, arrays lists; numbers are {@code Integer}, {@code Long}, {@code BigInteger} or {@code Double}.
 */
public final class StrictJson {
    private static final int MAX_DEPTH = 64;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();
    private static final JSON WRITER = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

    private StrictJson() {}

    /**
     * Reads a value.
     *
     * @param where named in errors
     * @param text the value, with nothing after it; a byte-order mark before it is passed over
     * @return the value, null for {@code null}
     * @throws FileFormatException if it is something else, with the place
     */
    public static @Nullable Object value(String where, String text) throws FileFormatException {
        String json = text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new FileFormatException(where, "not JSON: it is empty");
            }
            Object value = JSON.std.anyFrom(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "there is more after the value", parser.currentTokenLocation());
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new FileFormatException(where, "not JSON: " + describe(e, json), e);
        } catch (FileFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new FileFormatException(where, "not JSON: " + firstLine(e.getMessage()), e);
        }
    }

    /**
     * Reads an object.
     *
     * @param where named in errors
     * @param text the object, with nothing after it; a byte-order mark before it is passed over
     * @return its fields, in order
     * @throws FileFormatException if it is something else, with the place
     */
    public static Map<String, Object> object(String where, String text) throws FileFormatException {
        if (!(value(where, text) instanceof Map<?, ?> map)) {
            throw new FileFormatException(where, "not a JSON object");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put((String) name, value));
        return fields;
    }

    /**
     * Writes a value.
     *
     * @param value maps, lists, arrays, strings, numbers, booleans or null
     * @return the value on one line, which every encoding of Unicode can express: half of a surrogate pair is escaped
     */
    public static String write(@Nullable Object value) {
        return write(WRITER, value);
    }

    /**
     * Writes a value for people.
     *
     * @param value as in {@link #write(Object)}
     * @return the value on several lines, indented
     */
    public static String writeIndented(@Nullable Object value) {
        return write(WRITER.with(JSON.Feature.PRETTY_PRINT_OUTPUT), value);
    }

    private static String write(JSON writer, @Nullable Object value) {
        try {
            return escapeUnpairedSurrogates(writer.asString(value));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
    }

    /** Text outside of ASCII stands only in strings, where an escape means the same. */
    private static String escapeUnpairedSurrogates(String json) {
        if (json.codePoints().noneMatch(StrictJson::isSurrogate)) {
            return json;
        }
        StringBuilder out = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (isSurrogate(c)) {
                out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isSurrogate(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }

    /** The parser's words without its advice to programmers; the line only where there are several. */
    private static String describe(JsonProcessingException e, String json) {
        String what = firstLine(e.getOriginalMessage())
                .replaceFirst(" \\((start marker at|not recognized as one|line ).*", "")
                .replaceFirst("(:|,) (enable|from) `[^`]*`( to allow)?", "");
        JsonLocation where = e.getLocation();
        if (where == null || where.getLineNr() < 1) {
            return Quoted.escaped(what);
        }
        String line = json.indexOf('\n') < 0 ? "" : "line " + where.getLineNr() + ", ";
        return Quoted.escaped(what) + " (" + line + "column " + where.getColumnNr() + ")";
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
