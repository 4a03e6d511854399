package io.emend.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A file of any content is a tokenizer or is refused in one line; a tokenizer takes every text. */
class TokenizerFuzzTest {
    private static final String SAMPLE = "def f(x):\n\treturn  'é' \ud800 1234 <|diff|>  \r\n";

    @FuzzTest
    void everyJsonIsReadOrRefused(byte[] bytes) throws IOException {
        Tokenizer tokenizer;
        try {
            tokenizer = Tokenizers.parse(Fuzzed.text(bytes));
        } catch (TokenizerFormatException e) {
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            return;
        }
        assertEncodes(tokenizer);
        tokenizer.vocabulary();
    }

    /** Lines are pre-tokenizer, then tokens, each after the digit of its type, then merges, which hold a space. */
    @FuzzTest
    void allListsAreReadOrRefused(byte[] bytes) throws IOException {
        String[] lines = Fuzzed.text(bytes).split("\n");
        List<String> tokens = new ArrayList<>();
        List<TokenType> types = new ArrayList<>();
        List<String> merges = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            char first = lines[i].isEmpty() ? '0' : lines[i].charAt(0);
            if (first >= '1' && first <= '6') {
                types.add(TokenType.ofGgufCode(first - '0'));
                tokens.add(lines[i].substring(1));
            } else {
                merges.add(lines[i]);
            }
        }
        Tokenizer tokenizer;
        try {
            tokenizer = Tokenizers.of(new BpeVocabulary(tokens, types, merges, lines.length == 0 ? "" : lines[0]));
        } catch (TokenizerFormatException e) {
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            return;
        }
        assertEncodes(tokenizer);
    }

    private static void assertEncodes(Tokenizer tokenizer) {
        int[] ids;
        try {
            ids = tokenizer.encode(SAMPLE);
        } catch (IllegalArgumentException e) {
            // A pattern that needs too much stack or time, in one line.
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            return;
        }
        StreamingDecoder decoder = tokenizer.streamingDecoder(false);
        StringBuilder streamed = new StringBuilder();
        for (int id : ids) {
            assertTrue(id >= 0 && id < tokenizer.vocabularySize());
            streamed.append(decoder.accept(id));
        }
        streamed.append(decoder.finish());
        assertEquals(tokenizer.decode(ids), streamed.toString());
        assertArrayEquals(ids, tokenizer.encode(SAMPLE));
        tokenizer.encodeText(SAMPLE);
        tokenizer.droppedBytes(SAMPLE);
    }
}
