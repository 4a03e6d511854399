package io.emend.edits;

/**
 * The text of edit sequences, as the models of the LintSeq paper are trained on it (Piterbarg, Pinto and Fergus, ICLR
 * 2025, arXiv 2410.02749).
 *
 * <p>A training text is an instruction, then {@code "\n<|diff|>"} and an edit for every step, then two edits without
 * text and {@code <|endoftext|>}. An edit is one or more hunks of a unified diff without context lines.
 */
public final class EditSequences {
    /** The token that stands before every edit. */
    public static final String DIFF_TOKEN = "<|diff|>";
    /** What parts one edit from the next. */
    public static final String SEPARATOR = "\n" + DIFF_TOKEN;
    /** The token that ends a text. */
    public static final String END = "<|endoftext|>";

    private EditSequences() {}

    /**
     * Turns the text of an edit sequence into the program it writes.
     *
     * @param text the sequence, with or without the marker before its first edit
     * @param mode strict, or as the paper does it
     * @return the program and the malformed hunks; never fails
     */
    public static Resolution resolve(String text, ResolveMode mode) {
        return switch (mode) {
            case STRICT -> {
                EditSequenceParser parser = new EditSequenceParser();
                parser.accept(text);
                parser.finish();
                yield parser.resolution();
            }
            case PAPER -> PaperResolver.resolve(text);
        };
    }

    /**
     * Turns the text of an edit sequence into a program exactly as the resolver of the paper does.
     *
     * <p>It is kept for comparing published numbers only: it strips letters of {@code <|endoftext|>} from the end of
     * the code, inserts deleted lines, strips every leading {@code +} and drops hunks whose code holds {@code @@}.
     *
     * @param text the sequence
     * @param malformedPenalty whether one malformed hunk makes the whole program empty; else it is passed over
     * @return the program
     */
    public static String resolvePaper(String text, boolean malformedPenalty) {
        Resolution resolution = PaperResolver.resolve(text);
        return malformedPenalty && !resolution.malformed().isEmpty() ? "" : resolution.program();
    }
}
