package io.emend.engine;

import io.emend.edits.Program;
import java.util.Objects;

/**
 * What a model is asked.
 *
 * @param program what is to be changed; where it has no lines, a program is to be written
 * @param instruction what is to be done
 */
public record Task(Program program, String instruction) {
    /** Checks that nothing is missing. */
    public Task {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(instruction, "instruction");
    }

    /**
     * A program that is to be written.
     *
     * @param instruction what it shall do
     * @return the task
     */
    public static Task of(String instruction) {
        return new Task(Program.EMPTY, instruction);
    }

    /** {@return whether there is a program that is to be changed} */
    public boolean isChange() {
        return !program.lines().isEmpty();
    }

    /** {@return the program as the model is shown it, which its edits are of: without the line feed at the end} */
    public Program shown() {
        return endsLine()
                ? Program.of(program.text().substring(0, program.text().length() - 1))
                : program;
    }

    /** The completion whose program ends as this task's does. */
    Completion restored(Completion changed) {
        return endsLine() && !changed.program().isEmpty() ? changed.withProgram(changed.program() + "\n") : changed;
    }

    private boolean endsLine() {
        return program.text().endsWith("\n");
    }
}
