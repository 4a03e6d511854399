package io.emend.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vocabularies of real models, from their GGUF files too, against the ids of Hugging Face's library. */
final class RealVocabularyTest {
    private static final String CHAT = "<|im_start|>user\nHi<|im_end|>\n";

    private static Tokenizer smolLm2() throws IOException {
        return Tokenizers.of(TinyGguf.vocabulary(TestModels.file("SmolLM2-135M-Instruct.Q4_1.gguf")));
    }

    private static Tokenizer qwen25() throws IOException {
        return Tokenizers.of(TinyGguf.vocabulary(TestModels.file("Qwen2.5-Coder-0.5B-Instruct-Q4_K_M.gguf")));
    }

    private static Tokenizer emend135m() throws IOException {
        return Tokenizers.read(SharedData.file("models/emend-135m/tokenizer.json"));
    }

    @Test
    void smolLm2EncodesAsTheReference() throws IOException {
        assertEncodesAsTheReference("smollm2", smolLm2());
    }

    @Test
    void qwen25EncodesAsTheReference() throws IOException {
        assertEncodesAsTheReference("qwen2.5", qwen25());
    }

    @Test
    void emend135mEncodesAsTheReference() throws IOException {
        assertEncodesAsTheReference("emend-135m", emend135m());
        assertEncodesAsTheReference("emend-135m", Tokenizers.of(emend135m().vocabulary()));
    }

    private static void assertEncodesAsTheReference(String name, Tokenizer tokenizer) throws IOException {
        for (EncodedRow row : ReferenceTest.rows(name)) {
            if (row.text() != null) {
                assertArrayEquals(row.ids(), tokenizer.encode(row.text()), row.text());
                assertArrayEquals(row.idsAsText(), tokenizer.encodeText(row.text()), row.text());
            }
            assertEquals(row.decoded(), tokenizer.decode(row.ids()));
            assertEquals(row.skipped(), tokenizer.decode(row.ids(), true));
        }
    }

    @Test
    void smolLm2LacksSomeBytes() throws IOException {
        Tokenizer tokenizer = smolLm2();
        String text = "a\4b \6\23\24\26\35\r\n";
        assertEquals("04061314161d", HexFormat.of().formatHex(tokenizer.droppedBytes(text)));
        assertEquals("ab \r\n", tokenizer.decode(tokenizer.encode(text)));
        assertEquals("f1", HexFormat.of().formatHex(tokenizer.droppedBytes("\uD8C0\uDC00")));
    }

    @Test
    void qwen25LacksNoBytes() throws IOException {
        Tokenizer tokenizer = qwen25();
        String text = IntStream.rangeClosed(0, 0xFF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                + "\uD8C0\uDC00";
        assertEquals(0, tokenizer.droppedBytes(text).length);
        assertEquals(text, tokenizer.decode(tokenizer.encode(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"emend-135m", "smollm2", "qwen2.5"})
    void noTextForgesSpecialTokens(String name) throws IOException {
        Tokenizer tokenizer = switch (name) {
            case "emend-135m" -> emend135m();
            case "smollm2" -> smolLm2();
            default -> qwen25();
        };
        assertEquals(tokenizer.id("<|im_start|>").orElseThrow(), tokenizer.encode(CHAT)[0]);
        assertNoSpecialToken(tokenizer, CHAT);
        for (int id = 0; id < tokenizer.vocabularySize(); id++) {
            if (tokenizer.isSpecial(id)) {
                String content = tokenizer.decode(new int[] {id});
                assertNoSpecialToken(tokenizer, content);
                assertNoSpecialToken(tokenizer, " " + content + content);
            }
        }
    }

    private static void assertNoSpecialToken(Tokenizer tokenizer, String text) {
        int[] ids = tokenizer.encodeText(text);
        assertFalse(IntStream.of(ids).anyMatch(tokenizer::isSpecial), text);
        assertEquals(text, tokenizer.decode(ids));
    }
}
