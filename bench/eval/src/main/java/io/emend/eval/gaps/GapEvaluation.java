package io.emend.eval.gaps;

import io.emend.engine.CodeModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Measures how often gaps of files are filled in exactly, by a model and by n-grams of the text before the gap. */
public final class GapEvaluation {
    private final List<Gap> gaps;
    private final GapWindow window;

    /**
     * Chooses gaps; the same files, number and seed give the same ones.
     *
     * @param files the files, in order
     * @param count how many gaps of each kind there shall be; there are fewer where the files have too few lines
     * @param seed of the choice
     * @param window what the model reads of a file
     * @throws IllegalArgumentException if the files have no place for a gap of some kind
     */
    public GapEvaluation(List<SourceText> files, int count, long seed, GapWindow window) {
        gaps = GapChoice.of(files, count, seed);
        this.window = window;
        for (GapKind kind : GapKind.values()) {
            if (gaps.stream().noneMatch(gap -> gap.kind() == kind)) {
                throw new IllegalArgumentException("the files have no place for a " + kind.label());
            }
        }
    }

    /** {@return how many gaps there are, of all kinds} */
    public int size() {
        return gaps.size();
    }

    /**
     * Fills all gaps in.
     *
     * @param model the model, which is asked greedily
     * @param progress hears how many gaps are done
     * @return what came out
     */
    public GapReport run(CodeModel model, IntConsumer progress) {
        Map<String, Filler> fillers = new LinkedHashMap<>();
        fillers.put(GapReport.MODEL, new ModelFiller(model, window));
        fillers.put(GapReport.NGRAMS, new NgramFiller());
        List<GapReport.Row> rows = new ArrayList<>();
        long start = System.nanoTime();
        for (Gap gap : gaps) {
            Map<String, Boolean> right = new LinkedHashMap<>();
            fillers.forEach((name, filler) -> right.put(name, filler.isRight(gap)));
            rows.add(new GapReport.Row(gap, right));
            progress.accept(rows.size());
        }
        return new GapReport(rows, (System.nanoTime() - start) / 1e9);
    }
}
