package io.emend.cli.commands;

import io.emend.cli.input.InputException;
import io.emend.cli.input.TextInput;
import io.emend.edits.diff.Diff;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend diff}: the edit from one text to another. */
@Command(
        name = "diff",
        description = "Prints the edit that turns one text into another, as the training data of edit models has it.",
        mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "The text before.")
    private String before;

    @Parameters(index = "1", paramLabel = "B", description = "The text after.")
    private String after;

    @Option(
            names = "--context",
            defaultValue = "0",
            paramLabel = "N",
            description = "Unchanged lines around each change (default: ${DEFAULT-VALUE}).")
    private int context;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (context < 0) {
            throw new InputException("--context " + context + " is negative");
        }
        if (before.equals(TextInput.STDIN) && after.equals(TextInput.STDIN)) {
            throw new InputException("standard input can be read only once: name a file for A or B");
        }
        String diff = Diff.unifiedDiff(TextInput.read(before), TextInput.read(after), context);
        if (!diff.isEmpty()) {
            spec.commandLine().getOut().println(diff);
        }
        return 0;
    }
}
