package io.emend.tokenizer;

import java.util.List;

/**
 * A byte-level BPE vocabulary as the lists that a GGUF file stores (keys {@code tokenizer.ggml.*}).
 *
 * <p>GGUF has no place for normalizers and for the flags of added tokens, so a tokenizer built from these lists may
 * differ from the {@code tokenizer.json} they came from; carry that text along where you can.
 *
 * @param tokens the token of each id, in byte-level characters ({@code Ġ} for a space); added tokens as plain text
 * @param types the role of each id, as many as tokens
 * @param merges the merges in order of rank, each two tokens with one space between them
 * @param preTokenizer llama.cpp's name for the way text is cut into words ({@code tokenizer.ggml.pre}); empty where
 *     the file names none, or where llama.cpp has no name for it
 */
public record BpeVocabulary(List<String> tokens, List<TokenType> types, List<String> merges, String preTokenizer) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when there are not as many types as tokens
     */
    public BpeVocabulary {
        tokens = List.copyOf(tokens);
        types = List.copyOf(types);
        merges = List.copyOf(merges);
        if (tokens.size() != types.size()) {
            throw new IllegalArgumentException(tokens.size() + " tokens but " + types.size() + " token types");
        }
        if (preTokenizer == null) {
            preTokenizer = "";
        }
    }
}
