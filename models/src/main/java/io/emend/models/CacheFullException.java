package io.emend.models;

/**
 * Thrown when a batch needs more memory for keys and values than a model's budget leaves. Nothing was appended;
 * releasing or truncating sequences makes room, after which the same batch can be tried again.
 */
public final class CacheFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long neededPages;
    private final long freePages;

    /**
     * Says what was missing.
     *
     * @param neededPages pages of keys and values that the batch takes in addition
     * @param freePages pages that are free
     * @param pages pages there are in all
     */
    public CacheFullException(long neededPages, long freePages, long pages) {
        super("the batch needs " + neededPages + " more pages of keys and values, " + freePages + " of " + pages
                + " are free");
        this.neededPages = neededPages;
        this.freePages = freePages;
    }

    /** {@return how many more pages must become free at least} */
    public long missingPages() {
        return neededPages - freePages;
    }
}
