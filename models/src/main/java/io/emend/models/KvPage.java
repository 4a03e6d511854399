package io.emend.models;

import io.emend.kernels.KvLayout;

/** Keys and values of {@link KvLayout#PAGE} consecutive positions in every layer, shared between forked sequences. */
final class KvPage {
    final float[][] keys;
    final float[][] values;
    private int references = 1;

    /**
     * Allocates an empty page.
     *
     * @param layers number of layers
     * @param layout shape of a layer's page
     */
    KvPage(int layers, KvLayout layout) {
        keys = new float[layers][layout.pageFloats()];
        values = new float[layers][layout.pageFloats()];
    }

    private KvPage(KvPage original) {
        keys = copy(original.keys);
        values = copy(original.values);
    }

    private static float[][] copy(float[][] layers) {
        float[][] copy = new float[layers.length][];
        for (int layer = 0; layer < layers.length; layer++) {
            copy[layer] = layers[layer].clone();
        }
        return copy;
    }

    /** {@return this page, now with one more owner} */
    KvPage share() {
        references++;
        return this;
    }

    /** Gives up one owner's share. */
    void release() {
        references--;
    }

    /** {@return a page with this content that its caller alone owns; the caller's share of this page is used up} */
    KvPage writable() {
        if (references == 1) {
            return this;
        }
        release();
        return new KvPage(this);
    }
}
