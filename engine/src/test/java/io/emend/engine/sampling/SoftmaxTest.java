package io.emend.engine.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.emend.models.Logits;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoftmaxTest {
    @Test
    void exponentialsAreThoseOfTheLibrary() {
        float[] x = new float[6401];
        for (int i = 0; i < x.length; i++) {
            x[i] = -0.01f * i;
        }
        double[] y = new double[x.length];
        Softmax.exponentials(x, 0, x.length, 0, 1, y);
        for (int i = 0; i < x.length; i++) {
            assertEquals(Math.exp(x[i]), y[i], x[i] > -20 ? 1e-12 * y[i] : 2e-14, "exp of " + x[i]);
        }
        assertEquals(1, y[0]);
    }

    @Test
    void exponentialsAreBounded() {
        double[] y = new double[4];
        Softmax.exponentials(new float[] {9, 3, -1e30f, Float.NEGATIVE_INFINITY, 2}, 1, 4, 3, 0.5, y);
        assertEquals(1, y[0]);
        assertEquals(0, y[1], 1e-27);
        assertEquals(0, y[2], 1e-27);
        assertEquals(Math.exp(-2), y[3], 1e-14);
    }

    @Test
    void logprobsSurviveHugeLogits() {
        assertEquals(-Math.log(2), logprob(0, 3e38f, 3e38f), 1e-15);
        assertEquals(-1000, logprob(1, 500, -500), 1e-12);
        assertEquals(Double.NEGATIVE_INFINITY, logprob(1, 5, Float.NEGATIVE_INFINITY));
        assertEquals(0, logprob(0, -3e38f), 0);
    }

    @Test
    void logprobsOfLongRowsAreExact() {
        Random random = new Random(5);
        float[] row = new float[50_304];
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (3 * random.nextGaussian());
            sum += Math.exp(row[i]);
        }
        assertEquals(row[77] - Math.log(sum), logprob(77, row), 1e-12);
    }

    @Test
    void impossibleLogitsAreNamed() {
        assertEquals(
                "the model's logits cannot be sampled from: token 1 has NaN; its weights may be damaged",
                assertThrows(IllegalStateException.class, () -> logprob(0, 1, Float.NaN, 3))
                        .getMessage());
        assertEquals(
                "the model's logits cannot be sampled from: token 2 has Infinity; its weights may be damaged",
                assertThrows(IllegalStateException.class, () -> logprob(0, 1, 2, Float.POSITIVE_INFINITY))
                        .getMessage());
        assertEquals(
                "the model's logits cannot be sampled from: all are -Infinity; its weights may be damaged",
                assertThrows(IllegalStateException.class, () -> logprob(0, Float.NEGATIVE_INFINITY))
                        .getMessage());
    }

    @Test
    void tokensOutsideTheVocabularyAreNamed() {
        assertEquals(
                "token 2 is outside the model's vocabulary of 2",
                assertThrows(IllegalArgumentException.class, () -> logprob(2, 1, 2))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> logprob(-1, 1, 2));
    }

    private static double logprob(int token, float... row) {
        Logits logits = new Logits();
        logits.reshape(2, row.length);
        System.arraycopy(row, 0, logits.values(), row.length, row.length);
        return Softmax.logprob(logits, 1, token);
    }
}
