package io.emend.models.checkpoint;

import io.emend.models.files.ModelFormatException;
import io.emend.tokenizer.Tokenizer;
import java.io.IOException;

/** Whether what a checkpoint's tokenizer gives is what its network takes. */
public final class Vocabulary {
    private Vocabulary() {}

    /**
     * Checks a checkpoint.
     *
     * @param checkpoint which
     * @param tokenizer gives ids
     * @param size how many ids the network takes
     * @throws ModelFormatException if the tokenizer, or the end of a text, has ids that the network does not take
     * @throws IOException if what should say so cannot be read
     */
    public static void requireFit(Checkpoint checkpoint, Tokenizer tokenizer, int size) throws IOException {
        require(checkpoint, "the tokenizer's last token", tokenizer.vocabularySize() - 1, size);
        for (int token : checkpoint.stopTokens()) {
            require(checkpoint, "the end-of-text token", token, size);
        }
    }

    private static void require(Checkpoint checkpoint, String what, int token, int size) throws ModelFormatException {
        if (token < 0 || token >= size) {
            throw new ModelFormatException(
                    checkpoint.source(), what + " is " + token + ", outside the model's vocabulary of " + size);
        }
    }
}
