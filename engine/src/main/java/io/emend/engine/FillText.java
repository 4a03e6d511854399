package io.emend.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the text in a gap of a file ends. */
final class FillText {
    /** Fewest characters, white space not among them, that tell where what comes after a gap begins. */
    private static final int MIN_STOP_CHARACTERS = 12;

    private FillText() {}

    /**
     * {@return what ends the text}
     *
     * @param end which end is wanted
     * @param before the text before the gap
     * @param after the text after it
     * @param stopStrings the text ends before the first of these as well
     */
    static TextEnd end(FillEnd end, String before, String after, List<String> stopStrings) {
        if (end == FillEnd.MODEL) {
            return new StopStrings(Stream.concat(stopStrings.stream(), stopText(before, after).stream())
                    .toList());
        }
        String lineBefore = before.substring(before.lastIndexOf('\n') + 1);
        String lineAfter = after.lines().findFirst().orElse("");
        boolean inLine = !lineBefore.isBlank() && !lineAfter.isBlank();
        return new StopStrings(stopStrings)
                .and(
                        end == FillEnd.LINE || inLine
                                ? new LineEnd(lineBefore, lineAfter)
                                : new BlockText(lineBefore, after));
    }

    /**
     * {@return the first lines of what comes after a gap, as many as tell that a text has come to it; empty where there
     * is too little}
     *
     * @param before the text before the gap
     * @param after the text after the gap
     */
    static Optional<String> stopText(String before, String after) {
        int characters = 0;
        int end = 0;
        while (end < after.length() && (characters < MIN_STOP_CHARACTERS || after.charAt(end) != '\n')) {
            characters += Character.isWhitespace(after.charAt(end++)) ? 0 : 1;
        }
        if (characters < MIN_STOP_CHARACTERS) {
            return Optional.empty();
        }
        // Whole lines only: the same words inside of another line are no sign.
        boolean lineStart = (before.isEmpty() || before.endsWith("\n")) && !after.startsWith("\n");
        return Optional.of((lineStart ? "\n" : "") + after.substring(0, end) + "\n");
    }
}
