package io.emend.models.transformer;

import io.emend.kernels.KvLayout;
import io.emend.kernels.KvPage;

/** Keys and values of {@link KvLayout#PAGE} consecutive positions in every layer, shared between forked sequences. */
final class KvBlock {
    final KvPage[] layers;
    private int owners = 1;
    private int writers;

    /**
     * Allocates an empty block with one owner.
     *
     * @param layers number of layers
     * @param layout shape of a layer's page
     */
    KvBlock(int layers, KvLayout layout) {
        this.layers = new KvPage[layers];
        for (int layer = 0; layer < layers; layer++) {
            this.layers[layer] = layout.newPage();
        }
    }

    boolean shared() {
        return owners > 1;
    }

    /** {@return this block, now with one more owner} */
    KvBlock share() {
        owners++;
        return this;
    }

    /** {@return whether nobody owns the block any more, now that one owner has given up its share} */
    boolean release() {
        return --owners == 0;
    }

    /** Makes a block that nobody owned one owner's. */
    void acquire() {
        owners = 1;
    }

    /**
     * Counts one more sequence of a batch that will write into this block.
     *
     * @return whether it will have to write into a copy: the last of all owners can keep the original
     */
    boolean claim() {
        return ++writers < owners;
    }

    /** Forgets the claims. */
    void clearClaims() {
        writers = 0;
    }
}
