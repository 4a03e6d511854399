package io.emend.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.Batch.Want;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The behaviour that every {@link LanguageModel} must have: a test class of each backend, and of each fake, extends it.
 * What a model computes is only compared with what the same model computes by other calls.
 */
public abstract class LanguageModelContract {
    /** Tokens of the vocabulary that the tests use. */
    protected static final int LEAST_VOCABULARY = 16;
    /** Tokens of context that the tests need: more than two pages of keys and values of any backend we know. */
    protected static final int LEAST_CONTEXT = 80;

    private LanguageModel model;
    private LanguageModel other;

    /** For the test class of a backend. */
    protected LanguageModelContract() {}

    /**
     * Opens a small model, the same in each call, but independent of all others.
     *
     * @return a model with at least {@value #LEAST_VOCABULARY} tokens of vocabulary and {@value #LEAST_CONTEXT} of
     *     context; closed by the tests
     * @throws Exception if it cannot
     */
    protected abstract LanguageModel newModel() throws Exception;

    /** {@return by how much logits of the same token may differ when it comes in another batch} */
    protected float batchTolerance() {
        return 0;
    }

    @BeforeEach
    void open() throws Exception {
        model = newModel();
        other = newModel();
        assertTrue(model.info().vocabularySize() >= LEAST_VOCABULARY, "the vocabulary is too small for this suite");
        assertTrue(model.info().contextLength() >= LEAST_CONTEXT, "the context is too small for this suite");
    }

    @AfterEach
    void close() {
        model.close();
        other.close();
    }

    /** Some tokens, other ones for each seed. */
    private static int[] tokens(int count, int seed) {
        return IntStream.range(0, count)
                .map(i -> (7 * i * i + 3 * i + 5 * seed + 1) % LEAST_VOCABULARY)
                .toArray();
    }

    private static int[] join(int[] first, int... second) {
        int[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static float[] row(Logits logits, int row) {
        int from = logits.offset(row);
        return Arrays.copyOfRange(logits.values(), from, from + logits.vocabularySize());
    }

    private float[] append(Sequence sequence, int... ids) {
        Logits logits = new Logits();
        model.forward(new Batch().add(sequence, Want.LAST, ids), logits);
        assertEquals(1, logits.rows());
        assertEquals(model.info().vocabularySize(), logits.vocabularySize());
        return row(logits, 0);
    }

    private Sequence sequenceOf(int... ids) {
        Sequence sequence = model.newSequence();
        append(sequence, ids);
        return sequence;
    }

    /** The logits after some tokens, by a model that has seen nothing else. */
    private float[] fresh(int... ids) {
        Sequence sequence = model.newSequence();
        float[] logits = append(sequence, ids);
        model.release(sequence);
        return logits;
    }

    private void assertLogits(float[] expected, float[] actual) {
        assertArrayEquals(expected, actual, batchTolerance());
    }

    /** The sequence must still hold these tokens, and nothing else. */
    private void assertHolds(Sequence sequence, int... ids) {
        assertEquals(ids.length, sequence.length());
        Sequence probe = model.fork(sequence);
        assertLogits(fresh(join(ids, 3)), append(probe, 3));
        model.release(probe);
    }

    @Test
    void aSequenceGrowsByTheTokensOfItsRuns() {
        Sequence sequence = model.newSequence();
        assertEquals(0, sequence.length());
        append(sequence, tokens(5, 0));
        assertEquals(5, sequence.length());
        append(sequence, 2);
        assertEquals(6, sequence.length());
        assertHolds(sequence, join(tokens(5, 0), 2));
    }

    @Test
    void logitsComeForThePositionsAskedForInTheOrderOfTheRuns() {
        Logits logits = new Logits();
        int[] a = tokens(4, 1);
        int[] b = tokens(3, 2);
        int[] c = tokens(2, 3);
        Batch batch = new Batch()
                .add(model.newSequence(), Want.ALL, a)
                .add(model.newSequence(), Want.NONE, b)
                .add(model.newSequence(), Want.LAST, b)
                .add(model.newSequence(), Want.ALL, c);
        model.forward(batch, logits);
        assertEquals(4 + 1 + 2, logits.rows());
        for (int i = 0; i < 4; i++) {
            assertLogits(fresh(Arrays.copyOf(a, i + 1)), row(logits, i));
        }
        assertLogits(fresh(b), row(logits, 4));
        assertLogits(fresh(c[0]), row(logits, 5));
        assertLogits(fresh(c), row(logits, 6));
    }

    @Test
    void aBatchWithoutRunsHasNoLogits() {
        Logits logits = new Logits();
        model.forward(new Batch(), logits);
        assertEquals(0, logits.rows());
        model.forward(new Batch().add(model.newSequence(), Want.NONE, 1, 2), logits);
        assertEquals(0, logits.rows());
    }

    @Test
    void aPromptInPiecesIsThePromptAtOnce() {
        int[] ids = tokens(LEAST_CONTEXT, 4);
        float[] expected = fresh(ids);
        Sequence inPieces = model.newSequence();
        float[] last = null;
        for (int from = 0, size = 1; from < ids.length; from += size, size = Math.min(2 * size, ids.length - from)) {
            last = append(inPieces, Arrays.copyOfRange(ids, from, from + size));
        }
        assertLogits(expected, last);
        Sequence beside = model.newSequence();
        Logits logits = new Logits();
        model.forward(
                new Batch()
                        .add(sequenceOf(1, 2, 3), Want.LAST, 4)
                        .add(beside, Want.LAST, ids)
                        .add(sequenceOf(5, 6), Want.LAST, tokens(40, 5)),
                logits);
        assertLogits(expected, row(logits, 1));
        assertLogits(fresh(join(new int[] {5, 6}, tokens(40, 5))), row(logits, 2));
    }

    @Test
    void forksGoTheirOwnWays() {
        for (int length : new int[] {1, 31, 32, 33, 70}) {
            int[] shared = tokens(length, 6);
            Sequence first = sequenceOf(shared);
            Sequence second = model.fork(first);
            Sequence third = model.fork(second);
            assertEquals(length, third.length());
            Logits logits = new Logits();
            model.forward(
                    new Batch()
                            .add(first, Want.LAST, 5, 6, 7)
                            .add(second, Want.ALL, 8, 9)
                            .add(third, Want.LAST, 10),
                    logits);
            model.release(second);
            assertLogits(fresh(join(shared, 5, 6, 7)), row(logits, 0));
            assertLogits(fresh(join(shared, 8)), row(logits, 1));
            assertLogits(fresh(join(shared, 8, 9)), row(logits, 2));
            assertLogits(fresh(join(shared, 10)), row(logits, 3));
            assertHolds(third, join(shared, 10));
            assertHolds(first, join(shared, 5, 6, 7));
        }
    }

    @Test
    void aForkOfNothingIsEmpty() {
        Sequence empty = model.newSequence();
        Sequence fork = model.fork(empty);
        assertEquals(0, fork.length());
        assertLogits(fresh(1, 2), append(fork, 1, 2));
        assertEquals(0, empty.length());
    }

    @Test
    void aForkOutlivesItsOrigin() {
        int[] ids = tokens(40, 7);
        Sequence origin = sequenceOf(ids);
        Sequence fork = model.fork(origin);
        model.release(origin);
        sequenceOf(tokens(40, 8));
        assertHolds(fork, ids);
    }

    @Test
    void whatIsTruncatedWasNeverThere() {
        int[] ids = tokens(70, 9);
        Sequence sequence = sequenceOf(ids);
        Sequence fork = model.fork(sequence);
        for (int length : new int[] {70, 65, 64, 33, 20, 1}) {
            model.truncate(sequence, length);
            assertHolds(sequence, Arrays.copyOf(ids, length));
            append(sequence, 11, 12);
            assertHolds(sequence, join(Arrays.copyOf(ids, length), 11, 12));
            model.truncate(sequence, length);
        }
        model.truncate(sequence, 0);
        assertEquals(0, sequence.length());
        assertLogits(fresh(1, 2), append(sequence, 1, 2));
        assertHolds(fork, ids);
    }

    @Test
    void theContextCanBeFilledButNotOverfilled() {
        int context = model.info().contextLength();
        Sequence sequence = model.newSequence();
        Logits logits = new Logits();
        model.forward(new Batch().add(sequence, Want.NONE, tokens(context, 10)), logits);
        assertEquals(context, sequence.length());
        assertThrows(
                ContextOverflowException.class, () -> model.forward(new Batch().add(sequence, Want.NONE, 1), logits));
        assertEquals(context, sequence.length());
        model.truncate(sequence, context - 1);
        append(sequence, 1);
        assertEquals(context, sequence.length());
    }

    /** What is wrong with the second run of a batch. */
    private enum Fault {
        NEGATIVE_TOKEN,
        TOKEN_OUTSIDE_THE_VOCABULARY,
        SEQUENCE_LISTED_TWICE,
        SEQUENCE_RELEASED,
        SEQUENCE_OF_ANOTHER_MODEL,
        CONTEXT_OVERFLOW
    }

    @ParameterizedTest
    @EnumSource
    void aBatchThatIsRefusedChangesNothing(Fault fault) {
        int[] ids = tokens(33, 11);
        Sequence good = sequenceOf(ids);
        Sequence bad = sequenceOf(2);
        Sequence foreign = other.newSequence();
        Batch batch = new Batch().add(good, Want.LAST, 3);
        switch (fault) {
            case NEGATIVE_TOKEN -> batch.add(bad, Want.LAST, 3, -1);
            case TOKEN_OUTSIDE_THE_VOCABULARY ->
                batch.add(bad, Want.LAST, 3, model.info().vocabularySize());
            case SEQUENCE_LISTED_TWICE -> batch.add(good, Want.LAST, 3);
            case SEQUENCE_RELEASED -> {
                model.release(bad);
                batch.add(bad, Want.LAST, 3);
            }
            case SEQUENCE_OF_ANOTHER_MODEL -> batch.add(foreign, Want.LAST, 3);
            case CONTEXT_OVERFLOW ->
                batch.add(bad, Want.NONE, new int[model.info().contextLength()]);
        }
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> model.forward(batch, new Logits()));
        assertEquals(fault == Fault.CONTEXT_OVERFLOW, refusal instanceof ContextOverflowException);
        assertEquals(1, refusal.getMessage().lines().count());
        assertHolds(good, ids);
        assertEquals(0, foreign.length());
        if (fault != Fault.SEQUENCE_RELEASED) {
            assertHolds(bad, 2);
        }
    }

    @Test
    void aSequenceIsTruncatedToLengthsThatItHasOnly() {
        Sequence sequence = sequenceOf(1, 2, 3);
        assertThrows(IllegalArgumentException.class, () -> model.truncate(sequence, -1));
        assertThrows(IllegalArgumentException.class, () -> model.truncate(sequence, 4));
        assertHolds(sequence, 1, 2, 3);
    }

    @Test
    void sequencesOfAnotherModelAndReleasedOnesAreRefused() {
        Sequence foreign = other.newSequence();
        Sequence released = sequenceOf(1);
        model.release(released);
        for (Sequence sequence : new Sequence[] {foreign, released}) {
            assertThrows(IllegalArgumentException.class, () -> model.fork(sequence));
            assertThrows(IllegalArgumentException.class, () -> model.truncate(sequence, 0));
        }
    }

    @Test
    void releasingTwiceOrWhatIsNotOursChangesNothing() {
        Sequence sequence = sequenceOf(1, 2);
        Sequence fork = model.fork(sequence);
        model.release(sequence);
        model.release(sequence);
        assertHolds(fork, 1, 2);
        other.release(fork);
        assertHolds(fork, 1, 2);
    }

    @Test
    void aClosedModelIsOfNoUse() {
        Sequence sequence = sequenceOf(1, 2);
        model.close();
        assertThrows(IllegalStateException.class, model::newSequence);
        assertThrows(IllegalStateException.class, () -> model.fork(sequence));
        assertThrows(IllegalStateException.class, () -> model.truncate(sequence, 1));
        assertThrows(IllegalStateException.class, () -> append(sequence, 3));
        model.release(sequence);
        model.close();
    }
}
