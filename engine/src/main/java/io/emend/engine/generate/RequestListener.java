package io.emend.engine.generate;

/**
 * Is told what becomes of a request, on the thread that calls {@link Scheduler#step}: each sample once, as it ends, or
 * the one error that ended the request. What it throws ends its own request and no other.
 */
@FunctionalInterface
public interface RequestListener {
    /**
     * A sample ended.
     *
     * @param sample what was written; samples end in any order
     */
    void onSample(Sample sample);

    /**
     * A token of a sample was chosen, and will not be taken back.
     *
     * @param sample number of the sample
     * @param token its id, never a stop token
     * @param logprob natural logarithm of its probability under the model, unfiltered
     * @return whether the sample goes on; else it ends after this token
     */
    default boolean onToken(long sample, int token, double logprob) {
        return true;
    }

    /**
     * The request ended by an error: samples that have not ended will not.
     *
     * @param error what a rule, a linter or this listener threw, or why the request cannot be done
     */
    default void onFailure(Throwable error) {}
}
