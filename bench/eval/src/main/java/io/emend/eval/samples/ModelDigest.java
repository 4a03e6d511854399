package io.emend.eval.samples;

import io.emend.models.files.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Tells the weights of one model from those of another. */
final class ModelDigest {
    /** Other weights differ at both ends of their files; reading gigabytes would take seconds. */
    private static final int END_BYTES = 1 << 20;

    private static final int DIGEST_CHARACTERS = 16;

    private ModelDigest() {}

    /**
     * A digest of the size, the first and the last mebibyte of every file of a model.
     *
     * @param model a file, or a directory of files
     * @return 16 hexadecimal digits
     * @throws IOException where a file cannot be read
     */
    static String of(Path model) throws IOException {
        try (Stream<Path> files = Files.isDirectory(model) ? Files.list(model) : Stream.of(model)) {
            Sha256 digest = new Sha256();
            files.filter(Files::isRegularFile).sorted().forEach(file -> add(digest, file));
            return digest.hex().substring(0, DIGEST_CHARACTERS);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void add(Sha256 digest, Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            digest.add(size + " ");
            addFrom(digest, channel, 0);
            addFrom(digest, channel, Math.max(0, size - END_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addFrom(Sha256 digest, FileChannel channel, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(END_BYTES);
        for (long at = position; bytes.hasRemaining(); ) {
            int read = channel.read(bytes, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        digest.add(bytes.flip());
    }
}
