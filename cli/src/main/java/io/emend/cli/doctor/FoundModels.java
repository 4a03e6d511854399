package io.emend.cli.doctor;

import io.emend.models.files.Quoted;
import io.emend.models.files.UserCache;
import io.emend.models.hub.HubCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The models that {@code --model} can name. */
final class FoundModels {
    private static final int MOST_NAMED = 10;

    private FoundModels() {}

    static List<Finding> look(Path home) {
        return Stream.of(
                        Examination.findings("bundled models", () -> List.of(bundled(home.resolve("weights")))),
                        Examination.findings("hub cache", () -> List.of(hub(HubCache.standard()))),
                        Examination.findings(
                                "own cache",
                                () -> List.of(own(UserCache.directory().resolve("models")))))
                .flatMap(List::stream)
                .toList();
    }

    private static Finding bundled(Path weights) throws IOException {
        List<String> names = names(
                weights, directory -> !names(directory, FoundModels::isGguf).isEmpty());
        return names.isEmpty()
                ? Finding.missing(
                        "bundled models", "none in " + weights, "take the whole repository, or name one with --model")
                : Finding.good("bundled models", list(names));
    }

    private static Finding hub(HubCache cache) throws IOException {
        List<String> names =
                cache.models().stream().map(id -> Quoted.escaped(id.text())).toList();
        return Finding.good("hub cache", list(names) + " in " + cache.directory());
    }

    private static Finding own(Path cache) throws IOException {
        return Finding.good("own cache", list(names(cache, FoundModels::isGguf)) + " in " + cache);
    }

    private interface Condition {
        boolean holds(Path path) throws IOException;
    }

    private static boolean isGguf(Path path) {
        return path.toString().endsWith(".gguf");
    }

    /** What a directory holds; nothing where there is none. */
    private static List<String> names(Path directory, Condition condition) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Path> found;
        try (Stream<Path> all = Files.list(directory)) {
            found = all.sorted().toList();
        }
        List<String> names = new ArrayList<>();
        for (Path path : found) {
            if (condition.holds(path)) {
                names.add(Quoted.escaped(path.getFileName().toString()));
            }
        }
        return names;
    }

    private static String list(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
        return String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED))) + more;
    }
}
