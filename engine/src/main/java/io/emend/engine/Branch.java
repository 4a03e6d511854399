package io.emend.engine;

import io.emend.models.Batch;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Samples of one request whose texts are equal so far, and what goes with the text: the model's sequence, the rules, and
 * the place that it can be taken back to.
 */
final class Branch {
    /** Tokens of a prompt that go through the model at a time, so that a long one can be cancelled. */
    private static final int CHUNK = 64;

    private static final int[] NONE = {};

    private final SampleTree.Request request;
    /** Indices of the samples, ascending. */
    private final int[] samples;
    /** Tokens that were computed and taken back, by the index of the sample they count for; one for the request. */
    private final int[] discarded;

    private final Sequence sequence;
    private Constraint constraint;
    private Gate gate;
    private Node last;
    private Checkpoint checkpoint;
    private int attempt;
    private int told;
    private FinishReason finish;
    private int forcedStop = -1;
    private double stopLogprob;

    /** A token of a text, and the ones before it. */
    private static final class Node {
        private final Node parent;
        private final int token;
        private final int length;
        private final int owner;
        private final boolean forced;
        private double logprob;

        Node(Node parent, int token, int owner, boolean forced, double logprob) {
            this.parent = parent;
            this.token = token;
            this.length = length(parent) + 1;
            this.owner = owner;
            this.forced = forced;
            this.logprob = logprob;
        }

        /** Whether the model has read what comes before this token. */
        boolean isScored() {
            return !Double.isNaN(logprob);
        }

        static int length(Node last) {
            return last == null ? 0 : last.length;
        }
    }

    /** A text that the gate has passed, and the rules as they stand after it. */
    private record Checkpoint(Node last, Constraint constraint, Gate gate) {}

    /** What becomes of a text with one more token. */
    enum Outcome {
        GOES_ON,
        TAKEN_BACK,
        ENDED
    }

    private Branch(SampleTree.Request request, int[] samples, int[] discarded, Sequence sequence) {
        this.request = request;
        this.samples = samples;
        this.discarded = discarded;
        this.sequence = sequence;
    }

    /** All samples of a request, before the first token. The rules become the branch's own. */
    static Branch root(SampleTree.Request request, Sequence sequence, Constraint constraint, Gate gate) {
        int[] samples = new int[request.count()];
        Arrays.setAll(samples, i -> i);
        Branch root = new Branch(request, samples, new int[samples.length], sequence);
        root.constraint = constraint;
        root.gate = gate;
        root.keep();
        return root;
    }

    /**
     * Some of the samples, to go their own way.
     *
     * @param members which of this branch's samples, ascending
     * @param own the model's sequence for them: this branch's, if it is done with it, or a fork
     */
    Branch divide(int[] members, Sequence own) {
        boolean takesOver = own == sequence;
        Branch child = new Branch(request, members, discarded, own);
        child.constraint = constraint == null || takesOver ? constraint : constraint.fork();
        child.gate = gate == null || takesOver ? gate : gate.fork();
        child.last = last;
        child.checkpoint = checkpoint;
        child.attempt = attempt;
        child.told = told;
        return child;
    }

    SampleTree.Request request() {
        return request;
    }

    int[] samples() {
        return samples;
    }

    Sequence sequence() {
        return sequence;
    }

    /** {@return how many tokens were written} */
    int length() {
        return Node.length(last);
    }

    /** {@return how often the edit at hand was taken back} */
    int attempt() {
        return attempt;
    }

    /** {@return why the text ended, or null where it goes on} */
    FinishReason finish() {
        return finish;
    }

    /** {@return whether the model has read the whole text but for its last token} */
    boolean isScored() {
        return forcedStop < 0 && (last == null || last.isScored());
    }

    // Reading

    /** Adds the tokens that the model has not read to a batch, of a long prompt the next ones. */
    void read(Batch batch) {
        int from = sequence.length();
        int all = request.tokens().length + length();
        int to = Math.min(from + CHUNK, all);
        int[] tokens = new int[to - from];
        for (int i = from; i < Math.min(to, request.tokens().length); i++) {
            tokens[i - from] = request.tokens()[i];
        }
        boolean scores = false;
        for (Node node = last; node != null && position(node) >= from; node = node.parent) {
            if (position(node) < to) {
                tokens[position(node) - from] = node.token;
            }
            scores |= !node.isScored();
        }
        batch.add(sequence, scores ? Batch.Want.ALL : to == all ? Batch.Want.LAST : Batch.Want.NONE, tokens);
    }

    private int position(Node node) {
        return request.tokens().length + node.length - 1;
    }

    /** {@return whether the model has read all of the text} */
    boolean isRead() {
        return sequence.length() == request.tokens().length + length();
    }

    /**
     * Reads the log-probabilities of tokens that were not drawn but had to come.
     *
     * @param run what was read
     * @param firstRow the row of its first token, where all its rows were asked for
     */
    void score(Batch.Run run, int firstRow, Logits logits) {
        if (run.want() == Batch.Want.ALL) {
            int from = sequence.length() - run.tokens().length;
            for (Node node = last; node != null && position(node) > from; node = node.parent) {
                if (!node.isScored()) {
                    node.logprob = Softmax.logprob(logits, firstRow + position(node) - from - 1, node.token);
                }
            }
        }
        if (forcedStop >= 0) {
            stopLogprob = Softmax.logprob(logits, firstRow + run.rows() - 1, forcedStop);
            forcedStop = -1;
        }
    }

    // Writing

    /** {@return the tokens the constraint allows, or null for all} */
    BitSet allowed() {
        return constraint == null ? null : constraint.allowed();
    }

    /** {@return the tokens that must come next, at most as many as are read at a time} */
    int[] forced() {
        int[] forced = constraint == null ? NONE : constraint.forced();
        return forced.length < CHUNK ? forced : Arrays.copyOf(forced, CHUNK - 1);
    }

    /** Takes a token that was drawn. */
    Outcome take(Sampler.Draw draw, boolean stops, int limit) {
        if (stops) {
            stopLogprob = draw.logprob();
        }
        return take(draw.token(), stops, limit, false, draw.logprob());
    }

    /** Takes a token that must come; its log-probability is read with the next pass. */
    Outcome takeForced(int token, boolean stops, int limit) {
        if (stops) {
            forcedStop = token;
        }
        return take(token, stops, limit, true, Double.NaN);
    }

    private Outcome take(int token, boolean stops, int limit, boolean forced, double logprob) {
        if (stops) {
            return end(FinishReason.STOP);
        }
        last = new Node(last, token, samples[0], forced, logprob);
        if (constraint != null) {
            constraint.accept(token);
        }
        switch (gate == null ? Gate.Verdict.GO_ON : gate.accept(token)) {
            case REJECT -> {
                return Outcome.TAKEN_BACK;
            }
            case ABANDON -> {
                abandon();
                return Outcome.ENDED;
            }
            case PASS -> keep();
            case GO_ON -> {}
        }
        return length() < limit ? Outcome.GOES_ON : end(FinishReason.LENGTH);
    }

    private Outcome end(FinishReason reason) {
        if (gate != null) {
            if (gate.end() == Gate.Verdict.REJECT) {
                if (reason == FinishReason.STOP) {
                    return Outcome.TAKEN_BACK;
                }
                rewind();
            } else {
                keep();
            }
        }
        finish = reason;
        return Outcome.ENDED;
    }

    /** Ends the text where it stands, without what the gate has not passed or the model has not read. */
    void cancel() {
        dropStop();
        while (last != null && !last.isScored()) {
            last = last.parent;
        }
        if (gate != null && length() > Node.length(checkpoint.last)) {
            rewind();
        }
        finish = FinishReason.CANCELLED;
    }

    /** Ends the text at the last place the gate passed. */
    void abandon() {
        rewind();
        finish = FinishReason.ABANDONED;
    }

    /** Ends the text here, at somebody's wish. */
    private void stopAt(Node node) {
        goBack(node);
        gate = null; // what it passed after this is not wanted either
        finish = FinishReason.STOP;
    }

    private void keep() {
        if (gate != null) {
            checkpoint = new Checkpoint(last, constraint == null ? null : constraint.fork(), gate.fork());
            attempt = 0;
        }
    }

    /** Goes back to the last place the gate passed, to draw again from there. */
    void retry(LanguageModel model) {
        rewind();
        attempt++;
        constraint = checkpoint.constraint == null ? null : checkpoint.constraint.fork();
        gate = checkpoint.gate.fork();
        // The last token is read again for the logits after it.
        model.truncate(sequence, Math.min(sequence.length(), request.tokens().length + length() - 1));
    }

    private void rewind() {
        goBack(checkpoint.last);
    }

    private void goBack(Node to) {
        dropStop();
        for (Node node = last; Node.length(node) > Node.length(to); node = node.parent) {
            if (node.isScored() && Arrays.binarySearch(samples, node.owner) >= 0) {
                discarded[node.owner]++;
            }
        }
        last = to;
    }

    /** The text does not end with a stop token after all. */
    private void dropStop() {
        forcedStop = -1;
        stopLogprob = 0;
    }

    // Telling

    /** Tells of the tokens that will not be taken back; ends the text where the listener does not want more. */
    void tell(TokenListener listener) {
        Node end = gate == null ? last : checkpoint.last;
        while (end != null && !end.isScored()) {
            end = end.parent;
        }
        Node[] news = new Node[Math.max(0, Node.length(end) - told)];
        for (Node node = end; Node.length(node) > told; node = node.parent) {
            news[node.length - told - 1] = node;
        }
        for (Node node : news) {
            told++;
            if (!listener.onToken(node.token, node.logprob)) {
                stopAt(node);
                return;
            }
        }
    }

    /** {@return one of the samples as it is now} */
    SampleTree.Sample sample(int index) {
        int[] tokens = new int[length()];
        double[] logprobs = new double[tokens.length];
        int distinct = discarded[index];
        int forced = 0;
        for (Node node = last; node != null; node = node.parent) {
            tokens[node.length - 1] = node.token;
            logprobs[node.length - 1] = node.logprob;
            distinct += node.owner == index ? 1 : 0;
            forced += node.forced ? 1 : 0;
        }
        double logprob = 0;
        for (double each : logprobs) {
            logprob += each;
        }
        return new SampleTree.Sample(
                request,
                request.first() + index,
                tokens,
                finish,
                logprob + stopLogprob,
                forced,
                distinct,
                discarded[index]);
    }
}
