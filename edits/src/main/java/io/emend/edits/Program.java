package io.emend.edits;

import java.util.ArrayList;
import java.util.List;

/**
 * An immutable program: lines, joined by line feeds.
 *
 * <p>A text that ends with a line feed has an empty last line, as in an editor, so every text is kept as it is; a
 * carriage return before a line feed is part of its line. The empty text has no lines.
 */
public final class Program {
    /** The program without any line, where every edit sequence starts. */
    public static final Program EMPTY = new Program(List.of());

    private final List<String> lines;

    private Program(List<String> lines) {
        this.lines = lines;
    }

    /**
     * The program of a text.
     *
     * @param text any text
     * @return the program whose {@link #text} it is
     */
    public static Program of(String text) {
        return text.isEmpty() ? EMPTY : new Program(List.of(text.split("\n", -1)));
    }

    /** {@return the lines without their line feeds} */
    public List<String> lines() {
        return lines;
    }

    /** {@return the lines joined by line feeds} */
    public String text() {
        return String.join("\n", lines);
    }

    /**
     * Applies all hunks of an edit, or none of them.
     *
     * <p>A hunk fits where the old lines it names are in the program with the text it gives them, hunks stand in order
     * and do not overlap, and the new line numbers follow from the old ones. Without a marker for a missing line feed
     * the hunks say nothing about the end of the text: it stays as it is.
     *
     * @param edit the edit
     * @return the new program, or this one and all hunks that do not fit (as of edit 0)
     */
    public ApplyResult apply(Edit edit) {
        List<MalformedHunk> malformed = new ArrayList<>();
        int end = 0;
        int grown = 0;
        for (int i = 0; i < edit.hunks().size(); i++) {
            Hunk hunk = edit.hunks().get(i);
            String misfit = misfit(hunk, end, grown);
            if (misfit != null) {
                malformed.add(new MalformedHunk(0, i, misfit));
            }
            end = Math.max(end, hunk.oldOffset() + hunk.oldCount());
            grown += hunk.newCount() - hunk.oldCount();
        }
        return malformed.isEmpty()
                ? new ApplyResult(rewritten(edit.hunks()), malformed)
                : new ApplyResult(this, malformed);
    }

    /** Why a hunk does not fit after hunks that end before old line {@code from} and added {@code grown} lines. */
    private String misfit(Hunk hunk, int from, int grown) {
        int start = hunk.oldOffset();
        int end = start + hunk.oldCount();
        if (end > lines.size()) {
            return "old line " + end + " is past the end of the program, which has " + lines.size()
                    + (lines.size() == 1 ? " line" : " lines");
        }
        if (start < from) {
            return "old line " + hunk.oldStart() + " is not after the hunk before, which ends at line " + from;
        }
        if (hunk.newOffset() != start + grown) {
            int expected = start + grown + (hunk.newCount() == 0 ? 0 : 1);
            return "new line number is " + hunk.newStart() + " where " + expected + " follows from the old one";
        }
        if (hunk.endsOldFile() && end != lines.size() || hunk.endsNewFile() && !isEndOfText(end)) {
            return "end of file is marked after line " + end + " of " + lines.size();
        }
        return textMisfit(hunk);
    }

    /** Whether nothing, or nothing but a final line feed, comes after the first {@code count} lines. */
    private boolean isEndOfText(int count) {
        return count == lines.size()
                || count == lines.size() - 1 && lines.getLast().isEmpty();
    }

    private String textMisfit(Hunk hunk) {
        int at = hunk.oldOffset();
        for (HunkLine line : hunk.lines()) {
            if (line.kind().isOld()) {
                String present = lines.get(at++);
                if (!present.equals(line.text())) {
                    return "line " + at + " of the program is " + Quote.of(present) + ", the hunk says "
                            + Quote.of(line.text());
                }
            }
        }
        return null;
    }

    private Program rewritten(List<Hunk> hunks) {
        List<String> after = new ArrayList<>(lines.size() + 16);
        int copied = 0;
        for (Hunk hunk : hunks) {
            after.addAll(lines.subList(copied, hunk.oldOffset()));
            hunk.lines().stream().filter(line -> line.kind().isNew()).forEach(line -> after.add(line.text()));
            copied = hunk.oldOffset() + hunk.oldCount();
            if (hunk.endsNewFile()) {
                copied = lines.size();
            } else if (hunk.endsOldFile()) {
                after.add("");
            }
        }
        after.addAll(lines.subList(copied, lines.size()));
        return new Program(List.copyOf(after));
    }

    /** {@return whether {@code other} is a program of the same lines} */
    @Override
    public boolean equals(Object other) {
        return other instanceof Program program && lines.equals(program.lines);
    }

    /** {@return a hash of the lines} */
    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return text();
    }
}
