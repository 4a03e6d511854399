package io.emend.models.hub;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a model on the Hugging Face hub, such as {@code owner/name}.
 *
 * @param text the id
 */
public record HubId(String text) {
    /** Below the folder of a model: a directory for each revision. */
    static final String SNAPSHOTS = "snapshots";

    /** Begins and ends in a letter, a digit or an underscore. */
    private static final String PART = "\\w(?:[\\w.-]*\\w)?";
    /** As {@code huggingface_hub} has it, so that no two ids share a folder: without {@code --} and {@code ..}. */
    private static final Pattern FORM = Pattern.compile("(?!.*(?:--|\\.\\.))" + PART + "(?:/" + PART + ")?");

    private static final String FOLDER_START = "models--";

    /**
     * {@return the id that a text is, if it has the form of one}
     *
     * @param text anything
     */
    public static Optional<HubId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new HubId(text)) : Optional.empty();
    }

    /**
     * {@return the id of the model that a directory of a cache holds}
     *
     * @param snapshot any directory; those of caches are {@code models--OWNER--NAME/snapshots/REVISION}
     */
    public static Optional<HubId> ofSnapshot(Path snapshot) {
        Path path = snapshot.toAbsolutePath().normalize();
        if (path.getNameCount() < 3) {
            return Optional.empty();
        }
        String snapshots = path.getName(path.getNameCount() - 2).toString();
        String folder = path.getName(path.getNameCount() - 3).toString();
        return snapshots.equals(SNAPSHOTS) ? ofFolder(folder) : Optional.empty();
    }

    /** {@return the id of the model whose folder in a cache has a name} */
    static Optional<HubId> ofFolder(String name) {
        return name.startsWith(FOLDER_START)
                ? of(name.substring(FOLDER_START.length()).replace("--", "/"))
                : Optional.empty();
    }

    /** {@return the name of its folder in a cache} */
    String folder() {
        return FOLDER_START + text.replace("/", "--");
    }

    @Override
    public String toString() {
        return text;
    }
}
