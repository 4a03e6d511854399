package io.emend.edits.sequence;

import io.emend.edits.Edit;
import io.emend.edits.Program;
import io.emend.edits.text.Quoted;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says how the text of an edit can go on, byte by byte, for edits without context: {@link #start insertions} as LintSeq
 * writes them, or all {@link #startOfChange changes} of a program.
 *
 * <p>The text starts right after a {@code <|diff|>}. It is one or more hunks in the order of their lines, and then
 * the next marker. An insertion has a header {@code @@ -L,0 +M[,C] @@} and exactly C lines that start with {@code +}.
 * L runs from 0 to the number of lines of the program and past that of the hunk before; M follows from it; C is left
 * out where it is 1. A change may have hunks {@code @@ -L[,B] +M[,C] @@} as well, with the B lines from L on after a
 * {@code -} and then C lines, or none, after a {@code +}; as difflib writes them, at least one line stays between two
 * hunks.
 *
 * <p>Instead of a hunk, {@code "\n<|diff|><|endoftext|>"} may stand, which ends the sequence; where the program
 * has no line yet it goes on instead, since LintSeq begins with an edit without hunks where blank lines are all that is
 * left of a program (38 of the reference's 700). A change may leave nothing of a program, and the sequence end there.
 * A text that follows these rules is an edit that {@link Edit#applyTo} applies.
 *
 * <p>Not every edit of LintSeq is one of insertions: where a state's last line ends in white space, the reference
 * strips that off, and the next edit replaces the line (87 of 1,665 edits of its sequences for MBPP and HumanEval).
 *
 * <p>An automaton is one state: immutable, small, and equal to another where everything that can follow is the same.
 */
public final class HunkAutomaton {
    /** The largest number of lines a hunk may insert. */
    public static final int MAX_LINES = 9999;

    private static final String HUNK_START = "@@ -";
    private static final String END_OF_SEQUENCE = EditSequenceFormat.SEPARATOR + EditSequenceFormat.END;

    private enum Phase {
        /** Nothing yet: a hunk or the end of the sequence. */
        START,
        /** In the number of the old line. */
        OLD_LINE,
        /** In the count of old lines. */
        OLD_COUNT,
        /** In the number of the new line, where lines are deleted. */
        NEW_LINE,
        /** After the number of the new line: a count or not. */
        AFTER_NEW_LINE,
        /** In the count. */
        COUNT,
        /** In a line to delete, which is a literal. */
        DELETED,
        /** In a line to insert. */
        LINE,
        /** At the start of a line after a hunk: another hunk or the marker. */
        AFTER_HUNK,
        /** After the marker. */
        COMPLETE,
        /** After the end token. */
        END
    }

    /**
     * The lines that a change may delete, each as characters that are its bytes. Two of these are the same only where
     * they are one.
     */
    private static final class OldLines {
        private final List<String> lines;

        OldLines(Program program) {
            lines = program.lines().stream().map(OldLines::bytes).toList();
        }

        private static String bytes(String line) {
            return new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }

        /** The text that deletes a line, numbered from 1. */
        String deletion(int line) {
            return "-" + lines.get(line - 1) + "\n";
        }
    }

    /**
     * Where a text stands.
     *
     * @param old what may be deleted; null where lines are only inserted
     * @param phase what follows once the literal is through
     * @param literal bytes that must come first
     * @param lastLine the number of lines of the program
     * @param firstLine the fewest old lines that must stand before the next hunk
     * @param grown lines inserted by the hunks before, less those deleted
     * @param number the digits read so far; -1 before the first
     * @param oldLine the first, then the next old line of the hunk
     * @param deleted old lines of the hunk that are not complete
     * @param left new lines of the hunk that are not complete
     */
    private record State(
            @Nullable OldLines old,
            Phase phase,
            String literal,
            int lastLine,
            int firstLine,
            int grown,
            int number,
            int oldLine,
            int deleted,
            int left) {
        State to(Phase next, String nextLiteral) {
            return new State(old, next, nextLiteral, lastLine, firstLine, grown, -1, oldLine, deleted, left);
        }

        State afterLiteral() {
            State after = new State(
                    old, phase, literal.substring(1), lastLine, firstLine, grown, number, oldLine, deleted, left);
            return phase == Phase.DELETED && after.literal().isEmpty() ? after.afterOldLine() : after;
        }

        State withNumber(int digits) {
            return new State(old, phase, literal, lastLine, firstLine, grown, digits, oldLine, deleted, left);
        }

        State withBody(int nextOldLine, int oldLines, int newLines) {
            return new State(old, phase, literal, lastLine, firstLine, grown, number, nextOldLine, oldLines, newLines);
        }

        private State past(int line, int lines) {
            return new State(old, phase, literal, lastLine, line, grown + lines, number, oldLine, deleted, left);
        }

        /** After the number of old lines: this many, from the one before the number on. */
        State afterOldCount(int line, int count) {
            if (count > 0) {
                return withBody(line, count, 0).to(Phase.NEW_LINE, "+");
            }
            String newLine = Integer.toString(line + 1 + grown);
            return withBody(0, 0, 0).past(line + 1, 0).to(Phase.AFTER_NEW_LINE, "0 +" + newLine);
        }

        /** After the number of a new line of which there is none. */
        State afterNoNewLine() {
            State body = body(0);
            return body.to(body.phase(), "0 " + body.literal());
        }

        /** The number of lines of the new program before the hunk, which deletes lines. */
        int newOffset() {
            return oldLine - 1 + grown;
        }

        /** After the space of the header: this many new lines. */
        State body(int newLines) {
            int line = oldLine + deleted;
            State body = deleted == 0 ? past(firstLine, newLines) : past(line, newLines - deleted);
            return deleted == 0
                    ? body.withBody(0, 0, newLines).to(Phase.LINE, "@@\n+")
                    : body.withBody(oldLine + 1, deleted - 1, newLines).to(Phase.DELETED, "@@\n" + deletion());
        }

        /** The text that deletes the old line; only where lines can be deleted. */
        private String deletion() {
            return Objects.requireNonNull(old).deletion(oldLine);
        }

        private State afterOldLine() {
            if (deleted > 0) {
                return withBody(oldLine + 1, deleted - 1, left).to(Phase.DELETED, deletion());
            }
            State last = withBody(0, 0, left);
            return left > 0 ? last.to(Phase.LINE, "+") : last.to(Phase.AFTER_HUNK, "");
        }

        State afterLine() {
            State after = withBody(0, 0, left - 1);
            return after.left() > 0 ? after.to(Phase.LINE, "+") : after.to(Phase.AFTER_HUNK, "");
        }

        /** Whether lines may be deleted from the old line on that has been read. */
        boolean canDelete(int line) {
            return old != null && line > firstLine && line <= lastLine;
        }
    }

    private final State state;

    private HunkAutomaton(State state) {
        this.state = state;
    }

    /**
     * The state before the first byte of an edit that inserts lines.
     *
     * @param program the program the edit is for, any one
     * @return the state
     */
    public static HunkAutomaton start(Program program) {
        return start(program, null);
    }

    /**
     * The state before the first byte of an edit that inserts, deletes and replaces lines.
     *
     * @param program the program the edit is for, any one
     * @return the state; only those that come of one call are equal
     */
    public static HunkAutomaton startOfChange(Program program) {
        return start(program, new OldLines(program));
    }

    private static HunkAutomaton start(Program program, @Nullable OldLines old) {
        return new HunkAutomaton(new State(old, Phase.START, "", program.lines().size(), 0, 0, -1, 0, 0, 0));
    }

    /** {@return whether the marker after the edit has been read: the next edit has an automaton of its own} */
    public boolean isComplete() {
        return state.phase() == Phase.COMPLETE && state.literal().isEmpty();
    }

    /** {@return whether a marker, or the first part of one, is the last that has been read} */
    public boolean isInMarker() {
        int afterLineFeed = END_OF_SEQUENCE.length() - 1;
        return state.phase() == Phase.COMPLETE && state.literal().length() < EditSequenceFormat.DIFF_TOKEN.length()
                || state.phase() == Phase.END && state.literal().length() < afterLineFeed;
    }

    /** {@return whether the end token has been read: nothing follows} */
    public boolean isEnd() {
        return state.phase() == Phase.END && state.literal().isEmpty();
    }

    /**
     * Whether a byte can come next.
     *
     * @param next the byte, signed or unsigned
     * @return whether the text can go on with it
     */
    public boolean allows(int next) {
        int b = next & 0xff;
        if (!state.literal().isEmpty()) {
            return b == state.literal().charAt(0);
        }
        return switch (state.phase()) {
            case START -> b == '@' || b == '\n';
            case OLD_LINE ->
                b == ','
                        ? isBetween(state.number(), state.firstLine(), state.lastLine())
                        : b == ' '
                                ? state.canDelete(state.number())
                                : isDigit(b) && canReach(b, state.firstLine(), state.lastLine());
            case OLD_COUNT -> allowsInOldCount(b);
            case NEW_LINE ->
                switch (b) {
                    case ',' -> isBetween(state.number(), state.newOffset(), state.newOffset() + 1);
                    case ' ' -> state.number() == state.newOffset() + 1;
                    default -> isDigit(b) && canReach(b, state.newOffset(), state.newOffset() + 1);
                };
            case AFTER_NEW_LINE -> b == ' ' || b == ',';
            case COUNT -> b == ' ' ? state.number() >= 2 : isDigit(b) && canReach(b, 2, MAX_LINES);
            case LINE -> true;
            case AFTER_HUNK -> b == '<' || b == '@' && state.firstLine() <= state.lastLine();
            case DELETED, COMPLETE, END -> false;
        };
    }

    /** None for an insertion, or two and more; one is left out. */
    private boolean allowsInOldCount(int b) {
        if (b == '0' && state.number() < 0) {
            return true;
        }
        int most = state.canDelete(state.oldLine()) ? state.lastLine() - state.oldLine() + 1 : 0;
        return b == ' ' ? isBetween(state.number(), 2, most) : isDigit(b) && canReach(b, 2, most);
    }

    private static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isBetween(int number, int low, int high) {
        return number >= low && number <= high;
    }

    /** Whether the digits so far and one more begin a number between two bounds, written without leading zeros. */
    private boolean canReach(int digit, int low, int high) {
        if (state.number() == 0) {
            return false;
        }
        long from = Math.max(state.number(), 0) * 10L + (digit - '0');
        if (from == 0) {
            return low == 0;
        }
        for (long to = from; from <= high; from *= 10, to = to * 10 + 9) {
            if (to >= low) {
                return true;
            }
        }
        return false;
    }

    /**
     * The state after one more byte.
     *
     * @param next the byte, signed or unsigned
     * @return the state
     * @throws IllegalArgumentException if the byte cannot come next
     */
    public HunkAutomaton next(int next) {
        int b = next & 0xff;
        if (!allows(b)) {
            throw new IllegalArgumentException("byte " + b + " cannot follow in " + state.phase());
        }
        return new HunkAutomaton(state.literal().isEmpty() ? afterChoice(b) : state.afterLiteral());
    }

    private State afterChoice(int b) {
        return switch (state.phase()) {
            case START, AFTER_HUNK ->
                switch (b) {
                    case '@' -> state.to(Phase.OLD_LINE, HUNK_START.substring(1));
                    case '<' -> state.to(Phase.COMPLETE, EditSequenceFormat.DIFF_TOKEN.substring(1));
                    default ->
                        state.lastLine() == 0 && state.old() == null
                                ? state.to(Phase.COMPLETE, EditSequenceFormat.DIFF_TOKEN)
                                : state.to(Phase.END, END_OF_SEQUENCE.substring(1));
                };
            case OLD_LINE -> afterOldLine(b);
            case OLD_COUNT ->
                switch (b) {
                    case '0' ->
                        state.number() < 0
                                ? state.afterOldCount(state.oldLine(), 0).afterLiteral()
                                : withDigit(b);
                    case ' ' -> state.afterOldCount(state.oldLine(), state.number());
                    default -> withDigit(b);
                };
            case NEW_LINE ->
                switch (b) {
                    case ' ' -> state.body(1);
                    case ',' ->
                        state.number() == state.newOffset() ? state.afterNoNewLine() : state.to(Phase.COUNT, "");
                    default -> withDigit(b);
                };
            case AFTER_NEW_LINE -> b == ' ' ? state.body(1) : state.to(Phase.COUNT, "");
            case COUNT -> b == ' ' ? state.body(state.number()) : withDigit(b);
            case LINE -> b == '\n' ? state.afterLine() : state;
            case DELETED, COMPLETE, END -> throw new IllegalStateException("nothing follows " + state.phase());
        };
    }

    private State withDigit(int digit) {
        return state.withNumber(Math.max(state.number(), 0) * 10 + (digit - '0'));
    }

    private State afterOldLine(int b) {
        return switch (b) {
            case ' ' -> state.afterOldCount(state.number(), 1);
            case ',' ->
                state.old() == null
                        ? state.afterOldCount(state.number(), 0)
                        : state.withBody(state.number(), 0, 0).to(Phase.OLD_COUNT, "");
            default -> withDigit(b);
        };
    }

    /**
     * Whether a piece of text can come next, and where it leads.
     *
     * @param bytes the piece, UTF-8
     * @return the state after it, or {@code null} where it cannot come next
     */
    public @Nullable HunkAutomaton tryNext(byte[] bytes) {
        HunkAutomaton at = this;
        for (byte b : bytes) {
            if (!at.allows(b)) {
                return null;
            }
            at = at.next(b);
        }
        return at;
    }

    /** {@return the bytes that can come next, as a set of numbers from 0 to 255} */
    public BitSet allowed() {
        BitSet allowed = new BitSet(256);
        for (int b = 0; b < 256; b++) {
            if (allows(b)) {
                allowed.set(b);
            }
        }
        return allowed;
    }

    /**
     * {@return the text that must come next; empty where there is a choice, and where it does not begin or end with a
     * whole character}
     */
    public String forced() {
        ByteArrayOutputStream forced = new ByteArrayOutputStream();
        HunkAutomaton at = this;
        for (int only = at.onlyByte(); only >= 0; only = at.onlyByte()) {
            forced.write(only);
            at = at.next(only);
        }
        String text = forced.toString(StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), forced.toByteArray()) ? text : "";
    }

    /** The one byte that can come next, or -1 where there are none or several. */
    private int onlyByte() {
        if (!state.literal().isEmpty()) {
            return state.literal().charAt(0);
        }
        if (state.phase() == Phase.LINE) {
            return -1;
        }
        BitSet allowed = allowed();
        return allowed.cardinality() == 1 ? allowed.nextSetBit(0) : -1;
    }

    /** {@return whether the same can follow} */
    @Override
    public boolean equals(Object other) {
        return other instanceof HunkAutomaton automaton && state.equals(automaton.state);
    }

    /** {@return a hash of the state} */
    @Override
    public int hashCode() {
        return state.hashCode();
    }

    /** {@return the state, for debugging} */
    @Override
    public String toString() {
        return state.phase() + (state.literal().isEmpty() ? "" : " after " + Quoted.of(state.literal()));
    }
}
