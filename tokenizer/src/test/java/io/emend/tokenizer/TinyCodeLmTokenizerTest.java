package io.emend.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tokenizer of TinyCodeLM against what Hugging Face's library made of 300 edit sequences. */
final class TinyCodeLmTokenizerTest {
    private static Tokenizer tokenizer() throws IOException {
        return Tokenizers.read(SharedData.file("data/tokenizers/tinycodelm-lintseqinstruct/tokenizer.json"));
    }

    @Test
    void encodesAndDecodesAsTheReference() throws IOException {
        Tokenizer tokenizer = tokenizer();
        List<EncodedRow> rows = EncodedRow.readAll(
                Files.newInputStream(SharedData.file("data/reference/tokenize-tinycodelm.jsonl.gz")));
        assertEquals(300, rows.size());
        for (EncodedRow row : rows) {
            assertArrayEquals(row.ids(), tokenizer.encode(row.text()), row.text());
            assertEquals(row.decoded(), tokenizer.decode(row.ids()));
        }
    }

    @Test
    void knowsItsAddedTokens() throws IOException {
        Tokenizer tokenizer = tokenizer();
        assertEquals(50282, tokenizer.vocabularySize());
        assertEquals(50281, tokenizer.id("<|diff|>").orElseThrow());
        assertFalse(tokenizer.isSpecial(50281));
        assertTrue(tokenizer.isSpecial(50279));
        assertEquals("a<|diff|>", tokenizer.decode(tokenizer.encode("a<|diff|><|endoftext|>"), true));
        assertEquals("olmo", tokenizer.vocabulary().preTokenizer());
        assertEquals(50009, tokenizer.vocabulary().merges().size());
    }
}
