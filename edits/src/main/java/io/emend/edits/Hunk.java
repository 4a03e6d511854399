package io.emend.edits;

import java.util.List;

/**
 * One hunk of a unified diff: a run of old lines and the new lines that take their place.
 *
 * <p>Line numbers are those of the unified format of POSIX {@code diff -u}: 1-based; where a count is 0, the number is
 * that of the line before the place, 0 at the very start.
 *
 * @param oldStart number of the first old line
 * @param oldCount how many context and deleted lines the body has
 * @param newStart number of the first new line
 * @param newCount how many context and inserted lines the body has
 * @param lines the body
 */
public record Hunk(int oldStart, int oldCount, int newStart, int newCount, List<HunkLine> lines) {
    /** Checks that the numbers agree with the body. */
    public Hunk {
        lines = List.copyOf(lines);
        long old = lines.stream().filter(line -> line.kind().isOld()).count();
        long now = lines.stream().filter(line -> line.kind().isNew()).count();
        if (old != oldCount || now != newCount) {
            throw new IllegalArgumentException("the counts of a hunk are " + oldCount + " and " + newCount
                    + ", its body has " + old + " old and " + now + " new lines");
        }
        if (oldStart < (oldCount == 0 ? 0 : 1) || newStart < (newCount == 0 ? 0 : 1)) {
            throw new IllegalArgumentException("lines are numbered from 1: -" + oldStart + " +" + newStart);
        }
    }

    /** {@return how many lines of the old program stand before this hunk} */
    public int oldOffset() {
        return oldCount == 0 ? oldStart : oldStart - 1;
    }

    /** {@return how many lines of the new program stand before this hunk} */
    public int newOffset() {
        return newCount == 0 ? newStart : newStart - 1;
    }

    /** {@return the header line, {@code @@ -2,0 +3 @@}; a count of 1 is left out} */
    public String header() {
        return "@@ -" + range(oldStart, oldCount) + " +" + range(newStart, newCount) + " @@";
    }

    private static String range(int start, int count) {
        return count == 1 ? Integer.toString(start) : start + "," + count;
    }

    /** {@return the header and the body, lines joined by line feeds, none at the end} */
    public String text() {
        StringBuilder text = new StringBuilder(header());
        for (HunkLine line : lines) {
            text.append('\n').append(line);
        }
        return text.toString();
    }

    /** Whether the last old line is the end of a file that no line feed ends. */
    boolean endsOldFile() {
        return lines.stream()
                .anyMatch(line -> line.noNewlineAtEnd() && line.kind().isOld());
    }

    /** Whether the last new line is the end of a file that no line feed ends. */
    boolean endsNewFile() {
        return lines.stream()
                .anyMatch(line -> line.noNewlineAtEnd() && line.kind().isNew());
    }
}
