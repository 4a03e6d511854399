package io.emend.engine.fake;

import io.emend.models.Batch;
import io.emend.models.CacheFullException;
import io.emend.models.ContextOverflowException;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.ModelInfo;
import io.emend.models.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * A model whose logits are a function of all tokens before: it keeps the contracts, with pages that sequences share and
 * a budget of them, and counts what is not released.
 */
public final class FakeModel implements LanguageModel {
    /** Positions of a page. */
    public static final int PAGE = 4;

    /** Fills the logits that follow some tokens. */
    public interface Predictor {
        void predict(int[] tokens, float[] logits, int offset);
    }

    private final int vocabularySize;
    private final int contextLength;
    private final Predictor predictor;
    private final Set<TokenList> live = new HashSet<>();
    private final List<Integer> passes = new ArrayList<>();
    private IntConsumer afterPass = count -> {};
    private long budget = Integer.MAX_VALUE;
    private long used;
    private int refusals;
    private boolean closed;

    public FakeModel(int vocabularySize, int contextLength, Predictor predictor) {
        this.vocabularySize = vocabularySize;
        this.contextLength = contextLength;
        this.predictor = predictor;
    }

    /** Normally distributed logits that depend on every token before. */
    public static FakeModel hashing(int vocabularySize, int contextLength) {
        return new FakeModel(vocabularySize, contextLength, (tokens, logits, offset) -> {
            SplittableRandom random = new SplittableRandom(Arrays.hashCode(tokens));
            for (int i = 0; i < vocabularySize; i++) {
                logits[offset + i] = (float) (2 * random.nextGaussian());
            }
        });
    }

    /** After {@code promptLength} tokens the script is all but certain, and after the script its last token. */
    public static FakeModel scripted(int vocabularySize, int contextLength, int promptLength, int... script) {
        return new FakeModel(vocabularySize, contextLength, (tokens, logits, offset) -> {
            Arrays.fill(logits, offset, offset + vocabularySize, 0);
            int index = Math.clamp(tokens.length - promptLength, 0, script.length - 1);
            logits[offset + script[index]] = 40;
        });
    }

    /** Calls something with the number of passes after each of them. */
    public FakeModel afterEachPass(IntConsumer action) {
        afterPass = action;
        return this;
    }

    /** Holds no more than some pages of keys and values at a time. */
    public FakeModel withPages(int pages) {
        budget = pages;
        return this;
    }

    /** Keys and values of {@link #PAGE} positions; written only by a sequence that is their only user. */
    private static final class Page {
        private int users = 1;
    }

    private static final class TokenList implements Sequence {
        private final FakeModel owner;
        private final List<Page> pages = new ArrayList<>();
        private int[] tokens = {};

        TokenList(FakeModel owner) {
            this.owner = owner;
        }

        @Override
        public int length() {
            return tokens.length;
        }
    }

    /** How many sequences were not released. */
    public int liveSequences() {
        return live.size();
    }

    /** How many pages are in use. */
    public long usedPages() {
        return used;
    }

    @Override
    public long freeCacheTokens() {
        return budget == Integer.MAX_VALUE ? Long.MAX_VALUE : (budget - used) * PAGE;
    }

    /** How often the pages did not suffice. */
    public int refusals() {
        return refusals;
    }

    /** The number of tokens of each forward pass. */
    public List<Integer> passes() {
        return passes;
    }

    /** The number of tokens of all forward passes. */
    public int tokensRead() {
        return passes.stream().mapToInt(n -> n).sum();
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public ModelInfo info() {
        return new ModelInfo("fake", "fake", vocabularySize, contextLength, 1, 1, 1, "f32", "fake");
    }

    @Override
    public Sequence newSequence() {
        requireOpen();
        TokenList sequence = new TokenList(this);
        live.add(sequence);
        return sequence;
    }

    @Override
    public Sequence fork(Sequence sequence) {
        TokenList source = owned(sequence);
        TokenList copy = (TokenList) newSequence();
        copy.tokens = source.tokens;
        source.pages.forEach(page -> page.users++);
        copy.pages.addAll(source.pages);
        return copy;
    }

    @Override
    public void truncate(Sequence sequence, int length) {
        TokenList shortened = owned(sequence);
        if (length < 0 || length > sequence.length()) {
            throw new IllegalArgumentException("cannot truncate " + sequence.length() + " to " + length);
        }
        shortened.tokens = Arrays.copyOf(shortened.tokens, length);
        dropPages(shortened, pages(length));
    }

    @Override
    public void release(Sequence sequence) {
        if (sequence instanceof TokenList released && live.remove(released)) {
            dropPages(released, 0);
        }
    }

    private void dropPages(TokenList sequence, int left) {
        while (sequence.pages.size() > left) {
            used -= --sequence.pages.removeLast().users == 0 ? 1 : 0;
        }
    }

    private static int pages(int length) {
        return (length + PAGE - 1) / PAGE;
    }

    @Override
    public void forward(Batch batch, Logits logits) {
        requireOpen();
        check(batch);
        int needed = neededPages(batch);
        if (used + needed > budget) {
            refusals++;
            throw new CacheFullException(needed, budget - used, budget);
        }
        logits.reshape(batch.rows(), vocabularySize);
        predict(batch, logits);
        batch.runs().forEach(this::append);
        passes.add(batch.tokens());
        afterPass.accept(passes.size());
    }

    private void predict(Batch batch, Logits logits) {
        int row = 0;
        for (Batch.Run run : batch.runs()) {
            int before = run.sequence().length();
            int[] tokens = concat(owned(run.sequence()).tokens, run.tokens());
            for (int i = before + run.tokens().length - run.rows(); i < tokens.length; i++) {
                predictor.predict(Arrays.copyOf(tokens, i + 1), logits.values(), logits.offset(row++));
            }
        }
    }

    private void append(Batch.Run run) {
        TokenList sequence = owned(run.sequence());
        int first = sequence.length() / PAGE;
        if (first < sequence.pages.size() && sequence.pages.get(first).users > 1) {
            sequence.pages.get(first).users--;
            sequence.pages.set(first, new Page());
            used++;
        }
        sequence.tokens = concat(sequence.tokens, run.tokens());
        while (sequence.pages.size() < pages(sequence.tokens.length)) {
            sequence.pages.add(new Page());
            used++;
        }
    }

    /** How many pages a batch takes: new ones, and copies of those that others use as well. */
    private int neededPages(Batch batch) {
        Map<Page, Integer> users = new IdentityHashMap<>();
        int needed = 0;
        for (Batch.Run run : batch.runs()) {
            List<Page> pages = owned(run.sequence()).pages;
            int first = run.sequence().length() / PAGE;
            needed += pages(run.sequence().length() + run.tokens().length) - pages.size();
            if (first < pages.size()
                    && users.merge(pages.get(first), pages.get(first).users, (left, all) -> left) > 1) {
                users.merge(pages.get(first), -1, Integer::sum);
                needed++;
            }
        }
        return needed;
    }

    private void check(Batch batch) {
        Set<Sequence> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Batch.Run run : batch.runs()) {
            int needed = owned(run.sequence()).length() + run.tokens().length;
            if (!seen.add(run.sequence())) {
                throw new IllegalArgumentException("a sequence is listed twice in a batch");
            }
            if (needed > contextLength) {
                throw new ContextOverflowException(needed, contextLength);
            }
            for (int token : run.tokens()) {
                if (token < 0 || token >= vocabularySize) {
                    throw new IllegalArgumentException(
                            "token " + token + " is outside the model's vocabulary of " + vocabularySize);
                }
            }
        }
    }

    private TokenList owned(Sequence sequence) {
        requireOpen();
        if (sequence instanceof TokenList tokens && tokens.owner == this && live.contains(tokens)) {
            return tokens;
        }
        throw new IllegalArgumentException("the sequence was released or belongs to another model");
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the model is closed");
        }
    }

    private static int[] concat(int[] a, int[] b) {
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    @Override
    public void close() {
        closed = true;
    }
}
