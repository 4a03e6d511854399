package io.emend.engine.rules;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.emend.edits.Program;
import io.emend.edits.lint.Linter;
import io.emend.edits.lint.Linters;
import io.emend.edits.lintseq.LintSeq;
import io.emend.edits.lintseq.LintSeqOptions;
import io.emend.edits.lintseq.LintSeqSequence;
import io.emend.engine.generate.Rule;
import io.emend.engine.generate.RuleState;
import io.emend.models.BackendOptions;
import io.emend.models.LoadedModel;
import io.emend.models.Models;
import io.emend.tokenizer.Tokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Prints what the rules cost per token; only when asked for by {@code -Demend.measure=true}. */
class RuleMeasurementTest {
    private static final String PROGRAM = """
            def parse_intervals(text, default=None):
                intervals = []
                for part in text.split(","):
                    part = part.strip()
                    if not part:
                        continue
                    if "-" in part:
                        first, last = part.split("-", 1)
                        intervals.append((int(first), int(last)))
                    else:
                        intervals.append((int(part), int(part)))
                if not intervals:
                    return default
                return sorted(intervals)


            def total_length(intervals):
                total = 0
                end = None
                for first, last in sorted(intervals):
                    if end is None or first > end:
                        total += last - first + 1
                        end = last
                    elif last > end:
                        total += last - end
                        end = last
                return total""";
    private static final int PATHS = 200;

    @Test
    void printsTheCostOfATokenUnderEachRule() throws Exception {
        assumeTrue(Boolean.getBoolean("emend.measure"), "skipped: measures only with -Demend.measure=true");
        try (Stream<Path> files = Files.list(Path.of("..", "weights", "emend-5m"))) {
            Path model = files.filter(file -> file.toString().endsWith(".gguf"))
                    .findFirst()
                    .orElseThrow();
            try (LoadedModel loaded =
                            Models.open(model, BackendOptions.defaults().withThreads(1));
                    Linter linter = Linters.fast()) {
                List<int[]> texts = texts(loaded.tokenizer(), linter);
                for (int round = 0; round < 6; round++) {
                    print(loaded, texts, linter);
                }
            }
        }
    }

    private static List<int[]> texts(Tokenizer tokenizer, Linter linter) {
        // The first marker belongs to the prompt, the end token is not read by gates.
        return LintSeq.withLinter(linter, LintSeqOptions.PAPER).sequences(PROGRAM, PATHS, 1).stream()
                .map(LintSeqSequence::text)
                .map(text -> text.substring("\n<|diff|>".length(), text.length() - "<|endoftext|>".length()))
                .map(tokenizer::encode)
                .toList();
    }

    private static void print(LoadedModel loaded, List<int[]> texts, Linter linter) {
        HunkVocabulary vocabulary = new HunkVocabulary(loaded.tokenizer(), loaded.stopTokens());
        long tokens = texts.stream().mapToLong(text -> text.length).sum();
        int forced = 0;
        long start = System.nanoTime();
        for (int[] text : texts) {
            RuleState constraint = new HunkRule(vocabulary, Program.EMPTY).begin();
            int due = 0;
            for (int token : text) {
                if (!constraint.allowed().contains(token)) {
                    throw new AssertionError("a token of LintSeq is not allowed");
                }
                due = due > 0 ? due - 1 : constraint.forced().length;
                forced += due > 0 ? 1 : 0;
                constraint = constraint.next(token);
            }
        }
        double hunks = (System.nanoTime() - start) / 1e3 / tokens;
        double lint = microseconds(new LintRule(loaded.tokenizer(), () -> linter, Program.EMPTY, 0), texts, tokens);
        double loops = microseconds(new LoopRule(loaded.tokenizer(), Program.EMPTY), texts, tokens);
        System.out.printf(
                "%d tokens, %.1f %% forced; a token: hunks %.2f us, lint gate %.2f us, loops %.2f us%n",
                tokens, 100.0 * forced / tokens, hunks, lint, loops);
    }

    private static double microseconds(Rule rule, List<int[]> texts, long tokens) {
        long start = System.nanoTime();
        for (int[] text : texts) {
            RuleState state = rule.begin();
            for (int token : text) {
                state = state.next(token);
            }
        }
        return (System.nanoTime() - start) / 1e3 / tokens;
    }
}
