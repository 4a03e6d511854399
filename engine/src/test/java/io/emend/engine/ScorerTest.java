package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.engine.fake.FakeModel;
import io.emend.engine.generate.CacheTooSmallException;
import io.emend.models.ContextOverflowException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final int VOCABULARY = 30;
    private static final int CONTEXT = 200;

    @Test
    void everyTokenAfterTheFirstIsScored() {
        float[] row = new float[VOCABULARY];
        FakeModel.Predictor predictor = (tokens, logits, offset) -> {
            for (int i = 0; i < VOCABULARY; i++) {
                logits[offset + i] = (float) Math.sin(i * tokens[tokens.length - 1] + tokens.length);
            }
        };
        int[] ids = IntStream.range(0, CONTEXT).map(i -> i * i % VOCABULARY).toArray();
        FakeModel model = new FakeModel(VOCABULARY, CONTEXT, predictor);
        Scorer.Score score = new Scorer(model).score(ids);
        assertEquals(CONTEXT - 1, score.logprobs().length);
        for (int i = 1; i < CONTEXT; i++) {
            predictor.predict(Arrays.copyOf(ids, i), row, 0);
            double total = 0;
            for (float logit : row) {
                total += Math.exp(logit);
            }
            assertEquals(row[ids[i]] - Math.log(total), score.logprobs()[i - 1], 1e-12);
        }
        assertEquals(-Arrays.stream(score.logprobs()).sum(), score.nll(), 1e-9);
        assertTrue(model.passes().stream().allMatch(tokens -> tokens <= 64));
        assertEquals(0, model.liveSequences());
    }

    @Test
    void oneTokenHasNothingToScore() {
        Scorer.Score score = new Scorer(FakeModel.hashing(VOCABULARY, CONTEXT)).score(new int[] {3});
        assertEquals(0, score.logprobs().length);
        assertEquals("0.0", Double.toString(score.nll()));
    }

    @Test
    void unfitTextsAreNamed() {
        FakeModel model = FakeModel.hashing(VOCABULARY, CONTEXT);
        Scorer scorer = new Scorer(model);
        assertEquals(
                "the text takes 201 tokens, the model's context holds 200",
                assertThrows(ContextOverflowException.class, () -> scorer.score(new int[201]))
                        .getMessage());
        assertEquals(
                "the text is empty: there is no token to score",
                assertThrows(IllegalArgumentException.class, () -> scorer.score(new int[0]))
                        .getMessage());
        assertEquals(
                "token 30 is outside the model's vocabulary of 30",
                assertThrows(IllegalArgumentException.class, () -> scorer.score(new int[] {1, 30}))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> scorer.score(new int[] {30, 1}));
        assertEquals(0, model.liveSequences());
    }

    @Test
    void aTextLargerThanTheCacheIsRefusedBeforeAnyWork() {
        FakeModel model = FakeModel.hashing(VOCABULARY, CONTEXT).withPages(2);
        String message = assertThrows(CacheTooSmallException.class, () -> new Scorer(model).score(new int[CONTEXT]))
                .getMessage();
        assertTrue(message.contains("200 tokens") && message.contains("-Xmx"), message);
        assertTrue(model.passes().isEmpty());
    }
}
