package io.emend.tokenizer.text;

import io.emend.tokenizer.StreamingDecoder;
import java.util.function.IntFunction;

/** A streaming decoder over what each token stands for. */
public final class Utf8StreamingDecoder implements StreamingDecoder {
    private final IntFunction<byte[]> bytesOf;
    private final Utf8Decoder decoder = new Utf8Decoder();
    private final StringBuilder text = new StringBuilder();

    /** @param bytesOf the UTF-8 bytes of an id, which are not modified; it throws for an id without meaning */
    public Utf8StreamingDecoder(IntFunction<byte[]> bytesOf) {
        this.bytesOf = bytesOf;
    }

    @Override
    public String accept(int id) {
        decoder.accept(bytesOf.apply(id), text);
        return take();
    }

    @Override
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
