package io.emend.tokenizer.bpe;

import java.util.Arrays;

/** A map from non-negative longs to non-negative ints: open addressing in two flat arrays, at most half full. */
final class LongIntMap {
    /** What {@link #get} answers for a key that is not there. */
    static final int ABSENT = -1;

    private long[] keys;
    private int[] values;
    private int size;

    LongIntMap(int expectedSize) {
        allocate(Integer.highestOneBit(Math.max(8, expectedSize)) << 2);
    }

    int get(long key) {
        return values[slot(key)];
    }

    /** Adds the key unless it is there; answers the value it had, or {@link #ABSENT}. */
    int putIfAbsent(long key, int value) {
        int slot = slot(key);
        int present = values[slot];
        if (present == ABSENT) {
            keys[slot] = key;
            values[slot] = value;
            if (++size > keys.length / 2) {
                grow();
            }
        }
        return present;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (values[slot] != ABSENT && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        allocate(oldKeys.length * 2);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != ABSENT) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private void allocate(int capacity) {
        keys = new long[capacity];
        values = new int[capacity];
        Arrays.fill(values, ABSENT);
    }
}
