package io.emend.cli.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text.
 *
 * @param before the text before it
 * @param after the text after it
 */
public record Gap(String before, String after) {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,9})(?::(\\d{1,9}))?");

    /**
     * Finds a place.
     *
     * @param text a text
     * @param place {@code LINE} for the end of a line, {@code LINE:COLUMN} for the place before a code point, both from
     *     1, or null for the end of the text
     * @return the two parts
     * @throws InputException if there is no such place
     */
    public static Gap of(String text, @Nullable String place) {
        if (place == null) {
            return new Gap(text, "");
        }
        Matcher numbers = PLACE.matcher(place);
        if (!numbers.matches()) {
            throw new InputException("--at " + place + " is no place: it must be LINE or LINE:COLUMN");
        }
        int line = Integer.parseInt(numbers.group(1));
        int start = 0;
        for (int i = 1; i < line && start >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                throw new InputException("--at " + place + ": the text has only " + i + (i == 1 ? " line" : " lines"));
            }
        }
        if (line < 1) {
            throw new InputException("--at " + place + ": lines are counted from 1");
        }
        int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
        if (end > start && end < text.length() && text.charAt(end - 1) == '\r') {
            end--;
        }
        int at = numbers.group(2) == null ? end : column(text, start, end, Integer.parseInt(numbers.group(2)), place);
        return new Gap(text.substring(0, at), text.substring(at));
    }

    private static int column(String text, int start, int end, int column, String place) {
        int length = text.codePointCount(start, end);
        if (column < 1 || column > length + 1) {
            throw new InputException("--at " + place + ": the columns of that line are 1 to " + (length + 1));
        }
        return text.offsetByCodePoints(start, column - 1);
    }
}
