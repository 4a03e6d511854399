package io.emend.engine;

import io.emend.edits.Edit;
import io.emend.edits.EditSequenceParser;
import io.emend.tokenizer.StreamingDecoder;
import io.emend.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Turns tokens into text, and the text into edits, as they come. */
final class CompletionDecoder {
    private final StreamingDecoder decoder;
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
     * @param listener is told of text and edits
     */
    CompletionDecoder(Tokenizer tokenizer, boolean edits, CompletionListener listener) {
        decoder = tokenizer.streamingDecoder(true);
        parser = edits ? new EditSequenceParser() : null;
        this.listener = listener;
    }

    void accept(int token) {
        text(decoder.accept(token));
        listener.onProgress(++count);
    }

    Completion finish(Generation.Result result) {
        text(decoder.finish());
        if (parser == null) {
            return new Completion(raw.toString(), raw.toString(), List.of(), List.of(), result);
        }
        report(parser.finish());
        var resolution = parser.resolution();
        return new Completion(resolution.program(), raw.toString(), edits, resolution.malformed(), result);
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
