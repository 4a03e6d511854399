package io.emend.engine;

import io.emend.models.Batch;
import io.emend.models.ContextOverflowException;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Continues a prompt token by token. */
public final class Generation {
    private final LanguageModel model;
    private final Set<Integer> stopTokens;

    /**
     * The outcome.
     *
     * @param tokens the tokens written, without the end-of-text token
     * @param finishReason why it ended
     * @param logprob sum of the natural log-probabilities of all tokens drawn, the end-of-text token included
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
     * @param listener is told of each token
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

        private FinishReason decode() {
            while (!cancellation.isCancelled()) {
                Sampler.Draw draw = sampler.draw(logits, 0, allowed(), 0, count);
                if (firstToken == 0) {
                    firstToken = System.nanoTime() - start;
                }
                logprob += draw.logprob();
                listener.onToken(draw.token(), draw.logprob());
                if (stopTokens.contains(draw.token())) {
                    return FinishReason.STOP;
                }
                tokens.add(draw.token());
                if (++count == limit) {
                    return FinishReason.LENGTH;
                }
                if (constraint != null) {
                    constraint.accept(draw.token());
                }
                batch.clear();
                model.forward(batch.add(sequence, Batch.Want.LAST, draw.token()), logits);
            }
            return FinishReason.CANCELLED;
        }

        private BitSet allowed() {
            BitSet allowed = constraint == null ? null : constraint.allowed();
            return count < options.minTokens() ? withoutStopTokens(allowed) : allowed;
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
