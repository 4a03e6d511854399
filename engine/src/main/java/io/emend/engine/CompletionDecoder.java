package io.emend.engine;

import io.emend.edits.Edit;
import io.emend.edits.Program;
import io.emend.edits.sequence.EditSequenceFormat;
import io.emend.edits.sequence.EditSequenceParser;
import io.emend.engine.generate.Generation;
import io.emend.tokenizer.StreamingDecoder;
import io.emend.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Turns tokens into text, and the text into edits, as they come. */
final class CompletionDecoder {
    private final StreamingDecoder decoder;
    private final int vocabularySize;
    private final TextEnd end;
    private final PromptForm form;
    private final EditSequenceParser parser;
    private final CompletionListener listener;
    private final StringBuilder raw = new StringBuilder();
    private final List<Edit> edits = new ArrayList<>();
    private int count;

    /**
     * Starts with no text.
     *
     * @param tokenizer decodes the tokens; special ones are left out
     * @param form how the model answers
     * @param start the program that edits change
     * @param end where the text ends
     * @param listener is told of text and edits
     */
    CompletionDecoder(Tokenizer tokenizer, PromptForm form, Program start, TextEnd end, CompletionListener listener) {
        // Some model files mark even <|diff|> as special.
        boolean skipSpecial = form != PromptForm.EDITS
                || !tokenizer.isSpecial(
                        tokenizer.id(EditSequenceFormat.DIFF_TOKEN).orElseThrow());
        decoder = tokenizer.streamingDecoder(skipSpecial);
        vocabularySize = tokenizer.vocabularySize();
        this.end = end;
        this.form = form;
        parser = new EditSequenceParser(start);
        this.listener = listener;
    }

    /** {@return whether the text goes on} */
    boolean accept(int token) {
        // Models have a few more logits than their tokenizers have tokens, to round the number up: those have no text.
        if (token < vocabularySize) {
            text(end.accept(decoder.accept(token)));
        }
        listener.onProgress(++count);
        return !end.found();
    }

    Completion finish(Generation.Result result) {
        text(end.accept(decoder.finish()) + end.finish());
        return switch (form) {
            case EDITS -> {
                report(parser.finish());
                var resolution = parser.resolution();
                yield new Completion(
                        resolution.program(),
                        raw.toString(),
                        edits,
                        resolution.hunks(),
                        resolution.malformed(),
                        result);
            }
            case CHAT -> plain(CodeFence.programIn(raw.toString()), result);
            case TEXT -> plain(raw.toString(), result);
        };
    }

    private Completion plain(String program, Generation.Result result) {
        return new Completion(program, raw.toString(), List.of(), 0, List.of(), result);
    }

    private void text(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        raw.append(piece);
        listener.onText(piece);
        if (form == PromptForm.EDITS) {
            report(parser.accept(piece));
        }
    }

    private void report(List<EditSequenceParser.Step> steps) {
        for (EditSequenceParser.Step step : steps) {
            edits.add(step.edit());
            listener.onEdit(step);
        }
    }
}
