package io.emend.models;

import io.emend.kernels.KvType;
import io.emend.models.files.Quoted;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a backend runs a model.
 *
 * @param threads how many threads a forward pass uses
 * @param cacheBytes most bytes that keys and values of all sequences may take; 0 leaves it to the backend
 * @param kvType how keys and values are stored
 * @param settings what only some backends know, by name, such as {@code cpu} of {@code llamacpp}
 */
public record BackendOptions(int threads, long cacheBytes, KvType kvType, Map<String, String> settings) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public BackendOptions {
        Objects.requireNonNull(kvType, "kvType");
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads cannot run a model");
        }
        if (cacheBytes < 0) {
            throw new IllegalArgumentException("a cache of " + cacheBytes + " bytes");
        }
        settings = Map.copyOf(settings);
    }

    /**
     * Without settings of one backend.
     *
     * @param threads how many threads a forward pass uses
     * @param cacheBytes most bytes that keys and values of all sequences may take; 0 leaves it to the backend
     * @param kvType how keys and values are stored
     * @throws IllegalArgumentException if a number is out of range
     */
    public BackendOptions(int threads, long cacheBytes, KvType kvType) {
        this(threads, cacheBytes, kvType, Map.of());
    }

    /** {@return all processors, the backend's own budget, keys and values in 32 bits} */
    public static BackendOptions defaults() {
        return new BackendOptions(Runtime.getRuntime().availableProcessors(), 0, KvType.F32);
    }

    /**
     * {@return these options with another number of threads}
     *
     * @param count how many threads
     */
    public BackendOptions withThreads(int count) {
        return new BackendOptions(count, cacheBytes, kvType, settings);
    }

    /**
     * {@return these options with another budget for keys and values}
     *
     * @param bytes the budget; 0 leaves it to the backend
     */
    public BackendOptions withCacheBytes(long bytes) {
        return new BackendOptions(threads, bytes, kvType, settings);
    }

    /**
     * {@return these options with another storage of keys and values}
     *
     * @param type how they are stored
     */
    public BackendOptions withKvType(KvType type) {
        return new BackendOptions(threads, cacheBytes, type, settings);
    }

    /**
     * {@return these options with other settings}
     *
     * @param values values by name
     */
    public BackendOptions withSettings(Map<String, String> values) {
        return new BackendOptions(threads, cacheBytes, kvType, values);
    }

    /**
     * Checks that a backend knows all settings.
     *
     * @param backend its name
     * @param known the names it knows
     * @throws IllegalArgumentException if there is another one, saying which are known
     */
    public void requireKnownSettings(String backend, List<String> known) {
        settings.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("the " + backend + " backend has no option " + Quoted.of(name)
                            + (known.isEmpty() ? "" : ", only " + String.join(", ", known)));
                });
    }
}
