package io.emend.engine;

import io.emend.edits.Program;
import io.emend.edits.sequence.EditSequenceFormat;
import io.emend.edits.sequence.EditSequenceParser;
import io.emend.tokenizer.Tokenizer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The edit that is being written, and the program it is for. */
final class EditText {
    private static final byte[] MARKER = EditSequenceFormat.SEPARATOR.getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private Program program;

    /** Starts right after the marker that precedes an edit. */
    EditText(Program program) {
        this.program = program;
    }

    /** {@return the program before this edit} */
    Program program() {
        return program;
    }

    /** Adds a piece; returns whether the marker that ends the edit is complete with it. */
    boolean append(byte[] piece) {
        text.writeBytes(piece);
        return piece.length > 0 && piece[piece.length - 1] == MARKER[MARKER.length - 1] && endsWithMarker();
    }

    /** Adds the text of a token, which the numbers above the vocabulary do not have; returns as {@link #append(byte[])}. */
    boolean append(Tokenizer tokenizer, int token) {
        return token < tokenizer.vocabularySize() && append(tokenizer.bytes(token));
    }

    private boolean endsWithMarker() {
        byte[] all = text.toByteArray();
        int from = all.length - MARKER.length;
        return from >= 0 && Arrays.equals(all, from, all.length, MARKER, 0, MARKER.length);
    }

    /** {@return the edit that has been written, and the program after it; nothing where the text is blank} */
    Optional<EditSequenceParser.Step> step() {
        EditSequenceParser parser = new EditSequenceParser(program);
        List<EditSequenceParser.Step> steps =
                parser.accept(EditSequenceFormat.DIFF_TOKEN + text.toString(StandardCharsets.UTF_8));
        return (steps.isEmpty() ? parser.finish() : steps).stream().findFirst();
    }

    /** Goes on with the next edit, for the program after this one. */
    void next(Program after) {
        program = after;
        text.reset();
    }

    EditText copy() {
        EditText copy = new EditText(program);
        copy.text.writeBytes(text.toByteArray());
        return copy;
    }
}
