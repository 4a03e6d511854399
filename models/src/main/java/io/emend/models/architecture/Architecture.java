package io.emend.models.architecture;

import static io.emend.models.architecture.HyperParameter.CLIP_QKV;
import static io.emend.models.architecture.HyperParameter.CONTEXT_LENGTH;
import static io.emend.models.architecture.HyperParameter.HEADS;
import static io.emend.models.architecture.HyperParameter.HEAD_DIM;
import static io.emend.models.architecture.HyperParameter.HIDDEN_SIZE;
import static io.emend.models.architecture.HyperParameter.INTERMEDIATE_SIZE;
import static io.emend.models.architecture.HyperParameter.KV_HEADS;
import static io.emend.models.architecture.HyperParameter.LAYERS;
import static io.emend.models.architecture.HyperParameter.ROPE_DIMENSIONS;
import static io.emend.models.architecture.HyperParameter.ROPE_THETA;
import static io.emend.models.architecture.HyperParameter.SLIDING_WINDOW;
import static io.emend.models.architecture.HyperParameter.VALUE_HEAD_DIM;
import static io.emend.models.architecture.HyperParameter.VOCABULARY_SIZE;

import io.emend.kernels.RopeLayout;
import io.emend.models.files.ModelFormatException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A kind of decoder, as data: which of the transformer's parts it uses, and what its files look like. All have pre-norm
 * blocks of attention with rotary positions and SwiGLU.
 *
 * @param name {@code model_type} of Hugging Face and {@code general.architecture} of GGUF
 * @param norm the normalization
 * @param ropeLayouts which values of a head rotate together in the files of each world
 * @param ropeScalings what scaling of the rotary frequencies it may ask for
 * @param tensors the tensors that each of its files has
 * @param optionalTensors the tensors that a file may have
 * @param requirements keys that may hold one value only
 */
public record Architecture(
        String name,
        Norm norm,
        Map<Naming, RopeLayout> ropeLayouts,
        Set<RopeScaling.Type> ropeScalings,
        Set<TensorRole> tensors,
        Set<TensorRole> optionalTensors,
        List<Requirement> requirements) {

    private static final float DEFAULT_ROPE_THETA = 10000;

    /** What the pass computes whatever the architecture. */
    private static final List<Requirement> OF_ALL = List.of(
            new Requirement(HyperParameter.CAUSAL, true),
            new Requirement(HyperParameter.PARTIAL_ROTARY_FACTOR, 1.0),
            new Requirement(HyperParameter.ROPE_ATTENTION_FACTOR, 1.0));

    /**
     * {@return which values of a head rotate together; rows of queries and keys are permuted where the worlds differ}
     *
     * @param naming the world of the file
     */
    public RopeLayout ropeLayout(Naming naming) {
        return Objects.requireNonNull(ropeLayouts.get(naming));
    }

    /**
     * Reads the numbers of a network.
     *
     * @param configuration what its checkpoint says
     * @return its shape
     * @throws ModelFormatException naming the key that is missing, wrong, or asks for what is not supported
     */
    public DecoderShape shape(Configuration configuration) throws ModelFormatException {
        for (Requirement requirement : OF_ALL) {
            requirement.check(configuration);
        }
        for (Requirement requirement : requirements) {
            requirement.check(configuration);
        }
        int heads = configuration.requiredInteger(HEADS);
        int headDim = headDim(configuration, heads);
        try {
            DecoderShape shape = new DecoderShape(
                    configuration.requiredInteger(HIDDEN_SIZE),
                    configuration.requiredInteger(INTERMEDIATE_SIZE),
                    configuration.requiredInteger(LAYERS),
                    heads,
                    configuration.integer(KV_HEADS).orElse(heads),
                    headDim,
                    configuration.requiredInteger(VOCABULARY_SIZE),
                    configuration.requiredInteger(CONTEXT_LENGTH),
                    positive(configuration, norm.epsilon()).orElse(norm.defaultEpsilon()),
                    rope(configuration),
                    positive(configuration, CLIP_QKV).orElse(Float.POSITIVE_INFINITY));
            requireWholeHeads(configuration, shape);
            return shape;
        } catch (OutOfRangeException e) {
            throw configuration.refuse(e.parameter(), e.value(), e.why());
        }
    }

    /** A number that divides or bounds others; in float32 it may have become zero or infinite. */
    private static Optional<Float> positive(Configuration configuration, HyperParameter parameter)
            throws ModelFormatException {
        OptionalDouble value = configuration.number(parameter);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        OutOfRangeException.requirePositive(parameter, (float) value.getAsDouble());
        return Optional.of((float) value.getAsDouble());
    }

    private static int headDim(Configuration configuration, int heads) throws ModelFormatException {
        OptionalInt explicit = configuration.integer(HEAD_DIM);
        if (explicit.isPresent()) {
            return explicit.getAsInt();
        }
        if (heads < 1) {
            throw configuration.refuse(HEADS, heads, "is out of range");
        }
        int hidden = configuration.requiredInteger(HIDDEN_SIZE);
        if (hidden % heads != 0 || (hidden / heads) % 2 != 0) {
            throw configuration.refuse(HIDDEN_SIZE, hidden, "does not divide into " + heads + " heads of even width");
        }
        return hidden / heads;
    }

    private Rope rope(Configuration configuration) throws ModelFormatException {
        return new Rope(
                ropeLayout(configuration.naming()),
                (float) configuration.number(ROPE_THETA).orElse(DEFAULT_ROPE_THETA),
                new RopeScalingReader(configuration, ropeScalings).read());
    }

    /** Heads whose values have another width than their keys, or are rotated in part, and windows are not supported. */
    private static void requireWholeHeads(Configuration configuration, DecoderShape shape) throws ModelFormatException {
        for (HyperParameter width : List.of(VALUE_HEAD_DIM, ROPE_DIMENSIONS)) {
            OptionalInt found = configuration.integer(width);
            if (found.isPresent() && found.getAsInt() != shape.headDim()) {
                throw configuration.refuse(
                        width, found.getAsInt(), "is not supported, only the heads' width of " + shape.headDim());
            }
        }
        OptionalInt window = configuration.integer(SLIDING_WINDOW);
        if (window.isPresent() && window.getAsInt() < shape.contextLength()) {
            throw configuration.refuse(SLIDING_WINDOW, window.getAsInt(), "is not supported, only the whole context");
        }
    }
}
