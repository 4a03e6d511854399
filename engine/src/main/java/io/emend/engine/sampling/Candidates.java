package io.emend.engine.sampling;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The tokens one of which is drawn, in ascending order of their ids, with weights in proportion to their probabilities.
 *
 * <p>Where the likeliest tokens are asked for, tokens of equal logits count in the order of their ids. They are found
 * by selection, in time proportional to their number, not by sorting.
 */
final class Candidates {
    private final int[] ids;
    /** By token id. */
    private final double[] weights;

    private float[] logits = {};
    private int offset;
    private int count;
    private float rowMax;
    private double logSum;
    private float top;

    Candidates(int vocabularySize) {
        ids = new int[vocabularySize];
        weights = new double[vocabularySize];
    }

    /**
     * Starts with a row of logits.
     *
     * @param logits rows of logits
     * @param offset where the row starts
     * @throws IllegalStateException if there is a NaN or +∞ among them, or nothing but -∞
     */
    void load(float[] logits, int offset) {
        this.logits = logits;
        this.offset = offset;
        rowMax = Softmax.max(logits, offset, ids.length);
        Softmax.exponentials(logits, offset, ids.length, rowMax, 1, weights);
        logSum = Math.log(Softmax.sum(weights, ids.length));
    }

    /** {@return the natural logarithm of a token's probability in the whole row} */
    double logprob(int id) {
        return (double) logit(id) - rowMax - logSum;
    }

    /**
     * Makes all tokens of the row candidates that are allowed and possible.
     *
     * @param allowed which tokens may be drawn
     * @throws IllegalStateException if there are none
     */
    void admit(TokenSet allowed) {
        boolean all = allowed.isAll();
        count = 0;
        top = Float.NEGATIVE_INFINITY;
        for (int id = 0; id < ids.length; id++) {
            float logit = logits[offset + id];
            if (logit > Float.NEGATIVE_INFINITY && (all || allowed.contains(id))) {
                ids[count++] = id;
                top = Math.max(top, logit);
            }
        }
        if (count == 0) {
            throw new IllegalStateException("none of the allowed tokens is possible");
        }
    }

    /** Leaves the likeliest token. */
    void keepLikeliest() {
        int index = 0;
        while (logit(ids[index]) < top) {
            index++;
        }
        ids[0] = ids[index];
        count = 1;
    }

    /** Leaves the {@code limit} likeliest tokens. */
    void keepTopK(int limit) {
        if (limit >= count) {
            return;
        }
        // The least of the best among some of the tokens bounds the least of the best among all.
        int some = (int) Math.sqrt((double) count * limit);
        select(some, limit, id -> 1);
        float bound = top;
        for (int i = 0; i < limit; i++) {
            bound = Math.min(bound, logit(ids[i]));
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (logit(ids[i]) >= bound) {
                ids[kept++] = ids[i];
            }
        }
        keepFirst(select(kept, limit, id -> 1));
    }

    /**
     * Gives every candidate its weight, 1 for the likeliest.
     *
     * @param temperature above 0
     */
    void weigh(double temperature) {
        if (temperature != 1 || top != rowMax) {
            Softmax.exponentials(logits, offset, weights.length, top, temperature, weights);
        }
    }

    /** Leaves the likeliest tokens whose weights reach {@code mass} of all, the one that reaches it included. */
    void keepTopP(double mass) {
        double total = totalWeight();
        // Tokens lighter than this weigh less than 1 - mass together, so the tokens before them reach the mass.
        keepAtLeast((1 - mass) * total / count);
        keepFirst(select(count, mass * total, id -> weights[id]));
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
     * {@return the token at which the weights, added in order, exceed a number}
     *
     * @param weight from 0 up to but not including the total
     */
    int pick(double weight) {
        double rest = weight;
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

    /**
     * Moves the likeliest of the first {@code end} tokens to the front.
     *
     * @return how many, at least one, it takes of them for their measures to add up to {@code target}
     */
    private int select(int end, double target, IntToDoubleFunction measure) {
        int from = 0;
        int to = end;
        double before = 0;
        while (to - from > 1) {
            // The last token to take is in from..to; those before from measure less than the target.
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
        return to;
    }

    private void keepFirst(int kept) {
        count = kept;
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
