package io.emend.kernels;

/**
 * The vectors that matrices are multiplied with, and room in which {@link Kernels#arrange} lays them as products like
 * to read them. Arranged once, they serve every matrix and every thread.
 *
 * @param vectors the vectors
 * @param columns how many floats each has
 * @param arranged room for as many floats as all of them have
 */
public record Operand(VectorBatch vectors, int columns, float[] arranged) {

    /**
     * Makes room for vectors.
     *
     * @param vectors the vectors
     * @param columns how many floats each has
     * @return an operand that has not been arranged
     */
    public static Operand of(VectorBatch vectors, int columns) {
        return new Operand(vectors, columns, new float[Math.multiplyExact(Math.max(0, vectors.count()), columns)]);
    }
}
