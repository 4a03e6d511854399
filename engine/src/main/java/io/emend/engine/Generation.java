package io.emend.engine;

import io.emend.models.ContextOverflowException;
import io.emend.models.LanguageModel;
import java.util.Optional;
import java.util.Set;

/** Continues a prompt token by token. */
public final class Generation {
    private static final int[] NONE = {};

    private final LanguageModel model;
    private final Set<Integer> stopTokens;

    /**
     * The outcome.
     *
     * @param tokens the tokens written, without the stop token
     * @param finishReason why it ended
     * @param logprob sum of the natural log-probabilities of all its tokens, the stop token included
     * @param promptTokens length of the prompt
     * @param forcedTokens how many of the tokens were not drawn because the constraint left no choice
     * @param discardedTokens how many tokens were computed and then taken back
     * @param timeToFirstToken nanoseconds until the first token was chosen, 0 if there was none
     * @param duration nanoseconds in all
     */
    public record Result(
            int[] tokens,
            FinishReason finishReason,
            double logprob,
            int promptTokens,
            int forcedTokens,
            int discardedTokens,
            long timeToFirstToken,
            long duration) {
        static Result of(SampleTree.Sample sample, long timeToFirstToken, long duration) {
            return new Result(
                    sample.tokens(),
                    sample.finishReason(),
                    sample.logprob(),
                    sample.request().tokens().length,
                    sample.forcedTokens(),
                    sample.discardedTokens(),
                    timeToFirstToken,
                    duration);
        }

        /** {@return tokens a second after the first one, 0 where there are fewer than two} */
        public double tokensPerSecond() {
            long rest = duration - timeToFirstToken;
            return tokens.length < 2 || rest <= 0 ? 0 : (tokens.length - 1) * 1e9 / rest;
        }
    }

    /**
     * Prepares generations.
     *
     * @param model what predicts the tokens
     * @param stopTokens ids that end a text
     */
    public Generation(LanguageModel model, Set<Integer> stopTokens) {
        this.model = model;
        this.stopTokens = Set.copyOf(stopTokens);
    }

    /**
     * Generates one text.
     *
     * @param prompt at least one token id
     * @param options how
     * @param constraint which tokens may come, or null for any
     * @param listener is told of each token and may end the generation
     * @param cancellation ends it early
     * @return the outcome; the model's sequence has been released, also when this throws
     * @throws ContextOverflowException if the prompt leaves no room for a token
     * @throws IllegalArgumentException if the prompt is empty or has tokens outside the vocabulary
     */
    public Result run(
            int[] prompt,
            GenerationOptions options,
            Constraint constraint,
            TokenListener listener,
            Cancellation cancellation) {
        return run(prompt, options, constraint, null, listener, cancellation);
    }

    /**
     * Generates one text, of which what a gate rejects is taken back.
     *
     * @param prompt at least one token id
     * @param options how
     * @param constraint which tokens may come, or null for any
     * @param gate what is taken back, or null for nothing
     * @param listener is told of each token that stays and may end the generation
     * @param cancellation ends it early
     * @return the outcome; the model's sequence has been released, also when this throws
     * @throws ContextOverflowException if the prompt leaves no room for a token
     * @throws IllegalArgumentException if the prompt is empty or has tokens outside the vocabulary
     */
    public Result run(
            int[] prompt,
            GenerationOptions options,
            Constraint constraint,
            Gate gate,
            TokenListener listener,
            Cancellation cancellation) {
        long start = System.nanoTime();
        long[] firstToken = {0};
        TokenListener timed = (token, logprob) -> {
            if (firstToken[0] == 0) {
                firstToken[0] = System.nanoTime() - start;
            }
            return listener.onToken(token, logprob);
        };
        Optional<SampleTree.Sample> drawn =
                new SampleTree(model, stopTokens, options, constraint, gate, 1).draw(prompt, timed, cancellation);
        long duration = System.nanoTime() - start;
        return drawn.map(sample -> Result.of(sample, firstToken[0], duration))
                .orElseGet(() -> new Result(NONE, FinishReason.CANCELLED, 0, prompt.length, 0, 0, 0, duration));
    }
}
