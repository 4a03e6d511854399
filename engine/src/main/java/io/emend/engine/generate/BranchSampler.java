package io.emend.engine.generate;

import io.emend.engine.sampling.Sampler;
import io.emend.engine.sampling.SamplingOptions;
import io.emend.engine.sampling.TokenSet;
import io.emend.models.Logits;
import io.emend.models.ModelInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets texts grow: every sample draws its own token from the common logits, and those that drew alike go on together,
 * with the tokens that must come next.
 */
final class BranchSampler {
    /** Most tokens that are forced at a time, so that they are read in one pass. */
    private static final int MOST_FORCED = 63;

    private final Sampler sampler;
    private final ModelInfo info;

    BranchSampler(ModelInfo info) {
        this.info = info;
        sampler = new Sampler(info.vocabularySize());
    }

    /**
     * Draws a token for each sample of a text.
     *
     * @param request whose text it is
     * @param text what the model has read; it stays as it is
     * @param logits what the model computed
     * @param row the row for the next token
     * @return the texts that become of it
     */
    List<Text> grow(Request request, Text text, Logits logits, int row) {
        sampler.read(sampling(request.sampling(), text.attempt()), logits, row, allowed(request.limits(), text));
        Map<Sampler.Draw, List<Integer>> groups = new LinkedHashMap<>();
        for (int sample : text.samples()) {
            Sampler.Draw draw = sampler.draw(request.first() + sample, text.length(), text.attempt());
            groups.computeIfAbsent(draw, d -> new ArrayList<>()).add(sample);
        }
        List<Text> grown = new ArrayList<>(groups.size());
        groups.forEach((draw, members) -> {
            Text part = text.part(members.stream().mapToInt(i -> i).toArray());
            advance(request, part, draw);
            grown.add(part);
        });
        return grown;
    }

    /** Greedy sampling would only repeat what was taken back. */
    private static SamplingOptions sampling(SamplingOptions options, int attempt) {
        return options.isGreedy() ? options.withTemperature(Math.min(1, attempt / 4.0)) : options;
    }

    /** What may come next. A rule that allows nothing but the end is stronger than the least length. */
    private static TokenSet allowed(TextLimits limits, Text text) {
        TokenSet allowed = text.rule().allowed();
        if (text.length() >= limits.minTokens()) {
            return allowed;
        }
        TokenSet rest = allowed.and(limits.beforeEnd());
        return rest.isEmpty() ? allowed : rest;
    }

    /** Takes a token, and those that must follow it. */
    private void advance(Request request, Text text, Sampler.Draw draw) {
        TextLimits limits = request.limits();
        int most = Math.min(limits.maxTokens(), info.contextLength() - request.prompt().length);
        Text.Outcome outcome = text.take(draw, limits.stopTokens().contains(draw.token()), most);
        if (outcome == Text.Outcome.GOES_ON) {
            outcome = force(text, text.rule().forced(), limits, most);
        }
        if (outcome == Text.Outcome.TAKEN_BACK) {
            if (text.attempt() < request.rule().retries()) {
                text.retry();
            } else {
                text.abandon();
            }
        }
    }

    private Text.Outcome force(Text text, int[] forced, TextLimits limits, int most) {
        Text.Outcome outcome = Text.Outcome.GOES_ON;
        for (int i = 0; i < Math.min(forced.length, MOST_FORCED) && outcome == Text.Outcome.GOES_ON; i++) {
            int token = forced[i];
            if (token < 0 || token >= info.vocabularySize()) {
                throw new IllegalArgumentException("a rule forces token " + token
                        + ", which is outside the model's vocabulary of " + info.vocabularySize());
            }
            if (!text.rule().allows(token)) {
                // Two rules contradict each other: the next draw says so.
                break;
            }
            outcome = text.takeForced(token, limits.stopTokens().contains(token), most);
        }
        return outcome;
    }
}
