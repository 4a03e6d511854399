package io.emend.engine;

import io.emend.models.Batch;
import io.emend.models.ContextOverflowException;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.ModelInfo;
import io.emend.models.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/** A model whose logits are a function of all tokens before: it keeps the contracts and counts what is not released. */
final class FakeModel implements LanguageModel {
    /** Fills the logits that follow some tokens. */
    interface Predictor {
        void predict(int[] tokens, float[] logits, int offset);
    }

    private final int vocabularySize;
    private final int contextLength;
    private final Predictor predictor;
    private final Set<TokenList> live = new HashSet<>();
    private final List<Integer> passes = new ArrayList<>();
    private IntConsumer afterPass = count -> {};
    private boolean closed;

    FakeModel(int vocabularySize, int contextLength, Predictor predictor) {
        this.vocabularySize = vocabularySize;
        this.contextLength = contextLength;
        this.predictor = predictor;
    }

    /** Normally distributed logits that depend on every token before. */
    static FakeModel hashing(int vocabularySize, int contextLength) {
        return new FakeModel(vocabularySize, contextLength, (tokens, logits, offset) -> {
            SplittableRandom random = new SplittableRandom(Arrays.hashCode(tokens));
            for (int i = 0; i < vocabularySize; i++) {
                logits[offset + i] = (float) (2 * random.nextGaussian());
            }
        });
    }

    /** After {@code promptLength} tokens the script is all but certain, and after the script its last token. */
    static FakeModel scripted(int vocabularySize, int contextLength, int promptLength, int... script) {
        return new FakeModel(vocabularySize, contextLength, (tokens, logits, offset) -> {
            Arrays.fill(logits, offset, offset + vocabularySize, 0);
            int index = Math.clamp(tokens.length - promptLength, 0, script.length - 1);
            logits[offset + script[index]] = 40;
        });
    }

    /** Calls something with the number of passes after each of them. */
    FakeModel afterEachPass(IntConsumer action) {
        afterPass = action;
        return this;
    }

    private final class TokenList implements Sequence {
        private int[] tokens = {};

        @Override
        public int length() {
            return tokens.length;
        }
    }

    /** How many sequences were not released. */
    int liveSequences() {
        return live.size();
    }

    /** The number of tokens of each forward pass. */
    List<Integer> passes() {
        return passes;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public ModelInfo info() {
        return new ModelInfo("fake", "fake", vocabularySize, contextLength, 1, 1, 1, "f32", "fake");
    }

    @Override
    public Sequence newSequence() {
        TokenList sequence = new TokenList();
        live.add(sequence);
        return sequence;
    }

    @Override
    public Sequence fork(Sequence sequence) {
        TokenList copy = (TokenList) newSequence();
        copy.tokens = owned(sequence).tokens;
        return copy;
    }

    @Override
    public void truncate(Sequence sequence, int length) {
        if (length < 0 || length > sequence.length()) {
            throw new IllegalArgumentException("cannot truncate " + sequence.length() + " to " + length);
        }
        owned(sequence).tokens = Arrays.copyOf(owned(sequence).tokens, length);
    }

    @Override
    public void release(Sequence sequence) {
        live.remove(sequence);
    }

    @Override
    public void forward(Batch batch, Logits logits) {
        for (Batch.Run run : batch.runs()) {
            check(run);
        }
        passes.add(batch.tokens());
        logits.reshape(batch.rows(), vocabularySize);
        int row = 0;
        for (Batch.Run run : batch.runs()) {
            TokenList sequence = owned(run.sequence());
            for (int i = 0; i < run.tokens().length; i++) {
                sequence.tokens = Arrays.copyOf(sequence.tokens, sequence.tokens.length + 1);
                sequence.tokens[sequence.tokens.length - 1] = run.tokens()[i];
                if (run.want() == Batch.Want.ALL || run.want() == Batch.Want.LAST && i == run.tokens().length - 1) {
                    predictor.predict(sequence.tokens, logits.values(), logits.offset(row++));
                }
            }
        }
        afterPass.accept(passes.size());
    }

    private void check(Batch.Run run) {
        int needed = owned(run.sequence()).length() + run.tokens().length;
        if (needed > contextLength) {
            throw new ContextOverflowException(needed, contextLength);
        }
        for (int token : run.tokens()) {
            if (token < 0 || token >= vocabularySize) {
                throw new IllegalArgumentException("token " + token + " is outside the vocabulary");
            }
        }
    }

    private TokenList owned(Sequence sequence) {
        if (!live.contains(sequence)) {
            throw new IllegalArgumentException("the sequence was released or belongs to another model");
        }
        return (TokenList) sequence;
    }

    @Override
    public void close() {
        closed = true;
    }
}
