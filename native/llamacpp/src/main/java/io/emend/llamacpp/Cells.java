package io.emend.llamacpp;

import java.util.Arrays;

/**
 * Counts the cells of llama.cpp's cache, which it does not tell: each holds keys and values of one position, for all
 * the sequences that share it.
 */
final class Cells {
    private final int[] holders;
    /** Cells that nobody holds, as a stack. */
    private final int[] free;

    private int top;

    /**
     * Makes cells that are free.
     *
     * @param count how many
     */
    Cells(int count) {
        holders = new int[count];
        free = new int[count];
        Arrays.setAll(free, i -> i);
        top = count;
    }

    /** {@return how many cells there are} */
    int count() {
        return free.length;
    }

    /** {@return how many cells nobody holds} */
    int free() {
        return top;
    }

    /** {@return a cell that nobody held; there must be one} */
    int take() {
        int cell = free[--top];
        holders[cell] = 1;
        return cell;
    }

    /** Adds a holder of a cell that is held. */
    void share(int cell) {
        holders[cell]++;
    }

    /** Takes one of its holders from a cell. */
    void release(int cell) {
        if (--holders[cell] == 0) {
            free[top++] = cell;
        }
    }
}
