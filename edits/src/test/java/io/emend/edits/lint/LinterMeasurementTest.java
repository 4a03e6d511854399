package io.emend.edits.lint;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.emend.edits.Reference;
import io.emend.edits.lintseq.LintSeqOptions;
import io.emend.edits.lintseq.ParallelLintSeq;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints the figures of the README about linters; only when asked for by {@code -Demend.measure=true}. */
class LinterMeasurementTest {
    @Test
    void printsAgreementAndRates(@TempDir Path directory) throws Exception {
        assumeTrue(Boolean.getBoolean("emend.measure"), "skipped: measures only with -Demend.measure=true");
        List<String> programs = new ArrayList<>();
        List<String> states = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        Random random = new Random(3);
        for (Map<String, Object> row : Reference.shared("reference/lintseq-sequences.jsonl.gz")) {
            List<String> all = Reference.strings(row.get("states"));
            programs.add(all.getLast());
            states.addAll(all.subList(1, all.size() - 1));
            for (String state : all.subList(1, all.size())) {
                List<String> lines = new ArrayList<>(List.of(state.split("\n", -1)));
                lines.remove(random.nextInt(lines.size()));
                damaged.add(String.join("\n", lines));
            }
        }
        try (Linter pylint = Linters.pylint()) {
            printAgreement("programs", programs, pylint);
            printAgreement("states between them", states, pylint);
            printAgreement("programs and states without one random line", damaged, pylint);
            printSpeedUp(states.subList(0, 100), pylint, directory);
        }
        printRate("fast", Linters::fast, programs);
        printRate("pylint", Linters::pylint, programs.subList(0, 60));
    }

    private static void printAgreement(String what, List<String> programs, Linter pylint) {
        int verdicts = 0;
        int lines = 0;
        try (Linter fast = Linters.fast()) {
            for (String program : programs) {
                List<Diagnostic> theirs = pylint.lint(program);
                List<Diagnostic> ours = fast.lint(program);
                verdicts += theirs.isEmpty() == ours.isEmpty() ? 1 : 0;
                lines += lines(theirs).equals(lines(ours)) ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d %s: same verdict %.2f %%, same lines %.2f %%%n",
                programs.size(),
                what,
                100.0 * verdicts / programs.size(),
                100.0 * lines / programs.size());
    }

    private static List<Integer> lines(List<Diagnostic> errors) {
        return errors.stream().map(Diagnostic::line).distinct().sorted().collect(Collectors.toList());
    }

    /** Times a process for each program and the warm one in turns, so that the load of the machine is the same. */
    private static void printSpeedUp(List<String> programs, Linter pylint, Path directory) throws Exception {
        List<Double> fresh = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        Path file = directory.resolve("program.py");
        for (int i = 0; i < programs.size(); i += 5) {
            Files.writeString(file, programs.get(i));
            long start = System.nanoTime();
            new ProcessBuilder(
                            System.getProperty(Linters.PYTHON_PROPERTY, "python3"),
                            "-m",
                            "pylint",
                            "--disable=C,R",
                            "--reports=n",
                            "--score=n",
                            file.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            fresh.add((System.nanoTime() - start) / 1e6);
            for (String program : programs.subList(i, i + 5)) {
                start = System.nanoTime();
                pylint.lint(program);
                warm.add((System.nanoTime() - start) / 1e6);
            }
        }
        Collections.sort(fresh);
        Collections.sort(warm);
        double each = fresh.get(fresh.size() / 2);
        double kept = warm.get(warm.size() / 2);
        System.out.printf(
                Locale.ROOT,
                "a program, median: %.0f ms in a process of its own, %.1f ms kept warm, %.0f times faster%n",
                each,
                kept,
                each / kept);
    }

    private static void printRate(String name, Supplier<Linter> linter, List<String> programs) {
        List<ParallelLintSeq.Source> sources = new ArrayList<>();
        for (String program : programs) {
            sources.add(new ParallelLintSeq.Source(sources.size(), program));
        }
        int threads = Runtime.getRuntime().availableProcessors();
        try (ParallelLintSeq lintSeq = new ParallelLintSeq(threads, linter, LintSeqOptions.PAPER)) {
            lintSeq.run(sources.iterator(), 5, 1, result -> {});
            long start = System.nanoTime();
            lintSeq.run(sources.iterator(), 5, 2, result -> {});
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "LintSeq with %s, %d threads: %.1f programs/s, 5 sequences each%n",
                    name,
                    threads,
                    programs.size() / seconds);
        }
    }
}
