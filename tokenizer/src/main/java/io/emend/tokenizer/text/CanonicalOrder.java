package io.emend.tokenizer.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Sorts long runs of combining marks into canonical order (Unicode Standard, chapter 3.11) before a text is
 * normalized. It does not change what the text is normalized to, but {@link Normalizer} takes quadratic time for a long
 * run that is not in order: half a minute for a quarter of a million marks.
 *
 * <p>The JDK does not tell combining classes, but it tells how it orders two marks, which is as good.
 */
final class CanonicalOrder {
    private static final int LONG_RUN = 128;
    /** Marks of the lowest combining class but 0, and of the highest. */
    private static final int LOWEST = 0x0334;

    private static final int HIGHEST = 0x0345;

    private static final Comparator<Integer> BY_CLASS = (a, b) -> comesAfter(a, b) ? 1 : comesAfter(b, a) ? -1 : 0;

    private CanonicalOrder() {}

    static String sortLongRuns(String text) {
        StringBuilder sorted = null;
        int copied = 0;
        for (int start = 0; start < text.length(); ) {
            int end = marksEnd(text, start);
            if (end - start >= LONG_RUN) {
                sorted = sorted == null ? new StringBuilder(text.length()) : sorted;
                sorted.append(text, copied, start);
                appendSorted(text.substring(start, end), sorted);
                copied = end;
            }
            start = end == start ? start + Character.charCount(text.codePointAt(start)) : end;
        }
        return sorted == null
                ? text
                : sorted.append(text, copied, text.length()).toString();
    }

    private static int marksEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int codePoint) {
        return codePoint >= 0x300
                && switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    /** Decomposes the marks one by one and sorts them, except across marks of class 0, which keep their places. */
    private static void appendSorted(String run, StringBuilder out) {
        Map<Integer, String> decomposed = new HashMap<>();
        StringBuilder marks = new StringBuilder(run.length());
        run.codePoints()
                .forEach(mark -> marks.append(decomposed.computeIfAbsent(
                        mark, m -> Normalizer.normalize(Character.toString(m), Normalizer.Form.NFD))));
        Integer[] all = marks.codePoints().boxed().toArray(Integer[]::new);
        Map<Integer, Integer> ranks = ranks(all);
        for (int start = 0; start < all.length; ) {
            int end = start;
            while (end < all.length && ranks.getOrDefault(all[end], 0) > 0) {
                end++;
            }
            Arrays.sort(all, start, end, Comparator.comparing(ranks::get));
            start = end + 1;
        }
        for (int mark : all) {
            out.appendCodePoint(mark);
        }
    }

    /** A number for each mark that orders like its combining class; 0 for class 0. */
    private static Map<Integer, Integer> ranks(Integer[] marks) {
        Map<Integer, Integer> ranks = new HashMap<>();
        Integer[] distinct = Arrays.stream(marks).distinct().toArray(Integer[]::new);
        for (Integer mark : distinct) {
            ranks.put(mark, 0);
        }
        Integer[] ordered = Arrays.stream(distinct)
                .filter(mark -> comesAfter(mark, LOWEST) || comesAfter(HIGHEST, mark))
                .sorted(BY_CLASS)
                .toArray(Integer[]::new);
        int rank = 1;
        for (int i = 0; i < ordered.length; i++) {
            if (i > 0 && BY_CLASS.compare(ordered[i - 1], ordered[i]) != 0) {
                rank++;
            }
            ranks.put(ordered[i], rank);
        }
        return ranks;
    }

    /** Whether canonical order exchanges two marks, neither of which can be decomposed. */
    private static boolean comesAfter(int first, int second) {
        String exchanged = Character.toString(second) + Character.toString(first);
        return first != second
                && Normalizer.isNormalized(exchanged, Normalizer.Form.NFD)
                && !Normalizer.isNormalized(
                        Character.toString(first) + Character.toString(second), Normalizer.Form.NFD);
    }
}
