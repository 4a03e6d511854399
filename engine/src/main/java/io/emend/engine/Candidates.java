package io.emend.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;

/**
 * The tokens one of which is drawn, in ascending order of their ids, with weights in proportion to their probabilities.
 *
 * <p>Where the likeliest tokens are asked for, tokens of equal logits count in the order of their ids. They are found by
 * selection, in time proportional to their number, not by sorting.
 */
final class Candidates {
    private final int[] ids;
    /** By token id. */
    private final double[] weights;
    private float[] logits;
    private int offset;
    private int count;

    Candidates(int vocabularySize) {
        ids = new int[vocabularySize];
        weights = new double[vocabularySize];
    }

    /**
     * Starts with all tokens that are allowed and possible.
     *
     * @param logits rows of logits
     * @param offset where the row starts
     * @param allowed which tokens may be drawn, or null for all
     */
    void fill(float[] logits, int offset, BitSet allowed) {
        this.logits = logits;
        this.offset = offset;
        count = 0;
        for (int id = 0; id < ids.length; id++) {
            if (logits[offset + id] > Float.NEGATIVE_INFINITY && (allowed == null || allowed.get(id))) {
                ids[count++] = id;
            }
        }
        if (count == 0) {
            throw new IllegalStateException("none of the allowed tokens is possible");
        }
    }

    /** Leaves the likeliest token. */
    void keepLikeliest() {
        ids[0] = likeliest();
        count = 1;
    }

    private int likeliest() {
        int best = ids[0];
        for (int i = 1; i < count; i++) {
            if (logit(ids[i]) > logit(best)) {
                best = ids[i];
            }
        }
        return best;
    }

    /** Leaves the {@code limit} likeliest tokens. */
    void keepTopK(int limit) {
        if (limit < count) {
            keepUntil(limit, id -> 1);
        }
    }

    /**
     * Gives every candidate its weight, 1 for the likeliest.
     *
     * @param temperature above 0
     */
    void weigh(double temperature) {
        Softmax.exponentials(logits, offset, weights.length, logit(likeliest()), temperature, weights);
    }

    /** Leaves the likeliest tokens whose weights together reach {@code mass} of all, the one that reaches it included. */
    void keepTopP(double mass) {
        double total = totalWeight();
        // Tokens lighter than this weigh less than 1 - mass together, so the tokens before them reach the mass.
        keepAtLeast((1 - mass) * total / count);
        keepUntil(mass * total, id -> weights[id]);
    }

    /** Leaves the tokens whose weight is at least {@code threshold}, which is at most 1. */
    void keepAtLeast(double threshold) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (weights[ids[i]] >= threshold) {
                ids[kept++] = ids[i];
            }
        }
        count = kept;
    }

    /** {@return how many tokens are left} */
    int count() {
        return count;
    }

    /**
     * {@return a token drawn in proportion to the weights}
     *
     * @param uniform a random number from 0 up to but not including 1
     */
    int pick(double uniform) {
        double rest = uniform * totalWeight();
        int index = 0;
        while (index < count - 1 && (rest -= weight(index)) >= 0) {
            index++;
        }
        return ids[index];
    }

    /** {@return the id of a token} */
    int id(int index) {
        return ids[index];
    }

    /** {@return the weight of a token} */
    double weight(int index) {
        return weights[ids[index]];
    }

    /** {@return the sum of the weights} */
    double totalWeight() {
        double total = 0;
        for (int i = 0; i < count; i++) {
            total += weights[ids[i]];
        }
        return total;
    }

    private float logit(int id) {
        return logits[offset + id];
    }

    /** Leaves the shortest run of likeliest tokens, at least one, whose measures add up to {@code target}. */
    private void keepUntil(double target, IntToDoubleFunction measure) {
        int from = 0;
        int to = count;
        double before = 0;
        while (to - from > 1) {
            // The last token to keep is in from..to; those before from measure less than the target.
            int pivot = partition(from, to);
            double sum = before;
            for (int i = from; i < pivot; i++) {
                sum += measure.applyAsDouble(ids[i]);
            }
            if (sum >= target) {
                to = pivot;
            } else {
                before = sum + measure.applyAsDouble(ids[pivot]);
                from = pivot + 1;
                to = before >= target ? from : to;
            }
        }
        count = to;
        Arrays.sort(ids, 0, count);
    }

    /** Puts the tokens that precede the median of three before it, the others after it, and returns its place. */
    private int partition(int from, int to) {
        int last = to - 1;
        swap(median(from, (from + last) >>> 1, last), last);
        int pivot = ids[last];
        int place = from;
        for (int i = from; i < last; i++) {
            if (precedes(ids[i], pivot)) {
                swap(i, place++);
            }
        }
        swap(place, last);
        return place;
    }

    private int median(int i, int j, int k) {
        if (precedes(ids[i], ids[j])) {
            return precedes(ids[j], ids[k]) ? j : precedes(ids[i], ids[k]) ? k : i;
        }
        return precedes(ids[i], ids[k]) ? i : precedes(ids[j], ids[k]) ? k : j;
    }

    private void swap(int i, int j) {
        int id = ids[i];
        ids[i] = ids[j];
        ids[j] = id;
    }

    /** Whether a token is likelier than another, or as likely and of lower id. */
    private boolean precedes(int a, int b) {
        float logitA = logit(a);
        float logitB = logit(b);
        return logitA > logitB || logitA == logitB && a < b;
    }
}
