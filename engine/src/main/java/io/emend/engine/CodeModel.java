package io.emend.engine;

import io.emend.edits.Program;
import io.emend.edits.history.DiffHistory;
import io.emend.edits.lint.Linters;
import io.emend.edits.sequence.EditSequenceFormat;
import io.emend.models.BackendOptions;
import io.emend.models.LanguageModel;
import io.emend.models.LoadedModel;
import io.emend.models.Models;
import io.emend.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A code language model that turns instructions into programs: the way to embed Emend.
 *
 * <p>Calls must come from one thread at a time.
 */
public final class CodeModel implements AutoCloseable {
    private final LanguageModel model;
    private final Tokenizer tokenizer;
    private final Set<Integer> stopTokens;
    private final Generation generation;
    private final boolean writesEdits;
    private HunkVocabulary hunkVocabulary;

    private CodeModel(LanguageModel model, Tokenizer tokenizer, Set<Integer> stopTokens) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.stopTokens = Set.copyOf(stopTokens);
        generation = new Generation(model, stopTokens);
        writesEdits = tokenizer.id(EditSequenceFormat.DIFF_TOKEN).isPresent();
    }

    /**
     * Loads a model and runs it on all processors.
     *
     * @param path a GGUF file or a Hugging Face directory
     * @return the model
     * @throws IOException if it cannot be read, saying what is wrong
     */
    public static CodeModel open(Path path) throws IOException {
        return of(Models.open(
                path, BackendOptions.defaults().withThreads(Runtime.getRuntime().availableProcessors())));
    }

    /**
     * Wraps a loaded model, which is closed with this.
     *
     * @param loaded model, tokenizer and stop tokens
     * @return the model
     */
    public static CodeModel of(LoadedModel loaded) {
        return of(loaded.model(), loaded.tokenizer(), loaded.stopTokens());
    }

    /**
     * Wraps a model of any backend, which is closed with this.
     *
     * @param model the network
     * @param tokenizer its tokenizer
     * @param stopTokens ids that end a text
     * @return the model
     */
    public static CodeModel of(LanguageModel model, Tokenizer tokenizer, Set<Integer> stopTokens) {
        return new CodeModel(model, tokenizer, stopTokens);
    }

    /** {@return the network} */
    public LanguageModel languageModel() {
        return model;
    }

    /** {@return the tokenizer} */
    public Tokenizer tokenizer() {
        return tokenizer;
    }

    /** {@return whether the model answers in edits, which is told by {@code <|diff|>} in its vocabulary} */
    public boolean writesEdits() {
        return writesEdits;
    }

    /**
     * {@return the tokens a model is prompted with for an instruction} The text is that of the paper: the instruction
     * and the start of the first edit, or a new line for models that answer in plain text.
     *
     * @param instruction what the program shall do
     */
    public int[] prompt(String instruction) {
        return tokenizer.encode(instruction + (writesEdits ? EditSequenceFormat.SEPARATOR : "\n"));
    }

    /**
     * Writes the likeliest program, {@link GenerationOptions#defaults}.
     *
     * @param instruction what it shall do
     * @return the program and how it came about
     * @throws io.emend.models.ContextOverflowException if the instruction is too long
     */
    public Completion complete(String instruction) {
        return complete(instruction, GenerationOptions.defaults());
    }

    /**
     * Writes a program.
     *
     * @param instruction what it shall do
     * @param options how
     * @return the program and how it came about
     * @throws io.emend.models.ContextOverflowException if the instruction is too long
     */
    public Completion complete(String instruction, GenerationOptions options) {
        return complete(instruction, options, CompletionListener.NONE, new Cancellation());
    }

    /**
     * Writes a program and reports while it does.
     *
     * @param instruction what it shall do
     * @param options how
     * @param listener is told of text and edits
     * @param cancellation ends it early, with what there is by then
     * @return the program and how it came about
     * @throws io.emend.models.ContextOverflowException if the instruction is too long
     */
    public Completion complete(
            String instruction, GenerationOptions options, CompletionListener listener, Cancellation cancellation) {
        CompletionDecoder decoder = new CompletionDecoder(tokenizer, writesEdits, options.stopStrings(), listener);
        Generation.Result result = generation.run(
                prompt(instruction),
                options,
                constraint(options),
                gate(options),
                (token, logprob) -> decoder.accept(token),
                cancellation);
        return decoder.finish(result);
    }

    /** {@return whether the model knows what follows a gap; else {@link #fill} only continues what comes before} */
    public boolean fillsGaps() {
        return FillPrompt.fills(tokenizer);
    }

    /**
     * Fills in a gap of a file, or goes on at its end. Of a file that is longer than the context, the part around the
     * gap counts; the text ends where it comes to the first lines of what is after the gap. After a prompt of
     * {@link DiffHistory}, with nothing after the gap, it writes the agent's next action.
     *
     * @param before the text before the gap
     * @param after the text after it; where it is blank, the text before is continued
     * @param options how; constraints and gates are for edits, and there are none here
     * @param listener is told of text
     * @param cancellation ends it early, with what there is by then
     * @return {@code raw} is what comes into the gap, {@code program} the file with it
     * @throws IllegalArgumentException if there is no text, or the options ask for rules about edits
     */
    public Completion fill(
            String before,
            String after,
            GenerationOptions options,
            CompletionListener listener,
            Cancellation cancellation) {
        if (options.constrainHunks() || options.lintGate() > 0 || options.stopLoops()) {
            throw new IllegalArgumentException(
                    "a gap is filled in with text: there are no edits to constrain or to lint");
        }
        int context = model.info().contextLength();
        int room = context - Math.min(options.maxTokens(), context / 2);
        List<String> stops = Stream.concat(options.stopStrings().stream(), FillPrompt.stopText(before, after).stream())
                .toList();
        CompletionDecoder decoder = new CompletionDecoder(tokenizer, false, stops, listener);
        Generation.Result result = new Generation(model, fillStops())
                .run(
                        FillPrompt.of(tokenizer, before, after, room),
                        options,
                        null,
                        (token, logprob) -> decoder.accept(token),
                        cancellation);
        Completion text = decoder.finish(result);
        return new Completion(before + text.raw() + after, text.raw(), List.of(), 0, List.of(), result);
    }

    /** A marker of edits, gaps or observations ends a text that has none of them. */
    private Set<Integer> fillStops() {
        Set<Integer> stops = new HashSet<>(stopTokens);
        FillPrompt.markers(tokenizer).forEach(stops::add);
        tokenizer.id(EditSequenceFormat.DIFF_TOKEN).ifPresent(stops::add);
        tokenizer.id(DiffHistory.OBSERVATION).ifPresent(stops::add);
        return stops;
    }

    /**
     * Writes many programs for each of some instructions, jointly: see {@link SampleTree}.
     *
     * @param instructions what the programs shall do
     * @param first number of the first sample to draw, for each instruction
     * @param end number after the last sample, for every instruction
     * @param options how
     * @param width most samples that go through the model together
     * @param sink takes each program as it is finished
     * @param cancellation ends it early
     * @throws io.emend.models.ContextOverflowException if an instruction is too long
     */
    public void sample(
            List<String> instructions,
            IntUnaryOperator first,
            int end,
            GenerationOptions options,
            int width,
            Consumer<SampledCompletion> sink,
            Cancellation cancellation) {
        Map<SampleTree.Request, Integer> indices = new IdentityHashMap<>();
        Iterator<SampleTree.Request> requests = IntStream.range(0, instructions.size())
                .filter(index -> first.applyAsInt(index) < end)
                .mapToObj(index -> {
                    int from = first.applyAsInt(index);
                    var request = new SampleTree.Request(prompt(instructions.get(index)), from, end - from);
                    indices.put(request, index);
                    return request;
                })
                .iterator();
        new SampleTree(model, stopTokens, options, constraint(options), gate(options), width)
                .draw(
                        requests,
                        sample -> sink.accept(new SampledCompletion(
                                indices.get(sample.request()),
                                sample.number(),
                                decode(sample, options),
                                sample.distinctTokens())),
                        cancellation);
    }

    /** The rules for a text that begins, or null where there are none. */
    private Constraint constraint(GenerationOptions options) {
        if (!options.constrainHunks()) {
            return null;
        }
        requireEdits("it has no hunks to constrain");
        if (hunkVocabulary == null) {
            hunkVocabulary = new HunkVocabulary(tokenizer, stopTokens);
        }
        return new HunkConstraint(hunkVocabulary, Program.EMPTY);
    }

    /** What judges a text that begins, or null where nothing does. */
    private Gate gate(GenerationOptions options) {
        Gate lint = null;
        if (options.lintGate() > 0) {
            requireEdits("it has no edits to lint");
            lint = new LintGate(tokenizer, Linters.fast(), Program.EMPTY);
        }
        Gate loops = null;
        if (options.stopLoops()) {
            loops = new LoopGate(tokenizer, Program.EMPTY);
        }
        return lint == null ? loops : loops == null ? lint : lint.and(loops);
    }

    private void requireEdits(String why) {
        if (!writesEdits) {
            throw new IllegalArgumentException("this model answers in plain text: " + why);
        }
    }

    private Completion decode(SampleTree.Sample sample, GenerationOptions options) {
        CompletionDecoder decoder =
                new CompletionDecoder(tokenizer, writesEdits, options.stopStrings(), CompletionListener.NONE);
        for (int token : sample.tokens()) {
            if (!decoder.accept(token)) {
                break;
            }
        }
        return decoder.finish(Generation.Result.of(sample, 0, 0));
    }

    @Override
    public void close() {
        model.close();
    }
}
