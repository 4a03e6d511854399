package io.emend.edits.sequence;

import io.emend.edits.Edit;
import io.emend.edits.Program;
import io.emend.edits.text.Quoted;
import java.util.BitSet;

/**
 * Says how the text of an edit can go on, byte by byte, for edits as LintSeq writes them: insertions without context.
 *
 * <p>The text starts right after a {@code <|diff|>}. It is one or more hunks in the order of their lines, each with a
 * header {@code @@ -L,0 +M[,C] @@} and exactly C lines that start with {@code +}, and then the next marker. L runs from
 * 0 to the number of lines of the program and past that of the hunk before; M follows from it; C is left out where it
 * is 1. Instead of a hunk, {@code "\n<|diff|><|endoftext|>"} may stand, which ends the sequence; where the program
 * has no line yet it goes on instead, since LintSeq begins with an edit without hunks where blank lines are all that is
 * left of a program (38 of the reference's 700). A text that follows these rules is an edit that {@link Edit#applyTo}
 * applies.
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
    private static final String HEADER_END = " @@\n+";
    private static final String END_OF_SEQUENCE = EditSequenceFormat.SEPARATOR + EditSequenceFormat.END;

    private enum Phase {
        /** Nothing yet: a hunk or the end of the sequence. */
        START,
        /** In the number of the old line. */
        OLD_LINE,
        /** After the number of the new line: a count or not. */
        AFTER_NEW_LINE,
        /** In the count. */
        COUNT,
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
     * Where a text stands.
     *
     * @param phase what follows once the literal is through
     * @param literal bytes that must come first
     * @param lastLine the number of lines of the program
     * @param firstLine the smallest old line the next hunk may name
     * @param inserted lines inserted by the hunks before
     * @param number the digits read so far; -1 before the first
     * @param left lines of the hunk that are not complete
     */
    private record State(Phase phase, String literal, int lastLine, int firstLine, int inserted, int number, int left) {
        State to(Phase next, String nextLiteral) {
            return new State(next, nextLiteral, lastLine, firstLine, inserted, -1, left);
        }

        State afterLiteral() {
            return new State(phase, literal.substring(1), lastLine, firstLine, inserted, number, left);
        }

        State withNumber(int digits) {
            return new State(phase, literal, lastLine, firstLine, inserted, digits, left);
        }

        State withLeft(int lines) {
            return new State(phase, literal, lastLine, firstLine, inserted, number, lines);
        }

        State afterOldLine() {
            String newLine = Integer.toString(number + 1 + inserted);
            return new State(Phase.AFTER_NEW_LINE, "0 +" + newLine, lastLine, number + 1, inserted, -1, left);
        }

        State body(int lines) {
            return new State(Phase.LINE, HEADER_END.substring(1), lastLine, firstLine, inserted + lines, -1, lines);
        }
    }

    private final State state;

    private HunkAutomaton(State state) {
        this.state = state;
    }

    /**
     * The state before the first byte of an edit.
     *
     * @param program the program the edit is for, any one
     * @return the state
     */
    public static HunkAutomaton start(Program program) {
        return new HunkAutomaton(new State(Phase.START, "", program.lines().size(), 0, 0, -1, 0));
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
                        : isDigit(b) && canReach(b, state.firstLine(), state.lastLine());
            case AFTER_NEW_LINE -> b == ' ' || b == ',';
            case COUNT -> b == ' ' ? state.number() >= 2 : isDigit(b) && canReach(b, 2, MAX_LINES);
            case LINE -> true;
            case AFTER_HUNK -> b == '<' || b == '@' && state.firstLine() <= state.lastLine();
            case COMPLETE, END -> false;
        };
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
                        state.lastLine() == 0
                                ? state.to(Phase.COMPLETE, EditSequenceFormat.DIFF_TOKEN)
                                : state.to(Phase.END, END_OF_SEQUENCE.substring(1));
                };
            case OLD_LINE -> b == ',' ? state.afterOldLine() : withDigit(b);
            case AFTER_NEW_LINE -> b == ' ' ? state.body(1) : state.to(Phase.COUNT, "");
            case COUNT -> b == ' ' ? state.body(state.number()) : withDigit(b);
            case LINE -> b == '\n' ? afterLine() : state;
            case COMPLETE, END -> throw new IllegalStateException("nothing follows " + state.phase());
        };
    }

    private State withDigit(int digit) {
        return state.withNumber(Math.max(state.number(), 0) * 10 + (digit - '0'));
    }

    private State afterLine() {
        int left = state.left() - 1;
        return left > 0
                ? state.to(Phase.LINE, "+").withLeft(left)
                : state.to(Phase.AFTER_HUNK, "").withLeft(0);
    }

    /**
     * Whether a piece of text can come next, and where it leads.
     *
     * @param bytes the piece, UTF-8
     * @return the state after it, or {@code null} where it cannot come next
     */
    public HunkAutomaton tryNext(byte[] bytes) {
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

    /** {@return the text that must come next, all of it ASCII; empty where there is a choice} */
    public String forced() {
        StringBuilder forced = new StringBuilder();
        HunkAutomaton at = this;
        for (int only = at.onlyByte(); only >= 0; only = at.onlyByte()) {
            forced.append((char) only);
            at = at.next(only);
        }
        return forced.toString();
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
