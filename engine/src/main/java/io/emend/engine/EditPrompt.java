package io.emend.engine;

import io.emend.edits.sequence.EditSequenceFormat;
import io.emend.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The prompt of the LintSeq paper: the instruction, a line feed, and the marker of the first edit. */
final class EditPrompt {
    /** Where a marker is cut in two, so that what looks like one is text even if it is an ordinary token. */
    private static final String WITHIN_MARKER = "(?<=<)(?=\\Q" + EditSequenceFormat.DIFF_TOKEN.substring(1) + "\\E)";

    private EditPrompt() {}

    /** {@return the tokens of a prompt; what looks like a marker in the instruction is text} */
    static int[] of(Tokenizer tokenizer, String instruction) {
        IntStream text = Stream.of((instruction + "\n").split(WITHIN_MARKER))
                .flatMapToInt(part -> Arrays.stream(tokenizer.encodeText(part)));
        return IntStream.concat(text, tokenizer.id(EditSequenceFormat.DIFF_TOKEN).stream())
                .toArray();
    }
}
