package io.emend.llamacpp;

import io.emend.models.Batch;
import io.emend.models.CacheFullException;
import io.emend.models.Sequence;
import java.util.BitSet;

/**
 * Which sequence of ours holds which of llama.cpp's, and how much room is left: for positions, and for sequences that
 * have gone their own ways. A sequence that goes on has a strand of its own.
 */
final class Strands {
    private final NativeContext context;
    private final Cells cells;
    private final boolean bounded;
    private final boolean rewinds;
    private final int mostIds;
    private final BitSet ids = new BitSet();

    /**
     * Manages a context.
     *
     * @param context the context, in which nothing is stored
     * @param size how large it is
     * @param bounded whether positions take cells; not so where a layer has one state for all of them
     * @param rewinds whether positions at the end of a sequence can be dropped
     */
    Strands(NativeContext context, NativeContext.Size size, boolean bounded, boolean rewinds) {
        this.context = context;
        this.cells = new Cells(bounded ? size.cells() : 0);
        this.bounded = bounded;
        this.rewinds = rewinds;
        this.mostIds = size.sequences();
    }

    /** {@return how many tokens can surely be appended to a sequence of its own} */
    long free() {
        if (ids.cardinality() == mostIds) {
            return 0;
        }
        return bounded ? cells.free() : Long.MAX_VALUE;
    }

    LlamaSequence fork(LlamaSequence sequence) {
        LlamaSequence fork = new LlamaSequence(this);
        fork.copyTokens(sequence);
        if (sequence.strand() != null) {
            hold(fork, sequence.strand());
        }
        return fork;
    }

    void truncate(LlamaSequence sequence, int length) {
        if (length == sequence.length()) {
            return;
        }
        sequence.shorten(length);
        if (sequence.strand() != null) {
            if (rewinds && length > 0) {
                trim(sequence.strand());
            } else {
                leave(sequence);
            }
        }
    }

    void release(LlamaSequence sequence) {
        leave(sequence);
        sequence.release();
    }

    /**
     * Checks that a batch has room, before anything is changed.
     *
     * @param batch the batch, whose sequences have joined the pass
     * @param pass its number
     * @throws CacheFullException if it has none
     */
    void requireRoom(Batch batch, long pass) {
        long newCells = 0;
        int newIds = 0;
        for (Batch.Run run : batch.runs()) {
            LlamaSequence sequence = (LlamaSequence) run.sequence();
            newCells += run.tokens().length + sequence.length() - sequence.stored();
            newIds += needsId(sequence, pass) ? 1 : 0;
        }
        if (bounded && newCells > cells.free()) {
            throw new CacheFullException(newCells, cells.free(), cells.count());
        }
        int freeIds = mostIds - ids.cardinality();
        if (newIds > freeIds) {
            throw new CacheFullException(newIds, freeIds, mostIds);
        }
    }

    /** Of those who hold a strand the last one keeps it. */
    private static boolean needsId(LlamaSequence sequence, long pass) {
        Strand strand = sequence.strand();
        return strand == null
                || strand.holders.getLast() != sequence
                || !strand.holders.stream().allMatch(holder -> ((LlamaSequence) holder).joined(pass));
    }

    /**
     * Gives a sequence a strand of its own, with what is stored of it.
     *
     * @param sequence which
     * @return the strand
     */
    Strand own(LlamaSequence sequence) {
        Strand shared = sequence.strand();
        if (shared != null && shared.holders.size() == 1) {
            return shared;
        }
        Strand own = new Strand(ids.nextClearBit(0), cells);
        ids.set(own.id);
        if (shared != null) {
            context.copy(shared.id, own.id, sequence.length(), !rewinds);
            if (bounded) {
                own.share(shared, sequence.length());
            }
            leave(sequence);
        }
        hold(sequence, own);
        return own;
    }

    /** Counts positions of a strand that are about to be stored. */
    void grow(Strand strand, int count) {
        if (bounded) {
            strand.grow(count);
        }
    }

    /**
     * Takes back what a pass that failed may have stored.
     *
     * @param sequence a sequence of the pass, which has a strand of its own; its tokens have not been appended
     * @param stored how many of its tokens were stored before
     */
    void rollBack(LlamaSequence sequence, int stored) {
        Strand strand = sequence.strand();
        boolean whole = stored > 0 && stored == sequence.length();
        if (strand != null && rewinds && whole && context.truncate(strand.id, stored)) {
            strand.shrink(sequence.length());
        } else {
            leave(sequence);
        }
    }

    private static void hold(LlamaSequence sequence, Strand strand) {
        strand.holders.add(sequence);
        sequence.hold(strand);
    }

    /** Whoever leaves last frees the strand. */
    private void leave(LlamaSequence sequence) {
        Strand strand = sequence.strand();
        if (strand == null) {
            return;
        }
        strand.holders.remove(sequence);
        sequence.hold(null);
        if (strand.holders.isEmpty()) {
            context.truncate(strand.id, 0);
            strand.shrink(0);
            ids.clear(strand.id);
        } else if (rewinds) {
            trim(strand);
        }
    }

    /** Drops the positions that no holder has. */
    private void trim(Strand strand) {
        int longest = strand.holders.stream().mapToInt(Sequence::length).max().orElse(0);
        if (longest < strand.length()) {
            context.truncate(strand.id, longest);
            strand.shrink(longest);
        }
    }
}
