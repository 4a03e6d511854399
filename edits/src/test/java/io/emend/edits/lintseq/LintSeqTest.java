package io.emend.edits.lintseq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.Reference;
import io.emend.edits.Resolution;
import io.emend.edits.lint.Diagnostic;
import io.emend.edits.lint.Linter;
import io.emend.edits.lint.LinterException;
import io.emend.edits.sequence.ResolveMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Drawing edit sequences: against recorded deletions, and with a small linter made for the test. */
class LintSeqTest {
    private static final String PROGRAM = """
            # Sums.
            import math

            def area(r):
                square = r * r
                return math.pi * square

            TABLE = [
                1,
                2,
            ]
            """;

    /** Complains where a name is used that an absent line defined: {@code math}, {@code square}. */
    private static final class NamesLinter implements Linter {
        private boolean closed;

        @Override
        public List<Diagnostic> lint(String program) {
            List<Diagnostic> found = new ArrayList<>();
            String[] lines = program.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                boolean broken = lines[i].contains("math.") && !program.contains("import math")
                        || lines[i].endsWith("square") && !program.contains("square =")
                        || lines[i].startsWith("def") && !(i + 1 < lines.length && lines[i + 1].startsWith(" "));
                if (broken) {
                    found.add(new Diagnostic(i + 1, "T1", "undefined"));
                }
            }
            return found;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void recordedDeletionsGiveTheStatesEditsAndTextOfTheReference() throws Exception {
        for (Map<String, Object> row : Reference.shared("reference/lintseq-sequences.jsonl.gz")) {
            @SuppressWarnings("unchecked")
            List<List<Integer>> deleted = (List<List<Integer>>) row.get("deleted_lines");
            LintSeqSequence sequence = LintSeqSequence.undoing((String) row.get("program"), deleted);
            assertEquals(row.get("states"), sequence.states());
            assertEquals(row.get("edits"), sequence.edits());
            assertEquals(row.get("text"), sequence.text());
        }
    }

    @Test
    void recordedDrawsAreReachableByOurs() throws Exception {
        for (Map<String, Object> row : Reference.shared("reference/lintseq-sequences.jsonl.gz")) {
            ProgramLines lines = new ProgramLines((String) row.get("program"), LintSeqOptions.PAPER);
            @SuppressWarnings("unchecked")
            List<List<Integer>> rounds = (List<List<Integer>>) row.get("deleted_lines");
            HashSet<Integer> left = new HashSet<>(lines.candidates());
            for (List<Integer> round : rounds) {
                assertTrue(round.stream().anyMatch(left::contains), "each round draws a candidate");
                round.forEach(line -> assertTrue(
                        round.containsAll(lines.children(line).stream()
                                .filter(left::contains)
                                .toList()),
                        "children go with their line"));
                round.forEach(left::remove);
            }
            assertEquals(new HashSet<>(), left, "the rounds end when no candidate is left");
        }
    }

    @Test
    void everyStateIsCleanAndTheProgramComesBack() {
        try (Linter linter = new NamesLinter()) {
            List<LintSeqSequence> sequences =
                    LintSeq.withLinter(linter, LintSeqOptions.PAPER).sequences(PROGRAM, 20, 1);
            for (LintSeqSequence sequence : sequences) {
                sequence.states().forEach(state -> assertEquals(List.of(), linter.lint(state), state));
                Resolution resolution = ResolveMode.STRICT.resolve(sequence.text());
                assertEquals(List.of(), resolution.malformed());
                assertEquals(PROGRAM.strip(), resolution.program());
            }
            assertTrue(new HashSet<>(sequences).size() > 5, "the draws differ");
        }
    }

    @Test
    void candidatesAreThoseOfTheReference() {
        ProgramLines lines = new ProgramLines(PROGRAM, LintSeqOptions.PAPER);
        assertEquals(List.of(1, 3, 4, 5, 7), lines.candidates());
        assertEquals(List.of(8, 9, 10, 11), lines.children(7), "one character belongs to the block it closes");
        assertEquals(1, lines.weight(3));
        assertEquals(1, lines.weight(4));
        assertEquals(2, new ProgramLines("if a:\n  if b:\n    call()", LintSeqOptions.PAPER).weight(2));
        LintSeqOptions all = new LintSeqOptions(1, 0, true, false, true);
        assertEquals(List.of(0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), new ProgramLines(PROGRAM, all).candidates());
        assertThrows(IllegalArgumentException.class, () -> new LintSeqOptions(0, 1, true, true, true));
    }

    @Test
    void seedsDecideTheSequences() {
        try (Linter linter = new NamesLinter()) {
            for (LintSeq lintSeq : List.of(LintSeq.withLinter(linter, LintSeqOptions.PAPER), LintSeq.withoutLinter())) {
                List<LintSeqSequence> five = lintSeq.sequences(PROGRAM, 5, 42);
                assertEquals(five, lintSeq.sequences(PROGRAM, 5, 42));
                assertEquals(five.subList(0, 2), lintSeq.sequences(PROGRAM, 2, 42));
                assertNotEquals(five, lintSeq.sequences(PROGRAM, 5, 43));
            }
        }
    }

    @Test
    void randomChunksCoverEveryLineOnce() {
        for (LintSeqSequence sequence : LintSeq.withoutLinter().sequences(PROGRAM, 50, 1)) {
            assertEquals(
                    IntStream.range(0, 12).boxed().toList(),
                    sequence.deletedLines().stream()
                            .flatMap(List::stream)
                            .sorted()
                            .toList());
            assertEquals(
                    PROGRAM.strip(), ResolveMode.STRICT.resolve(sequence.text()).program());
        }
    }

    @Test
    void programsWithoutCandidatesAreOneEdit() {
        try (Linter linter = new NamesLinter()) {
            LintSeq lintSeq = LintSeq.withLinter(linter, LintSeqOptions.PAPER);
            assertEquals(
                    List.of("@@ -0,0 +1 @@\n+# nothing"),
                    lintSeq.sequences("# nothing", 1, 0).getFirst().edits());
            assertEquals(List.of(), lintSeq.sequences("", 1, 0).getFirst().edits());
        }
    }

    @Test
    void parallelRunsAreOrderedAndIndependentOfThreads() {
        List<ParallelLintSeq.Source> sources = IntStream.range(0, 200)
                .mapToObj(i -> new ParallelLintSeq.Source(i, PROGRAM + "x = " + i))
                .toList();
        List<NamesLinter> linters = Collections.synchronizedList(new ArrayList<>());
        List<ParallelLintSeq.Result> three = new ArrayList<>();
        try (ParallelLintSeq parallel = new ParallelLintSeq(
                3,
                () -> {
                    NamesLinter linter = new NamesLinter();
                    linters.add(linter);
                    return linter;
                },
                LintSeqOptions.PAPER)) {
            parallel.run(sources.iterator(), 2, 9, three::add);
            List<ParallelLintSeq.Result> resumed = new ArrayList<>();
            parallel.run(sources.subList(150, 200).iterator(), 2, 9, resumed::add);
            assertEquals(three.subList(150, 200), resumed);
        }
        assertTrue(linters.stream().allMatch(linter -> linter.closed));
        assertEquals(sources, three.stream().map(ParallelLintSeq.Result::source).toList());
        three.forEach(result -> assertNull(result.failure()));
    }

    @Test
    void aFailingLinterIsAResultAndAFailingSinkEndsTheRun() {
        Linter failing = program -> {
            throw new LinterException("broken");
        };
        List<ParallelLintSeq.Source> sources = List.of(new ParallelLintSeq.Source(0, "a = 1\nb = 2"));
        try (ParallelLintSeq parallel = new ParallelLintSeq(1, () -> failing, LintSeqOptions.PAPER)) {
            List<ParallelLintSeq.Result> results = new ArrayList<>();
            parallel.run(sources.iterator(), 1, 1, results::add);
            assertEquals("broken", results.getFirst().failure());
            assertThrows(
                    IllegalStateException.class,
                    () -> parallel.run(sources.iterator(), 1, 1, result -> {
                        throw new IllegalStateException("disk full");
                    }));
        }
    }

    @Test
    void aLinterThatFailsWithoutAWordHasFailed() {
        Linter failing = program -> {
            throw new LinterException(null);
        };
        List<ParallelLintSeq.Source> sources = List.of(new ParallelLintSeq.Source(0, "a = 1\nb = 2"));
        List<ParallelLintSeq.Result> results = new ArrayList<>();
        try (ParallelLintSeq parallel = new ParallelLintSeq(1, () -> failing, LintSeqOptions.PAPER)) {
            parallel.run(sources.iterator(), 1, 1, results::add);
        }
        assertEquals(LinterException.class.getName(), results.getFirst().failure());
    }

    @Test
    void whatHasStartedIsClosedWhereAnotherLinterFails() {
        List<NamesLinter> started = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger calls = new AtomicInteger();
        Supplier<Linter> supplier = () -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalArgumentException("no linter");
            }
            NamesLinter linter = new NamesLinter();
            started.add(linter);
            return linter;
        };
        assertThrows(IllegalArgumentException.class, () -> new ParallelLintSeq(3, supplier, LintSeqOptions.PAPER));
        assertEquals(2, started.size());
        assertTrue(started.stream().allMatch(linter -> linter.closed));
        assertThrows(
                LinterException.class,
                () -> new ParallelLintSeq(
                        2,
                        () -> {
                            throw new LinterException("no linter");
                        },
                        LintSeqOptions.PAPER));
    }
}
