package io.emend.engine.generate;

import io.emend.models.ContextOverflowException;
import io.emend.models.LanguageModel;
import java.util.List;

/** Continues one prompt token by token, and measures the time. */
public final class Generation {
    private final LanguageModel model;

    /**
     * The outcome.
     *
     * @param tokens the tokens written, without the stop token
     * @param finishReason why it ended
     * @param logprob sum of the natural log-probabilities of all its tokens, the stop token included
     * @param promptTokens length of the prompt
     * @param forcedTokens how many of the tokens were not drawn because the rule left no choice
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
        /**
         * {@return the result that a sample is}
         *
         * @param sample what was written
         * @param promptTokens length of the prompt
         * @param timeToFirstToken nanoseconds until the first token was chosen, 0 where it is not known
         * @param duration nanoseconds in all, 0 where it is not known
         */
        public static Result of(Sample sample, int promptTokens, long timeToFirstToken, long duration) {
            return new Result(
                    sample.tokens(),
                    sample.finishReason(),
                    sample.logprob(),
                    promptTokens,
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

    /** Passes on what it is told, and remembers when the first token came and what the sample is. */
    private static final class Watch implements RequestListener {
        private final RequestListener listener;
        private final long start = System.nanoTime();
        private long timeToFirstToken;
        private Sample sample = new Sample(0, new int[0], FinishReason.CANCELLED, 0, 0, 0, 0);

        Watch(RequestListener listener) {
            this.listener = listener;
        }

        @Override
        public boolean onToken(long number, int token, double logprob) {
            if (timeToFirstToken == 0) {
                timeToFirstToken = System.nanoTime() - start;
            }
            return listener.onToken(number, token, logprob);
        }

        @Override
        public void onSample(Sample ended) {
            sample = ended;
            listener.onSample(ended);
        }

        @Override
        public void onFailure(Throwable error) {
            listener.onFailure(error);
        }

        Result result(int promptTokens) {
            return Result.of(sample, promptTokens, timeToFirstToken, System.nanoTime() - start);
        }
    }

    /**
     * Prepares generations.
     *
     * @param model what predicts the tokens
     */
    public Generation(LanguageModel model) {
        this.model = model;
    }

    /**
     * Generates one text.
     *
     * @param request the prompt, and how; its first sample is the one
     * @param cancellation ends it early
     * @return the outcome; the model's sequences have been released, also when this throws
     * @throws ContextOverflowException if the prompt leaves no room for a token
     * @throws IllegalArgumentException if the prompt has tokens outside the vocabulary
     */
    public Result run(Request request, Cancellation cancellation) {
        Watch watch = new Watch(request.listener());
        Request one = request.withSamples(request.first(), 1).withListener(watch);
        new SampleTree(model, 1).draw(List.of(one).iterator(), cancellation);
        return watch.result(request.prompt().length);
    }
}
