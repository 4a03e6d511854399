package io.emend.models;

/**
 * A causal language model: token sequences in, logits out. The one seam behind which backends differ.
 *
 * <p>A model holds any number of {@link Sequence}s, each a list of tokens with their cached keys and values. Sequences
 * that were forked share what they have in common. Calls on one model must come from one thread at a time (a backend
 * uses as many threads as it likes inside {@link #forward}); a call while another thread is inside one throws
 * {@link IllegalStateException}.
 */
public interface LanguageModel extends AutoCloseable {

    /** {@return what is known about the model} */
    ModelInfo info();

    /** {@return a new, empty sequence} */
    Sequence newSequence();

    /**
     * Makes a second sequence with the same tokens. Cached keys and values are shared and copied only where one of
     * the two goes on.
     *
     * @param sequence what to fork
     * @return an independent sequence of the same length
     * @throws IllegalArgumentException if the sequence was released or belongs to another model
     */
    Sequence fork(Sequence sequence);

    /**
     * Drops the tokens at the end of a sequence.
     *
     * @param sequence what to shorten
     * @param length how many tokens remain
     * @throws IllegalArgumentException if {@code length} is negative or above the sequence's, or the sequence was
     *     released or belongs to another model
     */
    void truncate(Sequence sequence, int length);

    /**
     * Gives a sequence's memory back. Releasing twice is harmless.
     *
     * @param sequence what is no longer needed
     */
    void release(Sequence sequence);

    /**
     * Appends every run of the batch to its sequence and computes the logits of the positions asked for.
     *
     * <p>Either all of the batch is appended or, when this throws, none of it.
     *
     * @param batch which tokens go to which sequences
     * @param logits receives one row of {@code info().vocabularySize()} floats for each position asked for, in order
     * @throws ContextOverflowException if a sequence would outgrow {@code info().contextLength()}
     * @throws CacheFullException if the memory for keys and values does not suffice
     * @throws IllegalArgumentException if a token is outside the vocabulary, a sequence is listed twice, was released
     *     or belongs to another model
     */
    void forward(Batch batch, Logits logits);

    /**
     * {@return how many tokens can surely be appended to a sequence of its own before the memory for keys and values is
     * full; {@link Long#MAX_VALUE} where there is no bound}
     */
    default long freeCacheTokens() {
        return Long.MAX_VALUE;
    }

    /**
     * Frees what the model holds. Using it afterwards throws {@link IllegalStateException}; releasing a sequence and
     * closing again are harmless.
     */
    @Override
    void close();
}
