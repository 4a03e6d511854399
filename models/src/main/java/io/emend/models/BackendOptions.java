package io.emend.models;

import io.emend.kernels.KvType;
import java.util.Objects;

/**
 * How a backend runs a model.
 *
 * @param threads how many threads a forward pass uses
 * @param cacheBytes most bytes that keys and values of all sequences may take; 0 leaves it to the backend
 * @param kvType how keys and values are stored
 */
public record BackendOptions(int threads, long cacheBytes, KvType kvType) {
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
        return new BackendOptions(count, cacheBytes, kvType);
    }

    /**
     * {@return these options with another budget for keys and values}
     *
     * @param bytes the budget; 0 leaves it to the backend
     */
    public BackendOptions withCacheBytes(long bytes) {
        return new BackendOptions(threads, bytes, kvType);
    }

    /**
     * {@return these options with another storage of keys and values}
     *
     * @param type how they are stored
     */
    public BackendOptions withKvType(KvType type) {
        return new BackendOptions(threads, cacheBytes, type);
    }
}
