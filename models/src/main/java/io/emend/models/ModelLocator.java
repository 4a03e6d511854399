package io.emend.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the files a model name stands for: a path, or the id of a model in the cache of the Hugging Face hub (its layout
 * is that of the {@code huggingface_hub} library: {@code models--OWNER--NAME/snapshots/REVISION}).
 */
public final class ModelLocator {
    private static final Pattern HUB_ID = Pattern.compile("[\\w.-]+(/[\\w.-]+)?");

    private ModelLocator() {}

    /**
     * Finds a model.
     *
     * @param name a GGUF file, a model directory, or a hub id such as {@code owner/name}
     * @return the file or directory
     * @throws IOException if there is none, saying where was looked
     */
    public static Path locate(String name) throws IOException {
        return locate(name, System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path locate(String name, Map<String, String> environment, Path home) throws IOException {
        Path path = Path.of(name);
        if (Files.exists(path)) {
            return path;
        }
        Path cache = hubCache(environment, home);
        if (HUB_ID.matcher(name).matches()) {
            Path repository = cache.resolve("models--" + name.replace("/", "--"));
            if (Files.isDirectory(repository)) {
                return snapshot(repository);
            }
        }
        throw new NoSuchFileException(name, null, "neither a file or directory, nor a model in " + cache);
    }

    /**
     * Finds the model that comes with Emend.
     *
     * @param home where Emend is installed
     * @return its GGUF file
     * @throws IOException if it is not there
     */
    public static Path bundled(Path home) throws IOException {
        Path directory = home.resolve("weights").resolve("emend-5m");
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".gguf"))
                    .min(Comparator.naturalOrder())
                    .orElseThrow(() -> new NoSuchFileException(directory.toString(), null, "no bundled model in it"));
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(
                    directory.toString(), null, "the bundled model is not there: name another with --model");
        }
    }

    private static Path hubCache(Map<String, String> environment, Path home) {
        if (environment.containsKey("HF_HUB_CACHE")) {
            return Path.of(environment.get("HF_HUB_CACHE"));
        }
        if (environment.containsKey("HF_HOME")) {
            return Path.of(environment.get("HF_HOME")).resolve("hub");
        }
        Path caches = environment.containsKey("XDG_CACHE_HOME")
                ? Path.of(environment.get("XDG_CACHE_HOME"))
                : home.resolve(".cache");
        return caches.resolve("huggingface").resolve("hub");
    }

    /** The revision {@code main} points to, else the only one. */
    private static Path snapshot(Path repository) throws IOException {
        Path main = repository.resolve("refs").resolve("main");
        Path snapshots = repository.resolve("snapshots");
        if (Files.isRegularFile(main)) {
            Path snapshot = snapshots.resolve(Files.readString(main).strip());
            if (Files.isDirectory(snapshot)) {
                return snapshot;
            }
        }
        try (Stream<Path> revisions = Files.list(snapshots)) {
            List<Path> found = revisions.filter(Files::isDirectory).toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            throw new NoSuchFileException(
                    snapshots.toString(), null, found.size() + " revisions there and no refs/main to choose one");
        }
    }
}
