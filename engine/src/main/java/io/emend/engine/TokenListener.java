package io.emend.engine;

/** Is told of tokens as they are generated. What it throws ends the generation. */
@FunctionalInterface
public interface TokenListener {
    /**
     * A token was chosen.
     *
     * @param token its id, never a stop token
     * @param logprob natural logarithm of its probability under the model, unfiltered
     * @return whether to go on; else the generation stops after this token
     */
    boolean onToken(int token, double logprob);
}
