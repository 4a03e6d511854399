package io.emend.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.Batch.Want;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The behaviour of a {@link LanguageModel} whose memory for keys and values is bounded: a test class of each backend
 * that keeps to {@link BackendOptions#cacheBytes}, and of each fake that can be full, extends it.
 */
public abstract class CacheContract {
    /** Tokens that the tests append to a sequence. */
    protected static final int LEAST_CONTEXT = 80;

    private final Logits logits = new Logits();
    private LanguageModel model;

    /** For the test class of a backend. */
    protected CacheContract() {}

    /**
     * Opens a small model that cannot hold all tokens of some sequences.
     *
     * @return a model with at least 16 tokens of vocabulary and {@value #LEAST_CONTEXT} of context, and room for more
     *     than {@value #LEAST_CONTEXT} tokens but less than ten times as many; closed by the tests
     * @throws Exception if it cannot
     */
    protected abstract LanguageModel newBoundedModel() throws Exception;

    @BeforeEach
    void open() throws Exception {
        model = newBoundedModel();
        assertTrue(model.freeCacheTokens() > LEAST_CONTEXT, "there is no room for the tests");
        assertTrue(model.freeCacheTokens() < 10 * LEAST_CONTEXT, "there is too much room to test that it is full");
    }

    @AfterEach
    void close() {
        model.close();
    }

    private Sequence sequenceOf(int tokens) {
        Sequence sequence = model.newSequence();
        model.forward(new Batch().add(sequence, Want.NONE, new int[tokens]), logits);
        return sequence;
    }

    /** Fills the cache until not even one token of a sequence of its own has room. */
    private List<Sequence> fill() {
        List<Sequence> sequences = new ArrayList<>();
        while (model.freeCacheTokens() > 0) {
            sequences.add(sequenceOf((int) Math.min(model.freeCacheTokens(), LEAST_CONTEXT)));
        }
        return sequences;
    }

    private float[] append(Sequence sequence, int token) {
        model.forward(new Batch().add(sequence, Want.LAST, token), logits);
        return Arrays.copyOf(logits.values(), logits.vocabularySize());
    }

    @Test
    void releasedAndTruncatedTokensMakeRoom() {
        long all = model.freeCacheTokens();
        for (int round = 0; round < 3; round++) {
            List<Sequence> sequences = fill();
            model.truncate(sequences.getFirst(), 1);
            assertTrue(model.freeCacheTokens() > 0);
            sequences.forEach(model::release);
            assertEquals(all, model.freeCacheTokens());
        }
    }

    @Test
    void forksShareTheirRoomUntilTheyGoOn() {
        Sequence origin = sequenceOf(LEAST_CONTEXT - 1);
        long before = model.freeCacheTokens();
        List<Sequence> forks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            forks.add(model.fork(origin));
        }
        assertEquals(before, model.freeCacheTokens());
        append(forks.getFirst(), 1);
        assertTrue(model.freeCacheTokens() < before);
        forks.forEach(model::release);
        assertEquals(before, model.freeCacheTokens());
    }

    @Test
    void aBatchWithoutRoomChangesNothingAndCanBeTriedAgain() {
        Sequence first = sequenceOf(LEAST_CONTEXT - 1);
        Sequence second = model.fork(first);
        Sequence third = model.newSequence();
        List<Sequence> filling = fill();
        Sequence unlucky = model.newSequence();
        Batch batch = new Batch()
                .add(first, Want.LAST, 1)
                .add(second, Want.LAST, 2)
                .add(third, Want.LAST, 3)
                .add(unlucky, Want.LAST, 4);
        for (int attempt = 0; attempt < 3; attempt++) {
            CacheFullException full = assertThrows(CacheFullException.class, () -> model.forward(batch, logits));
            assertEquals(1, full.getMessage().lines().count());
            assertTrue(full.missingPages() > 0);
            assertEquals(List.of(79, 79, 0, 0), lengths(first, second, third, unlucky));
            assertEquals(0, model.freeCacheTokens());
        }
        filling.forEach(model::release);
        model.forward(batch, logits);
        assertEquals(List.of(80, 80, 1, 1), lengths(first, second, third, unlucky));
        float[] row = Arrays.copyOfRange(logits.values(), logits.offset(2), logits.offset(3));
        assertArrayEquals(append(model.newSequence(), 3), row, batchTolerance());
    }

    @Test
    void aRunThatCanNeverFitIsRefused() {
        int room = (int) model.freeCacheTokens();
        Batch batch = new Batch();
        for (int tokens = 0; tokens <= room; tokens += LEAST_CONTEXT) {
            batch.add(model.newSequence(), Want.NONE, new int[LEAST_CONTEXT]);
        }
        assertThrows(CacheFullException.class, () -> model.forward(batch, logits));
        assertEquals(room, model.freeCacheTokens());
    }

    private static List<Integer> lengths(Sequence... sequences) {
        return Arrays.stream(sequences).map(Sequence::length).toList();
    }

    /** {@return by how much logits of the same token may differ when it comes in another batch} */
    protected float batchTolerance() {
        return 0;
    }
}
