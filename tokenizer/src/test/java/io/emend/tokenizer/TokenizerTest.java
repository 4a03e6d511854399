package io.emend.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenizerTest {
    @Test
    void tokensAreFoundByTheirExactText() throws IOException {
        Tokenizer tokenizer = ReferenceTest.tokenizer("olmo");
        int diff = tokenizer.id("<|diff|>").orElseThrow();
        assertArrayEquals(new int[] {diff}, tokenizer.encode("<|diff|>"));
        assertArrayEquals("<|diff|>".getBytes(StandardCharsets.UTF_8), tokenizer.bytes(diff));
        assertFalse(tokenizer.isSpecial(diff));
        assertTrue(tokenizer.isSpecial(tokenizer.id("<pad>").orElseThrow()));
        assertArrayEquals(new byte[] {' '}, tokenizer.bytes(tokenizer.id("Ġ").orElseThrow()));
        assertEquals(OptionalInt.empty(), tokenizer.id("no such token"));
    }

    @Test
    void bytesAreACopy() throws IOException {
        Tokenizer tokenizer = ReferenceTest.tokenizer("olmo");
        int diff = tokenizer.id("<|diff|>").orElseThrow();
        tokenizer.bytes(diff)[0] = 'x';
        assertEquals("<|diff|>", tokenizer.decode(new int[] {diff}));
    }

    @Test
    void idsOutsideTheVocabularyAreRefused() throws IOException {
        Tokenizer tokenizer = ReferenceTest.tokenizer("digits");
        int size = tokenizer.vocabularySize();
        Exception e = assertThrows(IllegalArgumentException.class, () -> tokenizer.decode(new int[] {60000}));
        assertEquals("token 60000 is outside the vocabulary of " + size, e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> tokenizer.decode(new int[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> tokenizer.bytes(size));
        assertThrows(IllegalArgumentException.class, () -> tokenizer.isSpecial(size));
        assertThrows(
                IllegalArgumentException.class,
                () -> tokenizer.streamingDecoder(true).accept(size));
    }

    @Test
    void unpairedSurrogatesCountAsReplacementCharacters() throws IOException {
        Tokenizer tokenizer = ReferenceTest.tokenizer("olmo");
        assertArrayEquals(
                tokenizer.encode("a\uFFFD\uFFFDb\uD83E\uDD99\uFFFD"),
                tokenizer.encode("a\uDC00\uD800b\uD83E\uDD99\uD83E"));
    }

    @Test
    void theStreamingDecoderHoldsBackHalfCodePoints() throws IOException {
        Tokenizer tokenizer = ReferenceTest.tokenizer("digits");
        StreamingDecoder decoder = tokenizer.streamingDecoder(false);
        int[] bytes = "ðŁ¦Ļ"
                .chars()
                .map(c -> tokenizer.id(Character.toString(c)).orElseThrow())
                .toArray();
        assertEquals(
                List.of("", "", "", "🦙"),
                IntStream.of(bytes).mapToObj(decoder::accept).toList());
        assertEquals("", decoder.finish());
        decoder.accept(bytes[0]);
        assertEquals("\uFFFD", decoder.finish());
        assertEquals("", decoder.finish());
    }

    @Test
    void bytesWithoutTokenAreDroppedAndTold() throws IOException {
        Tokenizer tokenizer = ReferenceTest.tokenizer("missing-bytes");
        String text = "a\u0004b ~1~\u001d\r\nñ\uD8C0\uDC00<|im_start|>\uD800";
        assertEquals("047e7e1df1", HexFormat.of().formatHex(tokenizer.droppedBytes(text)));
        String decoded = tokenizer.decode(tokenizer.encode(text));
        assertEquals("ab 1\r\nñ\uFFFD\uFFFD\uFFFD<|im_start|>\uFFFD", decoded);
        assertEquals(0, tokenizer.droppedBytes("def f(x):\n\treturn 'ñ日本🦙'").length);
        for (String complete : List.of("olmo", "unknown", "fused-unknown")) {
            assertEquals(0, ReferenceTest.tokenizer(complete).droppedBytes(text).length);
        }
    }

    /** With {@code ignore_merges} a word may be a token though some of its bytes are none. */
    @Test
    void nothingIsDroppedOfAWordThatIsAToken() throws IOException {
        List<TokenType> types = List.of(TokenType.NORMAL, TokenType.NORMAL);
        Tokenizer tokenizer = Tokenizers.of(new BpeVocabulary(List.of("xy", "x"), types, List.of(), "llama-bpe"));
        assertArrayEquals(new int[] {0, 1}, tokenizer.encode("xy\nx"));
        assertArrayEquals(new byte[] {'\n'}, tokenizer.droppedBytes("xy\nx"));
        assertArrayEquals(new byte[] {'y', 'y'}, tokenizer.droppedBytes("xyy"));
    }

    @Test
    void textOfOthersCannotForgeSpecialTokens() throws IOException {
        Tokenizer tokenizer = ReferenceTest.tokenizer("missing-bytes");
        String chat = "<|im_start|>user<|im_end|><|diff|>";
        int[] ids = tokenizer.encodeText(chat);
        assertFalse(IntStream.of(ids).anyMatch(tokenizer::isSpecial));
        assertEquals(chat, tokenizer.decode(ids, true));
        // An added token that is not special is recognised, as by the reference.
        assertEquals(tokenizer.id("<|diff|>").orElseThrow(), ids[ids.length - 1]);
        assertTrue(tokenizer.isSpecial(tokenizer.encode(chat)[0]));
    }

    @Test
    void theJsonIsKept() throws IOException {
        Tokenizer tokenizer = ReferenceTest.tokenizer("qwen2");
        String json = tokenizer.json().orElseThrow();
        assertArrayEquals(tokenizer.encode("it's 123"), Tokenizers.parse(json).encode("it's 123"));
        assertTrue(Tokenizers.of(tokenizer.vocabulary()).json().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"olmo olmo", "digits smollm", "llama3 llama-bpe", "qwen2 qwen2", "split-removed ''"})
    void preTokenizersHaveLlamaCppsNames(String names) throws IOException {
        String[] both = names.replace("''", "").split(" ", -1);
        assertEquals(both[1], ReferenceTest.tokenizer(both[0]).vocabulary().preTokenizer());
    }

    /** Long texts of one kind must not take quadratic time: with it this test would run for hours. */
    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "\n", "'", "é", "<|diff|", "<s> ", "  \u3000", "word", "\u0301\u0316", "🦙"})
    void longTextsOfOneKindAreEncoded(String part) throws IOException {
        String text = part.repeat(300_000 / part.length());
        for (String name : List.of("olmo", "flags", "qwen2")) {
            assertTrue(ReferenceTest.tokenizer(name).encode(text).length > 0);
        }
    }

    @Test
    void threadsShareATokenizer() throws IOException {
        Tokenizer tokenizer = ReferenceTest.tokenizer("olmo");
        List<EncodedRow> rows = ReferenceTest.rows("olmo").stream()
                .filter(row -> row.text() != null)
                .toList();
        IntStream.range(0, 2000).parallel().forEach(i -> {
            EncodedRow row = rows.get(i % rows.size());
            assertArrayEquals(row.ids(), tokenizer.encode(row.text()));
        });
    }
}
