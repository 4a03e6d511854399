package io.emend.engine;

import io.emend.engine.generate.CacheTooSmallException;
import io.emend.engine.sampling.Softmax;
import io.emend.models.Batch;
import io.emend.models.ContextOverflowException;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import java.util.Arrays;

/** Measures how likely a model finds a text. */
public final class Scorer {
    /** Positions whose logits are held at a time: 13 MB for a vocabulary of 50,304. */
    private static final int CHUNK = 64;

    private final LanguageModel model;

    /**
     * The log-probabilities of a text.
     *
     * @param ids its tokens
     * @param logprobs natural log-probability of each token after the first
     * @param nll negative log-likelihood: minus the sum of {@code logprobs}, in nats
     */
    public record Score(int[] ids, double[] logprobs, double nll) {}

    /**
     * Prepares scoring.
     *
     * @param model what predicts the tokens
     */
    public Scorer(LanguageModel model) {
        this.model = model;
    }

    /**
     * Scores a text.
     *
     * @param ids its tokens, at least one
     * @return the log-probability of each token given all before it
     * @throws IllegalArgumentException if there are no tokens, or one is outside the vocabulary
     * @throws ContextOverflowException if there are more than the context holds
     * @throws CacheTooSmallException if there are more than the memory for keys and values holds
     */
    public Score score(int[] ids) {
        if (ids.length == 0) {
            throw new IllegalArgumentException("the text is empty: there is no token to score");
        }
        if (ids.length > model.info().contextLength()) {
            throw new ContextOverflowException(ids.length, model.info().contextLength());
        }
        if (ids.length - 1 > model.freeCacheTokens()) {
            throw new CacheTooSmallException(ids.length);
        }
        double[] logprobs = new double[ids.length - 1];
        Sequence sequence = model.newSequence();
        try {
            Logits logits = new Logits();
            Batch batch = new Batch();
            for (int from = 0; from < logprobs.length; from += CHUNK) {
                int to = Math.min(from + CHUNK, logprobs.length);
                batch.clear();
                model.forward(batch.add(sequence, Batch.Want.ALL, Arrays.copyOfRange(ids, from, to)), logits);
                for (int i = from; i < to; i++) {
                    logprobs[i] = Softmax.logprob(logits, i - from, ids[i + 1]);
                }
            }
        } finally {
            model.release(sequence);
        }
        return new Score(ids, logprobs, 0 - Arrays.stream(logprobs).sum()); // 0 - 0 is not -0
    }
}
