package io.emend.engine;

import io.emend.models.Batch;
import io.emend.models.ContextOverflowException;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import java.util.Arrays;

/** Feeds a prompt to a model in chunks, so that a long one can be cancelled. */
final class Prefill {
    private static final int CHUNK = 64;

    private Prefill() {}

    /**
     * Checks that a prompt leaves room for a token.
     *
     * @throws IllegalArgumentException if it is empty
     * @throws ContextOverflowException if it is too long
     */
    static void check(LanguageModel model, int[] prompt) {
        if (prompt.length == 0) {
            throw new IllegalArgumentException("the prompt is empty");
        }
        int context = model.info().contextLength();
        if (prompt.length + 1 > context) {
            throw new ContextOverflowException(prompt.length + 1, context);
        }
    }

    /**
     * Appends the prompt to a sequence.
     *
     * @param logits receives one row, for the token after the prompt
     * @return whether all of it was fed and the generation may go on: false where it was cancelled
     */
    static boolean run(
            LanguageModel model, Sequence sequence, int[] prompt, Logits logits, Cancellation cancellation) {
        Batch batch = new Batch();
        for (int from = 0; from < prompt.length; from += CHUNK) {
            if (cancellation.isCancelled()) {
                return false;
            }
            int to = Math.min(from + CHUNK, prompt.length);
            Batch.Want want = to == prompt.length ? Batch.Want.LAST : Batch.Want.NONE;
            batch.clear();
            model.forward(batch.add(sequence, want, Arrays.copyOfRange(prompt, from, to)), logits);
        }
        return !cancellation.isCancelled();
    }
}
