package io.emend.engine.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.engine.fake.FakeModel;
import io.emend.engine.sampling.SamplingOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What requests that begin alike share, and who goes when the pages run out. */
class PrefixSharingTest {
    private static final int VOCABULARY = 50;
    private static final int CONTEXT = 400;
    private static final SamplingOptions SAMPLING =
            SamplingOptions.greedy().withTemperature(1).withSeed(5);
    private static final int WRITTEN = 10;
    private static final TextLimits LIMITS = new TextLimits(Set.of(), 0, WRITTEN);

    private final FakeModel model = FakeModel.hashing(VOCABULARY, CONTEXT);

    private static int[] prompt(int length, int last) {
        int[] prompt = IntStream.range(0, length).map(i -> i * i % VOCABULARY).toArray();
        prompt[length - 1] = last;
        return prompt;
    }

    private static Request request(int[] prompt, RequestListener listener) {
        return new Request(prompt, SAMPLING, LIMITS, listener);
    }

    private static int[] alone(int... prompt) {
        return new Generation(FakeModel.hashing(VOCABULARY, CONTEXT))
                .run(request(prompt, sample -> {}), new Cancellation())
                .tokens();
    }

    private static Told serve(Scheduler scheduler, int... prompt) {
        Told told = new Told();
        scheduler.submit(request(prompt, told));
        while (scheduler.step()) {}
        assertEquals(List.of(), told.failures);
        assertArrayEquals(alone(prompt), told.samples.getFirst().tokens());
        return told;
    }

    @Test
    void promptsThatComeTogetherAreReadOnce() {
        List<Told> told = new ArrayList<>();
        try (Scheduler scheduler = new Scheduler(model, SchedulerOptions.ofWidth(8))) {
            for (int i = 0; i < 5; i++) {
                told.add(new Told());
                scheduler.submit(request(prompt(200, i), told.getLast()));
            }
            while (scheduler.step()) {}
        }
        // Every token that is written is read, but for the last of each text.
        assertEquals(200 + 4 + 5 * (WRITTEN - 1), model.tokensRead());
        for (int i = 0; i < 5; i++) {
            assertArrayEquals(
                    alone(prompt(200, i)), told.get(i).samples.getFirst().tokens());
        }
    }

    @Test
    void aPromptOfBeforeIsNotReadAgain() {
        try (Scheduler scheduler = new Scheduler(model, SchedulerOptions.ofWidth(2))) {
            serve(scheduler, prompt(100, 1));
            int before = model.tokensRead();
            serve(scheduler, prompt(100, 2));
            assertEquals(before + 1 + WRITTEN - 1, model.tokensRead());
        }
        assertEquals(0, model.liveSequences());
    }

    @Test
    void aConversationGoesOnWhereItWas() {
        try (Scheduler scheduler = new Scheduler(model, SchedulerOptions.ofWidth(2))) {
            int[] first = prompt(100, 1);
            int[] answer = serve(scheduler, first).samples.getFirst().tokens();
            int[] second = IntStream.concat(Arrays.stream(first), Arrays.stream(answer))
                    .toArray();
            int before = model.tokensRead();
            serve(scheduler, second);
            assertEquals(before + 1 + WRITTEN - 1, model.tokensRead());
        }
    }

    @Test
    void whatIsKeptIsBounded() {
        SchedulerOptions options = SchedulerOptions.ofWidth(2).withCachedTokens(250);
        try (Scheduler scheduler = new Scheduler(model, options)) {
            for (int i = 0; i < 9; i++) {
                int[] prompt = prompt(90, 1);
                prompt[0] = i;
                serve(scheduler, prompt);
                assertTrue(model.usedPages() * FakeModel.PAGE <= 250 + 2 * FakeModel.PAGE);
                assertEquals(Math.min(i + 1, 2), model.liveSequences());
            }
            int before = model.tokensRead();
            int[] recent = prompt(90, 3);
            recent[0] = 7;
            serve(scheduler, recent);
            assertEquals(before + 1 + WRITTEN - 1, model.tokensRead());
        }
        try (Scheduler scheduler = new Scheduler(model, options.withCachedTokens(0))) {
            serve(scheduler, prompt(90, 1));
            assertEquals(0, model.liveSequences());
        }
    }

    @Test
    void whatIsKeptMakesRoomForWhatIsAskedFor() {
        model.withPages(30);
        try (Scheduler scheduler = new Scheduler(model, SchedulerOptions.ofWidth(2))) {
            for (int i = 0; i < 5; i++) {
                int[] prompt = prompt(100, 1);
                prompt[0] = i;
                serve(scheduler, prompt);
            }
        }
        assertTrue(model.refusals() >= 4);
    }

    @Test
    void whereThePagesDoNotSufficeTheYoungestWait() {
        model.withPages(40);
        List<Told> told = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        try (Scheduler scheduler = new Scheduler(model, SchedulerOptions.ofWidth(8))) {
            for (int i = 0; i < 6; i++) {
                int number = i;
                int[] prompt = prompt(100, 1);
                prompt[0] = i;
                told.add(new Told());
                scheduler.submit(request(prompt, new RequestListener() {
                    @Override
                    public boolean onToken(long sample, int token, double logprob) {
                        return told.get(number).onToken(sample, token, logprob);
                    }

                    @Override
                    public void onSample(Sample sample) {
                        order.add(number);
                        told.get(number).onSample(sample);
                    }
                }));
            }
            while (scheduler.step()) {}
        }
        assertEquals(List.of(0, 1, 2, 3, 4, 5), order);
        for (int i = 0; i < 6; i++) {
            int[] prompt = prompt(100, 1);
            prompt[0] = i;
            assertArrayEquals(alone(prompt), told.get(i).samples.getFirst().tokens());
        }
        assertTrue(model.refusals() > 0);
        assertTrue(model.tokensRead() < 2 * 6 * 110, "read again: " + model.tokensRead());
    }

    @Test
    void manySamplesGetByWithThePagesOfAFew() {
        model.withPages(32);
        Told told = new Told();
        try (Scheduler scheduler = new Scheduler(model, SchedulerOptions.ofWidth(16))) {
            scheduler.submit(request(prompt(90, 1), told).withSamples(0, 30));
            while (scheduler.step()) {}
        }
        assertEquals(30, told.samples.size());
        assertTrue(model.refusals() > 0);
        for (Sample sample : told.samples) {
            Told alone = new Told();
            new Generation(FakeModel.hashing(VOCABULARY, CONTEXT))
                    .run(request(prompt(90, 1), alone).withSamples(sample.number(), 1), new Cancellation());
            assertArrayEquals(alone.samples.getFirst().tokens(), sample.tokens());
            assertEquals(alone.samples.getFirst().logprob(), sample.logprob());
        }
        assertEquals(0, model.usedPages());
    }

    @Test
    void whatDoesNotFitEvenAloneFailsAlone() {
        model.withPages(20);
        Told tooLong = new Told();
        Told grows = new Told();
        Told small = new Told();
        try (Scheduler scheduler = new Scheduler(model, SchedulerOptions.ofWidth(4))) {
            scheduler.submit(request(prompt(120, 1), tooLong));
            scheduler.submit(request(prompt(75, 2), grows));
            scheduler.submit(request(prompt(60, 3), small));
            while (scheduler.step()) {}
        }
        assertEquals(0, tooLong.samples.size() + grows.samples.size());
        assertInstanceOf(CacheTooSmallException.class, tooLong.failures.getFirst());
        String message = grows.failures.getFirst().getMessage();
        assertTrue(
                message.startsWith("the memory for keys and values is too small for a text of 81 tokens: "), message);
        assertArrayEquals(alone(prompt(60, 3)), small.samples.getFirst().tokens());
        assertEquals(0, model.usedPages());
    }
}
