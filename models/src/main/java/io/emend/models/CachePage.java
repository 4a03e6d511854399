package io.emend.models;

import io.emend.kernels.KvLayout;
import io.emend.kernels.KvPage;

/** Keys and values of {@link KvLayout#PAGE} consecutive positions in every layer, shared between forked sequences. */
final class CachePage {
    /** A page of each layer. */
    final KvPage[] layers;

    private final KvLayout layout;
    private int references = 1;

    /**
     * Allocates an empty page.
     *
     * @param layers number of layers
     * @param layout shape of a layer's page
     */
    CachePage(int layers, KvLayout layout) {
        this.layout = layout;
        this.layers = new KvPage[layers];
        for (int layer = 0; layer < layers; layer++) {
            this.layers[layer] = layout.newPage();
        }
    }

    private CachePage(CachePage original) {
        this(original.layers.length, original.layout);
        for (int layer = 0; layer < layers.length; layer++) {
            layout.copy(original.layers[layer], layers[layer]);
        }
    }

    /** {@return this page, now with one more owner} */
    CachePage share() {
        references++;
        return this;
    }

    /** Gives up one owner's share. */
    void release() {
        references--;
    }

    /** {@return a page with this content that its caller alone owns; the caller's share of this page is used up} */
    CachePage writable() {
        if (references == 1) {
            return this;
        }
        release();
        return new CachePage(this);
    }
}
