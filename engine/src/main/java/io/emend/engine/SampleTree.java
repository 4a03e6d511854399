package io.emend.engine;

import io.emend.models.Batch;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 */
public final class SampleTree {
    private final LanguageModel model;
    private final Set<Integer> stopTokens;
    private final GenerationOptions options;
    private final Constraint constraint;
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
     * @param logprob sum of the natural log-probabilities of all tokens drawn, the stop token included
     * @param distinctTokens tokens that were computed for this sample and not for one of a lower number
     */
    public record Sample(
            Request request, long number, int[] tokens, FinishReason finishReason, double logprob,
            int distinctTokens) {}

    /**
     * Prepares drawing.
     *
     * @param model what predicts the tokens
     * @param stopTokens ids that end a text
     * @param options how to draw; stop strings are not looked for
     * @param constraint which tokens may come, as it stands before the first one, or null for any
     * @param width most branches that go through the model together
     */
    public SampleTree(
            LanguageModel model, Set<Integer> stopTokens, GenerationOptions options, Constraint constraint,
            int width) {
        if (width < 1) {
            throw new IllegalArgumentException("a batch of " + width + " branches");
        }
        this.model = model;
        this.stopTokens = Set.copyOf(stopTokens);
        this.options = options;
        this.constraint = constraint;
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
        new Run(requests, sink, cancellation).run();
    }

    /** The last token of a history that branches share. */
    private record Node(Node parent, int token, int length, int owner) {
        static int[] tokens(Node last) {
            int[] tokens = new int[last == null ? 0 : last.length];
            for (Node node = last; node != null; node = node.parent) {
                tokens[node.length - 1] = node.token;
            }
            return tokens;
        }
    }

    /** Samples that are equal so far, and the tokens the model has not read yet. */
    private record Branch(
            Request request, Sequence sequence, Constraint constraint, Node last, int[] unread, int[] samples,
            double[] logprobs) {
        int length() {
            return last == null ? 0 : last.length;
        }
    }

    /** One call of {@link #draw}. */
    private final class Run {
        private final Iterator<Request> requests;
        private final Consumer<Sample> sink;
        private final Cancellation cancellation;
        private final Sampler sampler = new Sampler(options.sampling(), model.info().vocabularySize());
        private final Deque<Branch> waiting = new ArrayDeque<>();
        private final Set<Sequence> owned = Collections.newSetFromMap(new IdentityHashMap<>());
        private final BitSet beforeEnd = beforeEnd();
        private final Batch batch = new Batch();
        private final Logits logits = new Logits();

        Run(Iterator<Request> requests, Consumer<Sample> sink, Cancellation cancellation) {
            this.requests = requests;
            this.sink = sink;
            this.cancellation = cancellation;
        }

        void run() {
            try {
                while (!cancellation.isCancelled() && admit()) {
                    step();
                }
                waiting.forEach(branch -> finishAll(branch, FinishReason.CANCELLED));
            } finally {
                owned.forEach(model::release);
            }
        }

        /** Starts requests while the batch has room; returns whether there is anything to do. */
        private boolean admit() {
            while (waiting.size() < width && requests.hasNext()) {
                Request request = requests.next();
                Prefill.check(model, request.tokens());
                int[] samples = new int[request.count()];
                Arrays.setAll(samples, i -> i);
                Sequence sequence = own(model.newSequence());
                Constraint own = constraint == null ? null : constraint.fork();
                waiting.addLast(new Branch(
                        request, sequence, own, null, request.tokens(), samples, new double[samples.length]));
            }
            return !waiting.isEmpty();
        }

        private void step() {
            batch.clear();
            List<Branch> active = new ArrayList<>();
            while (active.size() < width && !waiting.isEmpty()) {
                Branch branch = waiting.removeFirst();
                active.add(branch);
                batch.add(branch.sequence, Batch.Want.LAST, branch.unread);
            }
            model.forward(batch, logits);
            List<Branch> children = new ArrayList<>();
            for (int row = 0; row < active.size(); row++) {
                divide(active.get(row), row, children);
            }
            // The oldest branches go first, so that requests finish one after the other and memory stays bounded.
            children.reversed().forEach(waiting::addFirst);
        }

        /** Every sample draws; those that drew alike go on together. */
        private void divide(Branch branch, int row, List<Branch> children) {
            Map<Integer, List<Integer>> byToken = new LinkedHashMap<>();
            double[] tokenLogprobs = new double[branch.samples.length];
            sampler.read(logits, row, allowed(branch));
            for (int i = 0; i < branch.samples.length; i++) {
                long number = branch.request.first() + branch.samples[i];
                Sampler.Draw draw = sampler.draw(number, branch.length());
                byToken.computeIfAbsent(draw.token(), token -> new ArrayList<>()).add(i);
                tokenLogprobs[i] = draw.logprob();
            }
            boolean sequenceTaken = false;
            for (Map.Entry<Integer, List<Integer>> group : byToken.entrySet()) {
                Branch child = child(branch, group.getKey(), group.getValue(), tokenLogprobs, sequenceTaken);
                if (child != null) {
                    sequenceTaken = true;
                    children.add(child);
                }
            }
            if (!sequenceTaken) {
                release(branch.sequence);
            }
        }

        /** The samples that drew one token, or null where they end with it. */
        private Branch child(
                Branch branch, int token, List<Integer> members, double[] tokenLogprobs, boolean sequenceTaken) {
            int[] samples = members.stream().mapToInt(i -> branch.samples[i]).toArray();
            double[] logprobs = members.stream().mapToDouble(i -> branch.logprobs[i] + tokenLogprobs[i]).toArray();
            boolean stops = stopTokens.contains(token);
            Node last = stops ? branch.last : new Node(branch.last, token, branch.length() + 1, samples[0]);
            int limit = Math.min(
                    options.maxTokens(), model.info().contextLength() - branch.request.tokens().length);
            if (stops || last.length == limit) {
                finishAll(
                        new Branch(branch.request, null, null, last, null, samples, logprobs),
                        stops ? FinishReason.STOP : FinishReason.LENGTH);
                return null;
            }
            Sequence sequence = sequenceTaken ? own(model.fork(branch.sequence)) : branch.sequence;
            Constraint next = branch.constraint == null ? null : branch.constraint.fork();
            if (next != null) {
                next.accept(token);
            }
            return new Branch(branch.request, sequence, next, last, new int[] {token}, samples, logprobs);
        }

        /** What may come next. A constraint that allows nothing but the end is stronger than the least length. */
        private BitSet allowed(Branch branch) {
            BitSet allowed = branch.constraint == null ? null : branch.constraint.allowed();
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

        private void finishAll(Branch branch, FinishReason reason) {
            int[] tokens = Node.tokens(branch.last);
            for (int i = 0; i < branch.samples.length; i++) {
                int sample = branch.samples[i];
                int distinct = 0;
                for (Node node = branch.last; node != null; node = node.parent) {
                    distinct += node.owner == sample ? 1 : 0;
                }
                sink.accept(new Sample(
                        branch.request, branch.request.first() + sample, tokens, reason, branch.logprobs[i],
                        distinct));
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
