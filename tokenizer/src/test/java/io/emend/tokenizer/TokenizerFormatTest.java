package io.emend.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damaged and hostile files: each gives one clear line. */
final class TokenizerFormatTest {
    private static final String BYTE_LEVEL = "\"pre_tokenizer\":{\"type\":\"ByteLevel\",\"add_prefix_space\":false}";

    private static String json(String vocabulary, String merges, String more) {
        return "{" + BYTE_LEVEL + ",\"model\":{\"type\":\"BPE\",\"vocab\":" + vocabulary + ",\"merges\":" + merges + "}"
                + more + "}";
    }

    private static String failure(String json) {
        String message = assertThrows(TokenizerFormatException.class, () -> Tokenizers.parse(json))
                .getMessage();
        assertFalse(message.contains("\n"), message);
        assertTrue(message.startsWith("tokenizer.json"), message);
        return message;
    }

    private static void assertFails(String json, String... parts) {
        String message = failure(json);
        for (String part : parts) {
            assertTrue(message.contains(part), message + " should say: " + part);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"a\":-1};                    the id -1 of token \"a\"",
                "{\"a\":2147483648};            the id \"2147483648\" of token \"a\"",
                "{\"a\":2147483647};            the id 2147483647 of token \"a\"",
                "{\"a\":1000000000};            is not one of 0 to 2097151",
                "{\"a\":1.5};                   must be an integer",
                "{\"a\":\"1\"};                 must be an integer",
                "{\"a\":1,\"b\":1};             the id 1 belongs to both \"a\" and \"b\"",
                "{\"a\":1,\"a\":2};             the token \"a\" appears twice",
                "{\"\\ud800\":1};               half a surrogate pair",
                "[\"a\"];                       model.vocab must be an object",
                "null;                          model.vocab must be an object"
            })
    void badVocabularies(String vocabulary, String message) {
        assertFails(json(vocabulary, "[]", ""), message, "line 1, column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[\"a b c\"];                   merge 0 \"a b c\" is not two tokens",
                "[\"ab\"];                      merge 0 \"ab\" is not two tokens",
                "[[\"a\",\"b\",\"ab\"]];        merge 0 has 3 parts, not 2",
                "[[\"a\"]];                     merge 0 has 1 parts, not 2",
                "[\"a x\"];                     needs the token \"x\", which is not in the vocabulary",
                "[\"b a\"];                     needs the token \"ba\", which is not in the vocabulary",
                "[\" ab\"];                     merge 0 has an empty part",
                "[[\"a\",\"\"]];                merge 0 has an empty part",
                "[1];                           a merge must be",
                "[[1,2]];                       the parts of a merge must be strings",
                "{};                            model.merges must be a list"
            })
    void badMerges(String merges, String message) {
        assertFails(json("{\"a\":0,\"b\":1,\"ab\":2}", merges, ""), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``;                            the file must be a JSON object",
                "[];                            the file must be a JSON object",
                "{};                            model.vocab is missing",
                "{\"model\":[]};                model must be an object",
                "{\"model\":{\"type\":\"WordPiece\"}};   a model of type \"WordPiece\" is not supported",
                "{\"model\":{\"vocab\":{}}};    pre_tokenizer must end in its only ByteLevel step",
                "{\"model\":{\"vocab\":{}}} x;  Unrecognized token"
            })
    void badFiles(String json, String message) {
        assertFails(json, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"added_tokens\":[{\"id\":0,\"content\":\"b\"}];    the id 0 belongs to both \"a\" and \"b\"",
                "\"added_tokens\":[{\"id\":7,\"content\":\"a\"}];    has id 7, but in the vocabulary it has id 0",
                "\"added_tokens\":[{\"id\":-1,\"content\":\"b\"}];   the id -1 of token \"b\"",
                "\"added_tokens\":[{\"id\":99999999999,\"content\":\"b\"}]; added_tokens[0]",
                "\"added_tokens\":[{\"id\":7}];                      added_tokens[0].content must be a string",
                "\"added_tokens\":[null];                            added_tokens[0]",
                "\"added_tokens\":[{\"id\":7,\"content\":\"b\"},{\"id\":8,\"content\":\"b\"}]; \"b\" appears twice",
                "\"normalizer\":{\"type\":\"BertNormalizer\"};       normalizer has the type \"BertNormalizer\"",
                "\"normalizer\":{\"type\":\"Sequence\",\"normalizers\":[{}]};"
                        + " normalizer.normalizers[0].type must be a string",
                "\"normalizer\":{\"type\":\"Replace\",\"content\":\"\",\"pattern\":{\"Regex\":\"(\"}};"
                        + " pattern.Regex \"(\"",
                "\"decoder\":{\"type\":\"WordPiece\"};               decoder has the type \"WordPiece\""
            })
    void badParts(String part, String message) {
        assertFails(json("{\"a\":0}", "[]", "," + part), message);
    }

    /** As in the reference: a heading is no merge, the last of merges that are repeated counts. */
    @Test
    void headingsAndRepetitionsAreHarmless() throws IOException {
        String vocabulary = "{\"a\":0,\"b\":1,\"c\":2,\"ab\":3,\"bc\":4}";
        String added = ",\"added_tokens\":[{\"id\":5,\"content\":\"<x>\"},{\"id\":5,\"content\":\"<x>\"}]";
        String merges = "[\"#version: 0.2\",\"a b\",\"b c\",\"a b\"]";
        Tokenizer tokenizer = Tokenizers.parse(json(vocabulary, merges, added));
        assertArrayEquals(new int[] {0, 4, 5}, tokenizer.encode("abc<x>"));
        assertEquals(List.of("b c", "a b"), tokenizer.vocabulary().merges());
        BpeVocabulary lists = new BpeVocabulary(
                List.of("a", "b", "c", "ab", "bc"),
                Collections.nCopies(5, TokenType.NORMAL),
                List.of("a b", "b c", "a b"),
                "gpt-2");
        assertArrayEquals(new int[] {3, 2}, Tokenizers.of(lists).encode("abc"));
    }

    @Test
    void nestingIsLimited() {
        String deep = "{\"type\":\"Sequence\",\"normalizers\":[".repeat(100_000);
        assertFails("{\"normalizer\":" + deep, "nesting depth");
        assertFails("{\"unknown\":" + "[".repeat(1_000_000), "nesting depth");
    }

    @Test
    void everyTruncatedFileIsRefused() throws IOException {
        String json = ReferenceTest.tokenizer("flags").json().orElseThrow();
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            failure(json.substring(0, random.nextInt(json.length())));
        }
    }

    /** Whatever a damaged byte does, it is a tokenizer that works or the one kind of exception. */
    @Test
    void damagedFilesNeverSurprise() throws IOException {
        byte[] json = ReferenceTest.tokenizer("flags").json().orElseThrow().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(4);
        for (int round = 0; round < 600; round++) {
            byte[] damaged = json.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean() ? random.nextInt(128) : '9');
            }
            try {
                Tokenizer tokenizer = Tokenizers.parse(new String(damaged, StandardCharsets.UTF_8));
                tokenizer.decode(tokenizer.encode("def f(x):\n    return 'naïve' <s> word"));
            } catch (TokenizerFormatException e) {
                assertFalse(e.getMessage().contains("\n"), e.getMessage());
            }
        }
    }

    @Test
    void gapsInTheIdsAreUnusedTokens() throws IOException {
        Tokenizer tokenizer = Tokenizers.parse(json("{\"a\":5,\"b\":2}", "[]", ""));
        assertEquals(6, tokenizer.vocabularySize());
        assertEquals("ab", tokenizer.decode(new int[] {0, 5, 3, 2, 1}));
        assertEquals(
                List.of("[PAD0]", "[PAD1]", "b", "[PAD3]", "[PAD4]", "a"),
                tokenizer.vocabulary().tokens());
        assertEquals(TokenType.UNUSED, tokenizer.vocabulary().types().get(3));
    }

    @Test
    void theFileIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("mine.json"), new byte[] {'{', (byte) 0xFF});
        String message = assertThrows(TokenizerFormatException.class, () -> Tokenizers.read(file))
                .getMessage();
        assertEquals(file + ": the file is not UTF-8 text", message);
        Files.writeString(file, "{\n  \"model\": 1\n}");
        message = assertThrows(TokenizerFormatException.class, () -> Tokenizers.read(file))
                .getMessage();
        assertEquals(file + " (line 2, column 12): model must be an object", message);
        assertThrows(NoSuchFileException.class, () -> Tokenizers.read(folder.resolve("missing.json")));
    }

    @Test
    void listsThatContradictEachOtherAreRefused() {
        List<TokenType> types = List.of(TokenType.NORMAL);
        assertThrows(IllegalArgumentException.class, () -> new BpeVocabulary(List.of("a", "b"), types, List.of(), ""));
        assertListsFail(new BpeVocabulary(List.of("a"), types, List.of(), "klingon"), "\"klingon\" is not supported");
        assertListsFail(new BpeVocabulary(List.of("a"), types, List.of("a b"), "olmo"), "needs the token \"b\"");
        assertListsFail(new BpeVocabulary(List.of("a"), types, List.of("a"), "olmo"), "is not two tokens");
    }

    private static void assertListsFail(BpeVocabulary lists, String part) {
        String message = assertThrows(TokenizerFormatException.class, () -> Tokenizers.of(lists))
                .getMessage();
        assertTrue(message.contains(part), message);
    }
}
