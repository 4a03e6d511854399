package io.emend.engine.generate;

import io.emend.engine.sampling.Sampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of some samples of a request, which is the same for all of them so far, with the rule as it stands after it
 * and the last text that the rule passed, to which it can be taken back.
 */
final class Text {
    private static final int NO_TOKEN = -1;

    /** Indices of the samples, ascending. */
    private int[] samples;
    /** Tokens that were computed and taken back, by the index of the sample they count for; one for the request. */
    private final int[] discarded;

    private TextNode last = TextNode.START;
    private RuleState rule;
    private TextNode kept = TextNode.START;
    private RuleState keptRule;
    private int attempt;
    private int told;
    private int forcedStop = NO_TOKEN;
    private double stopLogprob;
    /** Null while the text goes on. */
    private @Nullable FinishReason finish;

    /** What becomes of a text with one more token. */
    enum Outcome {
        GOES_ON,
        TAKEN_BACK,
        ENDED
    }

    private Text(int[] samples, int[] discarded, RuleState rule, RuleState keptRule) {
        this.samples = samples;
        this.discarded = discarded;
        this.rule = rule;
        this.keptRule = keptRule;
    }

    /**
     * {@return the empty text of all samples of a request}
     *
     * @param count how many samples
     * @param rule as it stands before the first token
     */
    static Text of(int count, RuleState rule) {
        int[] samples = new int[count];
        Arrays.setAll(samples, i -> i);
        return new Text(samples, new int[count], rule, rule);
    }

    /**
     * {@return the text of some of the samples, to go its own way}
     *
     * @param members indices of the samples, ascending
     */
    Text part(int... members) {
        Text part = new Text(members, discarded, rule, keptRule);
        part.last = last;
        part.kept = kept;
        part.attempt = attempt;
        part.told = told;
        return part;
    }

    int[] samples() {
        return samples;
    }

    /** {@return the text with its last token} */
    TextNode last() {
        return last;
    }

    /** {@return how many tokens were written} */
    int length() {
        return last.length();
    }

    /** {@return the rule as it stands after the text} */
    RuleState rule() {
        return rule;
    }

    /** {@return how often what follows the last text that passed was taken back} */
    int attempt() {
        return attempt;
    }

    /** {@return whether nothing more is written} */
    boolean isEnded() {
        return finish != null;
    }

    /** {@return whether nothing more is written, and the model has read what the log-probabilities take} */
    boolean isDone() {
        return isEnded() && forcedStop == NO_TOKEN && last.isScored();
    }

    // Writing

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
        last = last.with(token, samples[0], forced, logprob);
        rule = rule.next(token);
        switch (rule.verdict()) {
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
        if (rule.end() != RuleState.Verdict.REJECT) {
            keep();
        } else if (reason == FinishReason.STOP) {
            return Outcome.TAKEN_BACK;
        } else {
            goBack(kept);
        }
        finish = reason;
        return Outcome.ENDED;
    }

    /** Ends the text early, without what the rule has not passed or the model has not read. */
    void cutShort(FinishReason reason) {
        dropStop();
        last = last.scored();
        if (length() > kept.length()) {
            goBack(kept);
        }
        finish = reason;
    }

    /** Ends the text at the last place that the rule passed. */
    void abandon() {
        goBack(kept);
        finish = FinishReason.ABANDONED;
    }

    /** Ends the text here, at somebody's wish. */
    private void stopAt(TextNode node) {
        goBack(node);
        kept = node; // what the rule passed after this is not wanted either
        finish = FinishReason.STOP;
    }

    private void keep() {
        kept = last;
        keptRule = rule;
        attempt = 0;
    }

    /** Goes back to the last place that the rule passed, to draw again from there. */
    void retry() {
        goBack(kept);
        rule = keptRule;
        attempt++;
    }

    private void goBack(TextNode to) {
        dropStop();
        for (TextNode node = last; node.length() > to.length(); node = node.before()) {
            if (node.isScored() && Arrays.binarySearch(samples, node.owner()) >= 0) {
                discarded[node.owner()]++;
            }
        }
        last = to;
    }

    /** The text does not end with a stop token after all. */
    private void dropStop() {
        forcedStop = NO_TOKEN;
        stopLogprob = 0;
    }

    // Reading

    /** {@return the stop token whose log-probability is read with the next pass; negative where there is none} */
    int forcedStop() {
        return forcedStop;
    }

    void scoreForcedStop(double logprob) {
        stopLogprob = logprob;
        forcedStop = NO_TOKEN;
    }

    // Telling

    /**
     * Tells of the tokens that will not be taken back.
     *
     * @param listener is told; samples of which it wants no more are ended
     * @param first number of the request's first sample
     * @return the texts of those samples that ended while others go on, which are left in this one
     */
    List<Text> tell(RequestListener listener, long first) {
        List<Text> stopped = new ArrayList<>();
        for (TextNode node : news()) {
            told++;
            int[] wanted = Arrays.stream(samples)
                    .filter(sample -> listener.onToken(first + sample, node.token(), node.logprob()))
                    .toArray();
            if (wanted.length == 0) {
                stopAt(node);
                return stopped;
            }
            if (wanted.length < samples.length) {
                Text part = part(Arrays.stream(samples)
                        .filter(sample -> Arrays.binarySearch(wanted, sample) < 0)
                        .toArray());
                part.stopAt(node);
                stopped.add(part);
                samples = wanted;
            }
        }
        return stopped;
    }

    /** The tokens that stay, whose probability is known, and that were not told, in order. */
    private TextNode[] news() {
        TextNode end = kept.scored();
        TextNode[] news = new TextNode[Math.max(0, end.length() - told)];
        for (TextNode node = end; node.length() > told; node = node.before()) {
            news[node.length() - told - 1] = node;
        }
        return news;
    }

    /**
     * {@return one of the samples, which has ended}
     *
     * @param index which one
     * @param first number of the request's first sample
     */
    Sample sample(int index, long first) {
        int[] tokens = new int[length()];
        double[] logprobs = new double[tokens.length];
        int distinct = discarded[index];
        int forced = 0;
        for (TextNode node = last; node.length() > 0; node = node.before()) {
            tokens[node.length() - 1] = node.token();
            logprobs[node.length() - 1] = node.logprob();
            distinct += node.owner() == index ? 1 : 0;
            forced += node.isForced() ? 1 : 0;
        }
        double logprob = 0;
        for (double each : logprobs) {
            logprob += each;
        }
        FinishReason reason = Objects.requireNonNull(finish);
        return new Sample(first + index, tokens, reason, logprob + stopLogprob, forced, distinct, discarded[index]);
    }
}
