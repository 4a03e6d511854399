package io.emend.eval.gaps;

/**
 * What a model reads of a file: whole lines around the gap, and the line that the gap lies in.
 *
 * @param before most characters before the gap
 * @param after most characters after it
 */
public record GapWindow(int before, int after) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if nothing before the gap would be read, or a number is negative
     */
    public GapWindow {
        if (before < 1 || after < 0) {
            throw new IllegalArgumentException(
                    "at least one character before a gap, and none or more after it are read");
        }
    }

    String before(Gap gap) {
        String text = gap.before();
        int start = text.length() - before;
        if (start <= 0) {
            return text;
        }
        int line = text.indexOf('\n', start - 1) + 1;
        return text.substring(line > 0 && line < text.length() ? line : start);
    }

    String after(Gap gap) {
        String text = gap.after();
        if (text.length() <= after) {
            return text;
        }
        return text.substring(0, Math.max(0, text.lastIndexOf('\n', after)));
    }
}
