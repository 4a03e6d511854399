package io.emend.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vocabularies from GGUF files against the ids that llama.cpp ships beside them. */
final class LlamaCppVocabularyTest {
    @ParameterizedTest
    @ValueSource(strings = {"gpt-2", "starcoder", "refact", "deepseek-coder", "llama-bpe", "qwen2"})
    void encodesAsLlamaCpp(String name) throws IOException {
        Path file = SharedData.file("data/vocab/ggml-vocab-" + name + ".gguf");
        Tokenizer tokenizer = Tokenizers.of(TinyGguf.vocabulary(file));
        String[] texts = Files.readString(Path.of(file + ".inp")).split("\n__ggml_vocab_test__\n", -1);
        String[] expected = Files.readString(Path.of(file + ".out")).split("\n", -1);
        for (int i = 0; i < texts.length; i++) {
            int[] ids = Stream.of(expected[i].trim().split(" "))
                    .filter(id -> !id.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
            assertArrayEquals(ids, tokenizer.encode(texts[i]), name + " text " + i + ": " + texts[i]);
            assertEquals(texts[i], tokenizer.decode(ids));
        }
    }

    @Test
    void filesWithoutNamedPreTokenizerAreRead() throws IOException {
        Path file = SharedData.file("data/vocab/ggml-vocab-gpt-neox.gguf");
        Tokenizer tokenizer = Tokenizers.of(TinyGguf.vocabulary(file));
        String text = "def f(x):\n    return x + 123, 'naïve 🦙'\n<|endoftext|>";
        assertEquals(text, tokenizer.decode(tokenizer.encode(text)));
    }
}
