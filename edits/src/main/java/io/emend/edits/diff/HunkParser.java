package io.emend.edits.diff;

import io.emend.edits.Edit;
import io.emend.edits.Hunk;
import io.emend.edits.HunkLine;
import io.emend.edits.MalformedHunk;
import io.emend.edits.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hunks in the text of one edit: unified diffs of any context, of any tool, without file headers.
 *
 * <p>The counts in a header say how many lines the body has, so code that looks like a header or a marker is read as
 * code. After a malformed hunk reading goes on at the next line that starts with {@code @@}, so that all malformed
 * hunks of an edit are found. Blank text before the first header and after the last hunk is passed over.
 */
public final class HunkParser {
    private static final String HEADER_START = "@@";
    private static final Pattern HEADER =
            Pattern.compile("@@ -(\\d++)(?:,(\\d++))? \\+(\\d++)(?:,(\\d++))? @@(?:\\s.*+)?", Pattern.DOTALL);

    private final String[] lines;
    private final List<Hunk> hunks = new ArrayList<>();
    private final List<MalformedHunk> malformed = new ArrayList<>();
    private int at;
    private int count;

    /**
     * What the text of an edit holds.
     *
     * @param edit its hunks with the text; none where one is malformed
     * @param count how many hunks there are, malformed ones included
     * @param malformed the hunks that cannot be read (as of edit 0)
     */
    public record Parsed(Edit edit, int count, List<MalformedHunk> malformed) {
        /** Makes the list unmodifiable. */
        public Parsed {
            malformed = List.copyOf(malformed);
        }
    }

    /** Why a hunk cannot be read. */
    private static final class HunkSyntaxException extends Exception {
        private static final long serialVersionUID = 1L;

        HunkSyntaxException(String reason) {
            super(reason, null, false, false);
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }

    private HunkParser(String text) {
        lines = text.stripLeading().split("\n", -1);
    }

    /**
     * Reads an edit.
     *
     * @param text the text, such as stands between two {@code <|diff|>} markers
     * @return its hunks and what is wrong with it; never fails
     */
    public static Parsed parse(String text) {
        HunkParser parser = new HunkParser(text);
        parser.readHunks();
        List<Hunk> usable = parser.malformed.isEmpty() ? parser.hunks : List.of();
        return new Parsed(new Edit(usable, text), parser.count, parser.malformed);
    }

    /**
     * Whether a line of a text could be the header of a hunk.
     *
     * @param text any text
     * @return whether it may hold an edit
     */
    public static boolean looksLikeEdit(String text) {
        return text.lines().anyMatch(line -> line.stripLeading().startsWith(HEADER_START));
    }

    private void readHunks() {
        while (!onlyBlankLinesLeft()) {
            try {
                hunks.add(readHunk());
            } catch (HunkSyntaxException e) {
                malformed.add(new MalformedHunk(0, count, e.getMessage()));
                skipToHeader();
            }
            count++;
        }
    }

    private boolean onlyBlankLinesLeft() {
        for (int i = at; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void skipToHeader() {
        while (at < lines.length && !lines[at].startsWith(HEADER_START)) {
            at++;
        }
    }

    private Hunk readHunk() throws HunkSyntaxException {
        String header = lines[at];
        Matcher fields = HEADER.matcher(header);
        boolean known = fields.matches();
        if (known || header.startsWith(HEADER_START)) {
            at++;
        }
        if (!known) {
            throw new HunkSyntaxException(
                    "expected a header '@@ -line[,count] +line[,count] @@', found " + Quoted.of(header));
        }
        int oldStart = number(fields.group(1));
        int oldCount = number(fields.group(2));
        int newStart = number(fields.group(3));
        int newCount = number(fields.group(4));
        List<HunkLine> body = readBody(oldCount, newCount);
        if (oldStart == 0 && oldCount > 0 || newStart == 0 && newCount > 0) {
            throw new HunkSyntaxException("lines are numbered from 1, the header is " + Quoted.of(header));
        }
        return new Hunk(oldStart, oldCount, newStart, newCount, body);
    }

    /** A number of the header; an absent count is 1. */
    private static int number(@Nullable String digits) throws HunkSyntaxException {
        try {
            return digits == null ? 1 : Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new HunkSyntaxException("number " + Quoted.of(digits) + " in the header is too large");
        }
    }

    private List<HunkLine> readBody(int oldCount, int newCount) throws HunkSyntaxException {
        List<HunkLine> body = new ArrayList<>();
        int old = 0;
        int now = 0;
        while (old < oldCount || now < newCount) {
            HunkLine line = at < lines.length ? bodyLine(lines[at]) : null;
            if (line == null) {
                throw miscounted(oldCount, newCount, old, now);
            }
            old += line.kind().isOld() ? 1 : 0;
            now += line.kind().isNew() ? 1 : 0;
            if (old > oldCount || now > newCount) {
                throw miscounted(oldCount, newCount, old, now);
            }
            at++;
            boolean ended = readNoNewlineMarker();
            if (ended && (line.kind().isOld() && old < oldCount || line.kind().isNew() && now < newCount)) {
                throw new HunkSyntaxException("'" + HunkLine.NO_NEWLINE_MARKER + "' stands before the last line");
            }
            body.add(new HunkLine(line.kind(), line.text(), ended));
        }
        if (at < lines.length && !lines[at].startsWith(HEADER_START) && !onlyBlankLinesLeft()) {
            throw new HunkSyntaxException("the body goes on after the " + oldCount + " old and " + newCount
                    + " new lines of its header: " + Quoted.of(lines[at]));
        }
        return body;
    }

    private static HunkSyntaxException miscounted(int oldCount, int newCount, int old, int now) {
        return new HunkSyntaxException("the header says " + oldCount + " old and " + newCount
                + " new lines, the body has " + old + " and " + now);
    }

    /** A line of a body, or null where it is none; editors that trim lines turn an empty context line into this. */
    private static @Nullable HunkLine bodyLine(String line) {
        if (line.isEmpty() || line.equals("\r")) {
            return new HunkLine(HunkLine.Kind.CONTEXT, line);
        }
        for (HunkLine.Kind kind : HunkLine.Kind.values()) {
            if (line.charAt(0) == kind.prefix()) {
                return new HunkLine(kind, line.substring(1));
            }
        }
        return null;
    }

    /** Whether the next line is the marker for a missing line feed, whose wording depends on the tool's language. */
    private boolean readNoNewlineMarker() {
        boolean marked = at < lines.length && lines[at].startsWith("\\ ");
        at += marked ? 1 : 0;
        return marked;
    }
}
