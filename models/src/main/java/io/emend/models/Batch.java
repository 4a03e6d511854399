package io.emend.models;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Runs of tokens for one {@link LanguageModel#forward} call: prompt chunks and single tokens in any mix. */
public final class Batch {

    /** Of which positions of a run the logits are computed. */
    public enum Want {
        /** None: the run only fills the cache. */
        NONE,
        /** The last token of the run. */
        LAST,
        /** Every token of the run. */
        ALL
    }

    /**
     * Tokens that are appended to one sequence.
     *
     * @param sequence where they go
     * @param tokens at least one token id
     * @param want which logits are asked for
     */
    public record Run(Sequence sequence, int[] tokens, Want want) {
        /** Checks that there is something to do. */
        public Run {
            Objects.requireNonNull(sequence, "sequence");
            Objects.requireNonNull(want, "want");
            if (tokens.length == 0) {
                throw new IllegalArgumentException("a run needs at least one token");
            }
        }

        /**
         * {@return whether the logits of a token are asked for}
         *
         * @param token its index in the run
         */
        public boolean wants(int token) {
            return switch (want) {
                case NONE -> false;
                case LAST -> token == tokens.length - 1;
                case ALL -> true;
            };
        }

        /**
         * Checks that the run is one that a model can compute.
         *
         * @param model which
         * @throws ContextOverflowException if the sequence would be longer than the model's context
         * @throws IllegalArgumentException if a token is outside its vocabulary
         */
        public void requireWithin(ModelInfo model) {
            int needed = Math.addExact(sequence.length(), tokens.length);
            if (needed > model.contextLength()) {
                throw new ContextOverflowException(needed, model.contextLength());
            }
            for (int token : tokens) {
                if (token < 0 || token >= model.vocabularySize()) {
                    throw new IllegalArgumentException(
                            "token " + token + " is outside the model's vocabulary of " + model.vocabularySize());
                }
            }
        }

        /** {@return the number of logit rows this run asks for} */
        public int rows() {
            return switch (want) {
                case NONE -> 0;
                case LAST -> 1;
                case ALL -> tokens.length;
            };
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private int tokens;
    private int rows;

    /** Makes an empty batch. */
    public Batch() {}

    /**
     * Adds a run.
     *
     * @param sequence where the tokens go
     * @param want which logits are asked for
     * @param ids at least one token id
     * @return this batch
     */
    public Batch add(Sequence sequence, Want want, int... ids) {
        Run run = new Run(sequence, ids, want);
        runs.add(run);
        tokens += ids.length;
        rows += run.rows();
        return this;
    }

    /** Removes all runs, so that the batch can be filled again. */
    public void clear() {
        runs.clear();
        tokens = 0;
        rows = 0;
    }

    /** {@return the runs in the order they were added} */
    public List<Run> runs() {
        return Collections.unmodifiableList(runs);
    }

    /** {@return the number of tokens of all runs} */
    public int tokens() {
        return tokens;
    }

    /** {@return the number of logit rows asked for} */
    public int rows() {
        return rows;
    }
}
