package io.emend.engine.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.engine.fake.FakeModel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Requests of different options, rules and prompts in one scheduler, which come at different times, share prefixes and
 * lose their pages to each other: every sample is the one that the plain loop draws for its request alone.
 */
class SchedulerOracleTest {
    private static final int CONTEXT = 48;
    /** What the longest text takes while it is alone. */
    private static final int FEWEST_PAGES = CONTEXT / FakeModel.PAGE;

    private static final int MOST_STEPS = 20_000;

    /** Takes the samples of one request. */
    private static final class Collector implements RequestListener {
        private final RandomCase given;
        private final long first;
        private final int count;
        private final Map<Long, Sample> samples = new TreeMap<>();
        private final Map<Long, List<Integer>> told = new TreeMap<>();

        Collector(RandomCase given, long first, int count) {
            this.given = given;
            this.first = first;
            this.count = count;
        }

        Request request() {
            return given.request(first, count, this);
        }

        @Override
        public boolean onToken(long sample, int token, double logprob) {
            told.computeIfAbsent(sample, number -> new ArrayList<>()).add(token);
            return true;
        }

        @Override
        public void onSample(Sample sample) {
            samples.put(sample.number(), sample);
        }

        void assertDrewAll(FakeModel model, Set<FinishReason> reasons) {
            assertEquals(count, samples.size());
            samples.forEach((number, sample) -> {
                new PlainLoop(model, given, number).assertDrew(sample);
                assertEquals(
                        told.getOrDefault(number, List.of()),
                        Arrays.stream(sample.tokens()).boxed().toList());
                reasons.add(sample.finishReason());
            });
        }
    }

    /** Prompts of which many begin alike. */
    private static int[] prompt(SplittableRandom random) {
        int[] prompt = new int[1 + random.nextInt(26)];
        Arrays.setAll(prompt, i -> 1 + i % 5);
        if (random.nextInt(3) == 0) {
            prompt[random.nextInt(prompt.length)] = 6;
        }
        return prompt;
    }

    private static List<Collector> requests(SplittableRandom random) {
        List<Collector> requests = new ArrayList<>();
        for (int i = 2 + random.nextInt(9); i > 0; i--) {
            RandomCase given = RandomCase.of(random.nextInt(1 << 20), prompt(random));
            requests.add(new Collector(given, random.nextInt(100), 1 + random.nextInt(6)));
        }
        return requests;
    }

    private static SchedulerOptions options(SplittableRandom random) {
        int width = 1 + random.nextInt(10);
        int cached = new int[] {0, 40, 1000}[random.nextInt(3)];
        return new SchedulerOptions(width, width + random.nextInt(12), cached, InstantSource.system());
    }

    private static int serve(FakeModel model, SchedulerOptions options, List<Collector> requests, int everySteps) {
        List<RequestHandle> handles = new ArrayList<>();
        int steps = 0;
        try (Scheduler scheduler = new Scheduler(model, options)) {
            for (boolean more = true; more; steps++) {
                assertTrue(steps < MOST_STEPS, "no end in sight");
                if (steps % everySteps == 0 && handles.size() < requests.size()) {
                    handles.add(scheduler.submit(requests.get(handles.size()).request()));
                }
                more = scheduler.step() || handles.size() < requests.size();
            }
        }
        handles.forEach(handle -> assertTrue(handle.isDone() && handle.failure().isEmpty(), handle::toString));
        assertTrue(model.passes().stream().allMatch(tokens -> tokens <= options.tokens()));
        assertEquals(0, model.liveSequences());
        assertEquals(0, model.usedPages());
        return steps;
    }

    @Test
    void requestsInOneSchedulerAreThoseOfThePlainLoop() {
        FakeModel unlimited = RandomCase.model(CONTEXT);
        EnumSet<FinishReason> reasons = EnumSet.noneOf(FinishReason.class);
        int refusals = 0;
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Collector> requests = requests(random);
            FakeModel model = RandomCase.model(CONTEXT).withPages(FEWEST_PAGES + random.nextInt(12));
            serve(model, options(random), requests, 1 + random.nextInt(4));
            requests.forEach(request -> request.assertDrewAll(unlimited, reasons));
            refusals += model.refusals();
        }
        assertEquals(EnumSet.of(FinishReason.STOP, FinishReason.LENGTH, FinishReason.ABANDONED), reasons);
        assertTrue(refusals > 500, "pages ran out often enough to test anything: " + refusals);
    }

    @Test
    void theFewestPagesServeAnyNumberOfRequests() {
        FakeModel unlimited = RandomCase.model(CONTEXT);
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(~seed);
            List<Collector> requests = new ArrayList<>();
            while (requests.size() < 30) {
                requests.addAll(requests(random));
            }
            FakeModel model = RandomCase.model(CONTEXT).withPages(FEWEST_PAGES);
            serve(model, new SchedulerOptions(16, 32, 100, InstantSource.system()), requests, 1);
            requests.forEach(request -> request.assertDrewAll(unlimited, EnumSet.noneOf(FinishReason.class)));
        }
    }
}
