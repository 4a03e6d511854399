package io.emend.edits.lintseq;

import java.util.List;
import java.util.SplittableRandom;

/** Ways to take a program apart. */
interface Deletions {
    /** The lines deleted in each round, from 0 and in order. */
    List<List<Integer>> draw(SplittableRandom random);
}
