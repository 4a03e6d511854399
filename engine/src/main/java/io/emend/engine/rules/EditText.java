package io.emend.engine.rules;

import io.emend.edits.Program;
import io.emend.edits.sequence.EditSequenceFormat;
import io.emend.edits.sequence.EditSequenceParser;
import io.emend.tokenizer.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The edit that is being written, and the program it is for. Immutable: edits that begin alike share their start. */
final class EditText {
    private static final byte[] MARKER = EditSequenceFormat.SEPARATOR.getBytes(StandardCharsets.UTF_8);
    private static final Piece START = new Piece(null, new byte[0], 0);

    private final Program program;
    private final Piece last;
    /** How many bytes at the end of the text are the start of the marker. */
    private final int ofMarker;

    /**
     * Some bytes of the text.
     *
     * @param before the piece before; null for the start, which is empty
     * @param bytes the bytes
     * @param length how many bytes the text has with this piece
     */
    private record Piece(@Nullable Piece before, byte[] bytes, int length) {}

    private EditText(Program program, Piece last, int ofMarker) {
        this.program = program;
        this.last = last;
        this.ofMarker = ofMarker;
    }

    /** {@return the empty text, right after the marker that precedes an edit} */
    static EditText of(Program program) {
        return new EditText(program, START, 0);
    }

    /** {@return the program before this edit} */
    Program program() {
        return program;
    }

    /** {@return this text and one more piece} */
    EditText with(byte[] piece) {
        int matched = ofMarker;
        for (byte b : piece) {
            int before = matched == MARKER.length ? 0 : matched;
            // The first byte of the marker comes only once in it, so a match that fails begins anew or not at all.
            matched = b == MARKER[before] ? before + 1 : b == MARKER[0] ? 1 : 0;
        }
        return piece.length == 0
                ? this
                : new EditText(program, new Piece(last, piece, last.length() + piece.length), matched);
    }

    /** {@return this text and that of a token, which the numbers above the vocabulary do not have} */
    EditText with(Tokenizer tokenizer, int token) {
        return token < tokenizer.vocabularySize() ? with(tokenizer.bytes(token)) : this;
    }

    /** {@return whether the text ends with the marker that ends the edit} */
    boolean isComplete() {
        return ofMarker == MARKER.length;
    }

    /** {@return the edit that has been written, and the program after it; nothing where the text is blank} */
    Optional<EditSequenceParser.Step> step() {
        EditSequenceParser parser = new EditSequenceParser(program);
        List<EditSequenceParser.Step> steps = parser.accept(EditSequenceFormat.DIFF_TOKEN + text());
        return (steps.isEmpty() ? parser.finish() : steps).stream().findFirst();
    }

    private String text() {
        byte[] all = new byte[last.length()];
        for (Piece piece = last; piece != null; piece = piece.before()) {
            System.arraycopy(piece.bytes(), 0, all, piece.length() - piece.bytes().length, piece.bytes().length);
        }
        return new String(all, StandardCharsets.UTF_8);
    }
}
