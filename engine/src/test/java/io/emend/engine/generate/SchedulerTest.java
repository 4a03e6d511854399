package io.emend.engine.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.engine.fake.FakeModel;
import io.emend.engine.sampling.SamplingOptions;
import io.emend.engine.sampling.TokenSet;
import io.emend.models.ContextOverflowException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private static final int VOCABULARY = 50;
    private static final int CONTEXT = 400;
    private static final int[] PROMPT = {1, 2, 3};
    private static final SamplingOptions SAMPLING =
            SamplingOptions.greedy().withTemperature(1).withSeed(5);
    private static final TextLimits TEN = new TextLimits(Set.of(), 0, 10);
    private static final SchedulerOptions OPTIONS = SchedulerOptions.ofWidth(4);

    private final FakeModel model = FakeModel.hashing(VOCABULARY, CONTEXT);

    private static Request request(RequestListener listener) {
        return new Request(PROMPT, SAMPLING, TEN, listener);
    }

    private static void drain(Scheduler scheduler) {
        while (scheduler.step()) {}
    }

    private static int[] alone(Request request) {
        Told told = new Told();
        new Generation(FakeModel.hashing(VOCABULARY, CONTEXT)).run(request.withListener(told), new Cancellation());
        return told.samples.getFirst().tokens();
    }

    private static <T> T inAnotherThread(Callable<T> work) throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get();
        }
    }

    // Threads

    @Test
    void onlyItsOwnerMaySteerIt() throws Exception {
        try (Scheduler scheduler = new Scheduler(model, OPTIONS)) {
            String owner = Thread.currentThread().getName();
            for (Runnable call : List.<Runnable>of(scheduler::step, scheduler::hasRoom, scheduler::close)) {
                String message = inAnotherThread(() -> assertThrows(IllegalStateException.class, call::run))
                        .getMessage();
                assertTrue(message.startsWith("the scheduler belongs to thread " + owner + ", but "), message);
            }
            Told told = new Told();
            RequestHandle handle = inAnotherThread(() -> scheduler.submit(request(told)));
            assertFalse(handle.isDone());
            drain(scheduler);
            assertTrue(handle.isDone());
            assertArrayEquals(alone(request(told)), told.samples.getFirst().tokens());
        }
    }

    @Test
    void requestsComeFromAnyThreadWhileItSteps() throws Exception {
        int threads = 4;
        int each = 25;
        List<Told> told = new ArrayList<>();
        List<RequestHandle> handles = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads);
                Scheduler scheduler = new Scheduler(model, OPTIONS)) {
            List<Future<?>> submitting = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                submitting.add(pool.submit(() -> IntStream.range(0, each).forEach(n -> {
                    Told listener = new Told();
                    RequestHandle handle = scheduler.submit(request(listener).withSamples(n, 1));
                    synchronized (told) {
                        told.add(listener);
                        handles.add(handle);
                    }
                })));
            }
            while (scheduler.step() || !submitting.stream().allMatch(Future::isDone)) {}
            drain(scheduler); // what came between the last step and the last look
        }
        assertEquals(threads * each, told.size());
        assertTrue(handles.stream().allMatch(RequestHandle::isDone));
        for (Told listener : told) {
            Sample sample = listener.samples.getFirst();
            assertArrayEquals(alone(request(listener).withSamples(sample.number(), 1)), sample.tokens());
        }
    }

    @Test
    void aListenerMaySubmitAndCancelButNotStep() {
        Told second = new Told();
        Told third = new Told();
        try (Scheduler scheduler = new Scheduler(model, OPTIONS)) {
            RequestHandle bad = scheduler.submit(request(sample -> scheduler.step()));
            RequestHandle victim = scheduler.submit(request(third).withSamples(1, 1));
            scheduler.submit(request(sample -> {
                scheduler.submit(request(second));
                scheduler.cancel(victim);
            }));
            drain(scheduler);
            assertEquals(
                    "a listener or a rule called the scheduler that called it",
                    bad.failure().orElseThrow().getMessage());
            assertTrue(victim.isDone());
        }
        assertEquals(1, second.samples.size());
        assertEquals(1, third.samples.size());
    }

    // What does not fit

    @Test
    void whatCannotBeServedIsRefusedWhereItIsSubmitted() {
        try (Scheduler scheduler = new Scheduler(model, OPTIONS)) {
            Request outside = new Request(new int[] {1, VOCABULARY}, SAMPLING, TEN, new Told());
            assertEquals(
                    "token 50 is outside the model's vocabulary of 50",
                    assertThrows(IllegalArgumentException.class, () -> scheduler.submit(outside))
                            .getMessage());
            Request tooLong = new Request(new int[CONTEXT], SAMPLING, TEN, new Told());
            assertThrows(ContextOverflowException.class, () -> scheduler.submit(tooLong));
            assertFalse(scheduler.step());
        }
    }

    @Test
    void optionsHaveRanges() {
        assertThrows(IllegalArgumentException.class, () -> SchedulerOptions.ofWidth(0));
        assertThrows(IllegalArgumentException.class, () -> OPTIONS.withTokens(3));
        assertThrows(IllegalArgumentException.class, () -> OPTIONS.withCachedTokens(-1));
        assertThrows(IllegalArgumentException.class, () -> new TextLimits(Set.of(), 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new TextLimits(Set.of(), 5, 4));
        assertThrows(IllegalArgumentException.class, () -> request(new Told()).withSamples(0, 0));
        assertEquals(64, SchedulerOptions.ofWidth(1).tokens());
    }

    // Passes

    @Test
    void aLongPromptIsReadInPiecesBesideWhatOthersWrite() {
        SchedulerOptions options = OPTIONS.withTokens(16);
        Told writer = new Told();
        Told reader = new Told();
        int[] prompt = IntStream.range(0, 300).map(i -> i % 7).toArray();
        try (Scheduler scheduler = new Scheduler(model, options)) {
            scheduler.submit(new Request(PROMPT, SAMPLING, new TextLimits(Set.of(), 0, 40), writer));
            scheduler.step();
            scheduler.submit(new Request(prompt, SAMPLING, TEN, reader));
            for (int step = 0; step < 20; step++) {
                int before = writer.tokens.size();
                scheduler.step();
                assertEquals(before + 1, writer.tokens.size());
            }
            assertEquals(List.of(3, 16, 16), model.passes().stream().limit(3).toList());
            assertTrue(model.passes().stream().allMatch(tokens -> tokens <= 16));
            drain(scheduler);
        }
        assertArrayEquals(
                alone(new Request(prompt, SAMPLING, TEN, reader)),
                reader.samples.getFirst().tokens());
    }

    @Test
    void everyReaderGetsOn() {
        int[] prompt = IntStream.range(0, 100).map(i -> i % 7).toArray();
        List<Told> told = new ArrayList<>();
        try (Scheduler scheduler = new Scheduler(model, OPTIONS.withTokens(4))) {
            for (int first = 0; first < 4; first++) {
                told.add(new Told());
                prompt[0] = 10 + first;
                scheduler.submit(new Request(prompt, SAMPLING, TEN, told.getLast()));
            }
            scheduler.step();
            assertEquals(List.of(4), model.passes());
            drain(scheduler);
        }
        assertTrue(told.stream().allMatch(listener -> listener.samples.size() == 1));
    }

    // Errors

    private RequestHandle failing(Request bad) {
        Told good = new Told();
        RequestHandle handle;
        try (Scheduler scheduler = new Scheduler(model, OPTIONS)) {
            RequestHandle other = scheduler.submit(request(good).withSamples(7, 1));
            handle = scheduler.submit(bad);
            drain(scheduler);
            assertTrue(other.isDone() && other.failure().isEmpty());
        }
        assertArrayEquals(
                alone(request(good).withSamples(7, 1)), good.samples.getFirst().tokens());
        assertEquals(0, model.liveSequences());
        assertTrue(handle.isDone());
        return handle;
    }

    @Test
    void whatAListenerThrowsEndsItsRequestAlone() {
        Error error = new AssertionError("sample");
        assertSame(
                error,
                failing(request(sample -> {
                            throw error;
                        }))
                        .failure()
                        .orElseThrow());
        RuntimeException exception = new UnsupportedOperationException("token");
        Told told = new Told();
        RequestListener listener = new RequestListener() {
            @Override
            public boolean onToken(long sample, int token, double logprob) {
                if (sample == 3) {
                    throw exception;
                }
                return told.onToken(sample, token, logprob);
            }

            @Override
            public void onSample(Sample sample) {
                told.onSample(sample);
            }

            @Override
            public void onFailure(Throwable failure) {
                told.onFailure(failure);
                throw new IllegalStateException("failure");
            }
        };
        RequestHandle handle = failing(request(listener).withSamples(0, 20));
        assertSame(exception, handle.failure().orElseThrow());
        assertEquals(List.of(exception), told.failures);
        assertEquals("failure", exception.getSuppressed()[0].getMessage());
        assertEquals(0, told.samples.size());
    }

    /** A rule that throws at some point of a text. */
    private static Rule throwing(String where, List<String> closed) {
        return () -> {
            fail(where, "begin");
            return new RuleState() {
                @Override
                public TokenSet allowed() {
                    fail(where, "allowed");
                    return RuleState.super.allowed();
                }

                @Override
                public RuleState next(int token) {
                    fail(where, "next");
                    return this;
                }

                @Override
                public Verdict verdict() {
                    fail(where, "verdict");
                    return Verdict.PASS;
                }

                @Override
                public Verdict end() {
                    fail(where, "end");
                    return Verdict.PASS;
                }

                @Override
                public void close() {
                    closed.add(where);
                    fail(where, "close");
                }
            };
        };
    }

    private static void fail(String where, String here) {
        if (where.equals(here)) {
            throw new IllegalStateException(where);
        }
    }

    @Test
    void whatARuleThrowsEndsItsRequestAlone() {
        for (String where : List.of("begin", "allowed", "next", "verdict", "end", "close")) {
            List<String> closed = new ArrayList<>();
            Told told = new Told();
            RequestHandle handle = failing(request(told).withSamples(0, 3).withRule(throwing(where, closed)));
            assertEquals(where, handle.failure().orElseThrow().getMessage());
            assertEquals(1, told.failures.size());
            assertEquals(where.equals("begin") ? List.of() : List.of(where), closed);
            assertEquals(where.equals("close") ? 3 : 0, told.samples.size());
        }
        List<String> closed = new ArrayList<>();
        Rule two = throwing("never", closed).and(throwing("begin", closed));
        assertEquals(
                "begin",
                failing(request(new Told()).withRule(two))
                        .failure()
                        .orElseThrow()
                        .getMessage());
        assertEquals(List.of("never"), closed);
    }

    @Test
    void rulesThatContradictEachOtherEndTheRequest() {
        Rule onlyFive = () -> new OnlyTokens(5);
        Rule onlySix = () -> new OnlyTokens(6);
        assertEquals(
                "none of the allowed tokens is possible",
                failing(request(new Told()).withRule(onlyFive.and(onlySix)))
                        .failure()
                        .orElseThrow()
                        .getMessage());
        Told told = new Told();
        failing(request(told).withRule(onlyFive.and(Rule.NONE)));
        assertEquals(List.of(5, 5, 5, 5, 5, 5, 5, 5, 5, 5), told.tokens);
        Rule outside = () -> new OnlyTokens(5) {
            @Override
            public int[] forced() {
                return new int[] {VOCABULARY};
            }
        };
        assertEquals(
                "a rule forces token 50, which is outside the model's vocabulary of 50",
                failing(request(new Told()).withRule(outside))
                        .failure()
                        .orElseThrow()
                        .getMessage());
    }

    /** Allows and forces one token for ever. */
    private static class OnlyTokens implements RuleState {
        private final int token;

        OnlyTokens(int token) {
            this.token = token;
        }

        @Override
        public TokenSet allowed() {
            return TokenSet.of(token);
        }

        @Override
        public int[] forced() {
            return new int[] {token, token, token};
        }

        @Override
        public RuleState next(int next) {
            return this;
        }
    }

    @Test
    void whatOneRuleForcesTheOtherMayForbidLater() {
        Rule forcing = () -> new OnlyTokens(5);
        Rule threeFives = () -> new AtMost(5, 3);
        Told told = new Told();
        RequestHandle handle = failing(request(told).withRule(forcing.and(threeFives)));
        assertEquals(
                "none of the allowed tokens is possible",
                handle.failure().orElseThrow().getMessage());
        assertEquals(List.of(5, 5, 5), told.tokens);
    }

    private record AtMost(int token, int times) implements RuleState {
        @Override
        public TokenSet allowed() {
            return times > 0 ? TokenSet.ALL : TokenSet.allBut(List.of(token));
        }

        @Override
        public RuleState next(int next) {
            return next == token ? new AtMost(token, times - 1) : this;
        }
    }

    @Test
    void badLogitsEndTheRequestsThatSeeThem() {
        FakeModel damaged = new FakeModel(VOCABULARY, CONTEXT, (tokens, logits, offset) -> {
            Arrays.fill(logits, offset, offset + VOCABULARY, 0);
            logits[offset] = tokens[0] == 9 ? Float.NaN : 0;
        });
        Told good = new Told();
        try (Scheduler scheduler = new Scheduler(damaged, OPTIONS)) {
            RequestHandle bad = scheduler.submit(new Request(new int[] {9}, SAMPLING, TEN, new Told()));
            scheduler.submit(request(good));
            drain(scheduler);
            assertTrue(bad.failure().orElseThrow().getMessage().contains("NaN"));
        }
        assertEquals(1, good.samples.size());
        assertEquals(0, damaged.liveSequences());
    }

    // Ends

    @Test
    void aCancelledRequestEndsWithWhatThereIs() throws Exception {
        Told running = new Told();
        Told waiting = new Told();
        try (Scheduler scheduler = new Scheduler(model, SchedulerOptions.ofWidth(1))) {
            RequestHandle first = scheduler.submit(request(running).withSamples(0, 5));
            RequestHandle second = scheduler.submit(request(waiting).withSamples(3, 2));
            scheduler.step();
            scheduler.step();
            inAnotherThread(() -> {
                scheduler.cancel(first);
                scheduler.cancel(second);
                return null;
            });
            int passes = model.passes().size();
            assertFalse(scheduler.step());
            assertEquals(passes, model.passes().size());
            assertTrue(first.isDone() && second.isDone());
            scheduler.cancel(first);
        }
        assertEquals(5, running.samples.size());
        for (Sample sample : running.samples) {
            assertEquals(FinishReason.CANCELLED, sample.finishReason());
            assertArrayEquals(
                    Arrays.copyOf(alone(request(running).withSamples(sample.number(), 1)), sample.tokens().length),
                    sample.tokens());
        }
        assertEquals(
                List.of(3L, 4L), waiting.samples.stream().map(Sample::number).toList());
        assertTrue(waiting.samples.stream().allMatch(sample -> sample.tokens().length == 0));
    }

    @Test
    void aDeadlineEndsARequestWithWhatThereIs() {
        Instant[] now = {Instant.EPOCH};
        TextLimits limits = TEN.withDeadline(Instant.EPOCH.plusSeconds(5));
        Told running = new Told();
        Told waiting = new Told();
        Told patient = new Told();
        try (Scheduler scheduler =
                new Scheduler(model, SchedulerOptions.ofWidth(1).withClock(() -> now[0]))) {
            scheduler.submit(new Request(PROMPT, SAMPLING, limits, running));
            scheduler.submit(new Request(PROMPT, SAMPLING, limits, waiting));
            scheduler.submit(request(patient));
            while (scheduler.step()) {
                now[0] = now[0].plusSeconds(1);
            }
        }
        assertEquals(FinishReason.DEADLINE, running.samples.getFirst().finishReason());
        assertEquals("deadline", running.samples.getFirst().finishReason().label());
        assertArrayEquals(
                Arrays.copyOf(alone(request(running)), 5),
                running.samples.getFirst().tokens());
        assertEquals(FinishReason.DEADLINE, waiting.samples.getFirst().finishReason());
        assertEquals(0, waiting.samples.getFirst().tokens().length);
        assertArrayEquals(alone(request(patient)), patient.samples.getFirst().tokens());
    }

    @Test
    void aListenerEndsSomeOfTheSamplesAndTheOthersGoOn() {
        int count = 40;
        List<Sample> samples = new ArrayList<>();
        RequestListener listener = new RequestListener() {
            private final int[] told = new int[count];

            @Override
            public boolean onToken(long sample, int token, double logprob) {
                return ++told[(int) sample] < 1 + sample % 12;
            }

            @Override
            public void onSample(Sample sample) {
                assertEquals(told[(int) sample.number()], sample.tokens().length);
                samples.add(sample);
            }
        };
        // Few different texts, so that branches have many samples.
        Request request = new Request(PROMPT, SAMPLING.withTopK(2), TEN, listener);
        new SampleTree(model, 8).draw(List.of(request.withSamples(0, count)).iterator(), new Cancellation());
        assertEquals(count, samples.size());
        for (Sample sample : samples) {
            int[] alone = alone(request.withSamples(sample.number(), 1));
            int wanted = 1 + (int) sample.number() % 12;
            assertArrayEquals(Arrays.copyOf(alone, Math.min(wanted, 10)), sample.tokens());
            assertEquals(wanted <= 10 ? FinishReason.STOP : FinishReason.LENGTH, sample.finishReason());
        }
        assertEquals(0, model.liveSequences());
    }

    @Test
    void closingFailsWhatHasNotEnded() {
        Told begun = new Told();
        Told queued = new Told();
        Told submitted = new Told();
        List<String> closed = new ArrayList<>();
        Scheduler scheduler = new Scheduler(model, SchedulerOptions.ofWidth(1));
        scheduler.submit(request(begun).withRule(throwing("never", closed)));
        scheduler.submit(request(queued));
        scheduler.step();
        RequestHandle handle = scheduler.submit(request(submitted));
        scheduler.close();
        scheduler.close();
        for (Told told : List.of(begun, queued, submitted)) {
            assertEquals(
                    "the scheduler was closed before the request had ended",
                    told.failures.getFirst().getMessage());
        }
        assertTrue(handle.isDone());
        assertEquals(List.of("never"), closed);
        assertEquals(0, model.liveSequences());
        assertThrows(IllegalStateException.class, scheduler::step);
        assertThrows(IllegalStateException.class, () -> scheduler.submit(request(new Told())));
    }
}
