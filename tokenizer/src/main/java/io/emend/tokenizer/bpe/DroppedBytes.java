package io.emend.tokenizer.bpe;

import io.emend.tokenizer.text.PreTokenizer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects the bytes of pieces for which there is no token. */
final class DroppedBytes implements PreTokenizer.PieceSink {
    private final BytePairModel model;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    DroppedBytes(BytePairModel model) {
        this.model = model;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    @Override
    public void piece(String text, int from, int to) {
        byte[] piece = text.substring(from, to).getBytes(StandardCharsets.UTF_8);
        boolean whole = model.ignoresMerges() && model.wholePiece(ByteLevel.encode(piece)) != null;
        for (int i = 0; i < piece.length && !whole; i++) {
            if (model.byteId(piece[i] & 0xFF) == BytePairModel.NO_TOKEN) {
                bytes.write(piece[i]);
            }
        }
    }
}
