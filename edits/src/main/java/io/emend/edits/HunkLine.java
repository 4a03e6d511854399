package io.emend.edits;

import io.emend.edits.text.Quoted;
import java.util.Objects;

/**
 * One line of a hunk's body.
 *
 * @param kind what the hunk does with the line
 * @param text the line without its leading {@code +}, {@code -} or space and without its line feed; the carriage
 *     return of a CRLF file is part of it
 * @param noNewlineAtEnd whether the marker {@code \ No newline at end of file} follows: the line is the last one of its
 *     file, and no line feed ends it
 */
public record HunkLine(Kind kind, String text, boolean noNewlineAtEnd) {
    /** The marker that follows the last line of a file which no line feed ends, as diff tools write it. */
    public static final String NO_NEWLINE_MARKER = "\\ No newline at end of file";

    /** What a hunk does with a line. */
    public enum Kind {
        /** The line stands in the old and in the new program. */
        CONTEXT(' '),
        /** The line stands in the old program only. */
        DELETE('-'),
        /** The line stands in the new program only. */
        INSERT('+');

        private final char prefix;

        Kind(char prefix) {
            this.prefix = prefix;
        }

        /** {@return the character in front of such a line in the text of a hunk} */
        public char prefix() {
            return prefix;
        }

        /** {@return whether such a line stands in the old program} */
        public boolean isOld() {
            return this != INSERT;
        }

        /** {@return whether such a line stands in the new program} */
        public boolean isNew() {
            return this != DELETE;
        }
    }

    /** Checks that there is a line to speak of, and only one. */
    public HunkLine {
        Objects.requireNonNull(kind, "kind");
        if (text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a line of a hunk holds a line feed: " + Quoted.of(text));
        }
    }

    /**
     * An ordinary line, which the marker for a missing line feed does not follow.
     *
     * @param kind what the hunk does with the line
     * @param text the line without its leading character and its line feed
     */
    public HunkLine(Kind kind, String text) {
        this(kind, text, false);
    }

    /** {@return the line as it stands in the text of a hunk, the marker included} */
    @Override
    public String toString() {
        return kind.prefix() + text + (noNewlineAtEnd ? "\n" + NO_NEWLINE_MARKER : "");
    }
}
