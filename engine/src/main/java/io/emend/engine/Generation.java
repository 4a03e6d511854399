package io.emend.engine;

import io.emend.models.Batch;
import io.emend.models.ContextOverflowException;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;

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
     * @param logprob sum of the natural log-probabilities of all tokens drawn, the stop token included
     * @param promptTokens length of the prompt
     * @param timeToFirstToken nanoseconds until the first token was chosen, 0 if there was none
     * @param duration nanoseconds in all
     */
    public record Result(
            int[] tokens, FinishReason finishReason, double logprob,
            int promptTokens, long timeToFirstToken, long duration) {

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
            int[] prompt, GenerationOptions options, Constraint constraint,
            TokenListener listener, Cancellation cancellation) {
        Prefill.check(model, prompt);
        Sequence sequence = model.newSequence();
        try {
            return new Run(sequence, prompt, options, constraint, listener, cancellation).run();
        } finally {
            model.release(sequence);
        }
    }

    /** One generation under way. */
    private final class Run {
        private final Sequence sequence;
        private final int[] prompt;
        private final GenerationOptions options;
        private final Constraint constraint;
        private final TokenListener listener;
        private final Cancellation cancellation;
        private final Sampler sampler;
        private final int limit;
        private final Logits logits = new Logits();
        private final Batch batch = new Batch();
        private final IntStream.Builder tokens = IntStream.builder();
        private final long start = System.nanoTime();
        private int count;
        private double logprob;
        private long firstToken;
        private FinishReason finish;

        Run(
                Sequence sequence, int[] prompt, GenerationOptions options, Constraint constraint,
                TokenListener listener, Cancellation cancellation) {
            this.sequence = sequence;
            this.prompt = prompt;
            this.options = options;
            this.constraint = constraint;
            this.listener = listener;
            this.cancellation = cancellation;
            sampler = new Sampler(options.sampling(), model.info().vocabularySize());
            limit = Math.min(options.maxTokens(), model.info().contextLength() - prompt.length);
        }

        Result run() {
            boolean prefilled = Prefill.run(model, sequence, prompt, logits, cancellation);
            FinishReason reason = prefilled ? decode() : FinishReason.CANCELLED;
            return new Result(
                    tokens.build().toArray(), reason, logprob, prompt.length, firstToken, System.nanoTime() - start);
        }

        /** Each round takes one token and those that must follow it, and lets the model read them together. */
        private FinishReason decode() {
            while (true) {
                int[] run = forced();
                int row = logits.rows() - 1;
                Sampler.Draw first = run.length == 0
                        ? sampler.draw(logits, row, allowed(), 0, count)
                        : forcedDraw(row, run[0]);
                if (take(first)) {
                    return finish;
                }
                if (run.length == 0) {
                    run = IntStream.concat(IntStream.of(first.token()), IntStream.of(forced())).toArray();
                }
                batch.clear();
                model.forward(batch.add(sequence, run.length == 1 ? Batch.Want.LAST : Batch.Want.ALL, run), logits);
                for (int i = 1; i < run.length; i++) {
                    if (take(forcedDraw(i - 1, run[i]))) {
                        return finish;
                    }
                }
            }
        }

        private Sampler.Draw forcedDraw(int row, int token) {
            return new Sampler.Draw(token, Softmax.logprob(logits, row, token));
        }

        /** Makes a token part of the text; returns whether the text ends with it. */
        private boolean take(Sampler.Draw draw) {
            if (firstToken == 0) {
                firstToken = System.nanoTime() - start;
            }
            logprob += draw.logprob();
            if (stopTokens.contains(draw.token())) {
                finish = FinishReason.STOP;
                return true;
            }
            tokens.add(draw.token());
            count++;
            if (constraint != null) {
                constraint.accept(draw.token());
            }
            if (!listener.onToken(draw.token(), draw.logprob())) {
                finish = FinishReason.STOP;
            } else if (count == limit) {
                finish = FinishReason.LENGTH;
            } else if (cancellation.isCancelled()) {
                finish = FinishReason.CANCELLED;
            }
            return finish != null;
        }

        private int[] forced() {
            int[] forced = constraint == null ? NONE : constraint.forced();
            return forced.length > limit - count ? Arrays.copyOf(forced, limit - count) : forced;
        }

        /** What may come next. A constraint that allows nothing but the end is stronger than the least length. */
        private BitSet allowed() {
            BitSet allowed = constraint == null ? null : constraint.allowed();
            if (count >= options.minTokens()) {
                return allowed;
            }
            BitSet rest = withoutStopTokens(allowed);
            return rest.isEmpty() ? allowed : rest;
        }

        private BitSet withoutStopTokens(BitSet allowed) {
            BitSet rest = new BitSet(model.info().vocabularySize());
            if (allowed == null) {
                rest.set(0, model.info().vocabularySize());
            } else {
                rest.or(allowed);
            }
            stopTokens.forEach(rest::clear);
            return rest;
        }
    }
}
