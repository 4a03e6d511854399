package io.emend.tokenizer.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text at the matches of a regular expression (Hugging Face's {@code Split}).
 *
 * @param pattern what to look for
 * @param behavior what becomes of the matches
 * @param invert the text between the matches is taken for the matches, and the other way round
 */
public record PatternSplit(Pattern pattern, Behavior behavior, boolean invert) implements PreTokenizer {
    /** What becomes of a match. */
    public enum Behavior {
        /** It is left out. */
        REMOVED,
        /** It is a piece of its own. */
        ISOLATED,
        /** It ends the piece before it. */
        MERGEDWITHPREVIOUS,
        /** It begins the piece after it. */
        MERGEDWITHNEXT,
        /** Adjacent matches are one piece. */
        CONTIGUOUS;

        public static Optional<Behavior> named(String name) {
            for (Behavior behavior : values()) {
                if (behavior.name().equals(name.toUpperCase(Locale.ROOT))) {
                    return Optional.of(behavior);
                }
            }
            return Optional.empty();
        }
    }

    /** Cuts out the matches as pieces of their own. */
    static PatternSplit isolating(String regex) {
        return new PatternSplit(OnigurumaPattern.compile(regex), Behavior.ISOLATED, false);
    }

    @Override
    public void split(String text, int from, int to, PieceSink sink) {
        IntList pieces = switch (behavior) {
            case ISOLATED -> segments(text, from, to);
            case REMOVED -> removed(segments(text, from, to));
            case CONTIGUOUS -> contiguous(segments(text, from, to));
            case MERGEDWITHPREVIOUS -> mergedWithPrevious(segments(text, from, to));
            case MERGEDWITHNEXT -> mergedWithNext(segments(text, from, to));
        };
        for (int i = 0; i < pieces.size(); i += 3) {
            if (pieces.get(i) < pieces.get(i + 1)) {
                sink.piece(text, pieces.get(i), pieces.get(i + 1));
            }
        }
    }

    /** Matches and the text between them, as triples of start, end, and 1 for a match. */
    private IntList segments(String text, int from, int to) {
        IntList segments = new IntList();
        String piece = text.substring(from, to);
        int[] end = {from};
        forEachMatch(pattern, piece, (matchStart, matchEnd) -> {
            if (from + matchStart > end[0]) {
                add(segments, end[0], from + matchStart, invert);
            }
            end[0] = from + matchEnd;
            add(segments, from + matchStart, end[0], !invert);
        });
        if (end[0] < to) {
            add(segments, end[0], to, invert);
        }
        return segments;
    }

    /** Takes a match. */
    @FunctionalInterface
    interface MatchSink {
        void match(int start, int end);
    }

    /**
     * Finds all matches as the reference does: an empty text has none, and after an empty match the search goes on
     * behind the next code point, never between the halves of a surrogate pair.
     *
     * @throws IllegalArgumentException when the pattern needs too much stack or time; the message is for the user
     */
    static void forEachMatch(Pattern pattern, String text, MatchSink sink) {
        Matcher matcher = pattern.matcher(new Budgeted(text, pattern));
        int at = 0;
        int last = -1;
        try {
            while (!text.isEmpty() && at <= text.length() && matcher.find(at)) {
                int start = matcher.start();
                int end = matcher.end();
                if (isInsidePair(text, start)) {
                    at = start + 1;
                } else if (start == end && start == last) {
                    at = end < text.length() ? text.offsetByCodePoints(end, 1) : end + 1;
                } else {
                    sink.match(start, end);
                    at = end;
                    last = end;
                }
            }
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException(
                    "the pre-tokenizer's pattern " + pattern + " needs too much stack for this text of " + text.length()
                            + " characters",
                    e);
        }
    }

    /** A text that a pattern may look at some times only: some patterns would go over it for years. */
    private static final class Budgeted implements CharSequence {
        /** Of each character; the patterns of tokenizers need some ten. */
        private static final long MOST_LOOKS = 1000;

        private static final long FREE_LOOKS = 1_000_000;

        private final String text;
        private final Pattern pattern;
        private long left;

        Budgeted(String text, Pattern pattern) {
            this.text = text;
            this.pattern = pattern;
            left = FREE_LOOKS + MOST_LOOKS * text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new IllegalArgumentException("the pre-tokenizer's pattern " + pattern
                        + " takes too long for this text of " + text.length() + " characters");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static boolean isInsidePair(String text, int index) {
        return index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }

    private static IntList removed(IntList segments) {
        IntList pieces = new IntList();
        for (int i = 0; i < segments.size(); i += 3) {
            if (segments.get(i + 2) == 0) {
                add(pieces, segments.get(i), segments.get(i + 1), false);
            }
        }
        return pieces;
    }

    private static IntList contiguous(IntList segments) {
        IntList pieces = new IntList();
        for (int i = 0; i < segments.size(); i += 3) {
            if (i > 0 && segments.get(i + 2) == segments.get(i - 1)) {
                pieces.set(pieces.size() - 2, segments.get(i + 1));
            } else {
                add(pieces, segments.get(i), segments.get(i + 1), segments.get(i + 2) == 1);
            }
        }
        return pieces;
    }

    /** Of several adjacent matches only the first joins the text before it. */
    private static IntList mergedWithPrevious(IntList segments) {
        IntList pieces = new IntList();
        boolean afterMatch = false;
        for (int i = 0; i < segments.size(); i += 3) {
            boolean match = segments.get(i + 2) == 1;
            if (match && !afterMatch && pieces.size() > 0) {
                pieces.set(pieces.size() - 2, segments.get(i + 1));
            } else {
                add(pieces, segments.get(i), segments.get(i + 1), match);
            }
            afterMatch = match;
        }
        return pieces;
    }

    /** Of several adjacent matches only the last joins the text after it. */
    private static IntList mergedWithNext(IntList segments) {
        IntList pieces = new IntList();
        for (int i = 0; i < segments.size(); i += 3) {
            boolean match = segments.get(i + 2) == 1;
            boolean last = i + 3 == segments.size();
            if (match && !last && segments.get(i + 5) == 0) {
                add(pieces, segments.get(i), segments.get(i + 4), false);
                i += 3;
            } else {
                add(pieces, segments.get(i), segments.get(i + 1), match);
            }
        }
        return pieces;
    }

    private static void add(IntList segments, int start, int end, boolean match) {
        segments.add(start);
        segments.add(end);
        segments.add(match ? 1 : 0);
    }
}
