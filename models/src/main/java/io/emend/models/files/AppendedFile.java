package io.emend.models.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file of text that one process goes on with where an earlier one stopped. It is held by a lock, which a second
 * writer, in this process or another, is told of. Safe for use by several threads.
 *
 * <p>The lock of POSIX is lost when its process closes any other channel of the file: as long as this one is open,
 * the file is read through {@link #lines()} only.
 */
public final class AppendedFile implements AutoCloseable {
    /** What this process holds: to open and close such a file once more would lose its lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private AppendedFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a file to go on with it; it and its directory are made where they do not exist.
     *
     * @param name which file; a link is followed
     * @return the file, to be closed
     * @throws FileFormatException if it is a device, a pipe or a directory, or somebody else writes it
     * @throws IOException if it cannot be read and written
     */
    public static AppendedFile open(Path name) throws IOException {
        // What can be read only once, or has no end, cannot be gone on with.
        if (Files.exists(name) && !Files.isRegularFile(name)) {
            throw new FileFormatException(name.toString(), "cannot be written: it must be a regular file");
        }
        Path file = place(name);
        if (!HELD.add(file)) {
            throw new FileFormatException(name.toString(), "is being written already");
        }
        try {
            return new AppendedFile(file, locked(name, file));
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static Path place(Path name) throws IOException {
        if (Files.exists(name)) {
            return name.toRealPath();
        }
        Path absolute = name.toAbsolutePath();
        return Files.createDirectories(absolute.getParent()).toRealPath().resolve(absolute.getFileName());
    }

    private static FileChannel locked(Path name, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new FileFormatException(name.toString(), "is being written by another process");
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** {@return the file itself, absolute and without links} */
    public Path path() {
        return file;
    }

    /**
     * Reads what is there.
     *
     * @return the lines from the first on; closing them leaves the file open
     * @throws IOException if it cannot be read
     */
    public JsonLines lines() throws IOException {
        channel.position(0);
        return JsonLines.of(file.toString(), new FilterInputStream(Channels.newInputStream(channel)) {
            @Override
            public void close() {
                // The channel holds the lock.
            }
        });
    }

    /**
     * {@return how long the file is, in bytes}
     *
     * @throws IOException if that cannot be told
     */
    public long size() throws IOException {
        return channel.size();
    }

    /**
     * Cuts the file off; what is left ends in a line feed.
     *
     * @param end bytes that are left
     * @throws IOException if it cannot be written, with its name
     */
    public synchronized void cut(long end) throws IOException {
        channel.truncate(end).position(end);
        ByteBuffer last = ByteBuffer.allocate(1);
        if (end > 0 && (channel.read(last, end - 1) != 1 || last.get(0) != '\n')) {
            append("\n");
        }
    }

    /**
     * Adds text at the end.
     *
     * @param text any text; it is written in UTF-8
     * @throws IOException if it cannot be written, with the file's name
     */
    public synchronized void append(String text) throws IOException {
        try {
            channel.position(channel.size());
            AtomicFile.writeFully(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /**
     * {@return what to throw where a file cannot be written: with its name}
     *
     * @param file which file
     * @param e what was caught
     */
    public static IOException named(Path file, IOException e) {
        return e instanceof FileSystemException || e instanceof FileFormatException
                ? e
                : new FileSystemException(file.toString(), null, "cannot be written: " + e.getMessage());
    }

    /** Closes the file, and gives it free. */
    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
