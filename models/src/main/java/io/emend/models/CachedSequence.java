package io.emend.models;

import io.emend.kernels.KvLayout;
import io.emend.kernels.KvPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sequence of the transformer with its paged key/value cache, copied on write. */
final class CachedSequence implements Sequence {
    private final TransformerModel owner;
    private final List<CachePage> pages = new ArrayList<>();
    /** The pages as the attention kernel takes them: layer, page. */
    private final KvPage[][] layers;

    private int length;
    private boolean released;

    /**
     * Makes an empty sequence.
     *
     * @param owner the model it belongs to
     * @param layers number of layers
     */
    CachedSequence(TransformerModel owner, int layers) {
        this.owner = owner;
        this.layers = new KvPage[layers][4];
    }

    @Override
    public int length() {
        return length;
    }

    boolean usableBy(TransformerModel model) {
        return owner == model && !released;
    }

    CachedSequence fork() {
        CachedSequence copy = new CachedSequence(owner, layers.length);
        for (CachePage page : pages) {
            copy.setPage(copy.pages.size(), page.share());
        }
        copy.length = length;
        return copy;
    }

    void truncate(int newLength) {
        dropPagesFrom(KvLayout.pages(newLength));
        length = newLength;
    }

    void release() {
        if (!released) {
            dropPagesFrom(0);
            length = 0;
            released = true;
        }
    }

    /** Makes the pages for {@code count} more positions exist and belong to this sequence alone. */
    void reserve(int count, KvLayout layout) {
        int end = KvLayout.pages(length + count);
        for (int index = length / KvLayout.PAGE; index < end; index++) {
            setPage(index, index < pages.size() ? pages.get(index).writable() : new CachePage(layers.length, layout));
        }
    }

    /** Counts positions whose keys and values have been stored in every layer. */
    void advance(int count) {
        length += count;
    }

    KvPage[] pages(int layer) {
        return layers[layer];
    }

    private void setPage(int index, CachePage page) {
        if (index == pages.size()) {
            pages.add(page);
        } else {
            pages.set(index, page);
        }
        for (int layer = 0; layer < layers.length; layer++) {
            if (index == layers[layer].length) {
                layers[layer] = Arrays.copyOf(layers[layer], 2 * index);
            }
            layers[layer][index] = page.layers[layer];
        }
    }

    private void dropPagesFrom(int first) {
        while (pages.size() > first) {
            pages.removeLast().release();
            for (int layer = 0; layer < layers.length; layer++) {
                layers[layer][pages.size()] = null;
            }
        }
    }
}
