package io.emend.models.transformer;

import io.emend.kernels.KvLayout;
import io.emend.kernels.KvPage;
import io.emend.models.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sequence of the transformer with its paged keys and values, copied on write. */
final class CachedSequence implements Sequence {
    private final KvPool pool;
    private final List<KvBlock> blocks = new ArrayList<>();
    /** The blocks' pages as the attention kernel takes them: layer by layer. */
    private final KvPage[][] pages;

    private int length;
    private boolean released;
    private long lastPass;

    /**
     * Makes an empty sequence.
     *
     * @param pool where its keys and values come from; tells the sequences of one model from those of another
     */
    CachedSequence(KvPool pool) {
        this.pool = pool;
        pages = new KvPage[pool.layers()][4];
    }

    @Override
    public int length() {
        return length;
    }

    boolean usableWith(KvPool other) {
        return pool == other && !released;
    }

    /**
     * Notes that a pass has this sequence.
     *
     * @param pass the pass's number, from 1
     * @return whether it did not have it already
     */
    boolean join(long pass) {
        boolean fresh = lastPass != pass;
        lastPass = pass;
        return fresh;
    }

    CachedSequence fork() {
        CachedSequence copy = new CachedSequence(pool);
        for (KvBlock block : blocks) {
            copy.setBlock(copy.blocks.size(), block.share());
        }
        copy.length = length;
        return copy;
    }

    void truncate(int newLength) {
        length = newLength;
        trim();
    }

    void release() {
        if (!released) {
            truncate(0);
            released = true;
        }
    }

    /** {@return how many blocks {@link #reserve} will take; claims the last block until {@link #clearClaim}} */
    int claim(int count) {
        boolean copied = endsInsideBlock() && blocks.getLast().claim();
        return KvLayout.pages(length + count) - blocks.size() + (copied ? 1 : 0);
    }

    /** Takes back what {@link #claim} noted. */
    void clearClaim() {
        if (endsInsideBlock()) {
            blocks.getLast().clearClaims();
        }
    }

    /** Makes the blocks for {@code count} more positions exist and belong to this sequence alone. */
    void reserve(int count) {
        if (endsInsideBlock()) {
            int last = blocks.size() - 1;
            setBlock(last, pool.writable(blocks.get(last)));
        }
        int end = KvLayout.pages(length + count);
        while (blocks.size() < end) {
            setBlock(blocks.size(), pool.take());
        }
    }

    /** Counts positions whose keys and values have been stored in every layer. */
    void advance(int count) {
        length += count;
    }

    /** Gives back the blocks that hold no position. */
    void trim() {
        while (blocks.size() > KvLayout.pages(length)) {
            pool.release(blocks.removeLast());
            for (KvPage[] layer : pages) {
                layer[blocks.size()] = null;
            }
        }
    }

    /** {@return the pages of a layer in order of position} */
    KvPage[] pages(int layer) {
        return pages[layer];
    }

    private boolean endsInsideBlock() {
        return length % KvLayout.PAGE != 0;
    }

    private void setBlock(int index, KvBlock block) {
        if (index == blocks.size()) {
            blocks.add(block);
        } else {
            blocks.set(index, block);
        }
        for (int layer = 0; layer < pages.length; layer++) {
            if (index == pages[layer].length) {
                pages[layer] = Arrays.copyOf(pages[layer], 2 * index);
            }
            pages[layer][index] = block.layers[layer];
        }
    }
}
