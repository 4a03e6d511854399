package io.emend.engine;

import io.emend.edits.Program;
import io.emend.edits.sequence.EditSequenceFormat;
import io.emend.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The prompt of the LintSeq paper: the instruction, a line feed, and the marker of the first edit. Where a program is
 * to be changed it stands before the instruction, every line with its number, as in the data set D3 of the same
 * authors.
 */
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

    /** {@return the tokens of a prompt for the change of a program; one without lines is written anew} */
    static int[] of(Tokenizer tokenizer, Program program, String instruction) {
        List<String> lines = program.lines();
        if (lines.isEmpty()) {
            return of(tokenizer, instruction);
        }
        String name = Language.of(program, instruction).fileName();
        StringBuilder text = new StringBuilder("[start of " + name + "]\n");
        for (int i = 0; i < lines.size(); i++) {
            text.append(String.format(Locale.ROOT, "%3d ", i + 1))
                    .append(lines.get(i))
                    .append('\n');
        }
        return of(tokenizer, text + "[end of " + name + "]\n" + instruction);
    }
}
