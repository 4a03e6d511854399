package io.emend.eval.problems;

import io.emend.models.files.JsonLines;
import io.emend.models.files.JsonRow;
import io.emend.models.files.UserCache;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Published problem sets, which are downloaded once from where their authors keep them. */
public enum Benchmark {
    /** HumanEval of OpenAI, 164 problems, MIT licence, with the instructions of HumanEvalPack, MIT licence. */
    HUMANEVAL(new Source(
            "HumanEval.jsonl.gz",
            "https://raw.githubusercontent.com/openai/human-eval/master/data/HumanEval.jsonl.gz",
            164,
            List.of("prompt", "entry_point", "test"),
            "--data")),
    /** MBPP of Google Research, 974 problems of which 500 are for testing, CC BY 4.0. */
    MBPP(new Source(
            "mbpp.jsonl",
            "https://raw.githubusercontent.com/google-research/google-research/master/mbpp/mbpp.jsonl",
            974,
            List.of("text", "code", "test_list"),
            "--data"));

    private static final Source HUMANEVALPACK = new Source(
            "humanevalpack-python.jsonl",
            "https://huggingface.co/datasets/bigcode/humanevalpack/resolve/main/data/python/data/humanevalpack.jsonl",
            164,
            List.of("task_id", "instruction"),
            "--instructions");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Source source;

    Benchmark(Source source) {
        this.source = source;
    }

    /**
     * A published file.
     *
     * @param file its name in the cache
     * @param address where its authors keep it
     * @param rows how many lines it has
     * @param fields what every line has
     * @param option the command line's option for a file that somebody has already
     */
    private record Source(String file, String address, int rows, List<String> fields, String option) {
        /** The file in the cache, where it is put if it is not there. */
        Path locate(Path cache, UnaryOperator<URI> mirror) throws IOException {
            Path local = cache.resolve(file);
            if (!Files.exists(local)) {
                try {
                    Download.fetch(mirror.apply(URI.create(address)), local, PATIENCE, this::check);
                } catch (IOException e) {
                    throw new IOException(e.getMessage() + ": give a file with " + option + " PATH", e);
                }
                return local;
            }
            try {
                check(local);
            } catch (IOException e) {
                throw new IOException(
                        local + " is damaged (" + e.getMessage() + "): remove it, or give another file" + " with "
                                + option + " PATH",
                        e);
            }
            return local;
        }

        private void check(Path path) throws IOException {
            List<JsonRow> found = JsonLines.read(path);
            if (found.size() != rows) {
                throw new IOException("it has " + found.size() + " problems, not " + rows);
            }
            for (JsonRow row : found) {
                for (String field : fields) {
                    if (!row.has(field)) {
                        throw new IOException("line " + row.line() + " has no \"" + field + "\"");
                    }
                }
            }
        }
    }

    /**
     * The problems, from the cache or downloaded into it. Where HumanEval's instructions cannot be had, they are made
     * from the docstrings, which gives the same words for 163 of the 164 problems.
     *
     * @param cache a directory; made where it does not exist
     * @param instructions HumanEvalPack's Python part where somebody has it already, or null
     * @param notice is told, in one line, what could not be had
     * @return the problems as the protocol takes them
     * @throws IOException where they can neither be found nor downloaded, or are damaged
     */
    public ProblemSet load(Path cache, @Nullable Path instructions, Consumer<String> notice) throws IOException {
        return load(cache, instructions, notice, UnaryOperator.identity());
    }

    /** The same, with other addresses in the place of the published ones. */
    ProblemSet load(Path cache, @Nullable Path instructions, Consumer<String> notice, UnaryOperator<URI> mirror)
            throws IOException {
        Path problems = source.locate(cache, mirror);
        boolean wanted = this == HUMANEVAL && instructions == null;
        return read(problems, wanted ? humanEvalPack(cache, notice, mirror) : instructions);
    }

    private static @Nullable Path humanEvalPack(Path cache, Consumer<String> notice, UnaryOperator<URI> mirror) {
        try {
            return HUMANEVALPACK.locate(cache, mirror);
        } catch (IOException e) {
            notice.accept(
                    "instructions are made from the docstrings, since HumanEvalPack is missing: " + e.getMessage());
            return null;
        }
    }

    /**
     * The problems of a file that somebody has already.
     *
     * @param path JSONL, possibly gzipped
     * @param instructions for HumanEval the Python part of HumanEvalPack, or null to make them from the docstrings
     * @return the problems as the protocol takes them
     * @throws IOException where a file cannot be read
     */
    public ProblemSet read(Path path, @Nullable Path instructions) throws IOException {
        return switch (this) {
            case HUMANEVAL -> ProblemSet.humanEval(path, instructions);
            case MBPP -> ProblemSet.mbpp(path);
        };
    }

    /** {@return the usual cache: {@code emend/benchmarks} in {@code XDG_CACHE_HOME} or {@code ~/.cache}} */
    public static Path usualCache() {
        return UserCache.directory().resolve("benchmarks");
    }
}
