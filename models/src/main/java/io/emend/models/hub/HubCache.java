package io.emend.models.hub;

import io.emend.models.files.FileFormatException;
import io.emend.models.files.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder in which the {@code huggingface_hub} library keeps what was downloaded: {@code refs} with the revisions
 * that branches point to, and {@code snapshots} with a directory for each revision.
 *
 * @param directory where the models lie
 */
public record HubCache(Path directory) {
    private static final int LONGEST_REVISION = 255;
    private static final Pattern REVISION = Pattern.compile("[\\w-][\\w.-]{0," + (LONGEST_REVISION - 1) + "}");

    /** {@return the cache that the environment names, or the usual one} */
    public static HubCache standard() {
        return of(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /**
     * {@return the cache that {@code huggingface_hub} would use}
     *
     * @param environment variables; an empty one counts as none
     * @param home the user's directory
     */
    static HubCache of(Map<String, String> environment, Path home) {
        Optional<Path> explicit = variable("HF_HUB_CACHE", environment, home)
                .or(() -> variable("HUGGINGFACE_HUB_CACHE", environment, home));
        return new HubCache(explicit.orElseGet(() -> hubHome(environment, home).resolve("hub")));
    }

    private static Path hubHome(Map<String, String> environment, Path home) {
        return variable("HF_HOME", environment, home)
                .orElseGet(() -> variable("XDG_CACHE_HOME", environment, home)
                        .orElseGet(() -> home.resolve(".cache"))
                        .resolve("huggingface"));
    }

    private static Optional<Path> variable(String name, Map<String, String> environment, Path home) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                value.equals("~") || value.startsWith("~/")
                        ? home.resolve(value.substring(Math.min(2, value.length())))
                        : Path.of(value));
    }

    /**
     * Finds a model.
     *
     * @param id which model
     * @return the directory of the revision that {@code main} points to, else of the only one; empty if the model is
     *     not in the cache
     * @throws IOException if there are several revisions and nothing chooses one, or the cache cannot be read
     */
    public Optional<Path> snapshot(HubId id) throws IOException {
        Path model = directory.resolve(id.folder());
        if (!Files.isDirectory(model)) {
            return Optional.empty();
        }
        Path snapshots = model.resolve(HubId.SNAPSHOTS);
        Path main = model.resolve("refs").resolve("main");
        if (Files.isRegularFile(main)) {
            Path snapshot = snapshots.resolve(revision(main));
            if (Files.isDirectory(snapshot)) {
                return Optional.of(snapshot);
            }
        }
        return Optional.of(onlyOf(snapshots));
    }

    /**
     * {@return the ids of all models in the cache, in the order of their names; none where there is no cache}
     *
     * @throws IOException if it cannot be read
     */
    public List<HubId> models() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(directory)) {
            return folders.sorted()
                    .filter(folder -> Files.isDirectory(folder.resolve(HubId.SNAPSHOTS)))
                    .flatMap(folder -> HubId.ofFolder(folder.getFileName().toString()).stream())
                    .toList();
        }
    }

    /** A name, so that no file of a cache leads out of it. */
    private static String revision(Path ref) throws IOException {
        try (InputStream in = Files.newInputStream(ref)) {
            String name = new String(in.readNBytes(LONGEST_REVISION + 1), StandardCharsets.UTF_8).strip();
            if (REVISION.matcher(name).matches()) {
                return name;
            }
            throw new FileFormatException(
                    ref.toString(), "not the name of a revision: " + Quoted.of(name) + "; download the model again");
        }
    }

    private static Path onlyOf(Path snapshots) throws IOException {
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
