package io.emend.models.convert;

import static io.emend.models.architecture.HyperParameter.CLIP_QKV;
import static io.emend.models.architecture.HyperParameter.CONTEXT_LENGTH;
import static io.emend.models.architecture.HyperParameter.HEADS;
import static io.emend.models.architecture.HyperParameter.HEAD_DIM;
import static io.emend.models.architecture.HyperParameter.HIDDEN_SIZE;
import static io.emend.models.architecture.HyperParameter.INTERMEDIATE_SIZE;
import static io.emend.models.architecture.HyperParameter.KV_HEADS;
import static io.emend.models.architecture.HyperParameter.LAYERS;
import static io.emend.models.architecture.HyperParameter.ROPE_DIMENSIONS;
import static io.emend.models.architecture.HyperParameter.ROPE_SCALING_FACTOR;
import static io.emend.models.architecture.HyperParameter.ROPE_SCALING_TYPE;
import static io.emend.models.architecture.HyperParameter.ROPE_THETA;
import static io.emend.models.architecture.HyperParameter.VALUE_HEAD_DIM;
import static io.emend.models.architecture.HyperParameter.VOCABULARY_SIZE;

import io.emend.models.architecture.Architecture;
import io.emend.models.architecture.DecoderShape;
import io.emend.models.architecture.HyperParameter;
import io.emend.models.architecture.RopeScaling;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.SpecialToken;
import io.emend.models.gguf.GgufKeys;
import io.emend.models.gguf.GgufValueType;
import io.emend.models.gguf.GgufWriter;
import io.emend.tokenizer.BpeVocabulary;
import io.emend.tokenizer.TokenType;
import io.emend.tokenizer.Tokenizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** The metadata that a GGUF file needs, made from a checkpoint that has none. */
final class GgufDescription {
    private final GgufWriter writer;
    private final Checkpoint checkpoint;
    private final Consumer<String> notes;

    /**
     * Prepares to describe.
     *
     * @param writer takes the metadata
     * @param checkpoint what they are about
     * @param notes hears what a person should know, in one line each
     */
    GgufDescription(GgufWriter writer, Checkpoint checkpoint, Consumer<String> notes) {
        this.writer = writer;
        this.checkpoint = checkpoint;
        this.notes = notes;
    }

    /** Writes what the network is. */
    void network(Architecture architecture, DecoderShape shape) {
        String name = architecture.name();
        writer.metadata(GgufKeys.ARCHITECTURE, GgufValueType.STRING, name)
                .metadata(GgufKeys.NAME, GgufValueType.STRING, checkpoint.name());
        integer(name, CONTEXT_LENGTH, shape.contextLength());
        integer(name, HIDDEN_SIZE, shape.hiddenSize());
        integer(name, LAYERS, shape.layers());
        integer(name, INTERMEDIATE_SIZE, shape.intermediateSize());
        integer(name, HEADS, shape.heads());
        integer(name, KV_HEADS, shape.kvHeads());
        if (shape.querySize() != shape.hiddenSize()) {
            integer(name, HEAD_DIM, shape.headDim());
            integer(name, VALUE_HEAD_DIM, shape.headDim());
        }
        integer(name, ROPE_DIMENSIONS, shape.headDim());
        integer(name, VOCABULARY_SIZE, shape.vocabularySize());
        number(name, architecture.norm().epsilon(), shape.normEps());
        number(name, ROPE_THETA, shape.rope().theta());
        // The scaling of Llama 3.1 has no keys: it is a tensor.
        if (shape.rope().scaling() instanceof RopeScaling.Linear linear) {
            writer.metadata(
                    key(name, ROPE_SCALING_TYPE),
                    GgufValueType.STRING,
                    linear.type().label());
            number(name, ROPE_SCALING_FACTOR, linear.factor());
        }
        if (shape.clipQkv() != Float.POSITIVE_INFINITY) {
            number(name, CLIP_QKV, shape.clipQkv());
        }
    }

    private void integer(String architecture, HyperParameter parameter, int value) {
        writer.metadata(key(architecture, parameter), GgufValueType.UINT32, value);
    }

    private void number(String architecture, HyperParameter parameter, float value) {
        writer.metadata(key(architecture, parameter), GgufValueType.FLOAT32, value);
    }

    private static String key(String architecture, HyperParameter parameter) {
        return parameter.ggufKey(architecture).orElseThrow();
    }

    /** Writes the tokenizer twice: as ggml's lists, and whole, because the lists have no place for normalizers. */
    void tokenizer(Tokenizer tokenizer, int vocabularySize) throws IOException {
        BpeVocabulary vocabulary = tokenizer.vocabulary();
        writer.metadata(GgufKeys.TOKENIZER_MODEL, GgufValueType.STRING, GgufKeys.BYTE_LEVEL_BPE);
        if (vocabulary.preTokenizer().isEmpty()) {
            notes.accept("llama.cpp has no name for this pre-tokenizer: it may cut words otherwise than Emend does");
        } else {
            writer.metadata(GgufKeys.PRE_TOKENIZER, GgufValueType.STRING, vocabulary.preTokenizer());
        }
        tokens(vocabulary, vocabularySize);
        writer.array(GgufKeys.MERGES, GgufValueType.STRING, vocabulary.merges())
                .metadata(GgufKeys.ADD_BEGIN_OF_TEXT, GgufValueType.BOOL, false);
        specialTokens();
        Optional<String> template = checkpoint.chatTemplate();
        if (template.isPresent()) {
            writer.metadata(GgufKeys.CHAT_TEMPLATE, GgufValueType.STRING, template.get());
        }
        if (tokenizer.json().isPresent()) {
            writer.metadata(
                    GgufKeys.HUGGING_FACE_TOKENIZER,
                    GgufValueType.STRING,
                    tokenizer.json().get());
        }
    }

    /** Ids beyond the tokenizer's get names of their own, since ggml wants a token for each row of the embedding. */
    private void tokens(BpeVocabulary vocabulary, int vocabularySize) {
        List<String> tokens = new ArrayList<>(vocabulary.tokens());
        List<Integer> types = new ArrayList<>(
                vocabulary.types().stream().map(TokenType::ggufCode).toList());
        Set<String> taken = new HashSet<>(tokens);
        for (int id = tokens.size(); id < vocabularySize; id++) {
            String name = "[PAD" + id + "]";
            while (!taken.add(name)) {
                name = "[" + name + "]";
            }
            tokens.add(name);
            types.add(TokenType.UNUSED.ggufCode());
        }
        writer.array(GgufKeys.TOKENS, GgufValueType.STRING, tokens)
                .array(GgufKeys.TOKEN_TYPES, GgufValueType.INT32, types);
    }

    private void specialTokens() throws IOException {
        Iterator<Integer> stops = checkpoint.stopTokens().iterator();
        for (SpecialToken role : SpecialToken.STOPS) {
            if (stops.hasNext()) {
                writer.metadata(role.ggufKey(), GgufValueType.UINT32, stops.next());
            }
        }
        stops.forEachRemaining(id -> notes.accept("GGUF has no place for another end-of-text token: " + id));
        for (SpecialToken role : List.of(SpecialToken.BEGIN_OF_TEXT, SpecialToken.PADDING)) {
            OptionalInt id = checkpoint.token(role);
            if (id.isPresent()) {
                writer.metadata(role.ggufKey(), GgufValueType.UINT32, id.getAsInt());
            }
        }
    }
}
