package io.emend.tokenizer;

import java.nio.charset.StandardCharsets;

/** What fuzz targets are given, as text. */
public final class Fuzzed {
    private Fuzzed() {}

    /**
     * {@return the text of UTF-8 bytes, in which U+E000 and U+E001 stand for surrogates without their pairs, which no
     * bytes could}
     */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .replace('\ue000', '\ud800')
                .replace('\ue001', '\udc00');
    }
}
