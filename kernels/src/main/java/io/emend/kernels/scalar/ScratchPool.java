package io.emend.kernels.scalar;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Arrays lent to kernels for the length of a call, so that a warm kernel allocates nothing.
 *
 * <p>Not a {@link ThreadLocal}: an application server's threads would keep its arrays for ever. Contents are undefined.
 */
public final class ScratchPool {
    private static final int SLOTS = 64;

    private final AtomicReferenceArray<float[]> slots = new AtomicReferenceArray<>(SLOTS);

    /** {@return an array of at least {@code floats} floats, the caller's until it gives it back} */
    public float[] take(int floats) {
        for (int i = 0; i < SLOTS; i++) {
            float[] array = slots.get(i);
            if (array != null && array.length >= floats && slots.compareAndSet(i, array, null)) {
                return array;
            }
        }
        return new float[floats];
    }

    /** Takes an array back; where all slots are taken the garbage collector has it. */
    public void give(float[] array) {
        for (int i = 0; i < SLOTS; i++) {
            if (slots.get(i) == null && slots.compareAndSet(i, null, array)) {
                return;
            }
        }
    }
}
