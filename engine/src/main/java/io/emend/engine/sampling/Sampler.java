package io.emend.engine.sampling;

import io.emend.models.Logits;

/**
 * Chooses tokens from logits. The same logits, options, sample and position always give the same token.
 *
 * <p>Holds working memory for one row, so it is for one thread at a time; any number of samples can share it, each with
 * options of its own.
 */
public final class Sampler {
    private final int vocabularySize;
    private final Candidates candidates;
    private double totalWeight;
    private long seed;

    /**
     * A token and how likely the model finds it.
     *
     * @param token its id
     * @param logprob natural logarithm of its probability under the model itself: temperature 1, no filter, no mask
     */
    public record Draw(int token, double logprob) {}

    /**
     * A sampler.
     *
     * @param vocabularySize length of a row of logits
     */
    public Sampler(int vocabularySize) {
        this.vocabularySize = vocabularySize;
        candidates = new Candidates(vocabularySize);
    }

    /**
     * Prepares any number of draws from one row, which is most of their work.
     *
     * @param options how to choose
     * @param logits what the model computed, unchanged until the last of the draws
     * @param row which row of it to choose from
     * @param allowed the tokens that may be chosen
     * @throws IllegalArgumentException if a row has another length than this sampler is for
     * @throws IllegalStateException if a logit is NaN or +∞, or no allowed token has one above -∞
     */
    public void read(SamplingOptions options, Logits logits, int row, TokenSet allowed) {
        if (logits.vocabularySize() != vocabularySize) {
            throw new IllegalArgumentException(
                    "a row of " + logits.vocabularySize() + " logits for a sampler of " + vocabularySize);
        }
        candidates.load(logits.values(), logits.offset(row));
        candidates.admit(allowed);
        filter(options);
        totalWeight = candidates.totalWeight();
        seed = options.seed();
    }

    /**
     * Chooses a token from the row that was read. Of equally likely ones greedy sampling takes that of the lowest id.
     *
     * @param sample which sample of the seed this is; every sample has its own draws
     * @param position how many tokens of this sample were chosen before
     * @param attempt how often the choice at this position was taken back; every attempt has its own draw
     * @return the token
     */
    public Draw draw(long sample, long position, int attempt) {
        double uniform = UniformDraws.uniform(seed, sample, position, attempt);
        int token = candidates.pick(totalWeight * uniform);
        return new Draw(token, candidates.logprob(token));
    }

    private void filter(SamplingOptions options) {
        if (options.isGreedy()) {
            candidates.keepLikeliest();
            return;
        }
        if (options.topK() > 0) {
            candidates.keepTopK(options.topK());
        }
        candidates.weigh(options.temperature());
        if (options.topP() < 1) {
            candidates.keepTopP(options.topP());
        }
        if (options.minP() > 0) {
            candidates.keepAtLeast(options.minP());
        }
    }

    /** {@return the tokens that are drawn from} */
    Candidates candidates() {
        return candidates;
    }
}
