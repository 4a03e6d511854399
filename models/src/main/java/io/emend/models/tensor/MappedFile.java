package io.emend.models.tensor;

import io.emend.models.files.ModelFormatException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A whole file mapped into memory for reading, until it is closed. Any thread may read it. */
public final class MappedFile implements AutoCloseable {
    private final Path path;
    private final Arena arena;
    private final MemorySegment bytes;

    /**
     * Takes bytes for those of a file.
     *
     * @param path named in errors
     * @param arena closed with this
     * @param bytes of that arena
     */
    public MappedFile(Path path, Arena arena, MemorySegment bytes) {
        this.path = path;
        this.arena = arena;
        this.bytes = bytes;
    }

    /**
     * Maps a file.
     *
     * @param path the file
     * @return its bytes, to be closed by the caller
     * @throws ModelFormatException if there is no such file, or it is a directory, a pipe or a device
     * @throws IOException if it cannot be read
     */
    @SuppressWarnings("MustBeClosedChecker") // close() does it
    public static MappedFile open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new ModelFormatException(path, "this is a directory, a file is needed");
        }
        // To open a pipe would wait for its writer.
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new ModelFormatException(path, "this is a pipe or a device, a file is needed");
        }
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return new MappedFile(path, arena, bytes);
        } catch (NoSuchFileException e) {
            arena.close();
            throw new ModelFormatException(path, "there is no such file", e);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /** {@return the file} */
    public Path path() {
        return path;
    }

    /** {@return all its bytes} */
    public MemorySegment bytes() {
        return bytes;
    }

    /** {@return its size in bytes} */
    public long size() {
        return bytes.byteSize();
    }

    @Override
    public void close() {
        arena.close();
    }
}
