package io.emend.llamacpp;

import io.emend.models.Batch;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.ModelInfo;
import io.emend.models.Sequence;
import io.emend.models.SoleCaller;
import java.util.List;

/**
 * A model on llama.cpp. Logits of a token may differ in their last digits with what else is in a batch, since ggml
 * chooses its kernels by the batch's size.
 */
final class LlamaModel implements LanguageModel {
    private final ModelInfo info;
    private final NativeModel model;
    private final NativeContext context;
    private final Strands strands;
    private final SoleCaller caller = new SoleCaller();
    private long passes;
    private boolean closed;

    /**
     * Takes over model and context, which are closed with this.
     *
     * @param info what {@link #info()} reports
     * @param model weights and vocabulary
     * @param context the context, in which nothing is stored
     * @param strands who holds what in it
     */
    LlamaModel(ModelInfo info, NativeModel model, NativeContext context, Strands strands) {
        this.info = info;
        this.model = model;
        this.context = context;
        this.strands = strands;
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public long freeCacheTokens() {
        return strands.free();
    }

    @Override
    public Sequence newSequence() {
        try (var _ = caller.enter()) {
            requireOpen();
            return new LlamaSequence(strands);
        }
    }

    @Override
    public Sequence fork(Sequence sequence) {
        try (var _ = caller.enter()) {
            return strands.fork(owned(sequence));
        }
    }

    @Override
    public void truncate(Sequence sequence, int length) {
        try (var _ = caller.enter()) {
            LlamaSequence owned = owned(sequence);
            if (length < 0 || length > owned.length()) {
                throw new IllegalArgumentException(
                        "cannot truncate a sequence of " + owned.length() + " tokens to " + length);
            }
            strands.truncate(owned, length);
        }
    }

    @Override
    public void release(Sequence sequence) {
        try (var _ = caller.enter()) {
            if (!closed && sequence instanceof LlamaSequence owned && owned.usableWith(strands)) {
                strands.release(owned);
            }
        }
    }

    @Override
    public void forward(Batch batch, Logits logits) {
        try (var _ = caller.enter()) {
            requireOpen();
            check(batch);
            strands.requireRoom(batch, passes);
            logits.reshape(batch.rows(), info.vocabularySize());
            List<Batch.Run> runs = batch.runs();
            int[] stored = runs.stream().mapToInt(run -> llama(run).stored()).toArray();
            int[] strandIds = new int[stored.length];
            for (int i = 0; i < stored.length; i++) {
                strandIds[i] = own(runs.get(i), stored[i]);
            }
            boolean done = false;
            try {
                compute(runs, stored, strandIds, logits);
                done = true;
            } finally {
                for (int i = 0; i < stored.length; i++) {
                    if (done) {
                        llama(runs.get(i)).append(runs.get(i).tokens());
                    } else {
                        strands.rollBack(llama(runs.get(i)), stored[i]);
                    }
                }
            }
        }
    }

    private int own(Batch.Run run, int stored) {
        Strand strand = strands.own(llama(run));
        strands.grow(strand, llama(run).length() - stored + run.tokens().length);
        return strand.id;
    }

    private void compute(List<Batch.Run> runs, int[] stored, int[] strandIds, Logits logits) {
        context.clear();
        int row = 0;
        for (int i = 0; i < stored.length; i++) {
            LlamaSequence sequence = llama(runs.get(i));
            for (int position = stored[i]; position < sequence.length(); position++) {
                add(sequence.token(position), position, strandIds[i], NativeContext.NO_ROW, logits);
            }
            Batch.Run run = runs.get(i);
            for (int t = 0; t < run.tokens().length; t++) {
                int wanted = run.wants(t) ? row++ : NativeContext.NO_ROW;
                add(run.tokens()[t], sequence.length() + t, strandIds[i], wanted, logits);
            }
        }
        if (!context.isEmpty()) {
            context.decode(logits);
        }
    }

    private void add(int token, int position, int strand, int row, Logits logits) {
        if (context.full()) {
            context.decode(logits);
        }
        context.add(token, position, strand, row);
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

    private static LlamaSequence llama(Batch.Run run) {
        return (LlamaSequence) run.sequence();
    }

    private LlamaSequence owned(Sequence sequence) {
        requireOpen();
        if (sequence instanceof LlamaSequence owned && owned.usableWith(strands)) {
            return owned;
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
                context.close();
                model.close();
            }
        }
    }
}
