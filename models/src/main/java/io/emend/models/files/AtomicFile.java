package io.emend.models.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that appears under its name only when it is complete. It is written beside the place where it shall be, then
 * renamed; an existing file is replaced, and its permissions stay. Whatever goes wrong before, nothing is left behind,
 * but where the process is killed: then the next one that writes into the directory removes it, after an hour.
 *
 * <pre>{@code
 * try (AtomicFile file = AtomicFile.beside(target)) {
 *     fetch(source, file.path());
 *     file.commit();
 * }
 * }</pre>
 */
public final class AtomicFile implements AutoCloseable {
    private static final AtomicLong COUNT = new AtomicLong();
    private static final Pattern PART = Pattern.compile("\\.(\\d+)-\\d+\\.part");
    /** The process may run on another machine that has the same directory: then it still writes. */
    private static final Duration UNTOUCHED = Duration.ofHours(1);

    /** Where nothing is left of processes that were killed, as far as this one knows. */
    private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();
    /** What is to be removed where the JVM is told to end. */
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        Thread hook = new Thread(() -> UNFINISHED.forEach(part -> part.toFile().delete()), "unfinished-files");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already.
        }
    }

    private final Path target;
    private final Path destination;
    private final Path part;

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it.
         *
         * @param channel of the empty file
         * @throws IOException if it cannot be written
         */
        void writeTo(FileChannel channel) throws IOException;
    }

    private AtomicFile(Path target, Path destination, Path part) {
        this.target = target;
        this.destination = destination;
        this.part = part;
    }

    /**
     * Makes an empty file beside the place of another.
     *
     * @param target the name that it shall get; a link there is followed, what it points to is replaced
     * @return the file, to be closed
     * @throws IOException if that is no place for a file, in one line that names it
     */
    public static AtomicFile beside(Path target) throws IOException {
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                throw new FileFormatException(target.toString(), "cannot be written: it is not a regular file");
            }
            Path destination = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            // Two writers of one file, in this process or in two, do not meet; temporary files of Java are private.
            Path part = destination.resolveSibling(
                    "." + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + ".part");
            removeAbandoned(Objects.requireNonNull(part.getParent()));
            UNFINISHED.add(part);
            FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)
                    .close();
            keepPermissions(destination, part);
            return new AtomicFile(target, destination, part);
        } catch (FileSystemException e) {
            throw failure(target, e);
        }
    }

    private static void removeAbandoned(Path directory) {
        if (!SWEPT.add(directory)) {
            return;
        }
        Instant untouched = Instant.now().minus(UNTOUCHED);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, ".*.part")) {
            for (Path part : parts) {
                Matcher name = PART.matcher(part.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                        && Files.getLastModifiedTime(part).toInstant().isBefore(untouched)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException | DirectoryIteratorException | NumberFormatException e) {
            // It stays until somebody can.
        }
    }

    /** A file that is replaced, such as a program that can be run, keeps who may do what with it. */
    private static void keepPermissions(Path existing, Path part) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(existing, PosixFileAttributeView.class);
        if (view != null && Files.exists(existing)) {
            Files.setPosixFilePermissions(part, view.readAttributes().permissions());
        }
    }

    /**
     * Writes a file.
     *
     * @param target its name
     * @param content writes what stands in it
     * @throws IOException if it cannot be written, in one line that names it
     */
    public static void write(Path target, Content content) throws IOException {
        try (AtomicFile file = beside(target)) {
            try (FileChannel channel = FileChannel.open(file.part, StandardOpenOption.WRITE)) {
                content.writeTo(channel);
            } catch (IOException e) {
                throw failure(target, e);
            }
            file.commit();
        }
    }

    /**
     * Writes a file of text.
     *
     * @param target its name
     * @param text what stands in it, in UTF-8
     * @throws IOException if it cannot be written, in one line that names it
     */
    public static void write(Path target, String text) throws IOException {
        write(target, channel -> writeFully(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * Writes all bytes of a buffer, which a channel need not do at once.
     *
     * @param channel where to
     * @param bytes those that remain are written
     * @throws IOException if they cannot be written
     */
    public static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** {@return the file as long as it is not complete} */
    public Path path() {
        return part;
    }

    /**
     * Gives the file its name, once its bytes are on the disk.
     *
     * @throws IOException if that fails, in one line that names it
     */
    public void commit() throws IOException {
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, destination, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /** Removes what was written, unless it has got its name. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
        UNFINISHED.remove(part);
    }

    private static IOException failure(Path target, IOException e) {
        return switch (e) {
            case FileFormatException content -> content;
            case NoSuchFileException missing ->
                new NoSuchFileException(target.toString(), null, "cannot be written: its directory does not exist");
            case AccessDeniedException denied -> new AccessDeniedException(target.toString());
            case FileSystemException system ->
                new FileSystemException(target.toString(), null, "cannot be written: " + reason(system));
            default -> new IOException(target + ": cannot be written: " + e.getMessage(), e);
        };
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}
