package io.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.emend.cli.input.InputException;
import io.emend.cli.options.EvalPreset;
import io.emend.engine.GenerationOptions;
import io.emend.engine.sampling.SamplingOptions;
import io.emend.eval.problems.Problem;
import io.emend.eval.problems.ProblemSet;
import io.emend.eval.samples.Sample;
import io.emend.eval.samples.SampleFile;
import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code eval} and {@code sample} as a user types them, on the small bundled model. */
class EvalCommandTest {
    @TempDir
    Path directory;

    /** What a command printed and its exit code. */
    private record Outcome(int code, String out, String err) {
        void assertRefused(String reason) {
            assertEquals(2, code, err);
            assertEquals("", out);
            assertTrue(err.contains(reason), err);
            assertFalse(err.contains("Exception"), err);
        }
    }

    /** Runs a command; the test is skipped where programs cannot be isolated. */
    private static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), SmallModel.named(arguments));
        assumeFalse(code == 1 && err.toString().contains("no isolation is possible"), "skipped: " + err);
        return new Outcome(code, out.toString(), err.toString());
    }

    private Outcome eval(String... arguments) {
        return run(Stream.concat(Stream.of("eval", "--out", directory.toString()), Arrays.stream(arguments))
                .toArray(String[]::new));
    }

    private Map<?, ?> settings() throws IOException {
        return (Map<?, ?>) StrictJson.object("JSON", Files.readString(directory.resolve("report.json")))
                .get("settings");
    }

    @Test
    void aPresetFillsInWhatNoOptionSays() throws IOException {
        Outcome outcome = eval(
                "own",
                "--limit",
                "1",
                "-k",
                "1,10",
                "--preset",
                "tinycodelm-150m",
                "--max-tokens",
                "12",
                "--temperature",
                "0.5");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("pass@10"), outcome.out());
        Map<?, ?> settings = settings();
        assertEquals(0.5, settings.get("temperature"));
        assertEquals(0.95, settings.get("top_p"));
        assertEquals(12, settings.get("max_tokens"));
        assertEquals(8, settings.get("min_tokens"));
        assertEquals("paper", settings.get("resolve"));
        assertEquals("completion", settings.get("form"));
    }

    @Test
    void requestsAndChangesAreProblemsLikeOthers() throws IOException {
        Outcome requests = eval("requests", "--limit", "1", "-n", "1", "-k", "1", "--max-tokens", "8");
        assertEquals(0, requests.code(), requests.err());
        assertTrue(requests.out().contains("pass@1     0.0 %"), requests.out());
        Path own = directory.resolve("changes");
        Outcome changes = run(
                "eval", "changes", "--out", own.toString(), "--limit", "2", "-n", "1", "-k", "1", "--max-tokens", "1");
        assertEquals(0, changes.code(), changes.err());
        List<Problem> asked = ProblemSet.changes().first(2).problems();
        List<Sample> drawn = SampleFile.read(own.resolve("samples.jsonl"));
        assertEquals(
                asked.stream().map(Problem::start).toList(),
                drawn.stream().map(Sample::text).toList());
        String html = Files.readString(own.resolve("report.html"));
        assertTrue(html.contains("\"start\":\"def average_score(scores):\\n    return sum("), html);
    }

    @Test
    void presetsAreThoseOfThePaper() {
        GenerationOptions plain = GenerationOptions.defaults();
        GenerationOptions large = EvalPreset.of("tinycodelm-400m", false).generation(plain, option -> false);
        assertEquals(new GenerationOptions(new SamplingOptions(0.2, 0, 0.95, 0, 0), 8, 512), large);
        assertEquals(10, EvalPreset.of("tinycodelm-400m", false).samples());
        EvalPreset mbpp = EvalPreset.of("tinycodelm-150m", true);
        assertEquals(1, mbpp.samples());
        assertTrue(mbpp.generation(plain, option -> false).sampling().isGreedy());
        GenerationOptions explicit =
                plain.withSampling(new SamplingOptions(0.3, 0, 0.8, 0, 0)).withMaxTokens(4);
        assertEquals(
                explicit.withMinTokens(4),
                EvalPreset.of("tinycodelm-150m", false).generation(explicit, option -> !option.equals("--min-tokens")));
        assertEquals(explicit, EvalPreset.of("tinycodelm-150m", false).generation(explicit, option -> true));
        InputException unknown = assertThrows(InputException.class, () -> EvalPreset.of("gpt", false));
        assertEquals("--preset gpt is none of tinycodelm-150m, tinycodelm-400m", unknown.getMessage());
    }

    @Test
    void aRunGoesOnWithItsOwnSettingsOnly() throws IOException {
        String[] first = {"own", "--limit", "1", "-n", "2", "-k", "1", "--max-tokens", "8", "--temperature", "1"};
        assertEquals(0, eval(first).code());
        String drawn = Files.readString(directory.resolve("samples.jsonl"));
        Outcome other = eval(
                "own", "--limit", "1", "-n", "3", "-k", "1", "--max-tokens", "8", "--temperature", "1", "--seed", "7");
        assertEquals(2, other.code(), other.err());
        assertTrue(other.err().contains("seed 0 instead of 7"), other.err());
        assertEquals(drawn, Files.readString(directory.resolve("samples.jsonl")));
        Outcome more = eval("own", "--limit", "2", "-n", "3", "-k", "1", "--max-tokens", "8", "--temperature", "1");
        assertEquals(0, more.code(), more.err());
        List<String> lines = Files.readAllLines(directory.resolve("samples.jsonl"));
        assertEquals(6, lines.size());
        assertTrue(String.join("\n", lines).startsWith(drawn.strip()));
    }

    /** A process that is killed leaves the files cut anywhere; the same command then makes the same of them. */
    @Test
    void aRunThatWasKilledGoesOnWithoutALostOrDoubledRow() throws IOException {
        String[] command = {"own", "--limit", "2", "-n", "3", "-k", "1", "--max-tokens", "24", "--temperature", "1"};
        assertEquals(0, eval(command).code());
        Path samples = directory.resolve("samples.jsonl");
        Path verdicts = directory.resolve("verdicts.jsonl");
        byte[] drawn = Files.readAllBytes(samples);
        byte[] judged = Files.readAllBytes(verdicts);
        List<String> rows = rowsOf(samples);
        assertEquals(6, rows.size());
        int line = new String(drawn, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        // Nothing, one byte, a row but for its last bytes, a row without and with its line feed, and the like later.
        for (int kept : new int[] {0, 1, line - 2, line - 1, line, line + 1, drawn.length / 2, drawn.length - 1}) {
            Files.write(samples, Arrays.copyOf(drawn, kept));
            Files.write(verdicts, Arrays.copyOf(judged, judged.length * kept / drawn.length));
            Outcome again = eval(command);
            assertEquals(0, again.code(), again.err());
            assertEquals(6, Files.readAllLines(samples).size(), "after " + kept + " bytes");
            assertEquals(rows, rowsOf(samples), "after " + kept + " bytes");
            Map<String, Object> report = StrictJson.object("JSON", Files.readString(directory.resolve("report.json")));
            for (Object problem : (List<?>) report.get("problems")) {
                assertEquals(3, ((Map<?, ?>) problem).get("n"));
            }
        }
    }

    /** The samples in any order, without what depends on how long they took and what was drawn beside them. */
    private static List<String> rowsOf(Path samples) throws IOException {
        return SampleFile.read(samples).stream()
                .map(sample -> sample.taskId() + " " + sample.details().raw() + " "
                        + sample.details().logprob())
                .sorted()
                .toList();
    }

    @Test
    void samplesOfAFileAreScoredAndRanked() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (Problem problem : ProblemSet.bundled().problems()) {
            for (String completion : List.of(
                    "    return nothing\n", problem.canonicalSolution(), problem.canonicalSolution() + "# again\n")) {
                rows.append(StrictJson.write(Map.of("task_id", problem.taskId(), "completion", completion)))
                        .append('\n');
            }
        }
        Path file = Files.writeString(directory.resolve("canonical.jsonl"), rows);
        Outcome outcome = eval("own", "--samples", file.toString(), "--rank", "-k", "1,3");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("pass@1    66.7 %"), outcome.out());
        assertTrue(outcome.out().contains("ranked   100.0 %"), outcome.out());
        Map<String, Object> report = StrictJson.object("JSON", Files.readString(directory.resolve("report.json")));
        Map<?, ?> rates = (Map<?, ?>) ((Map<?, ?>) report.get("rank")).get("first_right");
        assertEquals(Set.of("combined", "logprob", "lint", "majority", "random", "oracle"), rates.keySet());
        assertTrue(rates.containsKey("logprob") && rates.get("logprob") == null);
    }

    @Test
    void benchmarksComeFromTheCache() throws IOException {
        String home = System.getProperty("user.home");
        assumeFalse(System.getenv("XDG_CACHE_HOME") != null, "skipped: XDG_CACHE_HOME names another cache");
        Path cache = Files.createDirectories(directory.resolve(".cache/emend/benchmarks"));
        String problem = "{\"task_id\": \"HumanEval/%d\", \"prompt\": \"def f():\\n    '''One.'''\\n\","
                + " \"entry_point\": \"f\", \"test\": \"def check(f): assert f() == 1\"}\n";
        String instruction = "{\"task_id\": \"Python/%d\", \"instruction\": \"Write f.\"}\n";
        Files.writeString(cache.resolve("HumanEval.jsonl.gz"), rows(problem));
        Files.writeString(cache.resolve("humanevalpack-python.jsonl"), rows(instruction));
        Path samples = Files.writeString(
                directory.resolve("s.jsonl"), "{\"task_id\": \"HumanEval/0\", \"completion\": \"    return 1\"}\n");
        try {
            System.setProperty("user.home", directory.toString());
            Outcome outcome = eval("humaneval", "--limit", "1", "--samples", samples.toString(), "-k", "1");
            assertEquals(0, outcome.code(), outcome.err());
            assertTrue(outcome.out().contains("pass@1   100.0 %"), outcome.out());
        } finally {
            System.setProperty("user.home", home);
        }
    }

    private static String rows(String row) {
        return IntStream.range(0, 164).mapToObj(i -> String.format(row, i)).collect(Collectors.joining());
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        eval("own", "--preset", "gpt").assertRefused("tinycodelm-150m, tinycodelm-400m");
        eval("own", "--data", "x").assertRefused("--data belongs to humaneval and mbpp");
        eval("mbpp", "--data", "x", "--instructions", "y").assertRefused("--instructions belongs to humaneval");
        eval("humaneval", "--data", "no-such-file").assertRefused("no-such-file");
        eval("humanevil").assertRefused("\"humanevil\" is neither");
        eval("own", "--limit", "0").assertRefused("--limit");
        eval("changes", "--resolve", "paper").assertRefused("the paper's edits begin with the empty program");
        eval("changes", "--preset", "tinycodelm-150m").assertRefused("leave --resolve paper and --preset out");
        eval("own", "-n", "0").assertRefused("-n 0 is out of range: 1 to 1000000");
        eval("own", "--batch", "2147483647").assertRefused("--batch 2147483647 is out of range: 1 to 4096");
        eval("own", "--resolve", "loose").assertRefused("--resolve");
        eval("own", "--samples", "x", "--preset", "tinycodelm-150m").assertRefused("--preset");
    }

    @Test
    void samplesAreNotMixedWithThoseOfOtherSettings() throws IOException {
        Path out = directory.resolve("samples.jsonl");
        String[] arguments = {
            "sample",
            "-n",
            "2",
            "--max-tokens",
            "8",
            "--temperature",
            "1",
            "--out",
            out.toString(),
            "Write a Python function `f()`"
        };
        assertEquals(0, run(arguments).code());
        List<Sample> drawn = SampleFile.read(out);
        assertEquals(2, drawn.size());
        arguments[arguments.length - 1] = "Write a Python function `g()`";
        run(arguments).assertRefused("another instruction for 0");
        arguments[arguments.length - 1] = "Write a Python function `f()`";
        arguments[2] = "3";
        assertEquals(0, run(arguments).code());
        assertEquals(drawn, SampleFile.read(out).subList(0, 2));
    }

    @Test
    void badFilesAreToldWithTheirLine() throws IOException {
        Path file = directory.resolve("bad.jsonl");
        Files.writeString(file, "\n{\"task_id\": ");
        eval(file.toString()).assertRefused(file + ", line 2: not JSON");
        run("sample", "--prompts", file.toString()).assertRefused(file + ", line 2: not JSON");
        Files.writeString(file, "{\"prompt\": \"Write f.\"}\n{\"task_id\": 7}\n");
        run("sample", "--prompts", file.toString()).assertRefused(file + ", line 2: has no text \"instruction\"");
        String row = "{\"task_id\": \"\\u001b[31m\", \"prompt\": \"\", \"entry_point\": \"f\", \"test\": \"\"}\n";
        Files.writeString(file, row + row);
        eval(file.toString()).assertRefused("two problems \\u001b[31m");
    }

    @Test
    void promptsMayHaveIds() throws IOException {
        Path prompts = Files.writeString(
                directory.resolve("prompts.jsonl"),
                "{\"prompt\": \"Write f.\"}\n{\"task_id\": 7, \"instruction\": \"Write g.\"}\n");
        Path out = directory.resolve("samples.jsonl");
        Outcome outcome =
                run("sample", "-n", "1", "--max-tokens", "8", "--prompts", prompts.toString(), "--out", out.toString());
        assertEquals(0, outcome.code(), outcome.err());
        Set<String> ids = SampleFile.read(out).stream().map(Sample::taskId).collect(Collectors.toSet());
        assertEquals(Set.of("0", "7"), ids);
    }
}
