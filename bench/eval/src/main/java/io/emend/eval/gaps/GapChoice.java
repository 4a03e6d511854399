package io.emend.eval.gaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chooses gaps in files: of all lines where one may begin, each is as likely. */
final class GapChoice {
    private static final int MOST_LINES = 4;

    /** Kinds have seeds of their own, far from those of other choices. */
    private static final long SEED_STEP = 1L << 32;

    private GapChoice() {}

    /** A line of a file. */
    private record Line(SourceText file, List<String> lines, int index) {
        boolean isCode() {
            return !lines.get(index).isBlank();
        }
    }

    /**
     * Chooses gaps; the same files, number and seed give the same ones.
     *
     * @param files the files, in order
     * @param count how many gaps of each kind there shall be; there are fewer where the files have too few lines
     * @param seed of the choice
     * @return the gaps, kind by kind
     */
    static List<Gap> of(List<SourceText> files, int count, long seed) {
        List<Line> places = new ArrayList<>();
        for (SourceText file : files) {
            List<String> lines = Arrays.asList(file.text().split("\n", -1));
            for (int i = 1; i < lines.size(); i++) {
                places.add(new Line(file, lines, i));
            }
        }
        List<Gap> gaps = new ArrayList<>();
        long seedOfKind = seed;
        for (GapKind kind : GapKind.values()) {
            Random random = new Random(seedOfKind);
            seedOfKind += SEED_STEP;
            List<Line> shuffled = new ArrayList<>(places);
            Collections.shuffle(shuffled, random);
            shuffled.stream()
                    .filter(place -> mayBegin(place, kind))
                    .limit(count)
                    .forEach(place -> gaps.add(gap(place, kind, random)));
        }
        return gaps;
    }

    /** Whether a gap of a kind may begin in a line: there is code before it, and several lines leave one after them. */
    private static boolean mayBegin(Line place, GapKind kind) {
        if (!place.isCode() || isBlank(place.lines().subList(0, place.index()))) {
            return false;
        }
        return switch (kind) {
            case NEXT_LINE -> true;
            case REST_OF_LINE -> place.lines().get(place.index()).strip().length() > 1;
            case LINES ->
                !isBlank(place.lines().subList(place.index() + 1, place.lines().size()))
                        && place.index() + MOST_LINES < place.lines().size();
        };
    }

    private static boolean isBlank(List<String> lines) {
        return lines.stream().allMatch(String::isBlank);
    }

    private static Gap gap(Line place, GapKind kind, Random random) {
        String line = place.lines().get(place.index());
        int indentation = line.length() - line.stripLeading().length();
        int visible = line.strip().length();
        int column = kind == GapKind.REST_OF_LINE ? indentation + 1 + random.nextInt(visible - 1) : 0;
        int count = kind == GapKind.LINES ? 2 + random.nextInt(MOST_LINES - 1) : 1;
        int start = place.lines().subList(0, place.index()).stream()
                        .mapToInt(String::length)
                        .sum()
                + place.index();
        String rest = place.file().text().substring(start);
        String lines = String.join("\n", place.lines().subList(place.index(), place.index() + count));
        return new Gap(
                kind,
                place.file().name(),
                place.index() + 1,
                column + 1,
                place.file().text().substring(0, start + column),
                lines.substring(column).stripTrailing(),
                rest.substring(lines.length()));
    }
}
