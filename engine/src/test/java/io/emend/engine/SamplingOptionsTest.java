package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.engine.sampling.SamplingOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SamplingOptionsTest {
    private static final SamplingOptions GREEDY = SamplingOptions.greedy();

    @Test
    void temperatureIsZeroOrAbove() {
        assertRejects(
                "temperature is NaN, it must be 0 (the likeliest token) or above",
                () -> GREEDY.withTemperature(Double.NaN));
        assertRejects("temperature is -1.0,", () -> GREEDY.withTemperature(-1));
        assertRejects("temperature is Infinity,", () -> GREEDY.withTemperature(Double.POSITIVE_INFINITY));
    }

    @Test
    void filtersHaveRanges() {
        assertRejects("top-k is -1, it must be 0 (off) or above", () -> GREEDY.withTopK(-1));
        assertRejects("top-p is 0.0, it must be above 0 and at most 1 (off)", () -> GREEDY.withTopP(0));
        assertRejects("top-p is 1.5,", () -> GREEDY.withTopP(1.5));
        assertRejects("top-p is NaN,", () -> GREEDY.withTopP(Double.NaN));
        assertRejects("min-p is -0.1, it must be from 0 (off) to 1", () -> GREEDY.withMinP(-0.1));
        assertRejects("min-p is NaN,", () -> GREEDY.withMinP(Double.NaN));
    }

    @Test
    void withersChangeOneValue() {
        assertEquals(
                new SamplingOptions(0.5, 4, 0.9, 0.1, 7),
                GREEDY.withTemperature(0.5)
                        .withTopK(4)
                        .withTopP(0.9)
                        .withMinP(0.1)
                        .withSeed(7));
    }

    @Test
    void numbersOfTokensHaveRanges() {
        GenerationOptions defaults = GenerationOptions.defaults();
        assertRejects("max-tokens is 0, it must be 1 or above", () -> defaults.withMaxTokens(0));
        assertRejects("min-tokens is 513, it must be from 0 to max-tokens, 512", () -> defaults.withMinTokens(513));
        assertRejects("min-tokens is -1,", () -> defaults.withMinTokens(-1));
        assertRejects("a stop string is empty", () -> defaults.withStopStrings(List.of("a", "")));
        assertEquals(
                new GenerationOptions(GREEDY.withSeed(3), 2, 4).withStopStrings(List.of("x")),
                defaults.withMaxTokens(4)
                        .withMinTokens(2)
                        .withStopStrings(List.of("x"))
                        .withSampling(GREEDY.withSeed(3)));
    }

    private static void assertRejects(String message, Executable executable) {
        String actual = assertThrows(IllegalArgumentException.class, executable).getMessage();
        assertTrue(actual.startsWith(message), actual);
    }
}
