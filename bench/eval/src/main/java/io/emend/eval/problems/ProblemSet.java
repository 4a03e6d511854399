package io.emend.eval.problems;

import io.emend.eval.resources.Resources;
import io.emend.models.files.FileFormatException;
import io.emend.models.files.JsonLines;
import io.emend.models.files.JsonRow;
import io.emend.models.files.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Problems that are evaluated together.
 *
 * @param name what reports call it
 * @param problems the problems in order, each with a task id of its own
 */
public record ProblemSet(String name, List<Problem> problems) {
    /** The authors of the LintSeq paper evaluate MBPP+ without its first tasks. */
    private static final int MBPP_PLUS_LEFT_OUT = 100;
    /** The tasks of the original MBPP that its paper tests on. */
    private static final int MBPP_FIRST_TEST = 11;

    private static final int MBPP_LAST_TEST = 510;

    /** Checks that there are problems, and that their names differ. */
    public ProblemSet {
        problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException(name + " has no problems");
        }
        Set<String> seen = new HashSet<>();
        for (Problem problem : problems) {
            if (!seen.add(problem.taskId())) {
                throw new IllegalArgumentException(name + " has two problems " + Quoted.escaped(problem.taskId()));
            }
        }
    }

    /** {@return the problems that come with this project} */
    public static ProblemSet bundled() {
        return bundled("own problems", "problems.jsonl");
    }

    /** {@return thirty requests for a function in a person's own words, which come with this project} */
    public static ProblemSet requests() {
        return bundled("requests", "requests.jsonl");
    }

    /** {@return a hundred small changes of programs, which come with this project; ids begin with the kind} */
    public static ProblemSet changes() {
        return bundled("changes", "changes.jsonl");
    }

    private static ProblemSet bundled(String name, String file) {
        try (InputStream in = Resources.open(ProblemSet.class, file)) {
            return humanEval(name, JsonLines.read(file, in), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("this build is damaged", e);
        }
    }

    /**
     * Reads HumanEval (Chen et al., arXiv 2107.03374), or a file of the same form.
     *
     * <p>A row with an {@code instruction} needs no {@code prompt}. It may have a {@code start}, the program that is to
     * be changed, and where it has no {@code entry_point}, the last top-level function of a program is tested that its
     * other functions do not use.
     *
     * @param file JSONL, possibly gzipped, with {@code task_id}, {@code prompt}, {@code entry_point}, {@code test}, and
     *     possibly {@code canonical_solution} and {@code instruction}
     * @param instructions the Python part of HumanEvalPack, whose {@code instruction} is taken; null to make one from
     *     the signature and the docstring, as HumanEvalPack does
     * @return the problems
     * @throws IOException where a file cannot be read, with file and line
     */
    public static ProblemSet humanEval(Path file, @Nullable Path instructions) throws IOException {
        Map<String, String> byNumber = new HashMap<>();
        if (instructions != null) {
            for (JsonRow row : JsonLines.read(instructions)) {
                byNumber.put(number(row.id("task_id")), row.text("instruction"));
            }
        }
        return checked(file, () -> humanEval(fileName(file), JsonLines.read(file), byNumber));
    }

    /**
     * Reads MBPP (Austin et al., arXiv 2108.07732): MBPP+ of EvalPlus without its first 100 tasks, or the 500 test
     * tasks of the original file.
     *
     * @param file JSONL, possibly gzipped, with {@code task_id}, {@code text} or {@code prompt}, {@code code} and
     *     {@code test_list}, and possibly {@code test}
     * @return the problems
     * @throws IOException where the file cannot be read, with file and line
     */
    public static ProblemSet mbpp(Path file) throws IOException {
        List<JsonRow> rows = JsonLines.read(file);
        boolean plus = !rows.isEmpty() && rows.getFirst().has("test");
        List<Problem> problems = new ArrayList<>();
        for (int i = plus ? MBPP_PLUS_LEFT_OUT : 0; i < rows.size(); i++) {
            JsonRow row = rows.get(i);
            double task = row.fields().get("task_id") instanceof Number id ? id.doubleValue() : MBPP_FIRST_TEST;
            if (plus || task >= MBPP_FIRST_TEST && task <= MBPP_LAST_TEST) {
                problems.add(MbppFormat.problem(row));
            }
        }
        return checked(file, () -> new ProblemSet(fileName(file), problems));
    }

    /**
     * Reads a file of either form, told apart by the fields of its first line; no task is left out.
     *
     * @param file JSONL, possibly gzipped
     * @return the problems
     * @throws IOException where the file cannot be read, with file and line
     */
    public static ProblemSet read(Path file) throws IOException {
        List<JsonRow> rows = JsonLines.read(file);
        if (rows.isEmpty() || !rows.getFirst().has("test_list")) {
            return checked(file, () -> humanEval(fileName(file), rows, Map.of()));
        }
        List<Problem> problems = new ArrayList<>();
        for (JsonRow row : rows) {
            problems.add(MbppFormat.problem(row));
        }
        return checked(file, () -> new ProblemSet(fileName(file), problems));
    }

    private static ProblemSet humanEval(String name, List<JsonRow> rows, Map<String, String> instructions)
            throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (JsonRow row : rows) {
            problems.add(HumanEvalFormat.problem(row, instructions.get(number(row.id("task_id")))));
        }
        return new ProblemSet(name, problems);
    }

    /**
     * {@return the problem of a name}
     *
     * @param taskId its task id, or only the number at the end of it, as long as no other problem has that
     */
    public Optional<Problem> find(String taskId) {
        List<Problem> named = problems.stream()
                .filter(problem -> problem.taskId().equals(taskId))
                .toList();
        if (named.isEmpty()) {
            named = problems.stream()
                    .filter(problem -> problem.taskId().endsWith("/" + taskId))
                    .toList();
        }
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** {@return whether there are problems that change a program} */
    public boolean changePrograms() {
        return problems.stream().anyMatch(problem -> !problem.start().isEmpty());
    }

    /** {@return the set with the first problems only}
     *
     * @param count how many at most
     */
    public ProblemSet first(int count) {
        return count >= problems.size() ? this : new ProblemSet(name, problems.subList(0, count));
    }

    private static String number(String taskId) {
        return taskId.substring(taskId.lastIndexOf('/') + 1);
    }

    private static String fileName(Path file) {
        return file.getFileName().toString().replaceFirst("\\.jsonl(\\.gz)?$", "");
    }

    /** What is wrong with the contents of a file is said in the way of other bad files. */
    private static ProblemSet checked(Path file, Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private interface Reading {
        ProblemSet read() throws IOException;
    }
}
