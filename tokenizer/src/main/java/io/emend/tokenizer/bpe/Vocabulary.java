package io.emend.tokenizer.bpe;

import io.emend.tokenizer.TokenType;
import io.emend.tokenizer.text.Quoted;
import io.emend.tokenizer.text.Utf16;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens by id and the ids by token, while they are collected and after. */
public final class Vocabulary {
    /** More ids than any vocabulary has; a file that claims more is damaged, and its table would not fit. */
    public static final int MOST_TOKENS = 1 << 21;

    /** More characters than any added token has; it bounds the time that looking for added tokens takes. */
    static final int LONGEST_ADDED_TOKEN = 1024;

    private final Map<String, Integer> modelIds = new HashMap<>();
    private final Map<String, Integer> addedIds = new HashMap<>();
    private @Nullable String[] tokens = new String[1 << 10];
    private @Nullable TokenType[] types = new TokenType[1 << 10];
    private int size;

    /** The highest id and one. */
    int size() {
        return size;
    }

    /** The token, or null where an id has none. */
    @Nullable
    String token(int id) {
        return tokens[id];
    }

    TokenType type(int id) {
        return types[id] == null ? TokenType.UNUSED : types[id];
    }

    /** The id of a token of the BPE model, or null. */
    public @Nullable Integer modelId(String token) {
        return modelIds.get(token);
    }

    /** The id of an added token or of a token of the model, or null. */
    @Nullable
    Integer id(String token) {
        Integer added = addedIds.get(token);
        return added != null ? added : modelIds.get(token);
    }

    /**
     * Adds a token of the BPE model; answers whether it is not a repetition of an earlier one with another id.
     *
     * @throws IllegalArgumentException when the token or its id cannot be used; the message is for the user
     */
    public boolean addModelToken(String token, int id, TokenType type) {
        place(token, id, type);
        return modelIds.put(token, id) == null;
    }

    /**
     * Adds a token to be recognised in text; it may be one of the model's, with the same id.
     *
     * @throws IllegalArgumentException when the token or its id cannot be used; the message is for the user
     */
    public void addAddedToken(AddedToken token) {
        String content = token.content();
        if (content.length() > LONGEST_ADDED_TOKEN) {
            throw new IllegalArgumentException(
                    "an added token of " + content.length() + " characters, the most is " + LONGEST_ADDED_TOKEN);
        }
        Integer earlier = addedIds.get(content);
        if (earlier != null && earlier == token.id()) {
            return;
        }
        if (earlier != null) {
            throw new IllegalArgumentException(
                    "the added token " + Quoted.of(content) + " appears twice, with different ids");
        }
        Integer modelId = modelIds.get(content);
        if (modelId != null && modelId != token.id()) {
            throw new IllegalArgumentException("the added token " + Quoted.of(content) + " has id " + token.id()
                    + ", but in the vocabulary it has id " + modelId);
        }
        TokenType type = token.special() ? TokenType.CONTROL : TokenType.USER_DEFINED;
        if (modelId == null) {
            place(content, token.id(), type);
        }
        types[token.id()] = type;
        addedIds.put(content, token.id());
    }

    /** The tokens and types as immutable lists; an id without a token gets a name that llama.cpp's converter uses. */
    List<String> tokenList() {
        String[] list = new String[size];
        for (int id = 0; id < size; id++) {
            list[id] = tokens[id] != null ? tokens[id] : "[PAD" + id + "]";
        }
        return List.of(list);
    }

    List<TokenType> typeList() {
        TokenType[] list = new TokenType[size];
        Arrays.setAll(list, this::type);
        return List.of(list);
    }

    private void place(String token, int id, TokenType type) {
        if (id < 0 || id >= MOST_TOKENS) {
            throw new IllegalArgumentException(
                    "the id " + id + " of token " + Quoted.of(token) + " is not one of 0 to " + (MOST_TOKENS - 1));
        }
        if (Utf16.hasUnpairedSurrogate(token)) {
            throw new IllegalArgumentException("the token with id " + id + " holds half a surrogate pair");
        }
        if (id >= tokens.length) {
            int capacity = Math.min(MOST_TOKENS, Math.max(id + 1, tokens.length * 2));
            tokens = Arrays.copyOf(tokens, capacity);
            types = Arrays.copyOf(types, capacity);
        }
        if (tokens[id] != null) {
            throw new IllegalArgumentException(
                    "the id " + id + " belongs to both " + Quoted.of(tokens[id]) + " and " + Quoted.of(token));
        }
        tokens[id] = token;
        types[id] = type;
        size = Math.max(size, id + 1);
    }
}
