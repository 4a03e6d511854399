package io.emend.tokenizer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A byte-level BPE tokenizer: text to token ids and back, exactly as Hugging Face's {@code tokenizers} library does
 * with the same {@code tokenizer.json}. Immutable; threads may share it.
 *
 * <p>The way of the text: added tokens that are not to be normalized are cut out; the rest is normalized; the other
 * added tokens are cut out; the rest is cut into pieces; the UTF-8 bytes of each piece are merged into tokens.
 */
public final class Tokenizer {
    private final Vocabulary vocabulary;
    private final BytePairModel model;
    private final TextNormalizer normalizer;
    private final PreTokenizer preTokenizer;
    private final AddedTokens addedTokens;
    private final PieceCache cache = new PieceCache();
    /** The name that the lists gave; null for a tokenizer that was read from JSON. */
    private final String preTokenizerName;
    /** Null for a tokenizer that was built from lists. */
    private final String json;

    Tokenizer(
            Vocabulary vocabulary,
            BytePairModel model,
            AddedTokens addedTokens,
            TextNormalizer normalizer,
            PreTokenizer preTokenizer,
            String preTokenizerName,
            String json) {
        this.vocabulary = vocabulary;
        this.model = model;
        this.addedTokens = addedTokens;
        this.normalizer = normalizer;
        this.preTokenizer = preTokenizer;
        this.preTokenizerName = preTokenizerName;
        this.json = json;
    }

    /**
     * Reads a {@code tokenizer.json}.
     *
     * @param tokenizerJson the file
     * @return its tokenizer
     * @throws TokenizerFormatException when the file is damaged, or needs something that is not supported
     * @throws IOException when the file cannot be read
     */
    public static Tokenizer read(Path tokenizerJson) throws IOException {
        byte[] bytes = Files.readAllBytes(tokenizerJson);
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return TokenizerJson.read(json, tokenizerJson.toString());
        } catch (CharacterCodingException e) {
            throw new TokenizerFormatException(tokenizerJson + ": the file is not UTF-8 text", e);
        }
    }

    /**
     * Reads the text of a {@code tokenizer.json}, such as the copy inside a GGUF file.
     *
     * @param json the text
     * @return its tokenizer
     * @throws TokenizerFormatException when the text is damaged, or needs something that is not supported
     * @throws IOException never otherwise
     */
    public static Tokenizer parse(String json) throws IOException {
        return TokenizerJson.read(json, "tokenizer.json");
    }

    /**
     * Builds the tokenizer that llama.cpp builds from the lists in a GGUF file. Control and user-defined tokens are
     * recognised in text. Nothing is normalized.
     *
     * @param lists the lists
     * @return their tokenizer
     * @throws TokenizerFormatException when the lists contradict each other, or name an unknown pre-tokenizer
     */
    public static Tokenizer of(BpeVocabulary lists) throws TokenizerFormatException {
        PreTokenizer preTokenizer = LlamaCppPreTokenizers.named(lists.preTokenizer())
                .orElseThrow(() -> new TokenizerFormatException("vocabulary: the pre-tokenizer "
                        + Vocabulary.quote(lists.preTokenizer()) + " is not supported"));
        try {
            Vocabulary vocabulary = new Vocabulary();
            List<AddedToken> added = new ArrayList<>();
            for (int id = 0; id < lists.tokens().size(); id++) {
                String token = lists.tokens().get(id);
                TokenType type = lists.types().get(id);
                vocabulary.addModelToken(token, id, type);
                if (type == TokenType.CONTROL || type == TokenType.USER_DEFINED) {
                    added.add(AddedToken.plain(id, token, type == TokenType.CONTROL));
                }
            }
            List<String> merges = new ArrayList<>(2 * lists.merges().size());
            lists.merges().forEach(merge -> TokenizerJson.splitMerge(merge, merges));
            BytePairModel model = new BytePairModel(
                    vocabulary, merges, LlamaCppPreTokenizers.ignoresMerges(lists.preTokenizer()), false, null);
            return new Tokenizer(
                    vocabulary,
                    model,
                    AddedTokens.ofLists(added),
                    TextSteps.normalizer(null),
                    preTokenizer,
                    lists.preTokenizer(),
                    null);
        } catch (IllegalArgumentException e) {
            throw new TokenizerFormatException("vocabulary: " + e.getMessage(), e);
        }
    }

    /**
     * Turns text into ids. Added tokens are recognised, special ones too; no token is added at either end. A surrogate
     * that is not one of a pair, which no encoding can express, counts as U+FFFD.
     *
     * @param text any text
     * @return its ids
     */
    public int[] encode(String text) {
        PieceEncoder encoder = new PieceEncoder(model, cache);
        addedTokens.asGiven().split(Utf16.replaceUnpairedSurrogates(text), new AddedTokenMatcher.Sink() {
            @Override
            public void text(String section) {
                encodeNormalized(normalizer.normalize(section), encoder);
            }

            @Override
            public void token(int id) {
                encoder.add(id);
            }
        });
        return encoder.ids();
    }

    private void encodeNormalized(String text, PieceEncoder encoder) {
        addedTokens.normalized().split(text, new AddedTokenMatcher.Sink() {
            @Override
            public void text(String section) {
                preTokenizer.split(section, 0, section.length(), encoder);
            }

            @Override
            public void token(int id) {
                encoder.add(id);
            }
        });
    }

    /**
     * Turns ids into text, special tokens included.
     *
     * @param ids ids of this vocabulary
     * @return the text; every longest invalid part of a UTF-8 sequence is one U+FFFD
     * @throws IllegalArgumentException when an id is outside the vocabulary
     */
    public String decode(int[] ids) {
        return decode(ids, false);
    }

    /**
     * Turns ids into text.
     *
     * @param ids ids of this vocabulary
     * @param skipSpecial special tokens are left out
     * @return the text; every longest invalid part of a UTF-8 sequence is one U+FFFD
     * @throws IllegalArgumentException when an id is outside the vocabulary
     */
    public String decode(int[] ids, boolean skipSpecial) {
        StringBuilder text = new StringBuilder(4 * ids.length);
        Utf8Decoder decoder = new Utf8Decoder();
        for (int id : ids) {
            decode(id, skipSpecial, decoder, text);
        }
        decoder.finish(text);
        return text.toString();
    }

    /** Decodes one more token into the text. */
    void decode(int id, boolean skipSpecial, Utf8Decoder decoder, StringBuilder text) {
        checkId(id);
        if (!skipSpecial || vocabulary.type(id) != TokenType.CONTROL) {
            for (byte b : sharedBytes(id)) {
                decoder.accept(b, text);
            }
        }
    }

    /**
     * {@return a decoder that takes ids one by one}
     *
     * @param skipSpecial special tokens are left out
     */
    public StreamingDecoder streamingDecoder(boolean skipSpecial) {
        return new StreamingDecoder(this, skipSpecial);
    }

    /** {@return the highest id and one; ids in between may have no token} */
    public int vocabularySize() {
        return vocabulary.size();
    }

    /**
     * {@return the id of an added token or a token of the vocabulary, if there is one}
     *
     * @param token exactly as the vocabulary has it: added tokens as plain text, others in byte-level characters
     */
    public OptionalInt id(String token) {
        Integer id = vocabulary.id(token);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /**
     * {@return a copy of the UTF-8 bytes that a token stands for, which may be part of a code point; none for an id
     * without a token}
     *
     * @param id an id of this vocabulary
     * @throws IllegalArgumentException when the id is outside the vocabulary
     */
    public byte[] bytes(int id) {
        checkId(id);
        return sharedBytes(id).clone();
    }

    /**
     * {@return whether a decoder that skips special tokens skips this one}
     *
     * @param id an id of this vocabulary
     * @throws IllegalArgumentException when the id is outside the vocabulary
     */
    public boolean isSpecial(int id) {
        checkId(id);
        return vocabulary.type(id) == TokenType.CONTROL;
    }

    /** {@return the text of the tokenizer.json that this tokenizer was read from; empty if it was built from lists} */
    public Optional<String> json() {
        return Optional.ofNullable(json);
    }

    /**
     * {@return the lists that a GGUF file stores; ids without a token are named {@code [PADn]} and are unused}
     *
     * <p>Its {@link BpeVocabulary#preTokenizer()} is empty if llama.cpp has no name for this one: a reader that goes
     * by the lists alone would then cut text differently.
     */
    public BpeVocabulary vocabulary() {
        String name = preTokenizerName != null ? preTokenizerName : LlamaCppPreTokenizers.nameOf(preTokenizer);
        return new BpeVocabulary(vocabulary.tokenList(), vocabulary.typeList(), model.mergeList(), name);
    }

    private byte[] sharedBytes(int id) {
        byte[] added = addedTokens.bytes(id);
        if (added != null) {
            return added;
        }
        String token = vocabulary.token(id);
        return token == null ? new byte[0] : ByteLevel.decode(token);
    }

    private void checkId(int id) {
        if (id < 0 || id >= vocabulary.size()) {
            throw new IllegalArgumentException("token " + id + " is outside the vocabulary of " + vocabulary.size());
        }
    }
}
