package io.emend.llamacpp;

import io.emend.llamacpp.binding.llama;
import io.emend.llamacpp.binding.llama_vocab;
import io.emend.tokenizer.BpeVocabulary;
import io.emend.tokenizer.StreamingDecoder;
import io.emend.tokenizer.TokenType;
import io.emend.tokenizer.Tokenizer;
import io.emend.tokenizer.Tokenizers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/**
 * The tokenizer of llama.cpp, of any kind. Text becomes ids as long as the model is open; ids become text always. Where
 * a vocabulary wants a space before a text, {@link #decode} shows it.
 */
final class LlamaTokenizer implements Tokenizer {
    private static final int PIECE_BYTES = 64;

    private final NativeModel model;
    private final List<String> tokens = new ArrayList<>();
    private final List<TokenType> types = new ArrayList<>();
    private final List<byte[]> pieces = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final boolean dropsBytes;

    /**
     * Reads the vocabulary of a model.
     *
     * @param model an open model
     */
    LlamaTokenizer(NativeModel model) {
        this.model = model;
        dropsBytes = model.withVocabulary(this::read);
    }

    private boolean read(llama_vocab vocabulary) {
        int size = llama.llama_vocab_n_tokens(vocabulary);
        for (int id = 0; id < size; id++) {
            BytePointer text = llama.llama_vocab_get_text(vocabulary, id);
            tokens.add(text == null ? "" : text.getString(StandardCharsets.UTF_8));
            types.add(type(llama.llama_vocab_get_attr(vocabulary, id)));
            pieces.add(piece(vocabulary, id));
            ids.putIfAbsent(tokens.getLast(), id);
        }
        return llama.llama_vocab_type(vocabulary) == llama.LLAMA_VOCAB_TYPE_BPE;
    }

    private static TokenType type(int attributes) {
        if ((attributes & llama.LLAMA_TOKEN_ATTR_CONTROL) != 0) {
            return TokenType.CONTROL;
        }
        if ((attributes & llama.LLAMA_TOKEN_ATTR_UNKNOWN) != 0) {
            return TokenType.UNKNOWN;
        }
        if ((attributes & llama.LLAMA_TOKEN_ATTR_USER_DEFINED) != 0) {
            return TokenType.USER_DEFINED;
        }
        if ((attributes & llama.LLAMA_TOKEN_ATTR_UNUSED) != 0) {
            return TokenType.UNUSED;
        }
        return (attributes & llama.LLAMA_TOKEN_ATTR_BYTE) != 0 ? TokenType.BYTE : TokenType.NORMAL;
    }

    private static byte[] piece(llama_vocab vocabulary, int id) {
        byte[] piece = new byte[PIECE_BYTES];
        int length = llama.llama_token_to_piece(vocabulary, id, piece, piece.length, 0, true);
        if (length < 0) {
            piece = new byte[-length];
            length = llama.llama_token_to_piece(vocabulary, id, piece, piece.length, 0, true);
        }
        return Arrays.copyOf(piece, Math.max(0, length));
    }

    @Override
    public int[] encode(String text) {
        return encode(text, true);
    }

    @Override
    public int[] encodeText(String text) {
        return encode(text, false);
    }

    private int[] encode(String text, boolean special) {
        byte[] utf8 = Tokenizers.utf8(text);
        if (utf8.length == 0) {
            return new int[0];
        }
        return model.withVocabulary(vocabulary -> {
            try (BytePointer bytes = new BytePointer(utf8)) {
                // A token stands for at least one byte, but for the space before a text, and a few more.
                int room = utf8.length + 16;
                int count = encode(vocabulary, bytes, utf8.length, room, special, null);
                int[] encoded = new int[Math.abs(count)];
                return encode(vocabulary, bytes, utf8.length, encoded.length, special, encoded) == encoded.length
                        ? encoded
                        : new int[0];
            }
        });
    }

    private static int encode(
            llama_vocab vocabulary, BytePointer text, int length, int room, boolean special, int @Nullable [] into) {
        try (IntPointer found = new IntPointer(Math.max(1, room))) {
            int count = llama.llama_tokenize(vocabulary, text, length, found, room, false, special);
            if (into != null && count == into.length) {
                found.get(into);
            }
            return count;
        }
    }

    /** Only byte-level vocabularies leave bytes out; others have an unknown token. */
    @Override
    public byte[] droppedBytes(String text) {
        if (!dropsBytes) {
            return new byte[0];
        }
        byte[] kept = bytes(encode(text), false);
        ByteArrayOutputStream dropped = new ByteArrayOutputStream();
        int next = 0;
        for (byte b : Tokenizers.utf8(text)) {
            if (next < kept.length && kept[next] == b) {
                next++;
            } else {
                dropped.write(b);
            }
        }
        return dropped.toByteArray();
    }

    @Override
    public String decode(int[] ids, boolean skipSpecial) {
        return new String(bytes(ids, skipSpecial), StandardCharsets.UTF_8);
    }

    private byte[] bytes(int[] ids, boolean skipSpecial) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int id : ids) {
            if (!skipSpecial || !isSpecial(id)) {
                out.writeBytes(pieces.get(checked(id)));
            }
        }
        return out.toByteArray();
    }

    @Override
    public StreamingDecoder streamingDecoder(boolean skipSpecial) {
        return Tokenizers.streamingDecoder(id -> skipSpecial && isSpecial(id) ? new byte[0] : pieces.get(checked(id)));
    }

    @Override
    public int vocabularySize() {
        return tokens.size();
    }

    @Override
    public OptionalInt id(String token) {
        Integer id = ids.get(token);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    @Override
    public byte[] bytes(int id) {
        return pieces.get(checked(id)).clone();
    }

    @Override
    public boolean isSpecial(int id) {
        TokenType type = types.get(checked(id));
        return type == TokenType.CONTROL || type == TokenType.UNKNOWN;
    }

    private int checked(int id) {
        if (id < 0 || id >= tokens.size()) {
            throw new IllegalArgumentException("token " + id + " is outside the vocabulary of " + tokens.size());
        }
        return id;
    }

    @Override
    public Optional<String> json() {
        return Optional.empty();
    }

    /** Without merges, which llama.cpp does not tell. */
    @Override
    public BpeVocabulary vocabulary() {
        return new BpeVocabulary(tokens, types, List.of(), "");
    }
}
