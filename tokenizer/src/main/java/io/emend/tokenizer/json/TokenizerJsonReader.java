package io.emend.tokenizer.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.emend.tokenizer.TokenType;
import io.emend.tokenizer.Tokenizer;
import io.emend.tokenizer.TokenizerFormatException;
import io.emend.tokenizer.bpe.AddedToken;
import io.emend.tokenizer.bpe.AddedTokens;
import io.emend.tokenizer.bpe.BpeTokenizer;
import io.emend.tokenizer.bpe.BytePairModel;
import io.emend.tokenizer.bpe.Merges;
import io.emend.tokenizer.bpe.Vocabulary;
import io.emend.tokenizer.text.LlamaCppPreTokenizers;
import io.emend.tokenizer.text.PreTokenizer;
import io.emend.tokenizer.text.Quoted;
import io.emend.tokenizer.text.TextNormalizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final Vocabulary vocabulary = new Vocabulary();
    private final Merges merges = new Merges();
    private final List<AddedToken> addedTokens = new ArrayList<>();
    /** The fields of the file, and of its model, that are small enough to be kept as they are. */
    private final Map<String, Object> parts = new LinkedHashMap<>();

    private final Map<String, Object> modelFields = new LinkedHashMap<>();
    private boolean hasVocabulary;

    private TokenizerJsonReader(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
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
        expect(JsonToken.START_OBJECT, "the file must be a JSON object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "model" -> readModel();
                case "added_tokens" -> readAddedTokens();
                case "normalizer", "pre_tokenizer", "decoder" -> parts.put(name, readValue());
                // A post-processor only adds tokens and adjusts offsets; nothing is added here by itself.
                default -> parser.skipChildren();
            }
        }
    }

    private void readModel() throws IOException {
        expect(JsonToken.START_OBJECT, "model must be an object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "type" -> checkModelType();
                case "vocab" -> readVocabulary();
                case "merges" -> readMerges();
                default -> modelFields.put(name, readValue());
            }
        }
    }

    private void checkModelType() throws IOException {
        expect(JsonToken.VALUE_STRING, "model.type must be a string");
        if (!parser.getText().equals("BPE")) {
            throw new IllegalArgumentException(
                    "a model of type " + Quoted.of(parser.getText()) + " is not supported, only BPE");
        }
    }

    private void readVocabulary() throws IOException {
        expect(JsonToken.START_OBJECT, "model.vocab must be an object of tokens and ids");
        if (hasVocabulary) {
            throw new IllegalArgumentException("model.vocab appears twice");
        }
        hasVocabulary = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String token = parser.currentName();
            parser.nextToken();
            if (!vocabulary.addModelToken(token, readId(token), TokenType.NORMAL)) {
                throw new IllegalArgumentException("the token " + Quoted.of(token) + " appears twice");
            }
        }
    }

    private int readId(String token) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new IllegalArgumentException("the id of token " + Quoted.of(token) + " must be an integer");
        }
        if (parser.getNumberType() != JsonParser.NumberType.INT) {
            throw new IllegalArgumentException("the id " + Quoted.of(parser.getText()) + " of token " + Quoted.of(token)
                    + " is not one of 0 to " + (Vocabulary.MOST_TOKENS - 1));
        }
        return parser.getIntValue();
    }

    private void readMerges() throws IOException {
        expect(JsonToken.START_ARRAY, "model.merges must be a list");
        if (merges.size() > 0) {
            throw new IllegalArgumentException("model.merges appears twice");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                readMergePair();
            } else {
                expect(JsonToken.VALUE_STRING, "a merge must be \"a b\" or [\"a\", \"b\"]");
                merges.add(parser.getText());
            }
        }
    }

    private void readMergePair() throws IOException {
        List<String> parts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(JsonToken.VALUE_STRING, "the parts of a merge must be strings");
            parts.add(parser.getText());
        }
        if (parts.size() != 2) {
            throw new IllegalArgumentException("merge " + merges.size() + " has " + parts.size() + " parts, not 2");
        }
        merges.add(parts.getFirst(), parts.getLast());
    }

    private void readAddedTokens() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        expect(JsonToken.START_ARRAY, "added_tokens must be a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonComponent token = JsonComponent.of("added_tokens[" + addedTokens.size() + "]", readValue());
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

    private void expect(JsonToken kind, String message) {
        if (parser.currentToken() != kind) {
            throw new IllegalArgumentException(message);
        }
    }

    /** A small value as a tree; the parser limits how deep it can be. */
    private Object readValue() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, readValue());
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(readValue());
                }
                yield items;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> null;
        };
    }

    private Tokenizer resolve(String json) {
        if (!hasVocabulary) {
            throw new IllegalArgumentException("model.vocab is missing");
        }
        JsonComponent model = new JsonComponent("model", modelFields);
        BytePairModel merging = model(model);
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
    private static void checkDecoder(JsonComponent component) {
        for (JsonComponent step : JsonComponent.flattened(component, "decoders")) {
            if (!step.type().equals("ByteLevel") && !step.type().equals("Fuse")) {
                throw step.unsupported();
            }
        }
    }

    private BytePairModel model(JsonComponent model) {
        for (String affix : List.of("continuing_subword_prefix", "end_of_word_suffix")) {
            if (modelFields.get(affix) instanceof String text && !text.isEmpty()) {
                throw new IllegalArgumentException("model." + affix + " " + Quoted.of(text) + " is not supported");
            }
        }
        if (modelFields.get("dropout") instanceof Number dropout && dropout.doubleValue() != 0) {
            throw new IllegalArgumentException("model.dropout " + dropout + " is not supported");
        }
        String unknown = modelFields.get("unk_token") instanceof String text ? text : null;
        BytePairModel merging = new BytePairModel(
                vocabulary, merges, model.flag("ignore_merges", false), model.flag("fuse_unk", false), unknown);
        if (!merging.coversUtf8()) {
            if (model.flag("byte_fallback", false)) {
                throw new IllegalArgumentException(
                        "model.byte_fallback is not supported for a vocabulary that lacks some of the bytes");
            }
            if (unknown != null && vocabulary.modelId(unknown) == null) {
                throw new IllegalArgumentException(
                        "model.unk_token " + Quoted.of(unknown) + " is not in the vocabulary");
            }
        }
        return merging;
    }
}
