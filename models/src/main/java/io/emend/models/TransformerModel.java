package io.emend.models;

import io.emend.kernels.Kernels;
import io.emend.kernels.KvLayout;
import io.emend.kernels.ThreadTeam;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The {@code vector} backend: a transformer on our own kernels, with a paged key/value cache that forked sequences
 * share.
 *
 * <p>Logits are bit-equal for a sequence of tokens however it is divided into runs and whatever else is in the batch,
 * because the kernels are batch-invariant.
 */
final class TransformerModel implements LanguageModel {
    private final ModelInfo info;
    private final TransformerConfig config;
    private final KvLayout layout;
    private final ThreadTeam team;
    private final TensorFile file;
    private final ForwardPass pass;
    private final TokenChunk chunk = new TokenChunk(ForwardPass.CHUNK);
    private boolean closed;

    /**
     * Takes over the weights' file and the threads; both are closed with the model.
     *
     * @param info what {@link #info()} reports
     * @param config shape of the network
     * @param weights matrices of that shape, backed by {@code file}
     * @param kernels the operations
     * @param team threads for them
     * @param file where the weights are mapped from
     */
    TransformerModel(
            ModelInfo info,
            TransformerConfig config,
            TransformerWeights weights,
            Kernels kernels,
            ThreadTeam team,
            TensorFile file) {
        this.info = info;
        this.config = config;
        this.team = team;
        this.file = file;
        layout = config.kvLayout();
        pass = new ForwardPass(config, weights, kernels, team);
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public Sequence newSequence() {
        requireOpen();
        return new CachedSequence(this, config.layers());
    }

    @Override
    public Sequence fork(Sequence sequence) {
        return owned(sequence).fork();
    }

    @Override
    public void truncate(Sequence sequence, int length) {
        CachedSequence cached = owned(sequence);
        if (length < 0 || length > cached.length()) {
            throw new IllegalArgumentException(
                    "cannot truncate a sequence of " + cached.length() + " tokens to " + length);
        }
        cached.truncate(length);
    }

    @Override
    public void release(Sequence sequence) {
        if (sequence instanceof CachedSequence cached && cached.usableBy(this)) {
            cached.release();
        }
    }

    @Override
    public void forward(Batch batch, Logits logits) {
        requireOpen();
        check(batch);
        logits.reshape(batch.rows(), config.vocabularySize());
        for (Batch.Run run : batch.runs()) {
            owned(run.sequence()).reserve(run.tokens().length, layout);
        }
        try {
            compute(batch, logits);
        } finally {
            chunk.clear();
        }
        for (Batch.Run run : batch.runs()) {
            owned(run.sequence()).advance(run.tokens().length);
        }
    }

    private void compute(Batch batch, Logits logits) {
        int row = 0;
        for (Batch.Run run : batch.runs()) {
            CachedSequence sequence = owned(run.sequence());
            int[] tokens = run.tokens();
            for (int i = 0; i < tokens.length; i++) {
                boolean wanted =
                        run.want() == Batch.Want.ALL || run.want() == Batch.Want.LAST && i == tokens.length - 1;
                chunk.add(sequence, tokens[i], sequence.length() + i, wanted ? row++ : TokenChunk.NO_ROW);
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
        Set<Sequence> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Batch.Run run : batch.runs()) {
            CachedSequence sequence = owned(run.sequence());
            if (!seen.add(sequence)) {
                throw new IllegalArgumentException("a sequence is listed twice in a batch");
            }
            int needed = Math.addExact(sequence.length(), run.tokens().length);
            if (needed > config.contextLength()) {
                throw new ContextOverflowException(needed, config.contextLength());
            }
            for (int token : run.tokens()) {
                if (token < 0 || token >= config.vocabularySize()) {
                    throw new IllegalArgumentException(
                            "token " + token + " is outside the model's vocabulary of " + config.vocabularySize());
                }
            }
        }
    }

    private CachedSequence owned(Sequence sequence) {
        requireOpen();
        if (sequence instanceof CachedSequence cached && cached.usableBy(this)) {
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
        if (!closed) {
            closed = true;
            team.close();
            file.close();
        }
    }
}
