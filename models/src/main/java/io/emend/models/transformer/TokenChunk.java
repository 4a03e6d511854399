package io.emend.models.transformer;

import java.util.Arrays;

/** Up to a fixed number of tokens, of any sequences, that go through the layers together. */
final class TokenChunk {
    /** Marks a token whose logits nobody asked for. */
    static final int NO_ROW = -1;

    final CachedSequence[] sequences;
    final int[] tokens;
    final int[] positions;
    final int[] logitRows;
    private int size;

    TokenChunk(int capacity) {
        sequences = new CachedSequence[capacity];
        tokens = new int[capacity];
        positions = new int[capacity];
        logitRows = new int[capacity];
    }

    void add(CachedSequence sequence, int token, int position, int logitRow) {
        sequences[size] = sequence;
        tokens[size] = token;
        positions[size] = position;
        logitRows[size] = logitRow;
        size++;
    }

    void clear() {
        Arrays.fill(sequences, 0, size, null);
        size = 0;
    }

    int size() {
        return size;
    }

    boolean full() {
        return size == tokens.length;
    }
}
