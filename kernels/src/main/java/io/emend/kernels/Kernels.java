package io.emend.kernels;

import org.jspecify.annotations.Nullable;

/**
 * The operations of a transformer on {@code float[]} activations and off-heap weights.
 *
 * <p>Implementations are stateless and safe for concurrent use. All of them are <em>batch-invariant</em>: each output
 * number is computed by the same sequence of floating-point operations whatever the batch size, the row range or the
 * other rows of the batch, in interpreted and in compiled code. So a model gives bit-equal logits for a token whether
 * it comes alone, in a prompt, or beside fifty others, and results do not depend on the number of threads. Different
 * implementations may differ from each other by rounding.
 *
 * <p>Arrays are flat with explicit offsets (in floats). Ranges out of bounds throw {@link IndexOutOfBoundsException}.
 */
public interface Kernels {

    /** {@return the provider in a few words for a person, such as {@code "vector, 256 bits"}} */
    String description();

    /**
     * Multiplies a batch of vectors with rows of a weight matrix: for every row {@code r} in {@code [rowFrom, rowTo)}
     * and every {@code b}, value {@code r} of result {@code b} becomes the sum over the columns {@code c} of
     * {@code w[r][c]} times value {@code c} of vector {@code b}. A batch of 1 is the matrix-vector product.
     *
     * @param w weights, rows × columns
     * @param rowFrom first row, inclusive, a multiple of {@link PackedMatrix#GROUP}
     * @param rowTo last row, exclusive, such a multiple or the number of rows
     * @param x activations, vectors of {@code w.columns()} floats, {@linkplain #arrange arranged}
     * @param y results, as many; they start where row 0 stands, though only the rows asked for are written
     * @throws IllegalArgumentException if {@code x} and {@code y} are not of one count, {@code x} of other columns than
     *     {@code w}, or the rows not whole groups
     */
    void matMul(PackedMatrix w, int rowFrom, int rowTo, Operand x, VectorBatch y);

    /**
     * Multiplies a batch that no other matrix is multiplied with: arranges it, and does the product.
     *
     * @param w weights
     * @param rowFrom first row
     * @param rowTo last row, exclusive
     * @param x activations
     * @param y results
     */
    default void matMul(PackedMatrix w, int rowFrom, int rowTo, VectorBatch x, VectorBatch y) {
        Operand operand = Operand.of(x, w.columns());
        arrange(operand, 0, w.columns());
        matMul(w, rowFrom, rowTo, operand, y);
    }

    /**
     * Lays vectors out for products. All columns must have been arranged, by whatever threads, before the first
     * product, and again when the vectors have changed.
     *
     * @param x the vectors, and the room
     * @param from first column
     * @param to last column, exclusive
     */
    void arrange(Operand x, int from, int to);

    /**
     * Reads one row of a matrix as floats (an embedding look-up).
     *
     * @param w weights
     * @param row which row
     * @param out receives {@code w.columns()} floats
     * @param offset where in {@code out}
     */
    void dequantizeRow(Matrix w, int row, float[] out, int offset);

    /**
     * Layer normalization (Ba et al. 2016): {@code (x - mean) / sqrt(variance + eps)}, then times {@code weight} plus
     * {@code bias} where those are given.
     *
     * @param x input
     * @param xOffset start of the input
     * @param n number of values
     * @param weight {@code n} factors, or null for none
     * @param bias {@code n} summands, or null for none
     * @param eps added to the (population) variance
     * @param out receives {@code n} floats, may be {@code x} itself at the same offset
     * @param outOffset start of the output
     */
    void layerNorm(
            float[] x,
            int xOffset,
            int n,
            float @Nullable [] weight,
            float @Nullable [] bias,
            float eps,
            float[] out,
            int outOffset);

    /**
     * Root mean square normalization (Zhang and Sennrich 2019): {@code x / sqrt(mean(x²) + eps)}, times
     * {@code weight} where given.
     *
     * @param x input
     * @param xOffset start of the input
     * @param n number of values
     * @param weight {@code n} factors, or null for none
     * @param eps added to the mean square
     * @param out receives {@code n} floats, may be {@code x} itself at the same offset
     * @param outOffset start of the output
     */
    void rmsNorm(float[] x, int xOffset, int n, float @Nullable [] weight, float eps, float[] out, int outOffset);

    /**
     * Rotary position embedding (Su et al. 2021) of consecutive heads of one token, in place.
     *
     * @param x {@code heads} heads of {@code headDim} floats each
     * @param offset start of the first head
     * @param heads number of heads
     * @param headDim floats of a head, even
     * @param cos {@code headDim / 2} cosines of this token's position, one for each pair
     * @param sin the sines
     * @param tableOffset where this position starts in {@code cos} and {@code sin}
     * @param layout which values form a pair
     */
    void rotaryEmbedding(
            float[] x,
            int offset,
            int heads,
            int headDim,
            float[] cos,
            float[] sin,
            int tableOffset,
            RopeLayout layout);

    /**
     * Attention of one query head over the keys and values of one sequence, with softmax in float32:
     * {@code out = sum over t < length of softmax_t(scale * q·k_t) * v_t}. Causality is the caller's: it passes as
     * {@code length} the number of positions the query may see.
     *
     * @param q query of {@code layout.headDim()} floats
     * @param qOffset start of the query
     * @param layout shape of the pages
     * @param pages keys and values in order of position; there may be more of them than {@code length} needs
     * @param length number of positions to attend to, at least 1
     * @param kvHead which key/value head
     * @param scale factor of the scores, usually {@code 1 / sqrt(headDim)}
     * @param scores scratch of at least {@code length} rounded up to whole pages
     * @param out receives {@code headDim} floats
     * @param outOffset start of the output
     * @throws IllegalArgumentException if a page is of another layout
     */
    void attention(
            float[] q,
            int qOffset,
            KvLayout layout,
            KvPage[] pages,
            int length,
            int kvHead,
            float scale,
            float[] scores,
            float[] out,
            int outOffset);

    /**
     * Softmax in place, stable for large inputs: {@code exp(x - max) / sum}. Entries of negative infinity become 0.
     *
     * @param x scores
     * @param offset start
     * @param n number of scores, at least 1
     */
    void softmax(float[] x, int offset, int n);

    /**
     * The gate of a SwiGLU layer (Shazeer 2020): {@code out = silu(gate) * up} with
     * {@code silu(g) = g / (1 + exp(-g))}.
     *
     * @param gate first input
     * @param gateOffset start
     * @param up second input
     * @param upOffset start
     * @param n number of values
     * @param out receives {@code n} floats, may be {@code gate} or {@code up} at the same offset
     * @param outOffset start
     */
    void swiGlu(float[] gate, int gateOffset, float[] up, int upOffset, int n, float[] out, int outOffset);

    /**
     * Adds a vector to another in place (a residual connection): {@code x += y}.
     *
     * @param x accumulator
     * @param xOffset start
     * @param y summand
     * @param yOffset start
     * @param n number of values
     */
    void add(float[] x, int xOffset, float[] y, int yOffset, int n);
}
