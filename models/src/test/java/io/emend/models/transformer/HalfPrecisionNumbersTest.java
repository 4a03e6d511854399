package io.emend.models.transformer;

import io.emend.kernels.KvType;

/** Keys and values of 16 bits move logits by little, and no greedy token of the suite. */
class HalfPrecisionNumbersTest extends VectorNumbersTest {
    @Override
    protected KvType kvType() {
        return KvType.F16;
    }

    /** Keys and values keep 11 bits of their significands. */
    @Override
    protected float tolerance() {
        return 5e-3f;
    }
}
