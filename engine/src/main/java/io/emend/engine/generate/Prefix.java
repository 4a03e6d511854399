package io.emend.engine.generate;

import io.emend.models.LanguageModel;
import io.emend.models.Sequence;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a sequence has read of the start of a text.
 *
 * @param source the sequence; empty where there is none
 * @param length how many tokens
 */
record Prefix(Optional<Sequence> source, int length) {
    /** Fewer tokens than this are read again: sharing them would not save anything worth the bookkeeping. */
    static final int SHORTEST = 16;

    /** Nothing has been read. */
    static final Prefix NONE = new Prefix(Optional.empty(), 0);

    /** {@return how many tokens two texts have in common at their start} */
    static int common(int[] a, int[] b) {
        int mismatch = Arrays.mismatch(a, b);
        return mismatch < 0 ? a.length : mismatch;
    }

    /** {@return the longer one of two prefixes of the same text} */
    Prefix longest(Prefix other) {
        return other.length > length ? other : this;
    }

    /**
     * {@return a sequence that has read this prefix; the pages of its keys and values are shared with the source}
     *
     * @param model whose sequence it is
     */
    Sequence open(LanguageModel model) {
        if (length < SHORTEST) {
            return model.newSequence();
        }
        Sequence sequence = model.fork(source.orElseThrow());
        model.truncate(sequence, length);
        return sequence;
    }
}
