package io.emend.models.tensor;

import io.emend.models.files.FileFormatException;
import io.emend.models.files.ModelFormatException;
import io.emend.models.files.StrictJson;
import io.emend.models.files.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The JSON objects of model files: whole files beside the weights, and headers inside of them. */
public final class ModelJson {
    private ModelJson() {}

    /**
     * Reads a file.
     *
     * @param file a JSON object in UTF-8
     * @return the object
     * @throws ModelFormatException if it is missing or something else
     * @throws IOException if it cannot be read
     */
    public static Map<String, Object> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ModelFormatException(file, "there is no such file");
        }
        byte[] bytes;
        try {
            bytes = WholeFile.bytes(file);
        } catch (FileFormatException e) {
            throw new ModelFormatException(file, e.problem(), e);
        }
        return parse(file, "", ByteBuffer.wrap(bytes));
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
    public static Map<String, Object> parse(Path file, String part, ByteBuffer utf8) throws ModelFormatException {
        String subject = part.isEmpty() ? "" : part + " is ";
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
            return StrictJson.object(file.toString(), text);
        } catch (CharacterCodingException e) {
            throw new ModelFormatException(file, subject + "not UTF-8 text", e);
        } catch (FileFormatException e) {
            throw new ModelFormatException(file, subject + e.problem(), e);
        }
    }
}
