package io.emend.engine.generate;

import io.emend.models.LanguageModel;
import io.emend.models.Sequence;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * Sequences of requests that have ended, kept for requests that begin alike. Those used longest ago are dropped first.
 */
final class PrefixCache {
    private final LanguageModel model;
    private final int capacity;
    /** Used longest ago first. */
    private final Deque<Entry> entries = new ArrayDeque<>();

    private int size;

    private record Entry(int[] tokens, Sequence sequence) {}

    /**
     * An empty cache.
     *
     * @param model whose sequences they are
     * @param capacity most tokens of all sequences together
     */
    PrefixCache(LanguageModel model, int capacity) {
        this.model = model;
        this.capacity = capacity;
    }

    /**
     * Takes over a sequence.
     *
     * @param tokens what it has read
     */
    void add(int[] tokens, Sequence sequence) {
        int[] kept = Arrays.copyOf(tokens, Math.min(tokens.length, capacity));
        if (kept.length < Prefix.SHORTEST || entries.stream().anyMatch(entry -> startsWith(entry.tokens(), kept))) {
            model.release(sequence);
            return;
        }
        for (Iterator<Entry> each = entries.iterator(); each.hasNext(); ) {
            Entry entry = each.next();
            if (startsWith(kept, entry.tokens())) {
                each.remove();
                drop(entry);
            }
        }
        while (size > capacity - kept.length) {
            dropOldest();
        }
        model.truncate(sequence, kept.length);
        entries.addLast(new Entry(kept, sequence));
        size += kept.length;
    }

    private static boolean startsWith(int[] tokens, int[] start) {
        return Prefix.common(tokens, start) == start.length;
    }

    /** {@return what has the longest start in common with a text, which counts as used now} */
    Prefix longest(int[] tokens) {
        Prefix longest = Prefix.NONE;
        Entry used = null;
        for (Entry entry : entries) {
            Prefix prefix = new Prefix(Optional.of(entry.sequence()), Prefix.common(tokens, entry.tokens()));
            if (prefix.length() > longest.length()) {
                longest = prefix;
                used = entry;
            }
        }
        if (used != null && entries.remove(used)) {
            entries.addLast(used);
        }
        return longest;
    }

    /** Drops the sequence that was used longest ago; returns whether there was one. */
    boolean dropOldest() {
        if (entries.isEmpty()) {
            return false;
        }
        drop(entries.removeFirst());
        return true;
    }

    private void drop(Entry entry) {
        size -= entry.tokens().length;
        model.release(entry.sequence());
    }

    void clear() {
        while (dropOldest()) {}
    }
}
