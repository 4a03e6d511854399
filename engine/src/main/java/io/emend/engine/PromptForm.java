package io.emend.engine;

import io.emend.edits.sequence.EditSequenceFormat;
import io.emend.tokenizer.Tokenizer;

/** In which form a model is asked, and answers: its vocabulary tells. */
public enum PromptForm {
    /** The instruction and the marker of the first edit; the answer is an edit sequence. */
    EDITS,
    /** A user's message of a chat in ChatML; the answer is text with a program in it. */
    CHAT,
    /** The instruction and a new line; the answer is the program. */
    TEXT;

    /**
     * {@return the form for a vocabulary: {@link #EDITS} where it has {@code <|diff|>}, else {@link #CHAT} where it has
     * {@code <|im_start|>} and {@code <|im_end|>}, else {@link #TEXT}}
     *
     * @param tokenizer the vocabulary
     */
    public static PromptForm of(Tokenizer tokenizer) {
        if (tokenizer.id(EditSequenceFormat.DIFF_TOKEN).isPresent()) {
            return EDITS;
        }
        return ChatPrompt.isPossible(tokenizer) ? CHAT : TEXT;
    }
}
