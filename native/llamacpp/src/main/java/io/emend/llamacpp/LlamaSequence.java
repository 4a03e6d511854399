package io.emend.llamacpp;

import io.emend.models.Sequence;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sequence: its tokens, and the strand that holds keys and values for them. Where there is none, for example after a
 * model with recurrent states was taken back, the tokens are read again when the sequence goes on.
 */
final class LlamaSequence implements Sequence {
    private final Object owner;
    /** Null where nothing is stored. */
    private @Nullable Strand strand;

    private int[] tokens = new int[16];
    private int length;
    private boolean released;
    private long lastPass;

    /**
     * Makes an empty one.
     *
     * @param owner tells the sequences of one model from those of another
     */
    LlamaSequence(Object owner) {
        this.owner = owner;
    }

    @Override
    public int length() {
        return length;
    }

    @SuppressWarnings("ReferenceEquality") // owners are told apart as objects
    boolean usableWith(Object other) {
        return owner == other && !released;
    }

    /**
     * Notes that a pass has this sequence.
     *
     * @param pass the pass's number, from 1
     * @return whether it did not have it already
     */
    boolean join(long pass) {
        boolean fresh = lastPass != pass;
        lastPass = pass;
        return fresh;
    }

    boolean joined(long pass) {
        return lastPass == pass;
    }

    int token(int position) {
        return tokens[position];
    }

    @Nullable
    Strand strand() {
        return strand;
    }

    void hold(@Nullable Strand newStrand) {
        strand = newStrand;
    }

    /** {@return how many of its tokens have keys and values} */
    int stored() {
        return strand == null ? 0 : length;
    }

    void append(int[] ids) {
        if (length + ids.length > tokens.length) {
            tokens = Arrays.copyOf(tokens, Math.max(length + ids.length, 2 * tokens.length));
        }
        System.arraycopy(ids, 0, tokens, length, ids.length);
        length += ids.length;
    }

    void shorten(int newLength) {
        length = newLength;
    }

    void copyTokens(LlamaSequence other) {
        tokens = Arrays.copyOf(other.tokens, Math.max(16, other.length));
        length = other.length;
    }

    void release() {
        released = true;
        length = 0;
        tokens = new int[0];
    }
}
