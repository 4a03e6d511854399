package io.emend.models.architecture;

import java.util.List;

/**
 * The numbers of a decoder: pre-norm blocks of attention with rotary positions and SwiGLU.
 *
 * @param hiddenSize width of the residual stream
 * @param intermediateSize width of the SwiGLU layer
 * @param layers number of blocks
 * @param heads number of query heads
 * @param kvHeads number of key/value heads, a divisor of {@code heads}
 * @param headDim floats of a head, even; {@code heads * headDim} need not be {@code hiddenSize}
 * @param vocabularySize rows of the embedding
 * @param contextLength most positions of a sequence
 * @param normEps added to the variance or mean square
 * @param rope the rotary position embedding
 * @param clipQkv bound on the absolute value of queries, keys and values, or positive infinity
 */
public record DecoderShape(
        int hiddenSize,
        int intermediateSize,
        int layers,
        int heads,
        int kvHeads,
        int headDim,
        int vocabularySize,
        int contextLength,
        float normEps,
        Rope rope,
        float clipQkv) {

    /** Far above any model of these architectures; keeps hostile files from asking for absurd buffers. */
    private static final int LIMIT = 1 << 20;

    private static final int MAX_HEAD_DIM = 1024;

    /**
     * Checks that the numbers fit together.
     *
     * @throws IllegalArgumentException with the offending value
     */
    public DecoderShape {
        requireRange(HyperParameter.HIDDEN_SIZE, hiddenSize, LIMIT);
        requireRange(HyperParameter.INTERMEDIATE_SIZE, intermediateSize, LIMIT);
        requireRange(HyperParameter.LAYERS, layers, LIMIT);
        requireRange(HyperParameter.HEADS, heads, LIMIT);
        requireRange(HyperParameter.KV_HEADS, kvHeads, LIMIT);
        // Models that are trained on long texts name contexts of millions of positions.
        requireRange(HyperParameter.CONTEXT_LENGTH, contextLength, 16 * LIMIT);
        requireRange(HyperParameter.VOCABULARY_SIZE, vocabularySize, 16 * LIMIT);
        if (headDim < 2 || headDim > MAX_HEAD_DIM || headDim % 2 != 0 || (long) heads * headDim > LIMIT) {
            throw new OutOfRangeException(
                    HyperParameter.HEAD_DIM, headDim, "is out of range as the width of " + heads + " heads");
        }
        if (heads % kvHeads != 0) {
            throw new OutOfRangeException(
                    HyperParameter.KV_HEADS, kvHeads, "is no number that " + heads + " heads can share evenly");
        }
        if (!(normEps > 0) || !(clipQkv > 0)) {
            throw new IllegalArgumentException("the normalization epsilon and clip bound must be positive");
        }
    }

    private static void requireRange(HyperParameter parameter, int value, int limit) {
        if (value < 1 || value > limit) {
            throw new OutOfRangeException(parameter, value, "is out of range");
        }
    }

    /** {@return floats of all query heads of a position} */
    public int querySize() {
        return heads * headDim;
    }

    /** {@return floats of all key heads of a position, and of all value heads} */
    public int kvSize() {
        return kvHeads * headDim;
    }

    /**
     * {@return the dimensions of a tensor, outermost first}
     *
     * @param role which tensor
     */
    public List<Integer> dimensions(TensorRole role) {
        return switch (role) {
            case EMBEDDING, OUTPUT -> List.of(vocabularySize, hiddenSize);
            case OUTPUT_NORM, ATTENTION_NORM, FEED_FORWARD_NORM -> List.of(hiddenSize);
            case ROPE_FREQUENCIES -> List.of(headDim / 2);
            case QUERY -> List.of(querySize(), hiddenSize);
            case KEY, VALUE -> List.of(kvSize(), hiddenSize);
            case QUERY_BIAS -> List.of(querySize());
            case KEY_BIAS, VALUE_BIAS -> List.of(kvSize());
            case ATTENTION_OUTPUT -> List.of(hiddenSize, querySize());
            case GATE, UP -> List.of(intermediateSize, hiddenSize);
            case DOWN -> List.of(hiddenSize, intermediateSize);
        };
    }
}
