package io.emend.edits.sequence;

import java.util.List;

/**
 * The text of edit sequences, as the models of the LintSeq paper are trained on it (Piterbarg, Pinto and Fergus, ICLR
 * 2025, arXiv 2410.02749).
 *
 * <p>A training text is an instruction, then {@code "\n<|diff|>"} and an edit for every step, then two edits without
 * text and {@code <|endoftext|>}. An edit is one or more hunks of a unified diff without context lines.
 */
public final class EditSequenceFormat {
    /** The token that stands before every edit. */
    public static final String DIFF_TOKEN = "<|diff|>";
    /** What parts one edit from the next. */
    public static final String SEPARATOR = "\n" + DIFF_TOKEN;
    /** The token that ends a text. */
    public static final String END = "<|endoftext|>";

    private EditSequenceFormat() {}

    /**
     * Writes a sequence as a model is trained to.
     *
     * @param edits the texts of the edits; empty ones too
     * @return the text from the first marker to the end token
     */
    public static String write(List<String> edits) {
        StringBuilder text = new StringBuilder();
        edits.forEach(edit -> text.append(SEPARATOR).append(edit));
        return text.append(SEPARATOR).append(SEPARATOR).append(END).toString();
    }
}
