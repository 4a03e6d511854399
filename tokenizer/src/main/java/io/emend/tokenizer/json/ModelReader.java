package io.emend.tokenizer.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.emend.tokenizer.TokenType;
import io.emend.tokenizer.bpe.BytePairModel;
import io.emend.tokenizer.bpe.Merges;
import io.emend.tokenizer.bpe.Vocabulary;
import io.emend.tokenizer.text.Quoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code model} of a {@code tokenizer.json}: its vocabulary and its merges. */
final class ModelReader {
    private final JsonParser parser;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Merges merges = new Merges();
    /** The fields that are small enough to be kept as they are. */
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private boolean hasVocabulary;

    ModelReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The tokens that were read. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Reads the object at which the parser stands. */
    void read() throws IOException {
        JsonValues.expect(parser, JsonToken.START_OBJECT, "model must be an object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "type" -> checkModelType();
                case "vocab" -> readVocabulary();
                case "merges" -> readMerges();
                default -> fields.put(name, JsonValues.read(parser));
            }
        }
    }

    private void checkModelType() throws IOException {
        JsonValues.expect(parser, JsonToken.VALUE_STRING, "model.type must be a string");
        if (!parser.getText().equals("BPE")) {
            throw new IllegalArgumentException(
                    "a model of type " + Quoted.of(parser.getText()) + " is not supported, only BPE");
        }
    }

    private void readVocabulary() throws IOException {
        JsonValues.expect(parser, JsonToken.START_OBJECT, "model.vocab must be an object of tokens and ids");
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
        JsonValues.expect(parser, JsonToken.START_ARRAY, "model.merges must be a list");
        if (merges.size() > 0) {
            throw new IllegalArgumentException("model.merges appears twice");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                readMergePair();
            } else {
                JsonValues.expect(parser, JsonToken.VALUE_STRING, "a merge must be \"a b\" or [\"a\", \"b\"]");
                // The first line of merges.txt, which some converters take along.
                if (!parser.getText().startsWith("#version")) {
                    merges.add(parser.getText());
                }
            }
        }
    }

    private void readMergePair() throws IOException {
        List<String> parts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonValues.expect(parser, JsonToken.VALUE_STRING, "the parts of a merge must be strings");
            parts.add(parser.getText());
        }
        if (parts.size() != 2) {
            throw new IllegalArgumentException("merge " + merges.size() + " has " + parts.size() + " parts, not 2");
        }
        merges.add(parts.getFirst(), parts.getLast());
    }

    /**
     * Resolves what was read.
     *
     * @throws IllegalArgumentException when it contradicts itself or is not supported; the message is for the user
     */
    BytePairModel resolve() {
        if (!hasVocabulary) {
            throw new IllegalArgumentException("model.vocab is missing");
        }
        JsonComponent model = new JsonComponent("model", fields);
        for (String affix : List.of("continuing_subword_prefix", "end_of_word_suffix")) {
            if (fields.get(affix) instanceof String text && !text.isEmpty()) {
                throw new IllegalArgumentException("model." + affix + " " + Quoted.of(text) + " is not supported");
            }
        }
        if (fields.get("dropout") instanceof Number dropout && dropout.doubleValue() != 0) {
            throw new IllegalArgumentException("model.dropout " + dropout + " is not supported");
        }
        String unknown = fields.get("unk_token") instanceof String text ? text : null;
        BytePairModel merging = new BytePairModel(
                vocabulary,
                merges.withoutRepeats(true),
                model.flag("ignore_merges", false),
                model.flag("fuse_unk", false),
                unknown);
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
