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
    /**
     * The reference matches with Oniguruma in Ruby's syntax: Unicode classes, {@code ^} and {@code $} at each line,
     * and a line ends only with {@code \n}.
     */
    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.MULTILINE | Pattern.UNIX_LINES;

    /** What {@code \w} matches in Oniguruma, whose table of Latin-1 has some numbers besides the Unicode classes. */
    private static final String WORD = "\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}\u00b2\u00b3\u00b9\u00bc-\u00be";

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
        return new PatternSplit(compile(regex), Behavior.ISOLATED, false);
    }

    /** Compiles a pattern that was written for Oniguruma. */
    public static Pattern compile(String regex) {
        return Pattern.compile(withOnigurumaWords(regex), FLAGS);
    }

    /** Spells out {@code \w} and {@code \W}, which in Java take join controls for word characters. */
    private static String withOnigurumaWords(String regex) {
        StringBuilder java = new StringBuilder();
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            boolean escape = c == '\\' && i + 1 < regex.length();
            char escaped = escape ? regex.charAt(++i) : 0;
            switch (escaped) {
                case 0 -> java.append(c);
                case 'w' -> java.append('[').append(WORD).append(']');
                case 'W' -> java.append("[^").append(WORD).append(']');
                default -> java.append(c).append(escaped);
            }
        }
        return java.toString();
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
        Matcher matcher = pattern.matcher(text).region(from, to);
        int end = from;
        try {
            while (matcher.find()) {
                if (matcher.start() > end) {
                    add(segments, end, matcher.start(), invert);
                }
                add(segments, matcher.start(), matcher.end(), !invert);
                end = matcher.end();
            }
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException(
                    "the pre-tokenizer's pattern " + pattern + " needs too much stack for this text of " + (to - from)
                            + " characters",
                    e);
        }
        if (end < to) {
            add(segments, end, to, invert);
        }
        return segments;
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
