package io.emend.models;

import io.emend.models.files.AtomicFile;
import io.emend.models.files.FileFormatException;
import io.emend.models.files.Sha256;
import io.emend.models.files.UserCache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where models of jars lie as files, since only files are mapped. A model is laid there once; its name has the digest
 * of what it holds, so that another version lies beside it.
 *
 * @param directory where the files lie
 */
record ArtifactCache(Path directory) {
    private static final int BUFFER_BYTES = 1 << 20;

    /** {@return the usual cache: {@code emend/models} in {@code XDG_CACHE_HOME} or {@code ~/.cache}} */
    static ArtifactCache standard() {
        return new ArtifactCache(UserCache.directory().resolve("models"));
    }

    /**
     * {@return the cache of a user}
     *
     * @param environment variables; a blank one counts as none
     * @param home the user's directory
     */
    static ArtifactCache of(Map<String, String> environment, Path home) {
        return new ArtifactCache(UserCache.directory(environment, home).resolve("models"));
    }

    /**
     * {@return the GGUF file of a model, which is written where it is not there yet}
     *
     * @param artifact the model
     * @throws IOException if it cannot be read or written, or is not what it says
     */
    Path file(ModelArtifact artifact) throws IOException {
        Path file = directory.resolve(artifact.name() + "-" + artifact.sha256() + ".gguf");
        if (!Files.isRegularFile(file)) {
            Files.createDirectories(directory);
            write(artifact, file);
        }
        return file;
    }

    /** Processes that write it at once do no harm: each has a file of its own until it is complete. */
    private static void write(ModelArtifact artifact, Path file) throws IOException {
        AtomicFile.write(file, channel -> {
            Sha256 digest = new Sha256();
            byte[] buffer = new byte[BUFFER_BYTES];
            try (InputStream in = artifact.open()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.add(ByteBuffer.wrap(buffer, 0, read));
                    AtomicFile.writeFully(channel, ByteBuffer.wrap(buffer, 0, read));
                }
            }
            String found = digest.hex();
            if (!found.equals(artifact.sha256())) {
                throw new FileFormatException(
                        artifact.name(), "its jar is damaged: SHA-256 " + found + ", expected " + artifact.sha256());
            }
        });
    }
}
