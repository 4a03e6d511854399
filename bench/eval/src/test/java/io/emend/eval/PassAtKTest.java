package io.emend.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassAtKTest {
    @Test
    void equalsTheQuotientOfBinomials() {
        for (int n = 1; n <= 30; n++) {
            for (int c = 0; c <= n; c++) {
                for (int k = 1; k <= n; k++) {
                    double expected = 1
                            - binomial(n - c, k).doubleValue() / binomial(n, k).doubleValue();
                    assertEquals(expected, PassAtK.estimate(n, c, k), 1e-12, n + " " + c + " " + k);
                }
            }
        }
    }

    private static BigInteger binomial(int n, int k) {
        return k > n
                ? BigInteger.ZERO
                : IntStream.range(0, k)
                        .mapToObj(BigInteger::valueOf)
                        .reduce(
                                BigInteger.ONE,
                                (product, i) -> product.multiply(
                                                BigInteger.valueOf(n).subtract(i))
                                        .divide(i.add(BigInteger.ONE)));
    }

    @Test
    void isDefinedForLargeNumbersAndRefusesWrongOnes() {
        assertEquals(1 - Math.pow(0.999, 100), PassAtK.estimate(1_000_000, 1000, 100), 1e-4);
        assertThrows(IllegalArgumentException.class, () -> PassAtK.estimate(5, 1, 6));
        assertThrows(IllegalArgumentException.class, () -> PassAtK.estimate(5, 6, 1));
        assertThrows(IllegalArgumentException.class, () -> PassAtK.estimate(5, 1, 0));
    }

    @Test
    void curvesRiseWithinIntervalsAndAreRepeatable() {
        List<PassAtK.Count> counts = IntStream.range(0, 100)
                .mapToObj(i -> new PassAtK.Count(20, i % 4 == 0 ? i % 20 : 0))
                .toList();
        List<PassAtK.Estimate> curve = PassAtK.curve(counts, 20);
        assertEquals(curve, PassAtK.curve(counts, 20));
        for (int k = 0; k < 20; k++) {
            PassAtK.Estimate estimate = curve.get(k);
            assertTrue(estimate.low() < estimate.value() && estimate.value() < estimate.high());
            assertTrue(k == 0 || estimate.value() >= curve.get(k - 1).value());
        }
        // A mean of Bernoulli variables: the interval is near that of the normal distribution.
        List<PassAtK.Count> coin = IntStream.range(0, 400)
                .mapToObj(i -> new PassAtK.Count(1, i % 2))
                .toList();
        PassAtK.Estimate estimate = PassAtK.curve(coin, 1).getFirst();
        assertEquals(0.5 - 1.96 * 0.025, estimate.low(), 0.005);
        assertEquals(0.5 + 1.96 * 0.025, estimate.high(), 0.005);
    }
}
