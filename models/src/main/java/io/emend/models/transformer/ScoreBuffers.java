package io.emend.models.transformer;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Scratch for attention scores, lent to the threads of a loop, so that a warm pass allocates none. */
final class ScoreBuffers {
    private final AtomicReferenceArray<float[]> slots;

    /**
     * Makes room for threads, without the buffers themselves.
     *
     * @param threads how many ask at once
     */
    ScoreBuffers(int threads) {
        slots = new AtomicReferenceArray<>(threads);
    }

    /** {@return at least {@code floats} floats of undefined content, the caller's until it gives them back} */
    float[] take(int floats) {
        for (int i = 0; i < slots.length(); i++) {
            float[] buffer = slots.getAndSet(i, null);
            if (buffer != null && buffer.length >= floats) {
                return buffer;
            }
        }
        // Sequences grow token by token: with room to spare the next tokens find this one large enough.
        return new float[Math.max(floats, Math.min(2 * floats, floats + 4096))];
    }

    /** Takes a buffer back. */
    void give(float[] buffer) {
        for (int i = 0; i < slots.length(); i++) {
            if (slots.compareAndSet(i, null, buffer)) {
                return;
            }
        }
    }
}
