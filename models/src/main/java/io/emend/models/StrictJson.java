package io.emend.models;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads JSON objects of files nobody vouches for: nothing after the object, no name twice, no deep nesting. */
final class StrictJson {
    private static final int MAX_DEPTH = 64;
    private static final long MAX_FILE_SIZE = 256L << 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private StrictJson() {}

    /**
     * Reads a file.
     *
     * @param file a JSON object in UTF-8
     * @return the object
     * @throws ModelFormatException if it is missing or something else
     * @throws IOException if it cannot be read
     */
    static Map<String, Object> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ModelFormatException(file, "there is no such file");
        }
        if (Files.size(file) > MAX_FILE_SIZE) {
            throw new ModelFormatException(
                    file,
                    "too large for a JSON file of a model: " + Files.size(file) + " bytes, at most " + MAX_FILE_SIZE);
        }
        return parse(file, "", ByteBuffer.wrap(Files.readAllBytes(file)));
    }

    /**
     * Parses a part of a file.
     *
     * @param file named in errors
     * @param part what of the file this is, named in errors; empty for the whole file
     * @param utf8 the bytes of a JSON object
     * @return the object
     * @throws ModelFormatException if it is something else
     */
    static Map<String, Object> parse(Path file, String part, ByteBuffer utf8) throws ModelFormatException {
        String subject = part.isEmpty() ? "" : part + " is ";
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
            if (!text.stripLeading().startsWith("{")) {
                throw new ModelFormatException(file, subject + "not a JSON object");
            }
            return parse(text);
        } catch (CharacterCodingException e) {
            throw new ModelFormatException(file, subject + "not UTF-8 text", e);
        } catch (JsonProcessingException e) {
            throw new ModelFormatException(file, subject + "not valid JSON: " + describe(e), e);
        } catch (ModelFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelFormatException(file, subject + "not valid JSON: " + firstLine(e.getMessage()), e);
        }
    }

    private static Map<String, Object> parse(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            Map<String, Object> object = JSON.std.mapFrom(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "there is more after the object");
            }
            return object;
        }
    }

    private static String describe(JsonProcessingException e) {
        JsonLocation where = e.getLocation();
        return firstLine(e.getOriginalMessage())
                + (where == null ? "" : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")");
    }

    private static String firstLine(String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
