package io.emend.models;

import io.emend.kernels.KernelProvider;
import io.emend.kernels.Kernels;
import io.emend.kernels.Matrix;
import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import io.emend.models.TensorNames.Part;
import io.emend.tokenizer.BpeVocabulary;
import io.emend.tokenizer.TokenType;
import io.emend.tokenizer.Tokenizer;
import io.emend.tokenizer.Tokenizers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Writes models as GGUF files that llama.cpp and we can read, with their weights in another storage type.
 *
 * <p>Keys and tensor names are those of {@code docs/gguf.md} of ggml. As llama.cpp expects of {@code olmo}, the rows of
 * queries and keys are put in the order of the interleaved rotary embedding. The whole {@code tokenizer.json} goes
 * along under the standard key {@code tokenizer.huggingface.json}, because ggml's own lists have no place for normalizers.
 */
public final class ModelConversion {
    private static final String FILE_TYPE_KEY = "general.file_type";
    private static final String QUANTIZATION_VERSION_KEY = "general.quantization_version";
    /** The version of the block layouts that {@link StorageFormat} describes. */
    private static final int QUANTIZATION_VERSION = 2;
    /** The numbers of {@code enum llama_ftype} by the name of our type, for people who look into the file. */
    private static final Map<String, Integer> FILE_TYPES =
            Map.of("F32", 0, "F16", 1, "Q4_0", 2, "Q4_1", 3, "Q8_0", 7, "Q5_0", 8, "Q4_K", 15, "Q6_K", 18, "BF16", 32);
    /** What a GGUF file does not inherit from another: the writer knows better. */
    private static final Set<String> REPLACED_KEYS =
            Set.of(FILE_TYPE_KEY, QUANTIZATION_VERSION_KEY, GgufFile.ALIGNMENT_KEY);

    private final Kernels kernels = KernelProvider.best();
    private final GgufWriter writer = new GgufWriter();
    private final StorageFormat type;
    private final ConversionListener listener;

    private ModelConversion(StorageFormat type, ConversionListener listener) {
        this.type = type;
        this.listener = listener;
    }

    /**
     * Converts a model.
     *
     * @param in a Hugging Face directory or a GGUF file
     * @param out the file to write; it appears only when it is complete
     * @param type how the weights are stored in it
     * @param listener hears how it goes on
     * @throws ModelFormatException if the model is damaged or not supported
     * @throws IOException if a file cannot be read or written
     */
    public static void toGguf(Path in, Path out, StorageFormat type, ConversionListener listener) throws IOException {
        if (!Files.exists(in)) {
            throw new NoSuchFileException(in.toString());
        }
        if (Files.exists(out) && Files.isSameFile(in, out)) {
            throw new IllegalArgumentException(out + " is the input itself: name another file to write");
        }
        ModelConversion conversion = new ModelConversion(type, listener);
        if (Files.isDirectory(in)) {
            conversion.convertDirectory(in, out);
        } else {
            conversion.convertGguf(in, out);
        }
    }

    private void convertDirectory(Path directory, Path out) throws IOException {
        HuggingFaceConfig config = HuggingFaceConfig.read(directory);
        TransformerConfig shape = config.transformer();
        Tokenizer tokenizer = Tokenizers.read(directory.resolve("tokenizer.json"));
        try (TensorFile file = WeightFiles.open(directory)) {
            TransformerWeights weights = new WeightBinding(directory, file, TensorNames.HUGGING_FACE).bind(shape);
            describe(directory.toAbsolutePath().normalize().getFileName().toString(), config, shape);
            describe(tokenizer, shape, config);
            declare(weights, shape);
            writer.write(out, listener);
        }
    }

    private void describe(String name, HuggingFaceConfig config, TransformerConfig shape) throws ModelFormatException {
        String prefix = config.architecture() + ".";
        writer.metadata("general.architecture", GgufType.STRING, config.architecture())
                .metadata("general.name", GgufType.STRING, name)
                .metadata(FILE_TYPE_KEY, GgufType.UINT32, FILE_TYPES.get(type.name()))
                .metadata(QUANTIZATION_VERSION_KEY, GgufType.UINT32, QUANTIZATION_VERSION)
                .metadata(prefix + "context_length", GgufType.UINT32, shape.contextLength())
                .metadata(prefix + "embedding_length", GgufType.UINT32, shape.hiddenSize())
                .metadata(prefix + "block_count", GgufType.UINT32, shape.layers())
                .metadata(prefix + "feed_forward_length", GgufType.UINT32, shape.intermediateSize())
                .metadata(prefix + "attention.head_count", GgufType.UINT32, shape.heads())
                .metadata(prefix + "attention.head_count_kv", GgufType.UINT32, shape.kvHeads())
                .metadata(prefix + "attention.layer_norm_epsilon", GgufType.FLOAT32, shape.normEps())
                .metadata(prefix + "rope.freq_base", GgufType.FLOAT32, shape.ropeTheta())
                .metadata(prefix + "rope.dimension_count", GgufType.UINT32, shape.headDim())
                .metadata(prefix + "vocab_size", GgufType.UINT32, shape.vocabularySize());
        if (shape.clipQkv() != Float.POSITIVE_INFINITY) {
            writer.metadata(prefix + "attention.clamp_kqv", GgufType.FLOAT32, shape.clipQkv());
        }
    }

    /** Ids beyond the tokenizer's get names of their own, since ggml wants a token for each row of the embedding. */
    private void describe(Tokenizer tokenizer, TransformerConfig shape, HuggingFaceConfig config)
            throws ModelFormatException {
        BpeVocabulary vocabulary = tokenizer.vocabulary();
        List<String> tokens = new ArrayList<>(vocabulary.tokens());
        List<Integer> types = new ArrayList<>(
                vocabulary.types().stream().map(TokenType::ggufCode).toList());
        Set<String> taken = new HashSet<>(tokens);
        for (int id = tokens.size(); id < shape.vocabularySize(); id++) {
            String name = "[PAD" + id + "]";
            while (!taken.add(name)) {
                name = "[" + name + "]";
            }
            tokens.add(name);
            types.add(TokenType.UNUSED.ggufCode());
        }
        writer.metadata("tokenizer.ggml.model", GgufType.STRING, "gpt2");
        if (vocabulary.preTokenizer().isEmpty()) {
            listener.note("llama.cpp has no name for this pre-tokenizer: it may cut words otherwise than Emend does");
        } else {
            writer.metadata("tokenizer.ggml.pre", GgufType.STRING, vocabulary.preTokenizer());
        }
        writer.array("tokenizer.ggml.tokens", GgufType.STRING, tokens)
                .array("tokenizer.ggml.token_type", GgufType.INT32, types)
                .array("tokenizer.ggml.merges", GgufType.STRING, vocabulary.merges())
                .metadata("tokenizer.ggml.add_bos_token", GgufType.BOOL, false);
        Optional<Integer> eos = config.stopTokens().stream().findFirst();
        if (eos.isPresent()) {
            writer.metadata("tokenizer.ggml.eos_token_id", GgufType.UINT32, eos.get());
        }
        config.token("bos_token_id")
                .ifPresent(id -> writer.metadata("tokenizer.ggml.bos_token_id", GgufType.UINT32, id));
        config.token("pad_token_id")
                .ifPresent(id -> writer.metadata("tokenizer.ggml.padding_token_id", GgufType.UINT32, id));
        if (tokenizer.json().isPresent()) {
            writer.metadata(
                    GgufModel.HUGGING_FACE_TOKENIZER,
                    GgufType.STRING,
                    tokenizer.json().get());
        }
    }

    private void declare(TransformerWeights weights, TransformerConfig shape) {
        TensorNames names = TensorNames.GGUF;
        declare(names.embedding(), weights.embedding(), row -> row);
        if (weights.output() != weights.embedding()) {
            declare(names.output(), weights.output(), row -> row);
        }
        IntUnaryOperator interleave = row -> interleaved(row, shape.headDim());
        for (int layer = 0; layer < shape.layers(); layer++) {
            TransformerWeights.Block block = weights.blocks().get(layer);
            declare(names.block(layer, Part.QUERY), block.query(), interleave);
            declare(names.block(layer, Part.KEY), block.key(), interleave);
            declare(names.block(layer, Part.VALUE), block.value(), row -> row);
            declare(names.block(layer, Part.ATTENTION_OUTPUT), block.attentionOutput(), row -> row);
            declare(names.block(layer, Part.GATE), block.gate(), row -> row);
            declare(names.block(layer, Part.UP), block.up(), row -> row);
            declare(names.block(layer, Part.DOWN), block.down(), row -> row);
        }
    }

    /** Which row of a rotate-half head stands at a row of an interleaved one. */
    private static int interleaved(int row, int headDim) {
        int head = row / headDim;
        int pair = row % headDim / 2;
        int half = row % 2;
        return head * headDim + half * (headDim / 2) + pair;
    }

    private void declare(String name, Matrix weights, IntUnaryOperator sourceRow) {
        StorageFormat target = storable(name, weights.columns());
        writer.tensor(name, target, List.of(weights.rows(), weights.columns()), (row, out) -> {
            int source = sourceRow.applyAsInt((int) row);
            if (target == weights.format()) {
                out.copyFrom(weights.data().asSlice(source * weights.rowBytes(), weights.rowBytes()));
            } else {
                float[] values = new float[weights.columns()];
                kernels.dequantizeRow(weights, source, values, 0);
                target.encode(values, 0, values.length, out, 0);
            }
        });
    }

    /** {@return the wanted type, or the next best whose blocks fit the rows} */
    private StorageFormat storable(String name, int columns) {
        for (StorageFormat candidate : List.of(type, StorageFormats.Q8_0)) {
            if (columns % candidate.blockSize() == 0) {
                if (candidate != type) {
                    noteFallback(name, columns, candidate);
                }
                return candidate;
            }
        }
        noteFallback(name, columns, StorageFormats.F16);
        return StorageFormats.F16;
    }

    private void noteFallback(String name, int columns, StorageFormat stored) {
        listener.note("tensor " + name + " has rows of " + columns + " values, not a multiple of " + type.blockSize()
                + ": stored as " + stored);
    }

    /** Everything stays as it is but the matrices. */
    private void convertGguf(Path in, Path out) throws IOException {
        try (GgufFile file = GgufFile.open(in)) {
            for (var unsupported : file.unsupported().entrySet()) {
                throw new ModelFormatException(
                        in,
                        "tensor " + unsupported.getKey() + " is stored as " + unsupported.getValue()
                                + ", which is not supported");
            }
            file.metadata().encoded().forEach((key, value) -> {
                if (!REPLACED_KEYS.contains(key)) {
                    writer.encoded(key, value);
                }
            });
            writer.metadata(FILE_TYPE_KEY, GgufType.UINT32, FILE_TYPES.get(type.name()))
                    .metadata(QUANTIZATION_VERSION_KEY, GgufType.UINT32, QUANTIZATION_VERSION);
            for (Tensor tensor : file.tensors().values()) {
                if (tensor.shape().size() == 2) {
                    declare(tensor.name(), tensor.matrix(), row -> row);
                } else {
                    writer.tensor(tensor);
                }
            }
            writer.write(out, listener);
        }
    }
}
