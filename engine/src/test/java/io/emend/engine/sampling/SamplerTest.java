package io.emend.engine.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.Logits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SamplerTest {
    private static final SamplingOptions GREEDY = SamplingOptions.greedy();
    private static final SamplingOptions FREE = GREEDY.withTemperature(1).withSeed(11);

    @TestFactory
    Stream<DynamicTest> keepsWhatTransformersKeeps() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                SamplerTest.class.getResourceAsStream("sampling.tsv"), StandardCharsets.US_ASCII))) {
            List<String> rows =
                    lines.lines().filter(line -> !line.startsWith("#")).toList();
            assertEquals(44, rows.size());
            return IntStream.range(0, rows.size()).mapToObj(i -> {
                String[] fields = rows.get(i).split("\t");
                String name = i + ": " + String.join(" ", Arrays.copyOf(fields, 4));
                return DynamicTest.dynamicTest(name, () -> assertKeeps(fields));
            });
        }
    }

    private static void assertKeeps(String[] fields) {
        double[] numbers =
                Arrays.stream(fields, 0, 4).mapToDouble(Double::parseDouble).toArray();
        var options = new SamplingOptions(numbers[0], (int) numbers[1], numbers[2], numbers[3], 0);
        String[] values = fields[4].split(" ");
        Logits logits = new Logits();
        logits.reshape(1, values.length);
        for (int i = 0; i < values.length; i++) {
            logits.values()[i] = Float.parseFloat(values[i].replace("inf", "Infinity"));
        }
        Sampler sampler = new Sampler(values.length);
        sampler.read(options, logits, 0, TokenSet.ALL);
        Candidates kept = sampler.candidates();
        assertArrayEquals(
                Arrays.stream(fields[5].split(" ")).mapToInt(Integer::parseInt).toArray(), ids(kept));
        double[] expected = Arrays.stream(fields[6].split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double total = kept.count() == 1 ? 1 : kept.totalWeight();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], kept.count() == 1 ? 1 : kept.weight(i) / total, 1e-9);
        }
    }

    @Test
    void drawsInProportion() {
        float[] row = {0, 1, 2, -1, Float.NEGATIVE_INFINITY, 0.5f, 3};
        double total = 0;
        for (float logit : row) {
            total += Math.exp(logit / 1.5);
        }
        int draws = 100_000;
        int[] counts = counts(FREE.withTemperature(1.5), row, draws);
        assertEquals(0, counts[4]);
        double chiSquare = 0;
        for (int i = 0; i < row.length; i++) {
            double expected = draws * Math.exp(row[i] / 1.5) / total;
            chiSquare += expected == 0 ? 0 : (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        // 0.999 quantile for 5 degrees of freedom.
        assertTrue(chiSquare < 20.5, "chi-square " + chiSquare);
    }

    @Test
    void drawsOfSamplesPositionsAttemptsAndSeedsAreIndependent() {
        int cells = 8;
        int n = 64_000;
        for (int axis = 0; axis < 4; axis++) {
            int[] pairs = new int[cells * cells];
            for (int i = 0; i < n; i++) {
                long seed = axis == 0 ? i : 1;
                long sample = axis == 1 ? i : 2;
                long position = axis == 2 ? i : 3;
                int attempt = axis == 3 ? i : 0;
                double a = UniformDraws.uniform(seed, sample, position, attempt);
                double b = UniformDraws.uniform(
                        seed + (axis == 0 ? 1 : 0),
                        sample + (axis == 1 ? 1 : 0),
                        position + (axis == 2 ? 1 : 0),
                        attempt + (axis == 3 ? 1 : 0));
                pairs[(int) (a * cells) * cells + (int) (b * cells)]++;
            }
            double expected = (double) n / pairs.length;
            double chiSquare = Arrays.stream(pairs)
                    .mapToDouble(c -> (c - expected) * (c - expected) / expected)
                    .sum();
            // 0.999 quantile for 63 degrees of freedom.
            assertTrue(chiSquare < 103.4, "axis " + axis + ": chi-square " + chiSquare);
        }
        assertNotEquals(UniformDraws.uniform(0, 0, 1, 0), UniformDraws.uniform(0, 1, 0, 0));
    }

    @Test
    void greedyTakesTheLowestOfEquals() {
        assertEquals(1, draw(GREEDY, TokenSet.ALL, -1, 4, 4, 4).token());
        assertEquals(0, draw(GREEDY, TokenSet.ALL, -0.0f, 0.0f).token());
        assertEquals(2, draw(GREEDY, TokenSet.of(2, 3), 9, 9, 4, 4).token());
    }

    @Test
    void extremeTemperaturesAreGreedyAndUniform() {
        float[] row = {1, 3, 2, 3};
        int[] cold = counts(FREE.withTemperature(Double.MIN_VALUE), row, 1000);
        assertTrue(cold[0] + cold[2] == 0 && cold[1] > 400 && cold[3] > 400, Arrays.toString(cold));
        int[] hot = counts(FREE.withTemperature(Double.MAX_VALUE), row, 4000);
        assertTrue(Arrays.stream(hot).allMatch(count -> count > 900), Arrays.toString(hot));
    }

    @Test
    void theDrawIsAFunctionOfSeedSampleAndPosition() {
        float[] row = randomRow(1000, 1, 3);
        Sampler sampler = new Sampler(row.length);
        Logits logits = logits(row);
        int[] forward = IntStream.range(0, 50)
                .map(i -> draw(sampler, FREE, logits, TokenSet.ALL, i % 5, i).token())
                .toArray();
        for (int i = 49; i >= 0; i--) {
            assertEquals(
                    forward[i],
                    draw(sampler, FREE, logits, TokenSet.ALL, i % 5, i).token());
        }
        int[] otherSeed = IntStream.range(0, 50)
                .map(i -> draw(sampler, FREE.withSeed(12), logits, TokenSet.ALL, i % 5, i)
                        .token())
                .toArray();
        assertFalse(Arrays.equals(forward, otherSeed));
    }

    @Test
    void logprobsAreOfTheModelNotOfTheFilter() {
        Sampler.Draw draw = draw(FREE.withTopK(1).withTemperature(0.1), TokenSet.of(0, 1), 1, 2, 3);
        assertEquals(1, draw.token());
        assertEquals(2 - Math.log(Math.exp(1) + Math.exp(2) + Math.exp(3)), draw.logprob(), 1e-12);
    }

    @Test
    void maskedTokensAreNeverDrawn() {
        float[] row = randomRow(200, 2, 2);
        TokenSet odd = TokenSet.of(IntStream.range(0, 100).map(i -> 2 * i + 1).toArray());
        Sampler sampler = new Sampler(row.length);
        for (int i = 0; i < 2000; i++) {
            assertEquals(
                    1,
                    draw(sampler, FREE.withTemperature(3), logits(row), odd, 0, i)
                                    .token()
                            % 2);
        }
    }

    @Test
    void tokensFarBelowTheMaskedOnesAreStillWeighed() {
        assertArrayEquals(new int[] {0, 0, 1000, 0}, counts(FREE, TokenSet.of(2, 3), 1000, 500, 400, 100, 0));
        int[] counts = counts(FREE, TokenSet.of(2, 3), 1000, 500, 400, 100, 100);
        assertTrue(counts[2] > 400 && counts[3] > 400, Arrays.toString(counts));
    }

    @Test
    void nothingToDrawIsAnError() {
        assertEquals(
                "none of the allowed tokens is possible",
                assertThrows(IllegalStateException.class, () -> draw(FREE, TokenSet.of(), 1, 2))
                        .getMessage());
        assertThrows(IllegalStateException.class, () -> draw(GREEDY, TokenSet.of(1), 1, Float.NEGATIVE_INFINITY));
        assertThrows(IllegalStateException.class, () -> draw(GREEDY, TokenSet.ALL, 1, Float.NaN));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Sampler(3).read(FREE, logits(new float[] {1, 2}), 0, TokenSet.ALL));
    }

    @Test
    void selectionAgreesWithSorting() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            // Few distinct values: ties everywhere.
            float[] row = randomRow(1 + random.nextInt(300), random.nextLong(), 2);
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.round(row[i] * (1 + round % 7));
            }
            int topK = 1 + random.nextInt(row.length);
            assertArrayEquals(sortedTopK(row, topK), kept(FREE.withTopK(topK), row), "top-k " + topK);
            double topP = 1 - random.nextDouble();
            assertArrayEquals(sortedTopP(row, topP), kept(FREE.withTopP(topP), row), "top-p " + topP);
        }
    }

    private static int[] sortedTopK(float[] row, int limit) {
        return byLogit(row).limit(limit).sorted().mapToInt(Integer::intValue).toArray();
    }

    private static int[] sortedTopP(float[] row, double mass) {
        List<Integer> order = byLogit(row).toList();
        double total = order.stream().mapToDouble(i -> Math.exp(row[i])).sum();
        double sum = 0;
        int count = 0;
        while (count < order.size() && sum < mass * total) {
            sum += Math.exp(row[order.get(count++)]);
        }
        return order.stream().limit(count).sorted().mapToInt(Integer::intValue).toArray();
    }

    private static Stream<Integer> byLogit(float[] row) {
        return IntStream.range(0, row.length).boxed().sorted(Comparator.comparing(i -> -row[i]));
    }

    private static int[] kept(SamplingOptions options, float[] row) {
        Sampler sampler = new Sampler(row.length);
        sampler.read(options, logits(row), 0, TokenSet.ALL);
        return ids(sampler.candidates());
    }

    private static int[] ids(Candidates candidates) {
        return IntStream.range(0, candidates.count()).map(candidates::id).toArray();
    }

    private static int[] counts(SamplingOptions options, float[] row, int draws) {
        return counts(options, TokenSet.ALL, draws, row);
    }

    private static int[] counts(SamplingOptions options, TokenSet allowed, int draws, float... row) {
        Sampler sampler = new Sampler(row.length);
        Logits logits = logits(row);
        int[] counts = new int[row.length];
        for (int i = 0; i < draws; i++) {
            counts[draw(sampler, options, logits, allowed, i / 100, i % 100).token()]++;
        }
        return counts;
    }

    private static Sampler.Draw draw(SamplingOptions options, TokenSet allowed, float... row) {
        return draw(new Sampler(row.length), options, logits(row), allowed, 0, 0);
    }

    private static Sampler.Draw draw(
            Sampler sampler, SamplingOptions options, Logits logits, TokenSet allowed, long sample, long position) {
        sampler.read(options, logits, 0, allowed);
        return sampler.draw(sample, position, 0);
    }

    private static float[] randomRow(int size, long seed, double spread) {
        Random random = new Random(seed);
        float[] row = new float[size];
        for (int i = 0; i < size; i++) {
            row[i] = (float) (spread * random.nextGaussian());
        }
        return row;
    }

    private static Logits logits(float[] row) {
        Logits logits = new Logits();
        logits.reshape(1, row.length);
        System.arraycopy(row, 0, logits.values(), 0, row.length);
        return logits;
    }
}
