package io.emend.edits.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what two lists of lines have in common, with the same result as Python's {@code difflib.SequenceMatcher}.
 *
 * <p>The method is that of Ratcliff and Obershelp ("gestalt pattern matching"): the longest common block, then the same
 * on both sides of it. Of several longest blocks it is the one that starts first in {@code a}, then first in {@code b}.
 * Where {@code b} has 200 lines or more, lines that make up more than 1 % of it do not start a block
 * ({@code autojunk}).
 */
final class SequenceMatcher {
    private static final int AUTOJUNK_LINES = 200;
    private static final int[] NOWHERE = {};

    private final int[] a;
    private final int[] b;
    /** Where in {@code b} each line stands, in order; by the line's number. */
    private final int[][] places;
    /** At j + 1: how long the longest block is that ends with the line of a at hand and line j of b; else all zero. */
    private int[] ending;
    /** The same for the line of a before. */
    private int[] previous;

    /** Lines {@code a..a+size-1} of one list are lines {@code b..b+size-1} of the other. */
    record Block(int a, int b, int size) {}

    private record Span(int aFrom, int aTo, int bFrom, int bTo) {}

    SequenceMatcher(List<String> a, List<String> b) {
        Map<String, Integer> numbers = new HashMap<>();
        this.a = numbered(a, numbers);
        this.b = numbered(b, numbers);
        places = places(this.b, numbers.size());
        ending = new int[b.size() + 1];
        previous = new int[b.size() + 1];
    }

    private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
        int[] result = new int[lines.size()];
        for (int i = 0; i < result.length; i++) {
            Integer known = numbers.putIfAbsent(lines.get(i), numbers.size());
            result[i] = known == null ? numbers.size() - 1 : known;
        }
        return result;
    }

    private static int[][] places(int[] b, int numbers) {
        int[] counts = new int[numbers];
        for (int line : b) {
            counts[line]++;
        }
        int popular = b.length >= AUTOJUNK_LINES ? b.length / 100 + 1 : Integer.MAX_VALUE;
        int[][] places = new int[numbers][];
        Arrays.setAll(places, line -> counts[line] > popular ? NOWHERE : new int[counts[line]]);
        int[] filled = new int[numbers];
        for (int j = 0; j < b.length; j++) {
            int[] ofLine = places[b[j]];
            if (ofLine.length > 0) {
                ofLine[filled[b[j]]++] = j;
            }
        }
        return places;
    }

    /** The common blocks in order, adjacent ones merged; the last has size 0 and stands at both ends. */
    List<Block> matchingBlocks() {
        List<Block> found = new ArrayList<>();
        Deque<Span> open = new ArrayDeque<>();
        if (a.length > 0 && b.length > 0) {
            open.push(new Span(0, a.length, 0, b.length));
        }
        while (!open.isEmpty()) {
            Span span = open.pop();
            Block block = longestMatch(span);
            if (block.size() > 0) {
                found.add(block);
                if (span.aFrom() < block.a() && span.bFrom() < block.b()) {
                    open.push(new Span(span.aFrom(), block.a(), span.bFrom(), block.b()));
                }
                int aEnd = block.a() + block.size();
                int bEnd = block.b() + block.size();
                if (aEnd < span.aTo() && bEnd < span.bTo()) {
                    open.push(new Span(aEnd, span.aTo(), bEnd, span.bTo()));
                }
            }
        }
        found.sort(Comparator.comparingInt(Block::a));
        return merged(found);
    }

    private List<Block> merged(List<Block> blocks) {
        List<Block> merged = new ArrayList<>();
        Block last = new Block(0, 0, 0);
        for (Block block : blocks) {
            if (last.a() + last.size() == block.a() && last.b() + last.size() == block.b()) {
                last = new Block(last.a(), last.b(), last.size() + block.size());
            } else {
                if (last.size() > 0) {
                    merged.add(last);
                }
                last = block;
            }
        }
        if (last.size() > 0) {
            merged.add(last);
        }
        merged.add(new Block(a.length, b.length, 0));
        return merged;
    }

    private Block longestMatch(Span span) {
        int bestA = span.aFrom();
        int bestB = span.bFrom();
        int best = 0;
        for (int i = span.aFrom(); i < span.aTo(); i++) {
            for (int j : places[a[i]]) {
                if (j >= span.bTo()) {
                    break;
                }
                if (j >= span.bFrom()) {
                    int length = previous[j] + 1;
                    ending[j + 1] = length;
                    if (length > best) {
                        best = length;
                        bestA = i - length + 1;
                        bestB = j - length + 1;
                    }
                }
            }
            if (i > span.aFrom()) {
                clear(previous, places[a[i - 1]]);
            }
            int[] swap = previous;
            previous = ending;
            ending = swap;
        }
        clear(previous, places[a[span.aTo() - 1]]);
        return extended(new Block(bestA, bestB, best), span);
    }

    private static void clear(int[] ending, int[] places) {
        for (int j : places) {
            ending[j + 1] = 0;
        }
    }

    /** Takes in equal lines on both sides; these are popular ones, which start no block. */
    private Block extended(Block block, Span span) {
        int aFrom = block.a();
        int bFrom = block.b();
        while (aFrom > span.aFrom() && bFrom > span.bFrom() && a[aFrom - 1] == b[bFrom - 1]) {
            aFrom--;
            bFrom--;
        }
        int aTo = block.a() + block.size();
        int bTo = block.b() + block.size();
        while (aTo < span.aTo() && bTo < span.bTo() && a[aTo] == b[bTo]) {
            aTo++;
            bTo++;
        }
        return new Block(aFrom, bFrom, aTo - aFrom);
    }
}
