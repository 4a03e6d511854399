package io.emend.tokenizer.bpe;

import io.emend.tokenizer.text.TextNormalizer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The added tokens of a tokenizer: how they are found in text, and what they are decoded to. */
public final class AddedTokens {
    private final AddedTokenMatcher asGiven;
    private final AddedTokenMatcher normalized;
    private final Map<Integer, byte[]> bytes = new HashMap<>();

    private AddedTokens(List<AddedToken> tokens, TextNormalizer normalizer) {
        asGiven = new AddedTokenMatcher(
                tokens.stream().filter(token -> !token.normalized()).toList(), content -> content);
        normalized = new AddedTokenMatcher(
                tokens.stream().filter(AddedToken::normalized).toList(), normalizer::normalize);
    }

    /**
     * The added tokens of a {@code tokenizer.json}. The decoder of the reference reads their contents, normalized
     * where they are looked for so, as byte-level characters if it can.
     */
    public static AddedTokens ofJson(List<AddedToken> tokens, TextNormalizer normalizer) {
        AddedTokens added = new AddedTokens(tokens, normalizer);
        for (AddedToken token : tokens) {
            String form = token.normalized() ? normalizer.normalize(token.content()) : token.content();
            added.bytes.put(token.id(), ByteLevel.decode(form));
        }
        return added;
    }

    /** The control and user-defined tokens of a GGUF file, which llama.cpp decodes to their plain text. */
    static AddedTokens ofLists(List<AddedToken> tokens) {
        AddedTokens added = new AddedTokens(tokens, TextNormalizer.NONE);
        tokens.forEach(token -> added.bytes.put(token.id(), token.content().getBytes(StandardCharsets.UTF_8)));
        return added;
    }

    /** The tokens to look for in the text as given. */
    AddedTokenMatcher asGiven() {
        return asGiven;
    }

    /** The tokens to look for in normalized text. */
    AddedTokenMatcher normalized() {
        return normalized;
    }

    /** The bytes that an added token stands for, or null for any other id. */
    byte @Nullable [] bytes(int id) {
        return bytes.get(id);
    }
}
