package io.emend.edits.lintseq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Random sets of lines, of random sizes. */
final class RandomDeletions implements Deletions {
    private final int lines;

    RandomDeletions(String program) {
        lines = program.split("\n", -1).length;
    }

    @Override
    public List<List<Integer>> draw(SplittableRandom random) {
        List<Integer> left = new ArrayList<>(IntStream.range(0, lines).boxed().toList());
        List<List<Integer>> rounds = new ArrayList<>();
        while (!left.isEmpty()) {
            int size = left.size() == 1 ? 1 : random.nextInt(1, left.size());
            Collections.shuffle(left, Random.from(random));
            List<Integer> round = left.subList(left.size() - size, left.size());
            rounds.add(round.stream().sorted().toList());
            round.clear();
        }
        return rounds;
    }
}
