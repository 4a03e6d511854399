package io.emend.cli.commands;

import io.emend.cli.input.Gap;
import io.emend.cli.input.InputException;
import io.emend.cli.input.TextInput;
import io.emend.cli.options.DecodingOptions;
import io.emend.cli.options.ModelOptions;
import io.emend.cli.output.DroppedBytes;
import io.emend.cli.output.Json;
import io.emend.cli.output.LiveProgram;
import io.emend.cli.output.Notice;
import io.emend.cli.output.TerminalProgress;
import io.emend.edits.Edit;
import io.emend.edits.sequence.EditSequenceParser;
import io.emend.engine.CodeModel;
import io.emend.engine.Completion;
import io.emend.engine.CompletionListener;
import io.emend.engine.FillEnd;
import io.emend.engine.GenerationOptions;
import io.emend.engine.generate.Cancellation;
import io.emend.engine.generate.FinishReason;
import io.emend.models.LoadedModel;
import io.emend.models.ModelInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend complete}: one program for an instruction. */
@Command(
        name = "complete",
        description = "Writes a program for an instruction, or goes on with a half-written file.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  emend complete $'Write a Python function `add(a: int, b: int) -> int` to solve the following "
                    + "problem:\\nReturn the sum.'",
            "  emend complete --show edits --temperature 0.7 --top-p 0.95 --seed 3 - < instruction.txt",
            "  emend complete --file half.py --at 12 --show raw",
            "  emend complete --file half.py --at 12:9 --fill block",
            "",
            "On a terminal the program is shown while it grows, edit by edit.",
            "The instruction is used as it is, but for one line feed at the end of standard input.",
            "The bundled model knows the form of the first example."
        })
public final class CompleteCommand implements Callable<Integer> {
    /** Most tokens that are written into a file, unless --max-tokens says otherwise. */
    private static final int FILL_TOKENS = 64;

    /** The same for a block, which has an end of its own. */
    private static final int BLOCK_TOKENS = 256;

    /** Where a text that is written into a file ends. */
    enum Fill {
        /** At the end of the line. */
        LINE(FillEnd.LINE),
        /** With the block. */
        BLOCK(FillEnd.BLOCK);

        private final FillEnd end;

        Fill(FillEnd end) {
            this.end = end;
        }
    }

    /** What is printed. */
    enum Show {
        /** The program. */
        PROGRAM,
        /** Each edit, with the program it leads to following at the end. */
        EDITS,
        /** The model's text as it is. */
        RAW
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "TEXT|-",
            description = "The instruction, or - for standard input, as without any.")
    private @Nullable String text;

    @Option(
            names = "--file",
            paramLabel = "FILE|-",
            description = "Go on with a half-written file in the place of an instruction.")
    private @Nullable String file;

    @Option(
            names = "--at",
            paramLabel = "LINE[:COLUMN]",
            description = "Where in the file, from 1: before that column, or at the end of that line (default: the end "
                    + "of the file). What comes after is read as well, if the model was trained to fill in gaps.")
    private @Nullable String at;

    @Option(
            names = "--fill",
            paramLabel = "line|block",
            description = "Where the text ends: at the end of the line, or of the block that the place lies in "
                    + "(default: where the model ends it).")
    private @Nullable Fill fill;

    @Option(
            names = "--stop",
            paramLabel = "TEXT",
            description = "End the text before this; \\n is a line feed. May be given several times.")
    private List<String> stops = List.of();

    @Mixin
    private ModelOptions model;

    @Mixin
    private DecodingOptions sampling;

    @Option(
            names = "--show",
            defaultValue = "program",
            paramLabel = "program|edits|raw",
            description = "What to print (default: ${DEFAULT-VALUE}).")
    private Show show;

    @Option(names = "--stream", description = "Print text or edits while they are written.")
    private boolean stream;

    @Option(names = "--json", description = "Print everything about the completion as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file == null && (at != null || fill != null) || file != null && text != null) {
            throw new InputException("give either an instruction, or --file with --at and --fill");
        }
        GenerationOptions options = sampling.generation()
                .withStopStrings(
                        stops.stream().map(stop -> stop.replace("\\n", "\n")).toList());
        Task task = file == null ? instructionTask(options) : fillTask(file, options);
        try (LoadedModel loaded = model.open();
                Interruption interruption = new Interruption()) {
            Completion completion = run(task, loaded, options, interruption.cancellation());
            print(completion, loaded.model().info());
            spec.commandLine().getOut().flush();
            return nothingPassed(completion) ? 1 : 0;
        }
    }

    /** Whether there is no program because the gates let no edit pass. */
    private static boolean nothingPassed(Completion completion) {
        return completion.generation().finishReason() == FinishReason.ABANDONED
                && completion.program().isEmpty();
    }

    @SuppressWarnings("resource") // closed with the loaded model
    private Completion run(Task task, LoadedModel loaded, GenerationOptions options, Cancellation cancellation) {
        PrintWriter err = spec.commandLine().getErr();
        CodeModel code = task.asks() ? model.writer(loaded) : CodeModel.of(loaded);
        DroppedBytes.tell(err, loaded.tokenizer(), task.texts());
        Optional<LiveProgram> live = grows() ? LiveProgram.on(spec.commandLine().getOut()) : Optional.empty();
        try (TerminalProgress progress = new TerminalProgress(err, "writing", "tokens")) {
            return task.work().run(code, listener(progress, live, options.maxTokens()), cancellation);
        } finally {
            live.ifPresent(LiveProgram::close);
        }
    }

    /** Whether a terminal shows the program while it is written, in the place where it is printed at the end. */
    private boolean grows() {
        return show == Show.PROGRAM && !stream && !json;
    }

    /**
     * What is done with the model.
     *
     * @param asks whether it is asked something, in the form that it knows
     * @param texts what it reads
     * @param work the call
     */
    private record Task(boolean asks, List<String> texts, Work work) {}

    private interface Work {
        Completion run(CodeModel model, CompletionListener listener, Cancellation cancellation);
    }

    private Task instructionTask(GenerationOptions options) throws IOException {
        String instruction = TextInput.instruction(text == null ? TextInput.STDIN : text);
        return new Task(
                true,
                List.of(instruction),
                (code, listener, cancellation) -> code.complete(instruction, options, listener, cancellation));
    }

    private Task fillTask(String half, GenerationOptions options) throws IOException {
        Gap gap = Gap.of(TextInput.read(half), at);
        FillEnd end = fill == null ? FillEnd.MODEL : fill.end;
        GenerationOptions limited = spec.commandLine().getParseResult().hasMatchedOption("--max-tokens")
                ? options
                : options.withMaxTokens(end == FillEnd.BLOCK ? BLOCK_TOKENS : FILL_TOKENS);
        return new Task(
                false,
                List.of(gap.before(), gap.after()),
                (code, listener, cancellation) ->
                        code.fill(gap.before(), gap.after(), end, limited, listener, cancellation));
    }

    private CompletionListener listener(TerminalProgress progress, Optional<LiveProgram> live, int maxTokens) {
        PrintWriter out = spec.commandLine().getOut();
        return new CompletionListener() {
            @Override
            public void onText(String piece) {
                if (streams() && show == Show.RAW) {
                    out.print(piece);
                    out.flush();
                }
            }

            @Override
            public void onEdit(EditSequenceParser.Step step) {
                live.ifPresent(place -> place.show(step.after().text()));
                if (streams() && show != Show.RAW) {
                    out.println("# edit " + (step.index() + 1));
                    out.println(
                            show == Show.EDITS
                                    ? step.edit().text()
                                    : step.after().text());
                    out.flush();
                }
            }

            @Override
            public void onProgress(int count) {
                if (!streams()) {
                    progress.report(count, maxTokens);
                }
            }
        };
    }

    private boolean streams() {
        return stream && !json;
    }

    private void print(Completion completion, ModelInfo info) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(
                    out,
                    CompletionRow.of(
                            completion, sampling.generation().sampling().seed(), info));
            return;
        }
        if (streams() && show == Show.RAW) {
            out.println();
        } else if (!streams() || completion.edits().isEmpty()) {
            out.println(
                    switch (show) {
                        case PROGRAM -> completion.program();
                        case RAW -> completion.raw();
                        case EDITS ->
                            String.join(
                                    "\n",
                                    completion.edits().stream().map(Edit::text).toList());
                    });
        }
        switch (completion.generation().finishReason()) {
            case LENGTH -> Notice.print(spec.commandLine().getErr(), "the text was cut at the limit of tokens");
            case ABANDONED ->
                Notice.print(
                        spec.commandLine().getErr(),
                        nothingPassed(completion)
                                ? "no edit passed the gates, so there is no program; another --seed may help"
                                : "the text was given up after the last edit that passed the gates");
            case STOP, CANCELLED, DEADLINE -> {}
        }
        if (file != null && completion.raw().isEmpty()) {
            Notice.print(spec.commandLine().getErr(), "nothing is to be written there, says the model");
        }
        if (!completion.malformed().isEmpty()) {
            Notice.print(
                    spec.commandLine().getErr(),
                    "%d of the hunks (%d edits) did not fit and were left out",
                    completion.malformed().size(),
                    completion.edits().size());
        }
    }
}
