package io.emend.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.Program;
import io.emend.edits.lint.Diagnostic;
import io.emend.edits.lint.Linter;
import io.emend.engine.CodeModel;
import io.emend.engine.Completion;
import io.emend.engine.EditRules;
import io.emend.engine.GenerationOptions;
import io.emend.engine.Task;
import io.emend.engine.fake.ByteTokenizer;
import io.emend.engine.fake.FakeModel;
import io.emend.engine.generate.Cancellation;
import io.emend.engine.generate.FinishReason;
import io.emend.engine.generate.Request;
import io.emend.engine.generate.RequestHandle;
import io.emend.engine.generate.Rule;
import io.emend.engine.generate.RuleState;
import io.emend.engine.generate.Sample;
import io.emend.engine.generate.Scheduler;
import io.emend.engine.generate.SchedulerOptions;
import io.emend.engine.generate.TextLimits;
import io.emend.engine.sampling.SamplingOptions;
import io.emend.engine.sampling.TokenSet;
import io.emend.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What somebody who uses the library brings along: a constraint, a gate, a linter, a program to start with. */
class OwnRulesTest {
    private static final GenerationOptions OPTIONS = GenerationOptions.defaults()
            .withMaxTokens(60)
            .withSampling(SamplingOptions.greedy().withTemperature(1).withSeed(3));

    /** A model without sense that likes some characters. */
    private static FakeModel babbling(String characters) {
        return new FakeModel(260, 400, (tokens, logits, offset) -> {
            SplittableRandom random = new SplittableRandom(Arrays.hashCode(tokens));
            for (int i = 0; i < 260; i++) {
                logits[offset + i] = (float) random.nextGaussian();
            }
            characters.chars().forEach(c -> logits[offset + c] += 6);
        });
    }

    /** A model that writes one of two edits, the first one with a greater probability. */
    private static FakeModel twoWays(int promptLength, String likelier, String other) {
        return new FakeModel(260, 400, (tokens, logits, offset) -> {
            Arrays.fill(logits, offset, offset + 260, -60);
            int at = tokens.length - promptLength;
            logits[offset + ByteTokenizer.END] = 0;
            for (String edit : List.of(other, likelier)) {
                int[] script = IntStream.concat(
                                IntStream.of(ByteTokenizer.bytes(edit)),
                                IntStream.of(ByteTokenizer.DIFF, '\n', ByteTokenizer.DIFF))
                        .toArray();
                if (at < script.length && Arrays.mismatch(script, 0, at, tokens, promptLength, tokens.length) < 0) {
                    logits[offset + script[at]] = edit.equals(likelier) ? 22 : 20;
                }
            }
        });
    }

    private static CodeModel model(FakeModel network, Tokenizer tokenizer) {
        return CodeModel.of(network, tokenizer, Set.of(ByteTokenizer.END));
    }

    /** A constraint: after a vowel comes a consonant. */
    private record Alternating(boolean vowel) implements RuleState {
        private static final TokenSet VOWELS = TokenSet.of("aeiou".chars().toArray());
        private static final TokenSet CONSONANTS =
                TokenSet.of("bcdfghjklmnpqrstvwxyz".chars().toArray());

        @Override
        public TokenSet allowed() {
            return vowel ? CONSONANTS : VOWELS;
        }

        @Override
        public RuleState next(int token) {
            return new Alternating(!vowel);
        }
    }

    @Test
    void aConstraintOfOnesOwn() {
        try (CodeModel model = model(babbling("xyz!"), ByteTokenizer.plain())) {
            Completion completion = model.complete("Sing.", OPTIONS.withRules(edits -> () -> new Alternating(true)));
            assertTrue(completion.program().matches("([^aeiou][aeiou]){30}"), completion.program());
        }
    }

    /** A gate: lines have an even number of characters. */
    private record EvenLines(int length, Verdict verdict) implements RuleState {
        @Override
        public RuleState next(int token) {
            if (token != '\n') {
                return new EvenLines(length + 1, Verdict.GO_ON);
            }
            return new EvenLines(0, length % 2 == 0 ? Verdict.PASS : Verdict.REJECT);
        }

        @Override
        public Verdict end() {
            return length % 2 == 0 ? Verdict.PASS : Verdict.REJECT;
        }
    }

    @Test
    void aGateOfOnesOwn() {
        Rule evenLines = new Rule() {
            @Override
            public RuleState begin() {
                return new EvenLines(0, RuleState.Verdict.PASS);
            }

            @Override
            public int retries() {
                return 50;
            }
        };
        try (CodeModel model = model(babbling("ab\n"), ByteTokenizer.plain())) {
            String free = model.complete("Sing.", OPTIONS).program();
            assertTrue(free.lines().anyMatch(line -> line.length() % 2 == 1), free);
            Completion gated = model.complete("Sing.", OPTIONS.withRules(edits -> evenLines));
            assertTrue(gated.program().lines().allMatch(line -> line.length() % 2 == 0), gated.program());
            assertTrue(gated.program().lines().count() > 3, gated.program());
            assertTrue(gated.generation().discardedTokens() > 0);
        }
    }

    /** A linter: programs must not write the letter b. It counts how often it is opened and closed. */
    private static final class NoB implements Linter {
        private final AtomicInteger closed;

        NoB(AtomicInteger closed) {
            this.closed = closed;
        }

        @Override
        public List<Diagnostic> lint(String program) {
            return program.chars()
                    .filter(c -> c == 'b')
                    .mapToObj(c -> new Diagnostic(1, "B", "a b"))
                    .toList();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    @Test
    void aLinterOfOnesOwnIsClosedByWhoOpensIt() {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        GenerationOptions options =
                OPTIONS.withRules(edits -> edits.constrainHunks().and(edits.lintGate(50, () -> {
                    opened.incrementAndGet();
                    return new NoB(closed);
                })));
        FakeModel network = twoWays("Sing.\n".length() + 1, "@@ -0,0 +1 @@\n+b = 1\n", "@@ -0,0 +1 @@\n+a = 1\n");
        try (CodeModel model = model(network, ByteTokenizer.withDiff(false))) {
            String free = model.complete("Sing.", GenerationOptions.defaults().withRules(EditRules::constrainHunks))
                    .program();
            assertEquals("b = 1", free);
            Completion linted = model.complete("Sing.", options);
            assertEquals("a = 1", linted.program());
            assertEquals(1, opened.get());
            assertEquals(1, closed.get());
            model.sample(
                    List.of(Task.of("Sing."), Task.of("Dance.")),
                    index -> 0,
                    5,
                    options,
                    3,
                    sample -> {},
                    new Cancellation());
            assertEquals(3, opened.get());
            assertEquals(3, closed.get());
        }
    }

    @Test
    void aProgramToStartWith() {
        Program start = Program.of("def f(a):\n    return a");
        Tokenizer tokenizer = ByteTokenizer.withDiff(false);
        int[] script = IntStream.concat(
                        IntStream.of(ByteTokenizer.bytes("@@ -1,0 +2 @@\n+    a = a + 1\n")),
                        IntStream.of(ByteTokenizer.DIFF, '\n', ByteTokenizer.DIFF, ByteTokenizer.END))
                .toArray();
        for (boolean constrained : new boolean[] {false, true}) {
            FakeModel network = FakeModel.scripted(260, 400, "Count.\n".length() + 1, script);
            try (CodeModel model = model(network, tokenizer)) {
                GenerationOptions options = OPTIONS.withStart(start);
                Completion completion =
                        model.complete("Count.", constrained ? options.withRules(EditRules::constrainHunks) : options);
                assertEquals("def f(a):\n    a = a + 1\n    return a", completion.program());
                assertEquals(FinishReason.STOP, completion.generation().finishReason());
                assertEquals(start, model.rules(start).start());
            }
        }
    }

    @Test
    void aSchedulerOfOnesOwnServesRequestsOfAnyRules() {
        FakeModel network = babbling("ab");
        List<Sample> samples = new ArrayList<>();
        TextLimits limits = new TextLimits(Set.of(ByteTokenizer.END), 0, 20);
        Request free = new Request(ByteTokenizer.bytes("x"), SamplingOptions.greedy(), limits, samples::add);
        Request ruled = free.withRule(() -> new Alternating(false)).withSamples(1, 3);
        try (Scheduler scheduler = new Scheduler(network, SchedulerOptions.ofWidth(8))) {
            RequestHandle first = scheduler.submit(free);
            RequestHandle second = scheduler.submit(ruled);
            while (scheduler.step()) {}
            assertTrue(first.isDone() && second.isDone());
        }
        assertEquals(
                Set.of(0L, 1L, 2L, 3L),
                Set.copyOf(samples.stream().map(Sample::number).toList()));
        assertEquals(0, network.liveSequences());
    }
}
