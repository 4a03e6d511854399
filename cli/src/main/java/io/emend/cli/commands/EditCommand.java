package io.emend.cli.commands;

import io.emend.cli.input.InputException;
import io.emend.cli.input.SourceFile;
import io.emend.cli.input.TextInput;
import io.emend.cli.options.DecodingOptions;
import io.emend.cli.options.ModelOptions;
import io.emend.cli.output.DroppedBytes;
import io.emend.cli.output.Json;
import io.emend.cli.output.Notice;
import io.emend.cli.output.TerminalProgress;
import io.emend.edits.Program;
import io.emend.engine.CodeModel;
import io.emend.engine.Completion;
import io.emend.engine.CompletionListener;
import io.emend.engine.GenerationOptions;
import io.emend.engine.generate.Cancellation;
import io.emend.engine.generate.FinishReason;
import io.emend.models.ContextOverflowException;
import io.emend.models.LoadedModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend edit}: an instruction and a file, and the file changed. */
@Command(
        name = "edit",
        description = "Changes a file as an instruction says.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  emend edit area.py --instruction 'Return 0 when r is negative.'",
            "  emend edit area.py --instruction 'Rename r to radius.' --apply",
            "  emend edit - --instruction 'Add a docstring.' --show program < area.py",
            "",
            "The file is written only by --apply, and only where the model came to an end and all of its edits fit.",
            "Line ends and a byte-order mark are kept."
        })
public final class EditCommand implements Callable<Integer> {
    /** What is printed. */
    enum Show {
        /** The change, as a patch. */
        DIFF,
        /** The file with the change. */
        PROGRAM
    }

    @Parameters(paramLabel = "FILE|-", description = "The file to change, or - for standard input.")
    private String file;

    @Option(
            names = "--instruction",
            required = true,
            paramLabel = "TEXT",
            description = "How the file is to be changed.")
    private String instruction;

    @Option(
            names = "--show",
            defaultValue = "diff",
            paramLabel = "diff|program",
            description = "What to print (default: ${DEFAULT-VALUE}).")
    private Show show;

    @Option(names = "--apply", description = "Write the change into the file.")
    private boolean apply;

    @Option(names = "--json", description = "Print everything about the change as JSON.")
    private boolean json;

    @Mixin
    private ModelOptions model;

    @Mixin
    private DecodingOptions sampling;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (apply && file.equals(TextInput.STDIN)) {
            throw new InputException("--apply needs a file: what comes from standard input cannot be written back");
        }
        if (instruction.isBlank()) {
            throw new InputException("the instruction is empty");
        }
        SourceFile source = SourceFile.read(file);
        GenerationOptions options = sampling.generation();
        try (LoadedModel loaded = model.open();
                Interruption interruption = new Interruption()) {
            Completion completion = run(source.program(), loaded, options, interruption.cancellation());
            String changed = source.with(Program.of(completion.program()));
            String obstacle = obstacle(completion, source.text().equals(changed));
            if (obstacle.isEmpty() && apply) {
                source.write(changed);
            }
            print(completion, source, changed, obstacle, loaded);
            return obstacle.isEmpty() ? 0 : 1;
        }
    }

    @SuppressWarnings("resource") // closed with the loaded model
    private Completion run(Program program, LoadedModel loaded, GenerationOptions options, Cancellation cancellation) {
        PrintWriter err = spec.commandLine().getErr();
        CodeModel code = model.writer(loaded);
        DroppedBytes.tell(err, loaded.tokenizer(), List.of(program.text(), instruction));
        try (TerminalProgress progress = new TerminalProgress(err, "writing", "tokens")) {
            CompletionListener listener = new CompletionListener() {
                @Override
                public void onProgress(int count) {
                    progress.report(count, options.maxTokens());
                }
            };
            return code.edit(program, instruction, options, listener, cancellation);
        } catch (ContextOverflowException e) {
            throw new InputException(name() + ": is too long to be edited: " + e.getMessage(), e);
        }
    }

    private String name() {
        return file.equals(TextInput.STDIN) ? "standard input" : file;
    }

    /** Why the change cannot be used; empty where it can. */
    private static String obstacle(Completion completion, boolean same) {
        FinishReason reason = completion.generation().finishReason();
        if (reason == FinishReason.LENGTH) {
            return "the edits were cut at the limit of tokens, so none is used";
        }
        if (reason == FinishReason.CANCELLED || reason == FinishReason.DEADLINE) {
            return "the edits were interrupted, so none is used";
        }
        if (!completion.malformed().isEmpty()) {
            return completion.malformed().size() + " of the " + completion.hunks()
                    + " hunks the model wrote cannot be applied, so none is: "
                    + completion.malformed().getFirst().reason();
        }
        return same ? "the model changed nothing" : "";
    }

    private void print(Completion completion, SourceFile source, String changed, String obstacle, LoadedModel loaded) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (json) {
            Map<String, Object> row = CompletionRow.of(
                    completion,
                    sampling.generation().sampling().seed(),
                    loaded.model().info());
            row.put("program", obstacle.isEmpty() ? changed : source.text());
            row.put("applied", obstacle.isEmpty() && apply);
            Json.print(out, row);
        } else if (obstacle.isEmpty()) {
            out.print(show == Show.DIFF ? source.patch(changed) : changed);
        }
        out.flush();
        if (!obstacle.isEmpty()) {
            Notice.print(err, name() + ": " + obstacle);
        } else if (completion.generation().finishReason() == FinishReason.ABANDONED) {
            Notice.print(err, "the text was given up after the last edit that passed the gates");
        }
    }
}
