package io.emend.models.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads what is read at once. What is too long for a text, or has no end, as devices and pipes may, is refused before
 * it has filled the memory.
 */
public final class WholeFile {
    /** More than any text that people or models write, and what the JSON of a large model's files needs. */
    public static final int MOST_BYTES = 256 << 20;

    private WholeFile() {}

    /**
     * Reads a file.
     *
     * @param file which one
     * @return its bytes
     * @throws FileFormatException if it is a directory, or too long
     * @throws IOException if it cannot be read
     */
    public static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileFormatException(file.toString(), "this is a directory, a file is needed");
        }
        try (InputStream in = opened(file)) {
            return bytes(file.toString(), in);
        }
    }

    /** A name that leads nowhere, such as links in a circle, is no failure of the machine's. */
    static InputStream opened(Path file) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            throw new FileFormatException(file.toString(), "cannot be opened: " + e.getReason(), e);
        }
    }

    /**
     * Reads a stream.
     *
     * @param name what it is called in messages
     * @param in read to its end, and left open
     * @return its bytes
     * @throws FileFormatException if there are too many, or it cannot be read, which the JDK tells without a name
     */
    public static byte[] bytes(String name, InputStream in) throws FileFormatException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new FileFormatException(name, "cannot be read: " + e.getMessage(), e);
        }
        if (bytes.length > MOST_BYTES) {
            throw new FileFormatException(name, "longer than " + MOST_BYTES + " bytes");
        }
        return bytes;
    }

    /**
     * Reads a file of text.
     *
     * @param file which one
     * @return its text
     * @throws FileFormatException if it is a directory, too long, or not UTF-8
     * @throws IOException if it cannot be read
     */
    public static String text(Path file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FileFormatException(file.toString(), "not UTF-8 text", e);
        }
    }
}
