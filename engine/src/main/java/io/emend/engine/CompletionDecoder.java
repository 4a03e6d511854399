package io.emend.engine;

import io.emend.edits.Edit;
import io.emend.edits.sequence.EditSequenceFormat;
import io.emend.edits.sequence.EditSequenceParser;
import io.emend.tokenizer.StreamingDecoder;
import io.emend.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Turns tokens into text, and the text into edits, as they come. */
final class CompletionDecoder {
    private final StreamingDecoder decoder;
    private final int vocabularySize;
    private final StopStrings stops;
    private final EditSequenceParser parser;
    private final CompletionListener listener;
    private final StringBuilder raw = new StringBuilder();
    private final List<Edit> edits = new ArrayList<>();
    private int count;

    /**
     * Starts with no text.
     *
     * @param tokenizer decodes the tokens; special ones are left out
     * @param edits whether the text is an edit sequence
     * @param stopStrings the text ends before the first of these
     * @param listener is told of text and edits
     */
    CompletionDecoder(Tokenizer tokenizer, boolean edits, List<String> stopStrings, CompletionListener listener) {
        // Some model files mark even <|diff|> as special.
        boolean skipSpecial = !edits
                || !tokenizer.isSpecial(
                        tokenizer.id(EditSequenceFormat.DIFF_TOKEN).orElseThrow());
        decoder = tokenizer.streamingDecoder(skipSpecial);
        vocabularySize = tokenizer.vocabularySize();
        stops = new StopStrings(stopStrings);
        parser = edits ? new EditSequenceParser() : null;
        this.listener = listener;
    }

    /** {@return whether the text goes on} */
    boolean accept(int token) {
        // Models have a few more logits than their tokenizers have tokens, to round the number up: those have no text.
        if (token < vocabularySize) {
            text(stops.accept(decoder.accept(token)));
        }
        listener.onProgress(++count);
        return !stops.found();
    }

    Completion finish(Generation.Result result) {
        text(stops.accept(decoder.finish()) + stops.finish());
        if (parser == null) {
            return new Completion(raw.toString(), raw.toString(), List.of(), 0, List.of(), result);
        }
        report(parser.finish());
        var resolution = parser.resolution();
        return new Completion(
                resolution.program(), raw.toString(), edits, resolution.hunks(), resolution.malformed(), result);
    }

    private void text(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        raw.append(piece);
        listener.onText(piece);
        if (parser != null) {
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
