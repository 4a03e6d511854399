package io.emend.throughput;

import io.emend.models.Batch;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A repetition of a workload on a model. Everything but the forward passes is prepared. Token ids are drawn at random,
 * each for itself, so that no two sequences go on alike and nothing could be computed once for both.
 */
final class Trial implements AutoCloseable {
    private final LanguageModel model;
    private final Workload workload;
    private final SplittableRandom ids;
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<Batch> passes = new ArrayList<>();

    private Trial(LanguageModel model, Workload workload, long seed) {
        this.model = model;
        this.workload = workload;
        ids = new SplittableRandom(seed);
    }

    /**
     * Reads the prompt and draws the tokens.
     *
     * @param model which model
     * @param workload what it will do
     * @param seed of the ids: the same ids for every model of that vocabulary
     * @param logits room for results
     */
    static Trial prepare(LanguageModel model, Workload workload, long seed, Logits logits) {
        Trial trial = new Trial(model, workload, seed);
        try {
            trial.fork(logits);
            for (int step = 0; step < workload.steps(); step++) {
                trial.passes.add(trial.pass());
            }
            return trial;
        } catch (RuntimeException | Error e) {
            trial.close();
            throw e;
        }
    }

    /** The sequence that read the prompt is one of them: a backend may have room for no more. */
    private void fork(Logits logits) {
        Sequence first = model.newSequence();
        sequences.add(first);
        if (workload.promptTokens() > 0) {
            model.forward(new Batch().add(first, Batch.Want.NONE, tokens(workload.promptTokens())), logits);
        }
        while (sequences.size() < workload.sequences()) {
            sequences.add(model.fork(first));
        }
    }

    private Batch pass() {
        Batch batch = new Batch();
        for (Sequence sequence : sequences) {
            batch.add(sequence, Batch.Want.LAST, tokens(workload.stepTokens()));
        }
        return batch;
    }

    private int[] tokens(int count) {
        int vocabulary = model.info().vocabularySize();
        return ids.ints(count, 0, vocabulary).toArray();
    }

    /**
     * Runs the forward passes.
     *
     * @param logits takes the results of each
     * @return tokens a second
     */
    double run(Logits logits) {
        long start = System.nanoTime();
        for (Batch pass : passes) {
            model.forward(pass, logits);
        }
        return workload.tokens() * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() {
        sequences.forEach(model::release);
    }
}
