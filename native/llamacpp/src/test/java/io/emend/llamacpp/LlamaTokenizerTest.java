package io.emend.llamacpp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.LoadedModel;
import io.emend.models.Models;
import io.emend.tokenizer.StreamingDecoder;
import io.emend.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tokenizer that ours refuses: SentencePiece's. */
class LlamaTokenizerTest {
    @TempDir
    private Path directory;

    private LoadedModel loaded;
    private Tokenizer tokenizer;

    @BeforeEach
    void open() throws IOException {
        Path file = MambaFile.write(directory.resolve("mamba.gguf"));
        loaded = Models.open(file, new LlamaBackend(), ContractModels.options());
        tokenizer = loaded.tokenizer();
    }

    @AfterEach
    void close() {
        loaded.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"def ab\n", "a", "héllo \uD83D\uDE00 wörld", "\t\u0000x"})
    void textComesBackAfterItsSpace(String text) {
        int[] ids = tokenizer.encode(text);
        assertEquals(" " + text, tokenizer.decode(ids));
        StreamingDecoder decoder = tokenizer.streamingDecoder(false);
        StringBuilder streamed = new StringBuilder();
        for (int id : ids) {
            streamed.append(decoder.accept(id));
        }
        assertEquals(" " + text, streamed.append(decoder.finish()).toString());
        assertEquals(0, tokenizer.droppedBytes(text).length);
    }

    @Test
    void onlyTextOfTheProgramHasSpecialTokens() {
        assertEquals(2, tokenizer.encode("</s>")[0]);
        for (int id : tokenizer.encodeText("</s>")) {
            assertFalse(tokenizer.isSpecial(id));
        }
        assertArrayEquals(new int[0], tokenizer.encode(""));
    }

    @Test
    void tokensAreKnownByTheirTexts() {
        OptionalInt def = tokenizer.id("\u2581def");
        assertArrayEquals(" def".getBytes(StandardCharsets.UTF_8), tokenizer.bytes(def.getAsInt()));
        assertTrue(tokenizer.id("abacus").isEmpty());
        assertTrue(tokenizer.isSpecial(2) && !tokenizer.isSpecial(3 + 'a'));
        assertEquals("", tokenizer.decode(new int[] {2}, true));
        assertEquals("</s>", tokenizer.decode(new int[] {2}));
        assertEquals(loaded.model().info().vocabularySize(), tokenizer.vocabularySize());
        assertEquals(tokenizer.vocabularySize(), tokenizer.vocabulary().tokens().size());
        assertThrows(IllegalArgumentException.class, () -> tokenizer.bytes(tokenizer.vocabularySize()));
        assertThrows(IllegalArgumentException.class, () -> tokenizer.decode(new int[] {-1}));
    }

    @Test
    void halfACodePointIsHeldBack() {
        StreamingDecoder decoder = tokenizer.streamingDecoder(false);
        assertEquals("", decoder.accept(3 + 0xC3));
        assertEquals("\u00e9", decoder.accept(3 + 0xA9));
        assertEquals("", decoder.accept(3 + 0xC3));
        assertEquals("\uFFFD", decoder.finish());
        assertEquals("a", decoder.accept(3 + 'a'));
    }
}
