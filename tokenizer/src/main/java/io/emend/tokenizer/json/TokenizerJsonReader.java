package io.emend.tokenizer.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.emend.tokenizer.Tokenizer;
import io.emend.tokenizer.TokenizerFormatException;
import io.emend.tokenizer.bpe.AddedToken;
import io.emend.tokenizer.bpe.AddedTokens;
import io.emend.tokenizer.bpe.BpeTokenizer;
import io.emend.tokenizer.bpe.BytePairModel;
import io.emend.tokenizer.bpe.Vocabulary;
import io.emend.tokenizer.text.LlamaCppPreTokenizers;
import io.emend.tokenizer.text.PreTokenizer;
import io.emend.tokenizer.text.TextNormalizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reader of Hugging Face's {@code tokenizer.json}. It reads the parts in whatever order the file has them, and
 * resolves them against each other at the end.
 *
 * @see <a href="https://huggingface.co/docs/tokenizers">the tokenizers library</a>
 */
public final class TokenizerJsonReader {
    /** Deeper than any tokenizer is nested, and shallow enough for recursion. */
    private static final int DEEPEST_NESTING = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_NESTING)
                    .build())
            .build();

    private final String source;
    private final JsonParser parser;
    private final ModelReader model;
    private final List<AddedToken> addedTokens = new ArrayList<>();
    /** The fields of the file that are small enough to be kept as they are. */
    private final Map<String, @Nullable Object> parts = new LinkedHashMap<>();

    private TokenizerJsonReader(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
        this.model = new ModelReader(parser);
    }

    /**
     * Reads a tokenizer.
     *
     * @param json the text of the file
     * @param source its name in messages
     * @return the tokenizer
     * @throws TokenizerFormatException when the text is damaged, or needs something that is not supported
     * @throws IOException never otherwise
     */
    public static Tokenizer read(String json, String source) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            return new TokenizerJsonReader(source, parser).read(json);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : place(at);
            throw new TokenizerFormatException(
                    source + place + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse("not JSON"),
                    e);
        }
    }

    private Tokenizer read(String json) throws IOException {
        try {
            parser.nextToken();
            readFile();
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("there is text after the end of the tokenizer");
            }
        } catch (IllegalArgumentException e) {
            throw new TokenizerFormatException(
                    source + place(parser.currentTokenLocation()) + ": " + e.getMessage(), e);
        }
        try {
            return resolve(json);
        } catch (IllegalArgumentException e) {
            throw new TokenizerFormatException(source + ": " + e.getMessage(), e);
        }
    }

    private static String place(JsonLocation at) {
        return " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private void readFile() throws IOException {
        JsonValues.expect(parser, JsonToken.START_OBJECT, "the file must be a JSON object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "model" -> model.read();
                case "added_tokens" -> readAddedTokens();
                case "normalizer", "pre_tokenizer", "decoder" -> parts.put(name, JsonValues.read(parser));
                // A post-processor only adds tokens and adjusts offsets; nothing is added here by itself.
                default -> parser.skipChildren();
            }
        }
    }

    private void readAddedTokens() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        JsonValues.expect(parser, JsonToken.START_ARRAY, "added_tokens must be a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonComponent token = JsonComponent.of("added_tokens[" + addedTokens.size() + "]", JsonValues.read(parser));
            if (token == null || !(token.fields().get("id") instanceof Integer id)) {
                throw new IllegalArgumentException(
                        "added_tokens[" + addedTokens.size() + "] must be an object with an id, a 32-bit integer");
            }
            addedTokens.add(new AddedToken(
                    id,
                    token.string("content"),
                    token.flag("single_word", false),
                    token.flag("lstrip", false),
                    token.flag("rstrip", false),
                    token.flag("normalized", !token.flag("special", false)),
                    token.flag("special", false)));
        }
    }

    private Tokenizer resolve(String json) {
        BytePairModel merging = model.resolve();
        Vocabulary vocabulary = model.vocabulary();
        for (AddedToken token : addedTokens) {
            vocabulary.addAddedToken(token);
        }
        TextNormalizer normalizer = NormalizerReader.read(JsonComponent.of("normalizer", parts.get("normalizer")));
        PreTokenizer preTokenizer =
                PreTokenizerReader.read(JsonComponent.of("pre_tokenizer", parts.get("pre_tokenizer")));
        checkDecoder(JsonComponent.of("decoder", parts.get("decoder")));
        return new BpeTokenizer(
                vocabulary,
                merging,
                AddedTokens.ofJson(addedTokens, normalizer),
                normalizer,
                preTokenizer,
                LlamaCppPreTokenizers.nameOf(preTokenizer),
                Optional.of(json));
    }

    /** Checks that ids are decoded by putting the bytes of tokens together; a missing decoder is taken for that. */
    private static void checkDecoder(@Nullable JsonComponent component) {
        for (JsonComponent step : JsonComponent.flattened(component, "decoders")) {
            if (!step.type().equals("ByteLevel") && !step.type().equals("Fuse")) {
                throw step.unsupported();
            }
        }
    }
}
