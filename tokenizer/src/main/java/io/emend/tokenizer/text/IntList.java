package io.emend.tokenizer.text;

import java.util.Arrays;

/** A growing list of ints. */
public final class IntList {
    private int[] items = new int[64];
    private int size;

    public void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    public void addAll(int[] more) {
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

    int removeLast() {
        return items[--size];
    }

    public int size() {
        return size;
    }

    public int[] toArray() {
        return Arrays.copyOf(items, size);
    }

    public int[] toArray(int from) {
        return Arrays.copyOfRange(items, from, size);
    }
}
