package io.emend.models.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Reads JSON Lines, one value on a line, plain or gzipped. Lines come one by one, so that a file may be larger than
 * memory. Blank lines are passed over, as is a byte-order mark at the start; the last line need not end in a line feed.
 */
public final class JsonLines implements AutoCloseable {
    private static final int GZIP_MAGIC = 0x8b1f;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** What is longer was not written as lines. */
    private static final int LONGEST_LINE = 256 << 20;

    private final String name;
    private final InputStream in;
    private int lines;
    private long offset;

    private JsonLines(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /**
     * Opens a file.
     *
     * @param file plain or gzipped
     * @return its lines, to be closed
     * @throws IOException if it cannot be read
     */
    public static JsonLines open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileFormatException(file.toString(), "this is a directory, a file is needed");
        }
        return of(file.toString(), WholeFile.opened(file));
    }

    /**
     * Takes over a stream.
     *
     * @param name named in errors
     * @param in plain or gzipped, closed with the result, or now if this fails
     * @return its lines, to be closed
     * @throws IOException if it cannot be read
     */
    public static JsonLines of(String name, InputStream in) throws IOException {
        try {
            return new JsonLines(name, plain(name, in));
        } catch (EOFException | ZipException e) {
            in.close();
            throw new FileFormatException(name, "damaged or truncated gzip data", e);
        } catch (FileFormatException e) {
            in.close();
            throw e;
        } catch (IOException e) {
            in.close();
            throw new FileFormatException(name, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream plain(String name, InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        int magic = buffered.read() | buffered.read() << 8;
        buffered.reset();
        return magic == GZIP_MAGIC ? new BufferedInputStream(BoundedGzip.of(name, buffered)) : buffered;
    }

    /**
     * Reads all objects of a file that fits into memory.
     *
     * @param file plain or gzipped
     * @return its rows in order
     * @throws FileFormatException if a line is anything but one object, with its number
     * @throws IOException if it cannot be read
     */
    public static List<JsonRow> read(Path file) throws IOException {
        try (JsonLines lines = open(file)) {
            return lines.rows();
        }
    }

    /**
     * Reads all objects of a stream that fits into memory.
     *
     * @param name named in errors
     * @param in plain or gzipped; it is closed
     * @return its rows in order
     * @throws FileFormatException if a line is anything but one object, with its number
     * @throws IOException if it cannot be read
     */
    public static List<JsonRow> read(String name, InputStream in) throws IOException {
        try (JsonLines lines = of(name, in)) {
            return lines.rows();
        }
    }

    private List<JsonRow> rows() throws IOException {
        List<JsonRow> rows = new ArrayList<>();
        for (Optional<JsonLine> line = next(); line.isPresent(); line = next()) {
            rows.add(line.get().row());
        }
        return rows;
    }

    /**
     * Reads the next line that is not blank.
     *
     * @return the line, not looked at yet; empty at the end
     * @throws FileFormatException if it is too long, or the file's compression is damaged
     * @throws IOException if it cannot be read
     */
    public Optional<JsonLine> next() throws IOException {
        try {
            for (Optional<JsonLine> line = line(); line.isPresent(); line = line()) {
                if (!isBlank(line.get().bytes())) {
                    return line;
                }
            }
            return Optional.empty();
        } catch (EOFException | ZipException e) {
            throw new FileFormatException(name + ", line " + lines, "damaged or truncated gzip data", e);
        } catch (FileFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new FileFormatException(name, "cannot be read: " + e.getMessage(), e);
        }
    }

    private Optional<JsonLine> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long start = offset;
        lines++;
        int next = in.read();
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() == LONGEST_LINE) {
                throw new FileFormatException(name + ", line " + lines, "longer than " + LONGEST_LINE + " bytes");
            }
            line.write(next);
        }
        boolean complete = next == '\n';
        offset += line.size() + (complete ? 1 : 0);
        if (offset == start) {
            return Optional.empty();
        }
        byte[] bytes = line.toByteArray();
        return Optional.of(new JsonLine(name, lines, start, complete, start == 0 ? withoutMark(bytes) : bytes));
    }

    private static byte[] withoutMark(byte[] bytes) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = bytes.length >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length);
        return marked ? Arrays.copyOfRange(bytes, length, bytes.length) : bytes;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
