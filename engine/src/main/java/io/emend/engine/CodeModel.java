package io.emend.engine;

import io.emend.edits.Program;
import io.emend.edits.history.DiffHistory;
import io.emend.edits.sequence.EditSequenceFormat;
import io.emend.engine.generate.Cancellation;
import io.emend.engine.generate.Generation;
import io.emend.engine.generate.Request;
import io.emend.engine.generate.RequestListener;
import io.emend.engine.generate.Rule;
import io.emend.engine.generate.Sample;
import io.emend.engine.generate.SampleTree;
import io.emend.engine.generate.TextLimits;
import io.emend.engine.rules.HunkVocabulary;
import io.emend.models.BackendOptions;
import io.emend.models.LanguageModel;
import io.emend.models.LoadedModel;
import io.emend.models.Models;
import io.emend.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A code language model that turns instructions into programs: the way to embed Emend.
 *
 * <p>Calls must come from one thread at a time.
 */
public final class CodeModel implements AutoCloseable {
    private final LanguageModel model;
    private final Tokenizer tokenizer;
    private final Set<Integer> stopTokens;
    private final PromptForm form;
    private final Optional<ChatPrompt> chat;
    private final List<String> notices;
    private final Runnable closing;
    private @Nullable HunkVocabulary hunkVocabulary;

    private CodeModel(
            LanguageModel model,
            Tokenizer tokenizer,
            Set<Integer> stopTokens,
            Optional<String> chatTemplate,
            Runnable closing) {
        this.model = model;
        this.closing = closing;
        this.tokenizer = tokenizer;
        form = PromptForm.of(tokenizer);
        chat = form == PromptForm.CHAT ? Optional.of(new ChatPrompt(tokenizer, chatTemplate)) : Optional.empty();
        notices =
                chat.flatMap(prompt -> ChatPrompt.notice(chatTemplate)).stream().toList();
        Set<Integer> stops = new HashSet<>(stopTokens);
        chat.ifPresent(prompt -> stops.add(prompt.end()));
        this.stopTokens = Set.copyOf(stops);
    }

    /**
     * Loads a model and runs it on all processors.
     *
     * @param path a GGUF file or a Hugging Face directory
     * @return the model
     * @throws IOException if it cannot be read, saying what is wrong
     */
    public static CodeModel open(Path path) throws IOException {
        return open(path, BackendOptions.defaults());
    }

    /**
     * Loads a model.
     *
     * @param path a GGUF file or a Hugging Face directory
     * @param options threads, memory for keys and values, and their type
     * @return the model
     * @throws IOException if it cannot be read, saying what is wrong
     */
    public static CodeModel open(Path path, BackendOptions options) throws IOException {
        return of(Models.open(path, options));
    }

    /**
     * Loads the model of the jar {@code emend-model-135m}, which lies on the module path or the class path, and runs it
     * on all processors.
     *
     * @return the model
     * @throws IOException if the jar is not there, or its model cannot be laid into the cache
     * @see Models#bundled()
     */
    public static CodeModel openBundled() throws IOException {
        return open(Models.bundled());
    }

    /**
     * Wraps a loaded model; it and its files are closed with this.
     *
     * @param loaded model, tokenizer and stop tokens
     * @return the model
     */
    public static CodeModel of(LoadedModel loaded) {
        return new CodeModel(
                loaded.model(), loaded.tokenizer(), loaded.stopTokens(), loaded.chatTemplate(), loaded::close);
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
        return of(model, tokenizer, stopTokens, Optional.empty());
    }

    /**
     * Wraps a model of any backend, which is closed with this.
     *
     * @param model the network
     * @param tokenizer its tokenizer
     * @param stopTokens ids that end a text
     * @param chatTemplate the template of its chats, where it has one: the known ones are recognized, none is run
     * @return the model
     */
    public static CodeModel of(
            LanguageModel model, Tokenizer tokenizer, Set<Integer> stopTokens, Optional<String> chatTemplate) {
        return new CodeModel(model, tokenizer, stopTokens, chatTemplate, model::close);
    }

    /** {@return the network} */
    public LanguageModel languageModel() {
        return model;
    }

    /** {@return the tokenizer} */
    public Tokenizer tokenizer() {
        return tokenizer;
    }

    /** {@return in which form the model is asked and answers} */
    public PromptForm form() {
        return form;
    }

    /** {@return whether the model answers in edits, which is told by {@code <|diff|>} in its vocabulary} */
    public boolean writesEdits() {
        return form == PromptForm.EDITS;
    }

    /** {@return what a user should know about how this model is asked, in lines; none where all is as it should be} */
    public List<String> notices() {
        return notices;
    }

    /**
     * {@return the tokens a model is prompted with for an instruction} For a model that answers in edits the text is
     * that of the paper: the instruction and the start of the first edit. One that chats is sent a message in ChatML,
     * after that of the system with which its template begins, where the template is known. For any other it is the
     * instruction and a new line. What looks like a marker in the instruction is text.
     *
     * @param instruction what the program shall do
     */
    public int[] prompt(String instruction) {
        return switch (form) {
            case EDITS -> EditPrompt.of(tokenizer, instruction);
            case CHAT -> chat.orElseThrow().of(instruction);
            case TEXT -> tokenizer.encodeText(instruction + "\n");
        };
    }

    /**
     * {@return the rules about this model's edits} {@link GenerationOptions#withRules} offers them as well.
     *
     * @param start the program that the edits change
     */
    public EditRules rules(Program start) {
        return rules(start, "");
    }

    private EditRules rules(Program start, String instruction) {
        String obstacle = writesEdits() ? "" : "this model answers in plain text: it has ";
        return new EditRules(tokenizer, this::hunkVocabulary, start, Language.of(start, instruction), obstacle);
    }

    private HunkVocabulary hunkVocabulary() {
        if (hunkVocabulary == null) {
            hunkVocabulary = new HunkVocabulary(tokenizer, stopTokens);
        }
        return hunkVocabulary;
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
        CompletionDecoder decoder = new CompletionDecoder(
                tokenizer, form, options.start(), new StopStrings(options.stopStrings()), listener);
        Rule rule = options.rules().apply(rules(options.start(), instruction));
        return run(request(prompt(instruction), options, stopTokens, rule, decoding(decoder)), decoder, cancellation);
    }

    /**
     * Changes a program.
     *
     * <p>The model is shown the program with its lines numbered, and answers in edits of it, which are those of the
     * completion. A line feed at the end of the program is not shown and stays; listeners are told of programs without
     * it. An edit with a hunk that does not fit the program is among the malformed and changes nothing.
     *
     * @param program what is to be changed
     * @param instruction how it is to be changed
     * @param options how the edits are written; its start gives way to the program
     * @param listener is told of text and edits
     * @param cancellation ends it early, with what there is by then
     * @return the changed program and how it came about
     * @throws io.emend.models.ContextOverflowException if program and instruction are too long
     * @throws IllegalArgumentException if the model does not answer in edits
     */
    public Completion edit(
            Program program,
            String instruction,
            GenerationOptions options,
            CompletionListener listener,
            Cancellation cancellation) {
        requireEdits();
        Task task = new Task(program, instruction);
        Program shown = task.shown();
        CompletionDecoder decoder =
                new CompletionDecoder(tokenizer, form, shown, new StopStrings(options.stopStrings()), listener);
        Rule rule = options.rules().apply(rules(shown, instruction));
        int[] prompt = EditPrompt.of(tokenizer, shown, instruction);
        return task.restored(run(request(prompt, options, stopTokens, rule, decoding(decoder)), decoder, cancellation));
    }

    private void requireEdits() {
        if (!writesEdits()) {
            throw new IllegalArgumentException("this model answers in plain text: it has no edits to change a program");
        }
    }

    private Request request(
            int[] prompt, GenerationOptions options, Set<Integer> stops, Rule rule, RequestListener listener) {
        TextLimits limits = new TextLimits(stops, options.minTokens(), options.maxTokens());
        return new Request(prompt, options.sampling(), limits, listener).withRule(rule);
    }

    private Completion run(Request request, CompletionDecoder decoder, Cancellation cancellation) {
        return decoder.finish(new Generation(model).run(request, cancellation));
    }

    private static RequestListener decoding(CompletionDecoder decoder) {
        return new RequestListener() {
            @Override
            public boolean onToken(long sample, int token, double logprob) {
                return decoder.accept(token);
            }

            @Override
            public void onSample(Sample sample) {}
        };
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
     * @param options how; rules about edits cannot be among it, since there are none
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
        return fill(before, after, FillEnd.MODEL, options, listener, cancellation);
    }

    /**
     * Fills in a gap of a file, or goes on at its end, up to an end that the file sets. Nothing is written that comes
     * after that end, and the model is stopped as soon as it is reached. Of a file that is longer than the context, the
     * part around the gap counts.
     *
     * @param before the text before the gap
     * @param after the text after it; where it is blank, the text before is continued
     * @param end where the text ends, if the model does not end it before
     * @param options how; rules about edits cannot be among it, since there are none
     * @param listener is told of text
     * @param cancellation ends it early, with what there is by then
     * @return {@code raw} is what comes into the gap, {@code program} the file with it
     * @throws IllegalArgumentException if there is no text, or the options ask for rules about edits
     */
    public Completion fill(
            String before,
            String after,
            FillEnd end,
            GenerationOptions options,
            CompletionListener listener,
            Cancellation cancellation) {
        LineEnds ends = LineEnds.of(before + after);
        String read = ends.forModel(before);
        String readAfter = ends.forModel(after);
        EditRules rules = new EditRules(
                tokenizer,
                this::hunkVocabulary,
                options.start(),
                Language.of(Program.of(before), ""),
                "a gap is filled in with text: there are ");
        Rule rule = options.rules().apply(rules);
        int context = model.info().contextLength();
        int room = context - Math.min(options.maxTokens(), context / 2);
        TextEnd textEnd = FillText.end(end, read, readAfter, options.stopStrings());
        CompletionDecoder decoder =
                new CompletionDecoder(tokenizer, PromptForm.TEXT, options.start(), textEnd, ends.forFile(listener));
        int[] prompt = FillPrompt.of(tokenizer, read, readAfter, room);
        Completion text = run(request(prompt, options, fillStops(), rule, decoding(decoder)), decoder, cancellation);
        String written = ends.forFile(text.raw());
        return new Completion(before + written + after, written, List.of(), 0, List.of(), text.generation());
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
     * Writes many programs for each of some tasks, jointly: see {@link SampleTree}.
     *
     * @param tasks what the model is asked
     * @param first number of the first sample to draw, for each task
     * @param end number after the last sample, for every task
     * @param options how; where a program is to be changed, their start gives way to it
     * @param width most samples that go through the model together
     * @param sink takes each program as it is finished
     * @param cancellation ends it early
     * @throws io.emend.models.ContextOverflowException if a task is too long
     * @throws IllegalArgumentException if a program is to be changed and the model does not answer in edits
     */
    public void sample(
            List<Task> tasks,
            IntUnaryOperator first,
            int end,
            GenerationOptions options,
            int width,
            Consumer<SampledCompletion> sink,
            Cancellation cancellation) {
        if (tasks.stream().anyMatch(Task::isChange)) {
            requireEdits();
        }
        Iterator<Request> requests = IntStream.range(0, tasks.size())
                .filter(index -> first.applyAsInt(index) < end)
                .mapToObj(index -> {
                    Task task = tasks.get(index);
                    GenerationOptions own = task.isChange() ? options.withStart(task.shown()) : options;
                    int[] prompt = prompt(task);
                    Rule rule = own.rules().apply(rules(own.start(), task.instruction()));
                    return request(
                                    prompt,
                                    options,
                                    stopTokens,
                                    rule,
                                    sample -> sink.accept(new SampledCompletion(
                                            index,
                                            sample.number(),
                                            task.restored(decode(sample, prompt.length, own)),
                                            sample.distinctTokens())))
                            .withSamples(first.applyAsInt(index), end - first.applyAsInt(index));
                })
                .iterator();
        new SampleTree(model, width).draw(requests, cancellation);
    }

    private int[] prompt(Task task) {
        return task.isChange()
                ? EditPrompt.of(tokenizer, task.shown(), task.instruction())
                : prompt(task.instruction());
    }

    private Completion decode(Sample sample, int promptTokens, GenerationOptions options) {
        CompletionDecoder decoder = new CompletionDecoder(
                tokenizer, form, options.start(), new StopStrings(options.stopStrings()), CompletionListener.NONE);
        for (int token : sample.tokens()) {
            if (!decoder.accept(token)) {
                break;
            }
        }
        return decoder.finish(Generation.Result.of(sample, promptTokens, 0, 0));
    }

    @Override
    public void close() {
        closing.run();
    }
}
