package io.emend.cli.options;

import io.emend.cli.input.InputException;
import io.emend.cli.output.Notice;
import io.emend.eval.problems.Benchmark;
import io.emend.eval.problems.ProblemSet;
import io.emend.models.files.Quoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options that say which problems are evaluated. */
public final class ProblemOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "humaneval|mbpp|own|requests|changes|FILE",
            description =
                    "The problems: a benchmark, the project's own, its requests in free words or changes of programs, "
                            + "or a JSONL file like HumanEval's.")
    private String problems;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "The benchmark's JSONL file, possibly gzipped (default: downloaded once, into the cache).")
    private @Nullable Path data;

    @Option(
            names = "--instructions",
            paramLabel = "PATH",
            description = "HumanEvalPack's Python file, for its prompts (default: downloaded with HumanEval; made from "
                    + "the docstrings with --data).")
    private @Nullable Path instructions;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N problems.")
    private @Nullable Integer limit;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** {@return whether the problems are MBPP's} */
    public boolean areMbpp() {
        return "mbpp".equals(problems);
    }

    /**
     * Reads the problems, after downloading them where that is needed.
     *
     * @return the problems
     * @throws IOException where they cannot be had
     */
    public ProblemSet load() throws IOException {
        if (problems == null) {
            throw new InputException("eval needs problems: humaneval, mbpp, own or a file; or `gaps`");
        }
        if (limit != null && limit < 1) {
            throw new InputException("--limit must be 1 or above");
        }
        if (instructions != null && !problems.equals("humaneval")) {
            throw new InputException("--instructions belongs to humaneval");
        }
        ProblemSet set = switch (problems) {
            case "humaneval" -> load(Benchmark.HUMANEVAL);
            case "mbpp" -> load(Benchmark.MBPP);
            default -> ownOrFile();
        };
        return limit == null ? set : set.first(limit);
    }

    private ProblemSet load(Benchmark benchmark) throws IOException {
        if (data != null) {
            return benchmark.read(data, instructions);
        }
        return benchmark.load(
                Benchmark.usualCache(),
                instructions,
                notice -> Notice.print(command.commandLine().getErr(), notice));
    }

    private ProblemSet ownOrFile() throws IOException {
        if (data != null) {
            throw new InputException("--data belongs to humaneval and mbpp");
        }
        return switch (problems) {
            case "own" -> ProblemSet.bundled();
            case "requests" -> ProblemSet.requests();
            case "changes" -> ProblemSet.changes();
            default -> file(Path.of(problems));
        };
    }

    private static ProblemSet file(Path path) throws IOException {
        if (path.toString().isEmpty() || !Files.exists(path)) {
            throw new InputException(
                    Quoted.of(path.toString()) + " is neither humaneval, mbpp, own, requests, changes nor a file");
        }
        return ProblemSet.read(path);
    }
}
