package io.emend.tokenizer.bpe;

import java.util.Arrays;

/** A priority queue of longs, the least first: a binary heap in an array. */
final class LongHeap {
    private long[] items = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void push(long item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (items[parent] <= item) {
                break;
            }
            items[hole] = items[parent];
            hole = parent;
        }
        items[hole] = item;
    }

    /** Removes the least item; there must be one. */
    long pop() {
        long least = items[0];
        long last = items[--size];
        int hole = 0;
        while (2 * hole + 1 < size) {
            int child = 2 * hole + 1;
            if (child + 1 < size && items[child + 1] < items[child]) {
                child++;
            }
            if (last <= items[child]) {
                break;
            }
            items[hole] = items[child];
            hole = child;
        }
        items[hole] = last;
        return least;
    }
}
