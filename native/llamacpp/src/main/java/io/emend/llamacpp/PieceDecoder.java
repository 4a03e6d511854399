package io.emend.llamacpp;

import io.emend.tokenizer.StreamingDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** Puts the bytes of tokens together to text, and holds back what is not yet a code point. */
final class PieceDecoder implements StreamingDecoder {
    private final IntFunction<byte[]> pieces;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    private byte[] held = new byte[0];

    /**
     * Starts a text.
     *
     * @param pieces the bytes of a token
     */
    PieceDecoder(IntFunction<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public String accept(int id) {
        return decode(pieces.apply(id), false);
    }

    @Override
    public String finish() {
        String rest = decode(new byte[0], true);
        utf8.reset();
        held = new byte[0];
        return rest;
    }

    private String decode(byte[] piece, boolean last) {
        ByteBuffer in = ByteBuffer.allocate(held.length + piece.length)
                .put(held)
                .put(piece)
                .flip();
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        utf8.decode(in, out, last);
        held = new byte[in.remaining()];
        in.get(held);
        return out.flip().toString();
    }
}
