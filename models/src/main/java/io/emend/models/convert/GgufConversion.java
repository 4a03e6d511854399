package io.emend.models.convert;

import io.emend.kernels.RopeLayout;
import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import io.emend.models.ConversionListener;
import io.emend.models.architecture.Architecture;
import io.emend.models.architecture.DecoderShape;
import io.emend.models.architecture.Naming;
import io.emend.models.architecture.RopeScaling;
import io.emend.models.architecture.TensorRole;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.DecoderTensors;
import io.emend.models.checkpoint.Vocabulary;
import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import io.emend.models.gguf.GgufFile;
import io.emend.models.gguf.GgufKeys;
import io.emend.models.gguf.GgufTensorType;
import io.emend.models.gguf.GgufValueType;
import io.emend.models.gguf.GgufWriter;
import io.emend.models.tensor.TensorFile;
import io.emend.tokenizer.Tokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes models as GGUF files that llama.cpp and we can read, with their weights in another storage format.
 *
 * <p>What comes from GGUF keeps its metadata and all but its matrices. What comes from Hugging Face files gets the keys
 * and tensor names of {@code docs/gguf.md} of ggml, and the order of rows that llama.cpp expects of its architecture.
 */
public final class GgufConversion {
    /** The version of the block layouts that {@link StorageFormat} describes. */
    private static final int QUANTIZATION_VERSION = 2;
    /** What a GGUF file does not inherit from another: the writer knows better. */
    private static final Set<String> REPLACED_KEYS =
            Set.of(GgufKeys.FILE_TYPE, GgufKeys.QUANTIZATION_VERSION, GgufKeys.ALIGNMENT);
    /** Tensors whose rows, or values, are rotated together. */
    private static final Set<TensorRole> ROTATED =
            EnumSet.of(TensorRole.QUERY, TensorRole.QUERY_BIAS, TensorRole.KEY, TensorRole.KEY_BIAS);

    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Checkpoint source;
    private final StorageFormat format;
    private final ConversionListener listener;
    private final GgufWriter writer = new GgufWriter();

    private GgufConversion(Checkpoint source, StorageFormat format, ConversionListener listener) {
        this.source = source;
        this.format = format;
        this.listener = listener;
    }

    /**
     * Converts a model.
     *
     * @param source the model
     * @param out the file to write; it appears only when it is complete
     * @param format how matrices are stored in it
     * @param listener hears how it goes on
     * @throws ModelFormatException if the model is damaged or not supported
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if the format cannot be written, or the file is the source itself
     */
    public static void convert(Checkpoint source, Path out, StorageFormat format, ConversionListener listener)
            throws IOException {
        if (!format.isEncodable()) {
            throw new IllegalArgumentException(format + " cannot be written yet, only " + writableNames());
        }
        if (Files.exists(out) && Files.isSameFile(source.source(), out)) {
            throw new IllegalArgumentException(out + " is the input itself: name another file to write");
        }
        GgufConversion conversion = new GgufConversion(source, format, listener);
        conversion.declare(source.tensors());
        try {
            conversion.writer.write(out, listener::tensor);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String writableNames() {
        return StorageFormats.all().stream()
                .filter(StorageFormat::isEncodable)
                .map(StorageFormat::name)
                .collect(Collectors.joining(", "));
    }

    private void declare(TensorFile tensors) throws IOException {
        if (tensors instanceof GgufFile file) {
            declareAsItIs(file);
        } else {
            declareByRoles();
        }
    }

    private void describeStorage() {
        GgufTensorType.of(format)
                .fileType()
                .ifPresent(type -> writer.metadata(GgufKeys.FILE_TYPE, GgufValueType.UINT32, type));
        writer.metadata(GgufKeys.QUANTIZATION_VERSION, GgufValueType.UINT32, QUANTIZATION_VERSION);
    }

    /** The architecture need not be known. */
    private void declareAsItIs(GgufFile file) throws ModelFormatException {
        for (var unsupported : file.unsupported().entrySet()) {
            throw new ModelFormatException(
                    source.source(),
                    "tensor " + Quoted.of(unsupported.getKey()) + " is stored as " + unsupported.getValue()
                            + ", which is not supported");
        }
        file.metadata().encoded().forEach((key, value) -> {
            if (!REPLACED_KEYS.contains(key)) {
                writer.encoded(key, value);
            }
        });
        describeStorage();
        StorageChoice choice = choice(file.tensors().containsKey(ggufName(TensorRole.OUTPUT, 0)));
        file.tensors().values().forEach(tensor -> {
            Declaration declaration = new Declaration(tensor.name(), tensor, IntUnaryOperator.identity());
            if (declaration.isMatrix()) {
                declaration.addTo(
                        writer, choice.of(tensor.name(), tensor.shape().getLast()), source.source());
            } else {
                writer.tensor(tensor);
            }
        });
    }

    private void declareByRoles() throws IOException {
        DecoderTensors tensors = DecoderTensors.of(source);
        DecoderShape shape = tensors.shape();
        Tokenizer tokenizer = source.tokenizer();
        Vocabulary.requireFit(source, tokenizer, shape.vocabularySize());
        GgufDescription description = new GgufDescription(writer, source, listener::note);
        description.network(tensors.architecture(), shape);
        description.tokenizer(tokenizer, shape.vocabularySize());
        describeStorage();
        List<DecoderTensors.Placed> all = tensors.all();
        StorageChoice choice = choice(all.stream().anyMatch(placed -> placed.role() == TensorRole.OUTPUT));
        for (DecoderTensors.Placed placed : all) {
            Declaration declaration = new Declaration(
                    ggufName(placed.role(), placed.layer()),
                    placed.tensor(),
                    order(placed.role(), tensors.architecture(), shape));
            // Norms and biases are added to activations, which ggml does in float32 only.
            StorageFormat stored = declaration.isMatrix()
                    ? choice.of(declaration.name(), placed.tensor().shape().getLast())
                    : StorageFormats.F32;
            declaration.addTo(writer, stored, source.source());
        }
        declareRopeFrequencies(shape);
    }

    /** Llama 3.1 says in a configuration how its frequencies are scaled; llama.cpp wants the result. */
    private void declareRopeFrequencies(DecoderShape shape) {
        if (shape.rope().scaling().type() == RopeScaling.Type.LLAMA3) {
            float[] divisors = shape.rope().divisors(shape.headDim());
            writer.tensor(
                    ggufName(TensorRole.ROPE_FREQUENCIES, 0),
                    StorageFormats.F32,
                    shape.dimensions(TensorRole.ROPE_FREQUENCIES),
                    (row, out) -> {
                        for (int i = 0; i < divisors.length; i++) {
                            out.setAtIndex(FLOAT, i, divisors[i]);
                        }
                    });
        }
    }

    private StorageChoice choice(boolean hasOutput) {
        String logitsMatrix = ggufName(hasOutput ? TensorRole.OUTPUT : TensorRole.EMBEDDING, 0);
        return new StorageChoice(format, logitsMatrix, listener::note);
    }

    private static String ggufName(TensorRole role, int layer) {
        return role.tensorName(Naming.GGUF, layer).orElseThrow();
    }

    private IntUnaryOperator order(TensorRole role, Architecture architecture, DecoderShape shape) {
        RopeLayout here = architecture.ropeLayout(source.naming());
        RopeLayout there = architecture.ropeLayout(Naming.GGUF);
        return ROTATED.contains(role) && here != there
                ? row -> interleaved(row, shape.headDim())
                : IntUnaryOperator.identity();
    }

    /** Which row of a rotate-half head stands at a row of an interleaved one: (2, d/2) rows become (d/2, 2). */
    private static int interleaved(int row, int headDim) {
        int head = row / headDim;
        int pair = row % headDim / 2;
        int half = row % 2;
        return head * headDim + half * (headDim / 2) + pair;
    }
}
