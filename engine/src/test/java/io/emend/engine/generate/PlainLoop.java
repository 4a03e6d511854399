package io.emend.engine.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emend.engine.Scorer;
import io.emend.engine.fake.FakeModel;
import io.emend.engine.generate.RuleState.Verdict;
import io.emend.engine.sampling.Sampler;
import io.emend.engine.sampling.SamplingOptions;
import io.emend.engine.sampling.TokenSet;
import io.emend.models.Batch;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The plain loop that draws one sample: it keeps no sequence, reads every text anew, and knows nothing of branches, of
 * forced tokens, or of other requests.
 */
final class PlainLoop {
    private final FakeModel model;
    private final RandomCase given;
    private int[] text = {};
    private int passed;
    private int attempt;
    private int discarded;
    private double stopLogprob;
    private FinishReason reason;

    PlainLoop(FakeModel model, RandomCase given, long number) {
        this.model = model;
        this.given = given;
        while (reason == null) {
            step(number);
        }
    }

    private void step(long number) {
        Sampler.Draw draw = draw(number);
        if (RandomCase.STOP.contains(draw.token())) {
            if (given.gated() && new RandomGate(given.seed(), text).end() == Verdict.REJECT) {
                reject();
            } else {
                stopLogprob = draw.logprob();
                reason = FinishReason.STOP;
            }
            return;
        }
        text = RandomGate.append(text, draw.token());
        switch (given.gated() ? new RandomGate(given.seed(), text).verdict() : Verdict.GO_ON) {
            case REJECT -> reject();
            case ABANDON -> {
                goBack();
                reason = FinishReason.ABANDONED;
            }
            case PASS -> {
                passed = text.length;
                attempt = 0;
                limit();
            }
            case GO_ON -> limit();
        }
    }

    private void limit() {
        if (text.length == Math.min(given.limits().maxTokens(), model.info().contextLength() - given.prompt().length)) {
            reason = FinishReason.LENGTH;
            if (given.gated() && new RandomGate(given.seed(), text).end() == Verdict.REJECT) {
                goBack();
            }
        }
    }

    private void reject() {
        goBack();
        if (attempt++ == given.retries()) {
            reason = FinishReason.ABANDONED;
        }
    }

    private void goBack() {
        discarded += text.length - passed;
        text = Arrays.copyOf(text, passed);
    }

    private Sampler.Draw draw(long number) {
        Sequence sequence = model.newSequence();
        Batch batch = new Batch();
        batch.add(
                sequence,
                Batch.Want.LAST,
                IntStream.concat(Arrays.stream(given.prompt()), Arrays.stream(text))
                        .toArray());
        Logits logits = new Logits();
        model.forward(batch, logits);
        model.release(sequence);
        SamplingOptions sampling = given.sampling();
        if (sampling.isGreedy()) {
            sampling = sampling.withTemperature(attempt / 4.0);
        }
        Sampler sampler = new Sampler(RandomCase.VOCABULARY);
        sampler.read(sampling, logits, 0, allowed());
        return sampler.draw(number, text.length, attempt);
    }

    private TokenSet allowed() {
        List<Integer> allowed = IntStream.range(0, RandomCase.VOCABULARY)
                .filter(token -> !given.constrained()
                        || new RandomConstraint(given.seed(), RandomCase.VOCABULARY, text).allows(token))
                .boxed()
                .toList();
        boolean tooShort = text.length < given.limits().minTokens() && allowed.size() > 1;
        return TokenSet.of(allowed.stream()
                .filter(token -> token != 0 || !tooShort)
                .mapToInt(i -> i)
                .toArray());
    }

    int[] text() {
        return text;
    }

    FinishReason reason() {
        return reason;
    }

    /** {@return how many tokens were taken back} */
    int discarded() {
        return discarded;
    }

    /** Compares a sample with the one that this loop has drawn. */
    void assertDrew(Sample sample) {
        String where = given + ", sample " + sample.number();
        assertArrayEquals(text, sample.tokens(), where);
        assertEquals(reason, sample.finishReason(), where);
        assertEquals(logprob(text.length) + stopLogprob, sample.logprob(), 1e-9, where);
    }

    /** {@return the sum of the log-probabilities of the first tokens of the text} */
    double logprob(int length) {
        if (length == 0) {
            return 0;
        }
        int[] all = IntStream.concat(Arrays.stream(given.prompt()), Arrays.stream(text, 0, length))
                .toArray();
        return Arrays.stream(new Scorer(model).score(all).logprobs())
                .skip(given.prompt().length - 1)
                .sum();
    }
}
