package io.emend.tokenizer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.emend.tokenizer.Fuzzed;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Any pattern and any bytes, as files bring them. */
class TextFuzzTest {
    /** Long enough to be cut in several places, too short for a pattern to take long. */
    private static final String SAMPLE = "it's 12 ab\n é\ud83d\ude00";

    @FuzzTest
    void everyPatternIsTranslatedOrRefused(byte[] bytes) {
        Pattern pattern;
        try {
            pattern = OnigurumaPattern.compile(Fuzzed.text(bytes));
        } catch (PatternSyntaxException e) {
            return;
        }
        StringBuilder pieces = new StringBuilder();
        PatternSplit split = new PatternSplit(pattern, PatternSplit.Behavior.ISOLATED, false);
        try {
            split.split(SAMPLE, 0, SAMPLE.length(), (text, from, to) -> pieces.append(text, from, to));
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().matches(".* (needs too much stack|takes too long) .*"), e.getMessage());
            return;
        }
        assertEquals(SAMPLE, pieces.toString());
    }

    @FuzzTest
    void bytesAreDecodedAlikeInAnyParts(byte[] bytes) {
        StringBuilder whole = new StringBuilder();
        Utf8Decoder decoder = new Utf8Decoder();
        decoder.accept(bytes, whole);
        decoder.finish(whole);
        StringBuilder single = new StringBuilder();
        for (byte b : bytes) {
            decoder.accept(new byte[] {b}, single);
        }
        decoder.finish(single);
        assertEquals(whole.toString(), single.toString());
        String text = whole.toString();
        if (text.indexOf('\ufffd') < 0) {
            assertEquals(new String(bytes, StandardCharsets.UTF_8), text);
        }
    }
}
