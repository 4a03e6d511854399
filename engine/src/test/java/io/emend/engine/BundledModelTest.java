package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.emend.engine.generate.Request;
import io.emend.engine.generate.RequestHandle;
import io.emend.engine.generate.Sample;
import io.emend.engine.generate.Scheduler;
import io.emend.engine.generate.SchedulerOptions;
import io.emend.engine.generate.TextLimits;
import io.emend.engine.sampling.SamplingOptions;
import io.emend.models.BackendOptions;
import io.emend.models.LoadedModel;
import io.emend.models.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our own transformer under the scheduler: prefixes that are shared and pages that are lost change no bit. */
class BundledModelTest {
    private static final int REQUESTS = 4;
    private static final int SAMPLES = 3;
    private static final int TOKENS = 32;

    private static Path bundled() throws IOException {
        Path directory = Path.of("..", "weights", "emend-5m");
        assumeTrue(Files.isDirectory(directory), "skipped: no bundled model");
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".gguf"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<Long, Sample> draw(LoadedModel loaded, SchedulerOptions options) {
        TextLimits limits = new TextLimits(loaded.stopTokens(), TOKENS / 2, TOKENS);
        Map<Long, Sample> samples = new TreeMap<>();
        List<RequestHandle> handles = new ArrayList<>();
        try (Scheduler scheduler = new Scheduler(loaded.model(), options)) {
            for (int i = 0; i < REQUESTS; i++) {
                int[] prompt = EditPrompt.of(
                        loaded.tokenizer(),
                        "Write a Python function `f(xs: list[int]) -> int` to solve the following problem:\n"
                                + "Return how many of the numbers are above " + i + ".");
                SamplingOptions sampling =
                        SamplingOptions.greedy().withTemperature(0.5 + 0.2 * i).withSeed(i);
                handles.add(scheduler.submit(
                        new Request(prompt, sampling, limits, sample -> samples.put(sample.number(), sample))
                                .withSamples((long) i * SAMPLES, SAMPLES)));
            }
            while (scheduler.step()) {}
        }
        handles.forEach(handle -> assertEquals(Optional.empty(), handle.failure()));
        assertEquals(REQUESTS * SAMPLES, samples.size());
        return samples;
    }

    @Test
    void everyBatchAndEveryBudgetGivesTheSameSamples() throws IOException {
        BackendOptions options = BackendOptions.defaults().withThreads(1);
        try (LoadedModel plenty = Models.open(bundled(), options);
                // A few pages more than the longest text takes.
                LoadedModel scarce = Models.open(
                        bundled(),
                        options.withCacheBytes(200 * plenty.footprint().cacheBytesPerToken()))) {
            Map<Long, Sample> oneByOne =
                    draw(plenty, SchedulerOptions.ofWidth(1).withCachedTokens(0));
            for (Map<Long, Sample> others : List.of(
                    draw(plenty, SchedulerOptions.ofWidth(16)),
                    draw(plenty, SchedulerOptions.ofWidth(3).withTokens(7)),
                    draw(scarce, SchedulerOptions.ofWidth(16)))) {
                oneByOne.forEach((number, sample) -> {
                    assertArrayEquals(sample.tokens(), others.get(number).tokens());
                    assertEquals(sample.logprob(), others.get(number).logprob());
                });
            }
        }
    }
}
