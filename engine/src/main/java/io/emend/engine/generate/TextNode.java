package io.emend.engine.generate;

/** A token of a text, and through it those before: texts that begin alike share their nodes. */
final class TextNode {
    /** Stands before the first token of every text. */
    static final TextNode START = new TextNode();

    private final TextNode before;
    private final int token;
    private final int length;
    private final int owner;
    private final boolean forced;
    private double logprob;

    private TextNode() {
        before = this;
        token = -1;
        length = 0;
        owner = -1;
        forced = false;
    }

    private TextNode(TextNode before, int token, int length, int owner, boolean forced, double logprob) {
        this.before = before;
        this.token = token;
        this.length = length;
        this.owner = owner;
        this.forced = forced;
        this.logprob = logprob;
    }

    /**
     * {@return this text with one more token}
     *
     * @param next the token
     * @param sample index of the sample it is computed for
     * @param isForced whether it was not drawn
     * @param nextLogprob its log-probability; NaN where the model has still to read what is before it
     */
    TextNode with(int next, int sample, boolean isForced, double nextLogprob) {
        return new TextNode(this, next, length + 1, sample, isForced, nextLogprob);
    }

    /** {@return the text without its last token} */
    TextNode before() {
        return before;
    }

    /** {@return the last token} */
    int token() {
        return token;
    }

    /** {@return how many tokens the text has} */
    int length() {
        return length;
    }

    /** {@return index of the sample for which the last token was computed} */
    int owner() {
        return owner;
    }

    /** {@return whether the last token was not drawn, but had to come} */
    boolean isForced() {
        return forced;
    }

    /** {@return natural logarithm of the last token's probability} */
    double logprob() {
        return logprob;
    }

    /** {@return whether the log-probability of the last token is known} */
    boolean isScored() {
        return !Double.isNaN(logprob);
    }

    void score(double value) {
        logprob = value;
    }

    /** {@return the longest start of this text whose tokens all are scored; what is not scored comes last} */
    TextNode scored() {
        TextNode node = this;
        while (!node.isScored()) {
            node = node.before;
        }
        return node;
    }
}
