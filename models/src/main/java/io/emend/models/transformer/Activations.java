package io.emend.models.transformer;

import io.emend.kernels.Operand;
import io.emend.kernels.VectorBatch;

/** Room for one vector of each token of a chunk. */
final class Activations {
    final float[] values;
    final int width;
    private final VectorBatch[] batches;
    private final Operand[] operands;

    /**
     * Makes room.
     *
     * @param capacity most tokens
     * @param width floats of a vector
     * @param arranged room in which they are arranged when matrices are multiplied with them; none where that is never
     */
    Activations(int capacity, int width, float[] arranged) {
        this.width = width;
        values = new float[Math.multiplyExact(capacity, width)];
        batches = new VectorBatch[capacity + 1];
        operands = new Operand[capacity + 1];
        for (int tokens = 0; tokens <= capacity; tokens++) {
            batches[tokens] = new VectorBatch(values, 0, width, tokens);
            operands[tokens] = new Operand(batches[tokens], width, arranged);
        }
    }

    /** {@return the vectors of the first tokens} */
    VectorBatch first(int tokens) {
        return batches[tokens];
    }

    /** {@return the vectors of the first tokens, to multiply matrices with} */
    Operand operand(int tokens) {
        return operands[tokens];
    }

    /** {@return where a token's vector starts} */
    int offset(int token) {
        return token * width;
    }
}
