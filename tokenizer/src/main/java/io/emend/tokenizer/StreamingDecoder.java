package io.emend.tokenizer;

/**
 * Turns ids into text as they arrive, and never shows half a code point: bytes are held back until their code point
 * is complete or turns out invalid. All its answers together are what {@link Tokenizer#decode(int[], boolean)} makes
 * of all the ids. For one thread at a time.
 */
public final class StreamingDecoder {
    private final Tokenizer tokenizer;
    private final boolean skipSpecial;
    private final Utf8Decoder decoder = new Utf8Decoder();
    private final StringBuilder text = new StringBuilder();

    StreamingDecoder(Tokenizer tokenizer, boolean skipSpecial) {
        this.tokenizer = tokenizer;
        this.skipSpecial = skipSpecial;
    }

    /**
     * Takes one more token.
     *
     * @param id its id
     * @return the text that is certain now and was not before; often empty
     * @throws IllegalArgumentException when the id is outside the vocabulary
     */
    public String accept(int id) {
        tokenizer.decode(id, skipSpecial, decoder, text);
        return take();
    }

    /**
     * Ends the text; the decoder is then ready for another one.
     *
     * @return U+FFFD if the last code point is incomplete, otherwise nothing
     */
    public String finish() {
        decoder.finish(text);
        return take();
    }

    private String take() {
        String certain = text.toString();
        text.setLength(0);
        return certain;
    }
}
