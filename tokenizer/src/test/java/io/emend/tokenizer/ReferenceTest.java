package io.emend.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small tokenizers of every supported kind against Hugging Face's library; see {@code make_fixtures.py}. */
final class ReferenceTest {
    static Tokenizer tokenizer(String name) throws IOException {
        try (InputStream json = ReferenceTest.class.getResourceAsStream(name + ".json")) {
            return Tokenizers.parse(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<EncodedRow> rows(String name) throws IOException {
        return EncodedRow.readAll(ReferenceTest.class.getResourceAsStream(name + ".rows.jsonl.gz"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "olmo",
                "digits",
                "digit-runs",
                "llama3",
                "qwen2",
                "flags",
                "unknown",
                "fused-unknown",
                "missing-bytes",
                "whitespace",
                "whitespace-split",
                "split-removed",
                "split-isolated",
                "split-merged-with-previous",
                "split-merged-with-next",
                "split-contiguous",
                "split-string-removed",
                "split-string-isolated",
                "split-string-merged-with-previous",
                "split-string-merged-with-next",
                "split-string-contiguous"
            })
    void encodesAndDecodesAsTheReference(String name) throws IOException {
        Tokenizer tokenizer = tokenizer(name);
        for (EncodedRow row : rows(name)) {
            if (row.text() != null) {
                assertArrayEquals(row.ids(), tokenizer.encode(row.text()), row.text());
                assertArrayEquals(row.idsAsText(), tokenizer.encodeText(row.text()), row.text());
            }
            assertEquals(row.decoded(), tokenizer.decode(row.ids()));
            assertEquals(row.skipped(), tokenizer.decode(row.ids(), true));
            assertEquals(row.decoded(), streamed(tokenizer, row.ids(), false));
            assertEquals(row.skipped(), streamed(tokenizer, row.ids(), true));
        }
    }

    private static String streamed(Tokenizer tokenizer, int[] ids, boolean skipSpecial) {
        StreamingDecoder decoder = tokenizer.streamingDecoder(skipSpecial);
        StringBuilder text = new StringBuilder();
        for (int id : ids) {
            text.append(decoder.accept(id));
        }
        return text.append(decoder.finish()).toString();
    }

    /** Without normalization and flags, the lists of a GGUF file say all there is to say. */
    @ParameterizedTest
    @ValueSource(strings = {"digits", "llama3", "missing-bytes"})
    void theListsAloneMakeTheSameTokenizer(String name) throws IOException {
        Tokenizer tokenizer = Tokenizers.of(tokenizer(name).vocabulary());
        for (EncodedRow row : rows(name)) {
            if (row.text() != null) {
                assertArrayEquals(row.ids(), tokenizer.encode(row.text()), row.text());
                assertArrayEquals(row.idsAsText(), tokenizer.encodeText(row.text()), row.text());
            }
            assertEquals(row.skipped(), tokenizer.decode(row.ids(), true));
        }
    }
}
