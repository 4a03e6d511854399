package io.emend.llamacpp;

import io.emend.models.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sequence of llama.cpp. Sequences of ours that were forked hold one together, each a beginning of it, until they go
 * their own ways; so a fork costs nothing, and there may be more of them than llama.cpp has ids.
 */
final class Strand {
    final int id;
    final List<Sequence> holders = new ArrayList<>();

    private final Cells cells;
    private int[] held = new int[32];
    private int length;

    /**
     * Makes an empty one.
     *
     * @param id llama.cpp's id
     * @param cells where its positions count
     */
    Strand(int id, Cells cells) {
        this.id = id;
        this.cells = cells;
    }

    /** {@return the number of positions that are stored} */
    int length() {
        return length;
    }

    /** Counts positions that are about to be stored. */
    void grow(int count) {
        makeRoom(length + count);
        for (int i = 0; i < count; i++) {
            held[length++] = cells.take();
        }
    }

    /** Shares the first positions of another one; this must be empty. */
    void share(Strand other, int count) {
        makeRoom(count);
        for (int i = 0; i < count; i++) {
            held[i] = other.held[i];
            cells.share(held[i]);
        }
        length = count;
    }

    /** Gives positions at the end back. */
    void shrink(int newLength) {
        while (length > newLength) {
            cells.release(held[--length]);
        }
    }

    private void makeRoom(int count) {
        if (count > held.length) {
            held = Arrays.copyOf(held, Math.max(count, 2 * held.length));
        }
    }
}
