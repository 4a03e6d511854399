package io.emend.engine.generate;

/**
 * A finished sample of a {@link Request}.
 *
 * @param number its number
 * @param tokens the tokens written, without the stop token
 * @param finishReason why it ended
 * @param logprob sum of the natural log-probabilities of all its tokens, the stop token included
 * @param forcedTokens how many of the tokens were not drawn because the rule left no choice
 * @param distinctTokens tokens that were computed for this sample and not for one of a lower number, those included
 *     that were taken back
 * @param discardedTokens how many of the distinct tokens were taken back
 */
public record Sample(
        long number,
        int[] tokens,
        FinishReason finishReason,
        double logprob,
        int forcedTokens,
        int distinctTokens,
        int discardedTokens) {}
