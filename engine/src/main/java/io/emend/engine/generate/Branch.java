package io.emend.engine.generate;

import io.emend.engine.sampling.Softmax;
import io.emend.models.Batch;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import java.util.Optional;

/**
 * A text of a request and the model's sequence for it, which has read a part of the prompt and the text. A branch can
 * be without a sequence: then it waits for one, and all of its tokens are read anew.
 */
final class Branch {
    private final ActiveRequest request;
    private final Text text;
    private Optional<Sequence> sequence;

    Branch(ActiveRequest request, Text text, Optional<Sequence> sequence) {
        this.request = request;
        this.text = text;
        this.sequence = sequence;
    }

    ActiveRequest request() {
        return request;
    }

    Text text() {
        return text;
    }

    Optional<Sequence> sequence() {
        return sequence;
    }

    boolean hasSequence() {
        return sequence.isPresent();
    }

    /**
     * Goes on with a sequence.
     *
     * @param own what has read none or the first tokens of this branch, and is used by no other
     */
    void useSequence(Sequence own) {
        sequence = Optional.of(own);
    }

    /** {@return the sequence, which the branch is without from now on} */
    Optional<Sequence> giveUpSequence() {
        Optional<Sequence> own = sequence;
        sequence = Optional.empty();
        return own;
    }

    // Reading

    private int[] prompt() {
        return request.prompt();
    }

    /** {@return how many tokens prompt and text have} */
    int length() {
        return prompt().length + text.length();
    }

    /** {@return how many tokens the model has read} */
    int read() {
        return sequence.map(Sequence::length).orElse(0);
    }

    /** {@return how many tokens the model has to read before the next one can be drawn} */
    int unread() {
        return length() - read();
    }

    /** {@return the tokens of prompt and text} */
    int[] tokens() {
        return tokens(0, length());
    }

    private int[] tokens(int from, int to) {
        int[] tokens = new int[to - from];
        int inPrompt = Math.max(0, Math.min(to, prompt().length) - from);
        System.arraycopy(prompt(), Math.min(from, prompt().length - inPrompt), tokens, 0, inPrompt);
        for (TextNode node = text.last(); node.length() > 0 && position(node) >= from; node = node.before()) {
            if (position(node) < to) {
                tokens[position(node) - from] = node.token();
            }
        }
        return tokens;
    }

    private int position(TextNode node) {
        return prompt().length + node.length() - 1;
    }

    /**
     * {@return the position of the first token after which logits are wanted: for the next draw it is the last one;
     * where tokens had to come, it is the one before them, since their log-probabilities are not known}
     */
    int firstWanted() {
        return position(text.last().scored());
    }

    /**
     * Adds the next tokens that the model has not read to a batch.
     *
     * @param most how many at most
     * @return how many were added
     */
    int addUnread(Batch batch, int most) {
        int from = read();
        int to = Math.min(from + most, length());
        Batch.Want want = to == length() ? Batch.Want.LAST : Batch.Want.NONE;
        // The first of the forced tokens is predicted by the one before it. A text that is read anew is read up to
        // there.
        int firstWanted = position(text.last().scored());
        if (firstWanted < length() - 1) {
            to = from < firstWanted ? Math.min(to, firstWanted) : to;
            want = from < firstWanted ? Batch.Want.NONE : Batch.Want.ALL;
        }
        batch.add(sequence.orElseThrow(), want, tokens(from, to));
        return to - from;
    }

    /**
     * Takes the log-probabilities of tokens that were not drawn but had to come, where they have been computed.
     *
     * @param run what was read
     * @param firstRow the row of its first token, where all its rows were asked for
     */
    void score(Batch.Run run, int firstRow, Logits logits) {
        if (run.want() == Batch.Want.ALL) {
            int from = read() - run.tokens().length;
            for (TextNode node = text.last(); node.length() > 0 && position(node) > from; node = node.before()) {
                if (!node.isScored() && position(node) <= read()) {
                    node.score(Softmax.logprob(logits, firstRow + position(node) - from - 1, node.token()));
                }
            }
        }
        if (text.forcedStop() >= 0 && unread() == 0) {
            text.scoreForcedStop(Softmax.logprob(logits, firstRow + run.rows() - 1, text.forcedStop()));
        }
    }

    /**
     * {@return what the sequence has read of the start of a text, as far as it is this branch's prompt}
     *
     * @param tokens the text
     */
    Prefix prefixOf(int[] tokens) {
        return new Prefix(sequence, Math.min(read(), Prefix.common(tokens, prompt())));
    }

    /**
     * {@return how many tokens at the start of a text the sequence will have read when it has read this branch's
     * prompt}
     *
     * @param tokens the text
     */
    int willHaveRead(int[] tokens) {
        return Prefix.common(tokens, prompt());
    }
}
