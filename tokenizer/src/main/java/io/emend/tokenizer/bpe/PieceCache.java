package io.emend.tokenizer.bpe;

import org.jspecify.annotations.Nullable;

/**
 * The ids of words met lately. It has a fixed number of places, each taken over by the next word that falls on it.
 *
 * <p>Threads share it without locks: an entry is immutable and its fields are final, so a race can lose an entry but
 * never show half of one.
 */
final class PieceCache {
    /** Longer words are rare, and rarely come again. */
    static final int LONGEST_WORD = 24;

    private static final int PLACES = 1 << 13;

    private record Entry(String word, int[] ids) {}

    private final @Nullable Entry[] entries = new Entry[PLACES];

    /** The ids of the part of the text from one index to another, not to be modified, or null. */
    int @Nullable [] get(String text, int from, int to) {
        Entry entry = entries[place(text, from, to)];
        boolean hit = entry != null && entry.word.length() == to - from && text.startsWith(entry.word, from);
        return hit ? entry.ids : null;
    }

    void put(String text, int from, int to, int[] ids) {
        entries[place(text, from, to)] = new Entry(text.substring(from, to), ids);
    }

    private static int place(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ hash >>> 13) & PLACES - 1;
    }
}
