package io.emend.engine;

import io.emend.edits.sequence.EditSequenceParser;

/** Follows a completion while it is written. What it throws ends the completion. */
public interface CompletionListener {
    /** A listener that does nothing. */
    CompletionListener NONE = new CompletionListener() {};

    /**
     * The model wrote a piece of text.
     *
     * @param piece at least one character, never half a code point
     */
    default void onText(String piece) {}

    /**
     * An edit is complete: the next one begins, or the text ends.
     *
     * @param step the edit, what of it is malformed, and the program after it
     */
    default void onEdit(EditSequenceParser.Step step) {}

    /**
     * A token was generated.
     *
     * @param count how many there are by now
     */
    default void onProgress(int count) {}
}
