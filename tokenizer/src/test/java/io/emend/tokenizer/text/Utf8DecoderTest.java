package io.emend.tokenizer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class Utf8DecoderTest {
    private static String decode(int... bytes) {
        Utf8Decoder decoder = new Utf8Decoder();
        StringBuilder text = new StringBuilder();
        for (int b : bytes) {
            decoder.accept(new byte[] {(byte) b}, text);
        }
        decoder.finish(text);
        return text.toString();
    }

    /** Table 3-8 of the Unicode Standard, chapter 3.9, and its neighbours. */
    @Test
    void everyLongestInvalidPartIsOneReplacement() {
        assertEquals(
                "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd",
                decode(0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64));
        assertEquals("\uFFFD\uFFFD\uFFFD", decode(0xED, 0xA0, 0x80));
        assertEquals("\uFFFD\uFFFD", decode(0xC0, 0xAF));
        assertEquals("\uFFFD\uFFFD\uFFFD\uFFFD", decode(0xF4, 0x90, 0x80, 0x80));
        assertEquals("\uFFFDé", decode(0xF0, 0x9F, 0xA6, 0xC3, 0xA9));
        assertEquals("\uFFFD", decode(0xF0, 0x9F, 0xA6));
    }

    @Test
    void everyCodePointIsDecoded() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < 0xD800 || codePoint > 0xDFFF) {
                String text = Character.toString(codePoint);
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                int[] unsigned = new int[bytes.length];
                for (int i = 0; i < bytes.length; i++) {
                    unsigned[i] = bytes[i] & 0xFF;
                }
                assertEquals(text, decode(unsigned));
            }
        }
    }
}
