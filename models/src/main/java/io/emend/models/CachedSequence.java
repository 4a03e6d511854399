package io.emend.models;

import io.emend.kernels.KvLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sequence of the transformer with its paged key/value cache, copied on write. */
final class CachedSequence implements Sequence {
    private final TransformerModel owner;
    private final List<KvPage> pages = new ArrayList<>();
    /** The pages' arrays as the attention kernel takes them: layer, page, floats. */
    private final float[][][] keys;

    private final float[][][] values;
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
        keys = new float[layers][4][];
        values = new float[layers][4][];
    }

    @Override
    public int length() {
        return length;
    }

    boolean usableBy(TransformerModel model) {
        return owner == model && !released;
    }

    CachedSequence fork() {
        CachedSequence copy = new CachedSequence(owner, keys.length);
        for (KvPage page : pages) {
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
            setPage(index, index < pages.size() ? pages.get(index).writable() : new KvPage(keys.length, layout));
        }
    }

    /** Counts positions whose keys and values have been stored in every layer. */
    void advance(int count) {
        length += count;
    }

    float[][] keys(int layer) {
        return keys[layer];
    }

    float[][] values(int layer) {
        return values[layer];
    }

    private void setPage(int index, KvPage page) {
        if (index == pages.size()) {
            pages.add(page);
        } else {
            pages.set(index, page);
        }
        for (int layer = 0; layer < keys.length; layer++) {
            if (index == keys[layer].length) {
                keys[layer] = Arrays.copyOf(keys[layer], 2 * index);
                values[layer] = Arrays.copyOf(values[layer], 2 * index);
            }
            keys[layer][index] = page.keys[layer];
            values[layer][index] = page.values[layer];
        }
    }

    private void dropPagesFrom(int first) {
        while (pages.size() > first) {
            pages.removeLast().release();
            for (int layer = 0; layer < keys.length; layer++) {
                keys[layer][pages.size()] = null;
                values[layer][pages.size()] = null;
            }
        }
    }
}
