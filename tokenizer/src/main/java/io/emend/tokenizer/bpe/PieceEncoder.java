package io.emend.tokenizer.bpe;

import io.emend.tokenizer.text.IntList;
import io.emend.tokenizer.text.PreTokenizer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Turns pieces of text into ids, one after the other. It holds the working memory of one call and is not shared.
 *
 * <p>The pair of neighbours whose merge has the lowest rank is merged first, the leftmost of equals; a heap of
 * (rank, position) finds it in O(log n). Merged symbols leave a linked list, so a piece takes O(n log n).
 */
final class PieceEncoder implements PreTokenizer.PieceSink {
    private static final int NONE = -1;

    private final BytePairModel model;
    private final PieceCache cache;
    private final IntList ids = new IntList();
    private final LongHeap candidates = new LongHeap();
    private int[] symbols = new int[64];
    private int[] previous = new int[64];
    private int[] next = new int[64];
    private int count;

    PieceEncoder(BytePairModel model, PieceCache cache) {
        this.model = model;
        this.cache = cache;
    }

    void add(int id) {
        ids.add(id);
    }

    int[] ids() {
        return ids.toArray();
    }

    @Override
    public void piece(String text, int from, int to) {
        boolean cacheable = to - from <= PieceCache.LONGEST_WORD;
        int[] known = cacheable ? cache.get(text, from, to) : null;
        if (known != null) {
            ids.addAll(known);
            return;
        }
        int start = ids.size();
        encode(text, from, to);
        if (cacheable) {
            cache.put(text, from, to, ids.toArray(start));
        }
    }

    private void encode(String text, int from, int to) {
        if (model.ignoresMerges()) {
            String piece = text.substring(from, to);
            Integer whole = model.wholePiece(ByteLevel.encode(piece.getBytes(StandardCharsets.UTF_8)));
            if (whole != null) {
                ids.add(whole);
                return;
            }
        }
        readBytes(text, from, to);
        mergeAll();
        for (int i = count == 0 ? NONE : 0; i != NONE; i = next[i]) {
            ids.add(symbols[i]);
        }
    }

    /** Makes the symbols of the UTF-8 bytes of the text, which has no unpaired surrogates. */
    private void readBytes(String text, int from, int to) {
        reserve(3L * (to - from));
        count = 0;
        boolean afterUnknown = false;
        for (int i = from; i < to; i++) {
            int c = text.charAt(i);
            if (c < 0x80) {
                afterUnknown = addByte(c, afterUnknown);
                continue;
            }
            if (Character.isHighSurrogate((char) c)) {
                c = Character.toCodePoint((char) c, text.charAt(++i));
            }
            if (c < 0x800) {
                afterUnknown = addByte(0xC0 | c >> 6, afterUnknown);
            } else {
                if (c < 0x10000) {
                    afterUnknown = addByte(0xE0 | c >> 12, afterUnknown);
                } else {
                    afterUnknown = addByte(0xF0 | c >> 18, afterUnknown);
                    afterUnknown = addByte(0x80 | c >> 12 & 0x3F, afterUnknown);
                }
                afterUnknown = addByte(0x80 | c >> 6 & 0x3F, afterUnknown);
            }
            afterUnknown = addByte(0x80 | c & 0x3F, afterUnknown);
        }
    }

    /** Adds the symbol of a byte, if it has one; answers whether a further unknown byte adds nothing. */
    private boolean addByte(int b, boolean afterUnknown) {
        boolean fuses = model.fusesUnknown(b);
        int id = model.byteId(b);
        if (id != BytePairModel.NO_TOKEN && !(fuses && afterUnknown)) {
            symbols[count] = id;
            previous[count] = count - 1;
            next[count] = count + 1;
            count++;
        }
        return fuses;
    }

    private void mergeAll() {
        if (count > 0) {
            next[count - 1] = NONE;
        }
        for (int i = 0; i + 1 < count; i++) {
            offer(i);
        }
        while (!candidates.isEmpty()) {
            long candidate = candidates.pop();
            int rank = (int) (candidate >>> 32);
            int left = (int) candidate;
            // The pair may have changed since it was queued; then its present merge, if any, is queued as well.
            if (symbols[left] != NONE && next[left] != NONE && rankAt(left) == rank) {
                merge(left, model.result(rank));
            }
        }
    }

    private void merge(int left, int result) {
        int right = next[left];
        symbols[left] = result;
        symbols[right] = NONE;
        next[left] = next[right];
        if (next[left] != NONE) {
            previous[next[left]] = left;
            offer(left);
        }
        if (previous[left] != NONE) {
            offer(previous[left]);
        }
    }

    private void offer(int left) {
        int rank = rankAt(left);
        if (rank != LongIntMap.ABSENT) {
            candidates.push((long) rank << 32 | left);
        }
    }

    private int rankAt(int left) {
        return model.rank(symbols[left], symbols[next[left]]);
    }

    private void reserve(long capacity) {
        if (capacity > symbols.length) {
            int length = Math.toIntExact(Math.max(capacity, 2L * symbols.length));
            symbols = new int[length];
            previous = new int[length];
            next = Arrays.copyOf(next, length);
        }
    }
}
