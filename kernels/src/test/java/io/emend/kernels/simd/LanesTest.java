package io.emend.kernels.simd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exponential function of the vector kernels. */
class LanesTest {
    @BeforeEach
    void needsVectors() {
        assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(), "no vector module in this JVM");
    }

    @Test
    void expIsAccurateToOneUnitInTheLastPlace() {
        double worst = 0;
        for (double x = -87.3; x < 88.72; x += 0.0007) {
            double expected = Math.exp((float) x);
            double error = Math.abs(Lanes.exp((float) x) - expected) / Math.ulp((float) expected);
            worst = Math.max(worst, error);
        }
        assertTrue(worst < 1, worst + " units in the last place");
    }

    @Test
    void expKnowsTheExtremes() {
        assertEquals(1, Lanes.exp(0));
        assertEquals(1, Lanes.exp(-0f));
        assertEquals(0, Lanes.exp(Float.NEGATIVE_INFINITY));
        assertEquals(0, Lanes.exp(-1e30f));
        assertEquals(Float.POSITIVE_INFINITY, Lanes.exp(Float.POSITIVE_INFINITY));
        assertEquals(Float.POSITIVE_INFINITY, Lanes.exp(88.8f));
        assertTrue(Float.isNaN(Lanes.exp(Float.NaN)));
        assertEquals((float) Math.exp(-100), Lanes.exp(-100), Float.MIN_VALUE);
    }

    @Test
    void vectorsAndSingleNumbersHaveTheSameBits() {
        float[] x = new float[4096];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 2048) * 0.0557f;
        }
        x[7] = Float.NaN;
        x[8] = Float.NEGATIVE_INFINITY;
        x[9] = Float.POSITIVE_INFINITY;
        float[] y = new float[x.length];
        float[] expected = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            expected[i] = Lanes.exp(x[i]);
        }
        // Interpreted at first, compiled at last.
        for (int round = 0; round < (Lanes.BITS == 256 ? 300 : 3); round++) {
            System.arraycopy(x, 0, y, 0, x.length);
            Lanes.exponentials(y, 0, y.length, 0);
            assertArrayEquals(expected, y);
        }
    }
}
