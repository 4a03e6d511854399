package io.emend.kernels;

/**
 * Vectors of activations that are worked on together, such as those of the tokens of a prompt. How many floats each has
 * is known to the matrix that it is multiplied with.
 *
 * <p>A view: nothing is copied or checked until the batch is used.
 *
 * @param values the array in which they stand
 * @param offset start of the first vector, in floats
 * @param stride distance of consecutive vectors, in floats; it may be negative
 * @param count number of vectors
 */
public record VectorBatch(float[] values, int offset, int stride, int count) {

    /**
     * Where a vector starts.
     *
     * @param index which vector, from 0
     * @return its offset in {@link #values()}
     */
    public int start(int index) {
        return offset + index * stride;
    }
}
