package io.emend.engine;

import io.emend.models.Batch;
import io.emend.models.ContextOverflowException;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Draws many samples of the same prompts jointly, at the cost of the distinct ones.
 *
 * <p>Samples whose tokens so far are equal are one branch: the model computes it once. At each position every sample of
 * the branch draws its own token from the common logits, and the branch divides by what was drawn.
 *
 * <p><b>Why this is the distribution of independent samples.</b> The draw of a sample at a position is a function of the
 * logits there and of a uniform number that belongs to (seed, sample, position) alone. Alone or in a branch, a sample
 * thus sees the same logits (they depend on its own tokens only) and the same number, and so by induction over positions
 * draws the same tokens. The samples are not only distributed like independent ones, they <em>are</em> those samples,
 * token for token, whatever the width of the batch, if the model computes the same logits in any batch. How many of a
 * branch's n samples draw each token is then multinomial, being n independent draws from one distribution.
 *
 * <p>Where a {@link Gate} rejects the end of a text, the samples of the branch go back to what it passed and draw again,
 * with numbers that belong to the attempt as well. Greedy sampling would only repeat itself: its attempt n is drawn at
 * temperature min(1, n/4), a fallback as in Radford et al., "Robust speech recognition via large-scale weak
 * supervision" (arXiv 2212.04356). A branch that is rejected too often is given up.
 */
public final class SampleTree {
    private static final int[] NONE = {};

    private final LanguageModel model;
    private final Set<Integer> stopTokens;
    private final GenerationOptions options;
    private final Constraint constraint;
    private final Gate gate;
    private final int width;

    /**
     * What to draw.
     *
     * @param tokens the prompt
     * @param first number of the first sample; the number decides the draws
     * @param count how many samples
     */
    public record Request(int[] tokens, long first, int count) {
        /** Checks the count. */
        public Request {
            if (count < 1 || first < 0) {
                throw new IllegalArgumentException(count + " samples from number " + first);
            }
        }
    }

    /**
     * A finished sample.
     *
     * @param request what it was drawn for
     * @param number its number
     * @param tokens the tokens written, without the stop token
     * @param finishReason why it ended
     * @param logprob sum of the natural log-probabilities of all its tokens, the stop token included
     * @param forcedTokens how many of the tokens were not drawn because the constraint left no choice
     * @param distinctTokens tokens that were computed for this sample and not for one of a lower number, those included
     *     that were taken back
     * @param discardedTokens how many of the distinct tokens were taken back
     */
    public record Sample(
            Request request,
            long number,
            int[] tokens,
            FinishReason finishReason,
            double logprob,
            int forcedTokens,
            int distinctTokens,
            int discardedTokens) {}

    /**
     * Prepares drawing.
     *
     * @param model what predicts the tokens
     * @param stopTokens ids that end a text
     * @param options how to draw; stop strings are not looked for
     * @param constraint which tokens may come, as it stands before the first one, or null for any
     * @param gate what is taken back, as it stands before the first token, or null for nothing
     * @param width most branches that go through the model together
     */
    public SampleTree(
            LanguageModel model,
            Set<Integer> stopTokens,
            GenerationOptions options,
            Constraint constraint,
            Gate gate,
            int width) {
        if (width < 1) {
            throw new IllegalArgumentException("a batch of " + width + " branches");
        }
        this.model = model;
        this.stopTokens = Set.copyOf(stopTokens);
        this.options = options;
        this.constraint = constraint;
        this.gate = gate;
        this.width = width;
    }

    /**
     * Draws the samples of all requests; several are in flight so that the batch stays full.
     *
     * @param requests read as room becomes free
     * @param sink takes samples as they finish, those of one request in any order
     * @param cancellation ends it early; unfinished samples are then handed on as cancelled
     * @throws io.emend.models.ContextOverflowException if a prompt leaves no room for a token
     */
    public void draw(Iterator<Request> requests, Consumer<Sample> sink, Cancellation cancellation) {
        new Run(requests, sink, null, cancellation).run();
    }

    /**
     * Draws one sample and tells of its tokens as soon as they will not be taken back.
     *
     * @param tokens the prompt
     * @param listener is told of each token and may end the text
     * @param cancellation ends it early
     * @return the sample; empty where it was cancelled before anything was done
     * @throws io.emend.models.ContextOverflowException if the prompt leaves no room for a token
     */
    Optional<Sample> draw(int[] tokens, TokenListener listener, Cancellation cancellation) {
        List<Sample> drawn = new ArrayList<>(1);
        new Run(List.of(new Request(tokens, 0, 1)).iterator(), drawn::add, listener, cancellation).run();
        return drawn.stream().findFirst();
    }

    /** One call of {@link #draw}. */
    private final class Run {
        private final Iterator<Request> requests;
        private final Consumer<Sample> sink;
        private final TokenListener listener;
        private final Cancellation cancellation;
        /** By attempt; all but the first only for greedy sampling. */
        private final List<Sampler> samplers = new ArrayList<>();

        private final Deque<Branch> waiting = new ArrayDeque<>();
        private final Set<Sequence> owned = Collections.newSetFromMap(new IdentityHashMap<>());
        private final BitSet beforeEnd = beforeEnd();
        private final Batch batch = new Batch();
        private final Logits logits = new Logits();

        Run(Iterator<Request> requests, Consumer<Sample> sink, TokenListener listener, Cancellation cancellation) {
            this.requests = requests;
            this.sink = sink;
            this.listener = listener;
            this.cancellation = cancellation;
        }

        void run() {
            try {
                while (!cancellation.isCancelled() && admit()) {
                    step();
                }
                for (Branch branch : waiting) {
                    branch.cancel();
                    finish(branch);
                }
            } finally {
                owned.forEach(model::release);
            }
        }

        /** Starts requests while the batch has room; returns whether there is anything to do. */
        private boolean admit() {
            while (waiting.size() < width && requests.hasNext()) {
                Request request = requests.next();
                check(request.tokens());
                waiting.addLast(Branch.root(
                        request,
                        own(model.newSequence()),
                        constraint == null ? null : constraint.fork(),
                        gate == null ? null : gate.fork()));
            }
            return !waiting.isEmpty();
        }

        private void check(int[] prompt) {
            if (prompt.length == 0) {
                throw new IllegalArgumentException("the prompt is empty");
            }
            int context = model.info().contextLength();
            if (prompt.length + 1 > context) {
                throw new ContextOverflowException(prompt.length + 1, context);
            }
        }

        private void step() {
            batch.clear();
            List<Branch> active = new ArrayList<>();
            while (active.size() < width && !waiting.isEmpty()) {
                Branch branch = waiting.removeFirst();
                active.add(branch);
                branch.read(batch);
            }
            model.forward(batch, logits);
            List<Branch> next = new ArrayList<>();
            int row = 0;
            for (int i = 0; i < active.size(); i++) {
                Batch.Run run = batch.runs().get(i);
                goOn(active.get(i), run, row, next);
                row += run.rows();
            }
            // The oldest branches go first, so that requests finish one after the other and memory stays bounded.
            next.reversed().forEach(waiting::addFirst);
        }

        private void goOn(Branch branch, Batch.Run run, int firstRow, List<Branch> next) {
            if (!branch.isRead()) {
                next.add(branch);
                return;
            }
            branch.score(run, firstRow, logits);
            tell(branch);
            if (branch.finish() == null) {
                divide(branch, firstRow + run.rows() - 1, next);
            } else {
                finish(branch);
                release(branch.sequence());
            }
        }

        /** Every sample draws; those that drew alike go on together. */
        private void divide(Branch branch, int row, List<Branch> next) {
            Map<Sampler.Draw, List<Integer>> groups = new LinkedHashMap<>();
            Sampler sampler = sampler(branch.attempt());
            sampler.read(logits, row, allowed(branch));
            for (int sample : branch.samples()) {
                long number = branch.request().first() + sample;
                groups.computeIfAbsent(
                                sampler.draw(number, branch.length(), branch.attempt()), draw -> new ArrayList<>())
                        .add(sample);
            }
            int left = groups.size();
            for (Map.Entry<Sampler.Draw, List<Integer>> group : groups.entrySet()) {
                int[] members = group.getValue().stream().mapToInt(i -> i).toArray();
                // The last one goes on with what the branch had.
                Sequence sequence = --left == 0 ? branch.sequence() : own(model.fork(branch.sequence()));
                advance(branch.divide(members, sequence), group.getKey(), next);
            }
        }

        /** Takes a token, and those that must follow it. */
        private void advance(Branch branch, Sampler.Draw draw, List<Branch> next) {
            int limit = Math.min(
                    options.maxTokens(),
                    model.info().contextLength() - branch.request().tokens().length);
            Branch.Outcome outcome = branch.take(draw, stopTokens.contains(draw.token()), limit);
            int[] forced = outcome == Branch.Outcome.GOES_ON ? branch.forced() : NONE;
            for (int i = 0; i < forced.length && outcome == Branch.Outcome.GOES_ON; i++) {
                outcome = branch.takeForced(forced[i], stopTokens.contains(forced[i]), limit);
            }
            if (outcome == Branch.Outcome.TAKEN_BACK) {
                if (branch.attempt() < options.lintGate()) {
                    branch.retry(model);
                } else {
                    branch.abandon();
                }
            }
            tell(branch);
            if (branch.finish() == null || !branch.isScored()) {
                next.add(branch);
            } else {
                finish(branch);
                release(branch.sequence());
            }
        }

        private Sampler sampler(int attempt) {
            int index = options.sampling().isGreedy() ? attempt : 0;
            while (samplers.size() <= index) {
                double temperature = options.sampling().isGreedy()
                        ? Math.min(1, samplers.size() / 4.0)
                        : options.sampling().temperature();
                samplers.add(new Sampler(
                        options.sampling().withTemperature(temperature),
                        model.info().vocabularySize()));
            }
            return samplers.get(index);
        }

        /** What may come next. A constraint that allows nothing but the end is stronger than the least length. */
        private BitSet allowed(Branch branch) {
            BitSet allowed = branch.allowed();
            if (branch.length() >= options.minTokens()) {
                return allowed;
            }
            if (allowed == null) {
                return beforeEnd;
            }
            BitSet rest = (BitSet) allowed.clone();
            rest.and(beforeEnd);
            return rest.isEmpty() ? allowed : rest;
        }

        private void tell(Branch branch) {
            if (listener != null) {
                branch.tell(listener);
            }
        }

        private void finish(Branch branch) {
            tell(branch);
            for (int index : branch.samples()) {
                sink.accept(branch.sample(index));
            }
        }

        private BitSet beforeEnd() {
            BitSet tokens = new BitSet();
            tokens.set(0, model.info().vocabularySize());
            stopTokens.forEach(tokens::clear);
            return tokens;
        }

        private Sequence own(Sequence sequence) {
            owned.add(sequence);
            return sequence;
        }

        private void release(Sequence sequence) {
            model.release(sequence);
            owned.remove(sequence);
        }
    }
}
