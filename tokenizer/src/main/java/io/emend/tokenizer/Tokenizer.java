package io.emend.tokenizer;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Text to token ids and back. Immutable; threads may share it. {@link Tokenizers} makes one from a
 * {@code tokenizer.json} or from the lists of a GGUF file.
 */
public interface Tokenizer {
    /**
     * Turns text into ids. Added tokens are recognised, special ones too: this is for text that a program puts
     * together, such as a prompt with the markers of a chat. No token is added at either end. A surrogate that is not
     * one of a pair, which no encoding can express, counts as U+FFFD. Bytes for which the vocabulary has no token are
     * left out, see {@link #droppedBytes}.
     *
     * @param text any text
     * @return its ids
     */
    int[] encode(String text);

    /**
     * Turns text that somebody else wrote into ids: what looks like a special token is ordinary text, so that nobody
     * can forge the end of a message or another role. Added tokens that are not special, such as runs of spaces, are
     * recognised as in {@link #encode}; so is {@code <|diff|>} where a model declares it as an ordinary one.
     *
     * @param text any text
     * @return its ids
     */
    int[] encodeText(String text);

    /**
     * {@return the bytes of a text's UTF-8 form that {@link #encode} leaves out, in order: those for which a vocabulary
     * that is without an unknown token has no token; mostly none}
     *
     * @param text any text
     */
    byte[] droppedBytes(String text);

    /**
     * Turns ids into text, special tokens included.
     *
     * @param ids ids of this vocabulary
     * @return the text; every longest invalid part of a UTF-8 sequence is one U+FFFD
     * @throws IllegalArgumentException when an id is outside the vocabulary
     */
    default String decode(int[] ids) {
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
    String decode(int[] ids, boolean skipSpecial);

    /**
     * {@return a decoder that takes ids one by one; all its answers together are what {@link #decode(int[], boolean)}
     * makes of all the ids}
     *
     * @param skipSpecial special tokens are left out
     */
    StreamingDecoder streamingDecoder(boolean skipSpecial);

    /** {@return the highest id and one; ids in between may have no token} */
    int vocabularySize();

    /**
     * {@return the id of an added token or a token of the vocabulary, if there is one}
     *
     * @param token exactly as the vocabulary has it: added tokens as plain text, others in byte-level characters
     */
    OptionalInt id(String token);

    /**
     * {@return a copy of the UTF-8 bytes that a token stands for, which may be part of a code point; none for an id
     * without a token}
     *
     * @param id an id of this vocabulary
     * @throws IllegalArgumentException when the id is outside the vocabulary
     */
    byte[] bytes(int id);

    /**
     * {@return whether a decoder that skips special tokens skips this one}
     *
     * @param id an id of this vocabulary
     * @throws IllegalArgumentException when the id is outside the vocabulary
     */
    boolean isSpecial(int id);

    /** {@return the text of the tokenizer.json that this tokenizer was read from; empty if it was built from lists} */
    Optional<String> json();

    /**
     * {@return the lists that a GGUF file stores; ids without a token are named {@code [PADn]} and are unused}
     *
     * <p>Its {@link BpeVocabulary#preTokenizer()} is empty if llama.cpp has no name for this one: a reader that goes
     * by the lists alone would then cut text differently.
     */
    BpeVocabulary vocabulary();
}
