package io.emend.models.transformer;

import io.emend.kernels.KvLayout;
import io.emend.kernels.KvPage;
import java.util.ArrayDeque;

/**
 * The keys and values of all sequences of a model: blocks up to a budget. They are allocated when they are first needed
 * and used again when their owners have released them, so that a warm model makes no garbage.
 */
final class KvPool {
    private final int layers;
    private final KvLayout layout;
    private final int capacity;
    private final ArrayDeque<KvBlock> free = new ArrayDeque<>();
    private int allocated;

    /**
     * Makes a pool.
     *
     * @param layers number of layers
     * @param layout shape of a layer's page
     * @param budget most bytes of all blocks
     * @throws IllegalArgumentException if not even one block fits
     */
    KvPool(int layers, KvLayout layout, long budget) {
        this.layers = layers;
        this.layout = layout;
        long blockBytes = Math.multiplyExact(layout.pageBytes(), (long) layers);
        capacity = (int) Math.min(Integer.MAX_VALUE, budget / blockBytes);
        if (capacity == 0) {
            throw new IllegalArgumentException("a cache of " + budget + " bytes is too small: " + KvLayout.PAGE
                    + " tokens of this model take " + blockBytes);
        }
    }

    int layers() {
        return layers;
    }

    KvLayout layout() {
        return layout;
    }

    /** {@return how many blocks there may be} */
    int capacity() {
        return capacity;
    }

    /** {@return how many blocks can be taken} */
    int available() {
        return capacity - allocated + free.size();
    }

    /** {@return a block for one owner, whose content is undefined} */
    KvBlock take() {
        KvBlock block = free.pollLast();
        if (block != null) {
            block.acquire();
            return block;
        }
        if (allocated == capacity) {
            throw new IllegalStateException("a block was taken that had not been reserved");
        }
        block = new KvBlock(layers, layout);
        allocated++;
        return block;
    }

    /** {@return a block with the same content that one owner may write to; its share of this one is used up} */
    KvBlock writable(KvBlock block) {
        if (!block.shared()) {
            return block;
        }
        KvBlock copy = take();
        for (int layer = 0; layer < layers; layer++) {
            KvPage from = block.layers[layer];
            layout.copy(from, copy.layers[layer]);
        }
        release(block);
        return copy;
    }

    /** Gives up one owner's share. */
    void release(KvBlock block) {
        if (block.release()) {
            free.addLast(block);
        }
    }
}
