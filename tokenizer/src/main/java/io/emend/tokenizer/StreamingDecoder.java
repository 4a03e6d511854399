package io.emend.tokenizer;

/**
 * Turns ids into text as they arrive, and never shows half a code point: bytes are held back until their code point
 * is complete or turns out invalid. For one thread at a time.
 */
public interface StreamingDecoder {
    /**
     * Takes one more token.
     *
     * @param id its id
     * @return the text that is certain now and was not before; often empty
     * @throws IllegalArgumentException when the id is outside the vocabulary
     */
    String accept(int id);

    /**
     * Ends the text; the decoder is then ready for another one.
     *
     * @return U+FFFD if the last code point is incomplete, otherwise nothing
     */
    String finish();
}
