package io.emend.tokenizer.bpe;

import io.emend.tokenizer.BpeVocabulary;
import io.emend.tokenizer.TokenType;
import io.emend.tokenizer.Tokenizer;
import io.emend.tokenizer.TokenizerFormatException;
import io.emend.tokenizer.text.LlamaCppPreTokenizers;
import io.emend.tokenizer.text.PreTokenizer;
import io.emend.tokenizer.text.Quoted;
import io.emend.tokenizer.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tokenizer that llama.cpp builds from the lists in a GGUF file. */
public final class LlamaCppTokenizer {
    private LlamaCppTokenizer() {}

    /**
     * Builds it.
     *
     * @param lists the lists
     * @return their tokenizer
     * @throws TokenizerFormatException when the lists contradict each other, or name an unknown pre-tokenizer
     */
    public static Tokenizer of(BpeVocabulary lists) throws TokenizerFormatException {
        PreTokenizer preTokenizer = LlamaCppPreTokenizers.named(lists.preTokenizer())
                .orElseThrow(() -> new TokenizerFormatException(
                        "vocabulary: the pre-tokenizer " + Quoted.of(lists.preTokenizer()) + " is not supported"));
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
            Merges merges = new Merges();
            lists.merges().forEach(merges::add);
            BytePairModel model = new BytePairModel(
                    vocabulary,
                    merges.withoutRepeats(false),
                    LlamaCppPreTokenizers.ignoresMerges(lists.preTokenizer()),
                    false,
                    null);
            return new BpeTokenizer(
                    vocabulary,
                    model,
                    AddedTokens.ofLists(added),
                    TextNormalizer.NONE,
                    preTokenizer,
                    lists.preTokenizer(),
                    Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new TokenizerFormatException("vocabulary: " + e.getMessage(), e);
        }
    }
}
