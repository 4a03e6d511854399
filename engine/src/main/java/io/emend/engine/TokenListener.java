package io.emend.engine;

/** Is told of tokens as they are generated. What it throws ends the generation. */
@FunctionalInterface
public interface TokenListener {
    /**
     * A token was chosen.
     *
     * @param token its id; end-of-text tokens are told too
     * @param logprob natural logarithm of its probability under the model, unfiltered
     */
    void onToken(int token, double logprob);
}
