package io.emend.tokenizer;

import java.util.Arrays;

/** A growing list of ints. */
final class IntList {
    private int[] items = new int[64];
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    void addAll(int[] more) {
        for (int item : more) {
            add(item);
        }
    }

    int get(int index) {
        return items[index];
    }

    void set(int index, int item) {
        items[index] = item;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }

    int[] toArray(int from) {
        return Arrays.copyOfRange(items, from, size);
    }
}
