package io.emend.models;

import io.emend.models.hub.HubCache;
import io.emend.models.hub.HubId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the files that a model's name stands for.
 *
 * @param home where Emend is installed
 * @param cache what was downloaded
 */
record ModelLocator(Path home, HubCache cache) {
    private static final String WEIGHTS = "weights";

    /** {@return the file or directory of a name; see {@link Models#locate}} */
    Path locate(String name) throws IOException {
        if (name.isEmpty()) {
            throw new NoSuchFileException("a model", null, "its name is empty");
        }
        Path path = Path.of(name);
        if (Files.exists(path)) {
            return path;
        }
        Optional<HubId> id = HubId.of(name);
        if (id.isPresent()) {
            if (Files.isDirectory(weights(name))) {
                return bundled(name);
            }
            Optional<Path> snapshot = cache.snapshot(id.get());
            if (snapshot.isPresent()) {
                return snapshot.get();
            }
        }
        throw new NoSuchFileException(
                name, null, "neither a file or directory, nor a bundled model, nor a model in " + cache.directory());
    }

    /** {@return the GGUF file of a bundled model} */
    Path bundled(String name) throws IOException {
        Path directory = weights(name);
        try (Stream<Path> all = Files.list(directory)) {
            List<Path> files =
                    all.filter(file -> file.toString().endsWith(".gguf")).toList();
            if (files.size() != 1) {
                throw new NoSuchFileException(
                        directory.toString(), null, files.size() + " GGUF files in it, there should be one");
            }
            return files.getFirst();
        } catch (NoSuchFileException e) {
            throw e.getReason() != null
                    ? e
                    : new NoSuchFileException(
                            directory.toString(), null, "the bundled model is not there: name another with --model");
        }
    }

    private Path weights(String name) {
        return home.resolve(WEIGHTS).resolve(name);
    }
}
