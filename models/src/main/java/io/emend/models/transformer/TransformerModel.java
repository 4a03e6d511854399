package io.emend.models.transformer;

import io.emend.kernels.KvLayout;
import io.emend.kernels.ThreadTeam;
import io.emend.models.Batch;
import io.emend.models.CacheFullException;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.ModelInfo;
import io.emend.models.Sequence;
import io.emend.models.SoleCaller;
import java.lang.foreign.Arena;

/**
 * A transformer on our own kernels, with paged keys and values that forked sequences share.
 *
 * <p>Logits are bit-equal for a sequence of tokens however it is divided into runs and whatever else is in the batch,
 * because the kernels are batch-invariant.
 */
final class TransformerModel implements LanguageModel {
    private final ModelInfo info;
    private final ForwardPass pass;
    private final KvPool pool;
    private final ThreadTeam team;
    private final Arena memory;
    private final TokenChunk chunk = new TokenChunk(ForwardPass.CHUNK);
    private final SoleCaller caller = new SoleCaller();
    private long passes;
    private boolean closed;

    /**
     * Takes over the threads and the memory of the weights, which are closed with the model.
     *
     * @param info what {@link #info()} reports
     * @param pass the network
     * @param pool room for its keys and values
     * @param team threads of the pass
     * @param memory that of its weights
     */
    TransformerModel(ModelInfo info, ForwardPass pass, KvPool pool, ThreadTeam team, Arena memory) {
        this.info = info;
        this.pass = pass;
        this.pool = pool;
        this.team = team;
        this.memory = memory;
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public long freeCacheTokens() {
        return (long) pool.available() * KvLayout.PAGE;
    }

    @Override
    public Sequence newSequence() {
        try (var _ = caller.enter()) {
            requireOpen();
            return new CachedSequence(pool);
        }
    }

    @Override
    public Sequence fork(Sequence sequence) {
        try (var _ = caller.enter()) {
            return owned(sequence).fork();
        }
    }

    @Override
    public void truncate(Sequence sequence, int length) {
        try (var _ = caller.enter()) {
            CachedSequence cached = owned(sequence);
            if (length < 0 || length > cached.length()) {
                throw new IllegalArgumentException(
                        "cannot truncate a sequence of " + cached.length() + " tokens to " + length);
            }
            cached.truncate(length);
        }
    }

    @Override
    public void release(Sequence sequence) {
        try (var _ = caller.enter()) {
            if (sequence instanceof CachedSequence cached && cached.usableWith(pool)) {
                cached.release();
            }
        }
    }

    @Override
    public void forward(Batch batch, Logits logits) {
        try (var _ = caller.enter()) {
            requireOpen();
            check(batch);
            requireRoom(batch);
            logits.reshape(batch.rows(), info.vocabularySize());
            try {
                for (Batch.Run run : batch.runs()) {
                    cached(run).reserve(run.tokens().length);
                }
                compute(batch, logits);
                for (Batch.Run run : batch.runs()) {
                    cached(run).advance(run.tokens().length);
                }
            } finally {
                chunk.clear();
                for (Batch.Run run : batch.runs()) {
                    cached(run).trim();
                }
            }
        }
    }

    private void compute(Batch batch, Logits logits) {
        int row = 0;
        for (Batch.Run run : batch.runs()) {
            CachedSequence sequence = cached(run);
            int[] tokens = run.tokens();
            for (int i = 0; i < tokens.length; i++) {
                chunk.add(sequence, tokens[i], sequence.length() + i, run.wants(i) ? row++ : TokenChunk.NO_ROW);
                if (chunk.full()) {
                    pass.run(chunk, logits);
                    chunk.clear();
                }
            }
        }
        if (chunk.size() > 0) {
            pass.run(chunk, logits);
        }
    }

    private void check(Batch batch) {
        passes++;
        for (Batch.Run run : batch.runs()) {
            if (!owned(run.sequence()).join(passes)) {
                throw new IllegalArgumentException("a sequence is listed twice in a batch");
            }
            run.requireWithin(info);
        }
    }

    /** Looks before anything is taken: so a batch for which there is no room changes nothing. */
    private void requireRoom(Batch batch) {
        long needed = 0;
        for (Batch.Run run : batch.runs()) {
            needed += cached(run).claim(run.tokens().length);
        }
        for (Batch.Run run : batch.runs()) {
            cached(run).clearClaim();
        }
        if (needed > pool.available()) {
            throw new CacheFullException(needed, pool.available(), pool.capacity());
        }
    }

    private static CachedSequence cached(Batch.Run run) {
        return (CachedSequence) run.sequence();
    }

    private CachedSequence owned(Sequence sequence) {
        requireOpen();
        if (sequence instanceof CachedSequence cached && cached.usableWith(pool)) {
            return cached;
        }
        throw new IllegalArgumentException("the sequence was released or belongs to another model");
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the model is closed");
        }
    }

    @Override
    public void close() {
        try (var _ = caller.enter()) {
            if (!closed) {
                closed = true;
                team.close();
                memory.close();
            }
        }
    }
}
