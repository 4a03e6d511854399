package io.emend.tokenizer.bpe;

import io.emend.tokenizer.BpeVocabulary;
import io.emend.tokenizer.StreamingDecoder;
import io.emend.tokenizer.TokenType;
import io.emend.tokenizer.Tokenizer;
import io.emend.tokenizer.text.PreTokenizer;
import io.emend.tokenizer.text.TextNormalizer;
import io.emend.tokenizer.text.Utf16;
import io.emend.tokenizer.text.Utf8Decoder;
import io.emend.tokenizer.text.Utf8StreamingDecoder;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A byte-level BPE tokenizer. The way of the text: added tokens that are not to be normalized are cut out; the rest is
 * normalized; the other added tokens are cut out; the rest is cut into pieces; the UTF-8 bytes of each piece are merged
 * into tokens.
 */
public final class BpeTokenizer implements Tokenizer {
    private static final byte[] NOTHING = {};

    private final Vocabulary vocabulary;
    private final BytePairModel model;
    private final TextNormalizer normalizer;
    private final PreTokenizer preTokenizer;
    private final AddedTokens addedTokens;
    private final PieceCache cache = new PieceCache();
    private final String preTokenizerName;
    private final Optional<String> json;

    /**
     * Puts a tokenizer together.
     *
     * @param vocabulary its tokens
     * @param model its merges
     * @param addedTokens what is cut out of text before words are formed
     * @param normalizer rewrites the rest
     * @param preTokenizer cuts it into pieces
     * @param preTokenizerName llama.cpp's name for that, or an empty string
     * @param json the text of the tokenizer.json that all this comes from, if it does
     */
    public BpeTokenizer(
            Vocabulary vocabulary,
            BytePairModel model,
            AddedTokens addedTokens,
            TextNormalizer normalizer,
            PreTokenizer preTokenizer,
            String preTokenizerName,
            Optional<String> json) {
        this.vocabulary = vocabulary;
        this.model = model;
        this.addedTokens = addedTokens;
        this.normalizer = normalizer;
        this.preTokenizer = preTokenizer;
        this.preTokenizerName = preTokenizerName;
        this.json = json;
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
        PieceEncoder encoder = new PieceEncoder(model, cache);
        cut(text, special, encoder, encoder::add);
        return encoder.ids();
    }

    @Override
    public byte[] droppedBytes(String text) {
        if (model.hasTokenForEveryByte()) {
            return NOTHING;
        }
        DroppedBytes dropped = new DroppedBytes(model);
        cut(text, true, dropped, id -> {});
        return dropped.bytes();
    }

    /**
     * Cuts a text into the pieces that are merged, and the added tokens between them.
     *
     * @param special special tokens are recognised
     */
    private void cut(String text, boolean special, PreTokenizer.PieceSink pieces, IntConsumer tokens) {
        Consumer<String> normalized = section -> preTokenizer.split(section, 0, section.length(), pieces);
        Consumer<String> asGiven =
                section -> addedTokens.normalized().split(normalizer.normalize(section), special, normalized, tokens);
        addedTokens.asGiven().split(Utf16.replaceUnpairedSurrogates(text), special, asGiven, tokens);
    }

    @Override
    public String decode(int[] ids, boolean skipSpecial) {
        StringBuilder text = new StringBuilder(4 * ids.length);
        Utf8Decoder decoder = new Utf8Decoder();
        for (int id : ids) {
            decoder.accept(shownBytes(id, skipSpecial), text);
        }
        decoder.finish(text);
        return text.toString();
    }

    @Override
    public StreamingDecoder streamingDecoder(boolean skipSpecial) {
        return new Utf8StreamingDecoder(id -> shownBytes(id, skipSpecial));
    }

    private byte[] shownBytes(int id, boolean skipSpecial) {
        return skipSpecial && isSpecial(id) ? NOTHING : sharedBytes(id);
    }

    @Override
    public int vocabularySize() {
        return vocabulary.size();
    }

    @Override
    public OptionalInt id(String token) {
        Integer id = vocabulary.id(token);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    @Override
    public byte[] bytes(int id) {
        return sharedBytes(id).clone();
    }

    @Override
    public boolean isSpecial(int id) {
        checkId(id);
        return vocabulary.type(id) == TokenType.CONTROL;
    }

    @Override
    public Optional<String> json() {
        return json;
    }

    @Override
    public BpeVocabulary vocabulary() {
        return new BpeVocabulary(vocabulary.tokenList(), vocabulary.typeList(), model.mergeList(), preTokenizerName);
    }

    private byte[] sharedBytes(int id) {
        checkId(id);
        byte[] added = addedTokens.bytes(id);
        if (added != null) {
            return added;
        }
        String token = vocabulary.token(id);
        return token == null ? NOTHING : ByteLevel.decode(token);
    }

    private void checkId(int id) {
        if (id < 0 || id >= vocabulary.size()) {
            throw new IllegalArgumentException("token " + id + " is outside the vocabulary of " + vocabulary.size());
        }
    }
}
