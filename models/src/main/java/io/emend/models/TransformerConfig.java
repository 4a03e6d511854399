package io.emend.models;

import io.emend.kernels.KvLayout;
import io.emend.kernels.KvType;
import io.emend.kernels.RopeLayout;

/**
 * The shape of a decoder of the {@code olmo} architecture (Groeneveld et al. 2024): pre-norm blocks, layer
 * normalization without parameters, rotary positions, SwiGLU, no biases.
 *
 * @param hiddenSize width of the residual stream
 * @param intermediateSize width of the SwiGLU layer
 * @param layers number of blocks
 * @param heads number of query heads, {@code heads * headDim == hiddenSize}
 * @param kvHeads number of key/value heads, a divisor of {@code heads}
 * @param vocabularySize rows of the embedding
 * @param contextLength most positions of a sequence
 * @param normEps added to the variance
 * @param ropeTheta base of the rotary frequencies
 * @param ropeLayout which values of a head are rotated together
 * @param clipQkv bound on the absolute value of queries, keys and values, or positive infinity
 */
record TransformerConfig(
        int hiddenSize,
        int intermediateSize,
        int layers,
        int heads,
        int kvHeads,
        int vocabularySize,
        int contextLength,
        float normEps,
        float ropeTheta,
        RopeLayout ropeLayout,
        float clipQkv) {

    /** Far above any model of this architecture; keeps hostile files from asking for absurd buffers. */
    private static final int LIMIT = 1 << 20;

    private static final int MAX_HEAD_DIM = 1024;

    /**
     * Checks that the numbers fit together.
     *
     * @throws IllegalArgumentException with the offending value
     */
    TransformerConfig {
        requireRange("hidden size", hiddenSize);
        requireRange("intermediate size", intermediateSize);
        requireRange("number of layers", layers);
        requireRange("number of attention heads", heads);
        requireRange("number of key/value heads", kvHeads);
        requireRange("context length", contextLength);
        if (vocabularySize < 1 || vocabularySize > 16 * LIMIT) {
            throw new IllegalArgumentException("the vocabulary size " + vocabularySize + " is out of range");
        }
        if (hiddenSize % heads != 0 || (hiddenSize / heads) % 2 != 0) {
            throw new IllegalArgumentException(
                    "a hidden size of " + hiddenSize + " does not divide into " + heads + " heads of even width");
        }
        if (hiddenSize / heads > MAX_HEAD_DIM) {
            throw new IllegalArgumentException("heads of width " + hiddenSize / heads + " are out of range");
        }
        if (heads % kvHeads != 0) {
            throw new IllegalArgumentException(heads + " heads cannot share " + kvHeads + " key/value heads evenly");
        }
        if (!(normEps > 0) || !(ropeTheta > 0) || !(clipQkv > 0)) {
            throw new IllegalArgumentException("the normalization epsilon, RoPE base and clip bound must be positive");
        }
    }

    private static void requireRange(String what, int value) {
        if (value < 1 || value > LIMIT) {
            throw new IllegalArgumentException("the " + what + " " + value + " is out of range");
        }
    }

    /** {@return floats of a head} */
    int headDim() {
        return hiddenSize / heads;
    }

    /** {@return floats of all key heads of a position, and of all value heads} */
    int kvSize() {
        return kvHeads * headDim();
    }

    /** {@return the layout of cached keys and values} */
    KvLayout kvLayout() {
        return new KvLayout(kvHeads, headDim(), KvType.F32);
    }
}
