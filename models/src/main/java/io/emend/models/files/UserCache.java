package io.emend.models.files;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where files lie that can be made or fetched again: {@code emend} in {@code XDG_CACHE_HOME} or {@code ~/.cache}. The
 * cache of the Hugging Face hub is another, with rules of its own.
 */
public final class UserCache {
    private UserCache() {}

    /** {@return the cache of the user that runs this process} */
    public static Path directory() {
        return directory(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /**
     * {@return the cache of a user}
     *
     * @param environment variables; a blank one counts as none
     * @param home the user's directory
     */
    public static Path directory(Map<String, String> environment, Path home) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (cache.isBlank() ? home.resolve(".cache") : Path.of(cache)).resolve("emend");
    }
}
