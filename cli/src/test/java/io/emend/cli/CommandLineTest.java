package io.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.cli.options.ModelOptions;
import io.emend.cli.output.StandardOutput;
import io.emend.edits.lint.Linter;
import io.emend.edits.lint.Linters;
import io.emend.models.Models;
import io.emend.models.files.AppendedFile;
import io.emend.models.files.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user types them, on the small bundled model. */
class CommandLineTest {
    private static final String INSTRUCTION = """
            Write a Python function `fibonacci(n: int) -> int` to solve the following problem:
            Return the n-th Fibonacci number.""";

    @TempDir
    Path directory;

    /** What a command printed and its exit code. */
    private record Outcome(int code, String out, String err) {
        Map<String, Object> json() throws IOException {
            return StrictJson.object("JSON", out);
        }

        void assertRefused(String reason) {
            assertEquals(2, code, err);
            assertEquals("", out);
            assertTrue(err.contains(reason), err);
            assertTrue(err.lines().count() <= 2, err);
            assertFalse(err.contains("Exception"), err);
        }
    }

    private static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), SmallModel.named(arguments));
        return new Outcome(code, out.toString(), err.toString());
    }

    private static Outcome runWithInput(String input, String... arguments) {
        InputStream stdin = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            return run(arguments);
        } finally {
            System.setIn(stdin);
        }
    }

    @Test
    void completeWritesTheSameProgramForTheSameSeed() throws IOException {
        String[] common = {"complete", "--json", "--temperature", "0.8", "--max-tokens", "80", INSTRUCTION};
        Map<String, Object> first = runSeed("1", "1", common).json();
        Map<String, Object> again = runSeed("1", "2", common).json();
        assertEquals(first.get("raw"), again.get("raw"));
        assertEquals(first.get("logprob"), again.get("logprob"));
        assertNotEquals(first.get("raw"), runSeed("2", "1", common).json().get("raw"));
        assertEquals(
                Set.of(
                        "program",
                        "raw",
                        "edits",
                        "malformed_hunks",
                        "finish_reason",
                        "prompt_tokens",
                        "completion_tokens",
                        "forced_tokens",
                        "discarded_tokens",
                        "logprob",
                        "seed",
                        "model",
                        "backend",
                        "time_to_first_token_ms",
                        "tokens_per_second"),
                first.keySet());
        assertEquals(41, first.get("prompt_tokens"));
        assertTrue(((List<?>) first.get("edits")).size() > 0);
    }

    @Test
    void constrainedAndGatedProgramsParse() throws IOException {
        String[] gated = {
            "complete",
            "--json",
            "--temperature",
            "0.8",
            "--max-tokens",
            "120",
            "--constrain",
            "hunks",
            "--lint-gate",
            "4",
            "--stop-loops",
            INSTRUCTION
        };
        Map<String, Object> first = runSeed("1", "1", gated).json();
        assertEquals(first.get("raw"), runSeed("1", "2", gated).json().get("raw"));
        assertEquals(0, first.get("malformed_hunks"));
        assertTrue((int) first.get("forced_tokens") > 0);
        try (Linter linter = Linters.fast()) {
            assertEquals(List.of(), linter.lint((String) first.get("program")));
        }
        assertEquals(2, run("complete", "--lint-gate", "-1", INSTRUCTION).code());
    }

    private static Outcome runSeed(String seed, String threads, String... common) {
        String[] arguments = new String[common.length + 4];
        System.arraycopy(common, 0, arguments, 0, common.length - 1);
        System.arraycopy(
                new String[] {"--seed", seed, "--threads", threads, common[common.length - 1]},
                0,
                arguments,
                common.length - 1,
                5);
        return run(arguments);
    }

    @Test
    void aTerminalShowsTheProgramWhileItGrows() {
        String[] command = {"complete", "--max-tokens", "60", INSTRUCTION};
        String plain = run(command).out();
        System.setProperty("emend.screen", "24 80");
        try {
            String drawn = run(command).out();
            assertTrue(drawn.endsWith("A\r\u001b[J" + plain), drawn);
            assertTrue(drawn.startsWith("def "), drawn);
            String[] edits = {"complete", "--max-tokens", "60", "--show", "edits", INSTRUCTION};
            assertFalse(run(edits).out().contains("\u001b"));
            assertFalse(run("complete", "--max-tokens", "60", "--json", INSTRUCTION)
                    .out()
                    .contains("\u001b"));
        } finally {
            System.clearProperty("emend.screen");
        }
    }

    @Test
    void completeShowsWhatIsAskedFor() {
        Outcome program = run("complete", "--max-tokens", "60", INSTRUCTION);
        assertEquals(0, program.code());
        assertTrue(program.out().contains("def "), program.out());
        assertTrue(run("complete", "--max-tokens", "60", "--show", "edits", INSTRUCTION)
                .out()
                .startsWith("@@ -0,0 "));
        String raw = run("complete", "--max-tokens", "60", "--show", "raw", INSTRUCTION)
                .out();
        assertTrue(raw.contains("<|diff|>"), raw);
        assertEquals(
                raw,
                run("complete", "--max-tokens", "60", "--show", "raw", "--stream", INSTRUCTION)
                        .out());
        assertEquals(
                raw,
                runWithInput(INSTRUCTION + "\n", "complete", "--max-tokens", "60", "--show", "raw", "-")
                        .out());
    }

    @Test
    void constrainedHunksAllFit() throws IOException {
        int misfits = 0;
        for (String seed : List.of("1", "2", "3", "4")) {
            Map<String, Object> free = run("complete", "--json", "--temperature", "1.3", "--seed", seed, INSTRUCTION)
                    .json();
            Map<String, Object> constrained = run(
                            "complete",
                            "--json",
                            "--temperature",
                            "1.3",
                            "--seed",
                            seed,
                            "--constrain",
                            "hunks",
                            INSTRUCTION)
                    .json();
            misfits += (int) free.get("malformed_hunks");
            boolean cut = !constrained.get("finish_reason").equals("stop");
            assertTrue((int) constrained.get("malformed_hunks") <= (cut ? 1 : 0), constrained::toString);
        }
        assertTrue(misfits > 0, "hunks that do not fit by themselves");
        run("complete", "--constrain", "lines", "x").assertRefused("only hunks");
    }

    @Test
    void theLinterOfTheGateIsNamed() {
        String[] gated = {"--max-tokens", "80", "--constrain", "hunks", "--lint-gate", "2", INSTRUCTION};
        String fast = run(and(gated, "complete", "--linter", "fast")).out();
        assertEquals(run(and(gated, "complete")).out(), fast);
        Outcome rejected = run(and(gated, "complete", "--linter", "javac"));
        assertEquals(1, rejected.code());
        assertTrue(rejected.err().contains("no edit passed the gates"), rejected.err());
        run("complete", "--linter", "fast", INSTRUCTION).assertRefused("give --lint-gate as well");
        run(and(gated, "complete", "--linter", "ruff")).assertRefused("--linter");
        String python = System.setProperty(Linters.PYTHON_PROPERTY, "no-such-python");
        try {
            run(and(gated, "complete", "--linter", "pylint")).assertRefused("Python cannot be started");
        } finally {
            if (python == null) {
                System.clearProperty(Linters.PYTHON_PROPERTY);
            } else {
                System.setProperty(Linters.PYTHON_PROPERTY, python);
            }
        }
    }

    @Test
    void filesAreContinuedAndFilledIn() throws IOException {
        Path half = Files.writeString(directory.resolve("half.py"), "def add(a, b):\n    return\n\nprint(add(1, 2))\n");
        Map<String, Object> filled = run(
                        "complete", "--json", "--max-tokens", "8", "--file", half.toString(), "--at", "2")
                .json();
        String inserted = (String) filled.get("raw");
        assertEquals("def add(a, b):\n    return" + inserted + "\n\nprint(add(1, 2))\n", filled.get("program"));
        assertEquals(List.of(), filled.get("edits"));
        Map<String, Object> before = StrictJson.object(
                "JSON",
                runWithInput("def add(a, b):\n    return", "complete", "--json", "--max-tokens", "8", "--file", "-")
                        .out());
        assertTrue(
                (int) filled.get("prompt_tokens") > (int) before.get("prompt_tokens") + 2, "what comes after is read");
        Map<String, Object> continued = run("complete", "--json", "--max-tokens", "8", "--file", half.toString())
                .json();
        assertTrue(((String) continued.get("program")).startsWith("def add(a, b):\n    return\n\nprint(add(1, 2))\n"));
        String raw = run("complete", "--max-tokens", "8", "--show", "raw", "--file", half.toString(), "--at", "1:9")
                .out();
        assertEquals(
                raw,
                runWithInput(
                                "def add(a, b):\n    return\n\nprint(add(1, 2))\n",
                                "complete",
                                "--max-tokens",
                                "8",
                                "--show",
                                "raw",
                                "--file",
                                "-",
                                "--at",
                                "1:9")
                        .out());
        run("complete", "--file", half.toString(), "--at", "9").assertRefused("has only 5 lines");
        run("complete", "--file", half.toString(), "--at", "2:12").assertRefused("columns of that line are 1 to 11");
        run("complete", "--file", half.toString(), "--at", "x").assertRefused("LINE:COLUMN");
        run("complete", "--file", half.toString(), "an instruction").assertRefused("either an instruction");
        run("complete", "--at", "1", "an instruction").assertRefused("either an instruction");
        run("complete", "--file", directory.resolve("none.py").toString()).assertRefused("none.py");
        run("complete", "--file", half.toString(), "--lint-gate", "2").assertRefused("no edits");
    }

    @Test
    void aGapEndsWithTheLineOrTheBlock() throws IOException {
        Path half = Files.writeString(
                directory.resolve("half.py"), "def double(x):\n    # Twice x.\n    return \n\n\nprint(double(2))\n");
        for (String end : List.of("line", "block")) {
            String[] place = {"--file", half.toString(), "--at", "3:12", "--fill", end};
            Map<String, Object> filled = run(and(place, "complete", "--json")).json();
            String raw = (String) filled.get("raw");
            assertFalse(raw.isBlank());
            assertEquals("stop", filled.get("finish_reason"));
            assertEquals(
                    "def double(x):\n    # Twice x.\n    return " + raw + "\n\n\nprint(double(2))\n",
                    filled.get("program"));
            assertTrue(raw.lines().skip(1).allMatch(line -> line.startsWith("    ")), raw);
            assertTrue(end.equals("block") || raw.lines().count() == 1, raw);
            assertEquals(
                    raw + "\n",
                    run(and(place, "complete", "--stream", "--show", "raw")).out());
        }
        run("complete", "--file", half.toString(), "--fill", "word").assertRefused("--fill");
        run("complete", "--fill", "line", "an instruction").assertRefused("either an instruction");
    }

    private static String[] and(String[] last, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
    }

    @Test
    void completeRefusesWhatItCannotDo() throws IOException {
        run("complete", "word ".repeat(2000)).assertRefused("the model's context holds 512");
        run("complete", " ").assertRefused("the instruction is empty");
        run("complete", "--temperature", "-1", "x").assertRefused("temperature is -1.0");
        run("complete", "--temperature", "hot", "x").assertRefused("--temperature");
        run("complete", "--top-p", "0", "x").assertRefused("top-p");
        run("complete", "--max-tokens", "0", "x").assertRefused("max-tokens is 0");
        run("complete", "--threads", "0", "x").assertRefused("--threads 0 is out of range");
        run("complete", "--backend", "onnx-cuda", "x").assertRefused("onnx-cuda backend is not part of this build");
        run("complete", "--model", "no/such-model", "x").assertRefused("no/such-model");
        run("complete", "--model", directory.toString(), "x").assertRefused("is this a Hugging Face model directory");
        Files.writeString(directory.resolve("arguments"), "--version");
        run("complete", "--max-tokens", "0", "@" + directory.resolve("arguments"))
                .assertRefused("max-tokens");
        run("compleet", "x").assertRefused("compleet");
        run().assertRefused("a command is needed");
    }

    @Test
    void tokenizeAndBack() throws IOException {
        String text = "def f(x):\n\treturn 'é😀'  # 123\r\n";
        Outcome ids = runWithInput(text, "tokenize");
        assertEquals(0, ids.code());
        assertEquals(text, runWithInput(ids.out(), "tokenize", "--decode").out());
        assertEquals(
                text,
                runWithInput(ids.out(), "tokenize", "--decode", "--json").json().get("text"));
        runWithInput("[99999]", "tokenize", "--decode").assertRefused("99999");
        runWithInput("{", "tokenize", "--decode").assertRefused("must be JSON");
        Path latin = Files.write(directory.resolve("latin"), new byte[] {'a', (byte) 0xE9, 'b'});
        run("tokenize", latin.toString()).assertRefused("byte 1 is not valid UTF-8");
        run("tokenize", directory.toString()).assertRefused("directory, a file is needed");
        run("tokenize", "--tokenizer", latin.toString(), latin.toString()).assertRefused(latin.toString());
    }

    @Test
    void scoreGivesALogprobForEachTokenAfterTheFirst() throws IOException {
        Map<String, Object> score = runWithInput("def add(a, b):\n    return a + b\n", "score", "--json")
                .json();
        List<?> logprobs = (List<?>) score.get("logprobs");
        assertEquals(((List<?>) score.get("ids")).size() - 1, logprobs.size());
        double sum = logprobs.stream()
                .mapToDouble(value -> ((Number) value).doubleValue())
                .sum();
        assertEquals(-sum, ((Number) score.get("nll")).doubleValue(), 1e-9);
        assertTrue(logprobs.stream().allMatch(value -> ((Number) value).doubleValue() < 0));
        runWithInput("", "score").assertRefused("the text is empty");
    }

    @Test
    void resolveInBothModes() throws IOException {
        String text = "\n<|diff|>@@ -0,0 +1,2 @@\n+def f():\n+    return index<|endoftext|>";
        assertEquals(
                "def f():\n    return index\n", runWithInput(text, "resolve").out());
        assertEquals(
                "def f():\n    return i\n",
                runWithInput(text, "resolve", "--mode", "paper").out());
        Map<String, Object> json =
                runWithInput("<|diff|>@@ -9,0 +9 @@\n+x", "resolve", "--json").json();
        assertEquals("", json.get("program"));
        assertEquals(1, ((List<?>) json.get("malformed")).size());
        runWithInput(text, "resolve", "--malformed-penalty").assertRefused("--mode paper");
    }

    @Test
    void convertAndInfo() throws IOException {
        Path out = directory.resolve("copy.gguf");
        assertEquals(
                0,
                run("convert", ModelOptions.locate(SmallModel.NAME).toString(), out.toString(), "--type", "f16")
                        .code());
        Map<String, Object> info = run("info", out.toString(), "--json").json();
        assertEquals("olmo", info.get("architecture"));
        assertEquals(Map.of("f16", info.get("parameters")), info.get("types"));
        assertTrue(run("info").out().contains("q8_0"));
        run("convert", out.toString(), out.toString()).assertRefused("is the input itself");
        run("convert", out.toString(), directory.resolve("x.gguf").toString(), "--type", "q4_k_m")
                .assertRefused("cannot be written yet");
        run("convert", out.toString(), directory.resolve("x.gguf").toString(), "--type", "int3")
                .assertRefused("is none of");
        Path link = Files.createSymbolicLink(directory.resolve("link.gguf"), out);
        assertEquals(
                0,
                run("convert", ModelOptions.locate(SmallModel.NAME).toString(), link.toString())
                        .code());
        assertTrue(Files.isSymbolicLink(link));
        run("convert", out.toString(), directory.toString()).assertRefused("not a regular file");
        run("convert", out.toString(), directory.resolve("none/x.gguf").toString())
                .assertRefused("does not exist");
        Path cut = Files.write(directory.resolve("cut.gguf"), Arrays.copyOf(Files.readAllBytes(out), 1000));
        run("info", cut.toString()).assertRefused(cut.toString());
        run("convert", out.toString(), directory.resolve("x.gguf").toString(), "--type", "q6_k")
                .assertRefused("cannot be written yet, only f32, f16, bf16, q8_0");
        assertTrue(run("convert", "--help").out().contains("stored: f32, f16, bf16, q8_0"));
    }

    /** A copy of the bundled model with other text in its metadata. */
    private Path renamed(String name, String before, String after) throws IOException {
        byte[] bytes = Files.readAllBytes(ModelOptions.locate(SmallModel.NAME));
        byte[] key = before.getBytes(StandardCharsets.ISO_8859_1);
        int at = new String(bytes, 0, 4096, StandardCharsets.ISO_8859_1).indexOf(before);
        byte[] value = after.getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(key.length, value.length);
        System.arraycopy(value, 0, bytes, at, value.length);
        return Files.write(directory.resolve(name), bytes);
    }

    @Test
    void infoTellsOfModelsThatNothingRuns() throws IOException {
        String type = "\u0008\0\0\0\u0004\0\0\0\0\0\0\0";
        Path strange = renamed("strange.gguf", type + "olmo", type + "g\u001bt9");
        Map<String, Object> json = run("info", strange.toString(), "--json").json();
        assertEquals("g\u001bt9", json.get("architecture"));
        assertEquals(5_079_040, json.get("parameters"));
        assertEquals("edits", json.get("form"));
        String reason = (String) ((Map<?, ?>) json.get("backends")).get("vector");
        assertTrue(reason.contains("architecture \"g\\u001bt9\" is not supported"), reason);
        Outcome text = run("info", strange.toString());
        assertEquals(0, text.code());
        assertTrue(text.out().contains("g\\u001bt9") && !text.out().contains("\u001b"), text.out());
        run("complete", "--model", strange.toString(), "x").assertRefused("is not supported");
        assertEquals("runs it", ((Map<?, ?>) run("info", "--json").json().get("backends")).get("vector"));
    }

    @Test
    void modelsAndBackendsAreNamed() throws IOException {
        Map<String, Object> named = run("info", Models.BUNDLED, "--json").json();
        assertEquals(run("info", "--json").json(), named);
        assertNotEquals(named, run("info", SmallModel.NAME, "--json").json());
        Path text = Files.writeString(directory.resolve("text.py"), "x = 1\n");
        assertEquals(
                run("score", "--json", "--backend", "VECTOR", "--model", "emend-5m", text.toString())
                        .out(),
                run("score", "--json", text.toString()).out());
        run("complete", "--backend", "llamacpp", "x")
                .assertRefused("the llamacpp backend is not part of this build: ./mvnw -Pnative package adds it; "
                        + "--backend takes vector");
        run("complete", "--backend-option", "cpu=x64", "x").assertRefused("the vector backend has no option \"cpu\"");
        run("info", "--backend", "onnx").assertRefused("the onnx backend is not part of this build; --backend takes");
        assertTrue(run("info", "--backend", "vector").out().contains("vector: "));
        run("complete", "--backend", "cuda", "x").assertRefused("--backend cuda is unknown; it takes vector");
        String help = run("complete", "--help").out().replaceAll("\\s+", " ");
        assertTrue(help.contains("vector; not part of this build: llamacpp, onnx, onnx-cuda"), help);
    }

    @Test
    void bytesWithoutATokenAreTold() throws IOException {
        Path tokenizer = Files.writeString(directory.resolve("tokenizer.json"), """
                {"model": {"type": "BPE", "vocab": {"a": 0, "b": 1}, "merges": []}, "added_tokens": [],
                 "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "use_regex": true},
                 "decoder": {"type": "ByteLevel"}}
                """);
        Outcome some = runWithInput("a\u0004b\u0013", "tokenize", "--tokenizer", tokenizer.toString());
        assertEquals("{\"ids\":[0,1]}\n", some.out());
        assertEquals(
                "emend: the model's vocabulary has no token for 2 of the bytes, they are left out: 0x04 0x13\n",
                some.err());
        assertTrue(runWithInput("c".repeat(9), "tokenize", "--tokenizer", tokenizer.toString())
                .err()
                .contains("for 9 of the bytes, they are left out:" + " 0x63".repeat(8) + " …"));
        assertEquals(
                "",
                runWithInput("abba", "tokenize", "--tokenizer", tokenizer.toString())
                        .err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "resolve", "tokenize", "score", "info", "convert"})
    void everyCommandExplainsItself(String command) {
        Outcome help = run(command, "--help");
        assertEquals(0, help.code());
        assertTrue(help.out().startsWith("Usage: emend " + command), help.out());
    }

    @Test
    void lintseqGoesOnWithACutFileAndLeavesOtherFilesAlone() throws IOException {
        Path programs = Files.writeString(
                directory.resolve("in.jsonl"), "{\"response\":\"x = 1\\ny = x\"}\n{\"response\":\"z = 2\\nw = 3\"}\n");
        Path rows = directory.resolve("rows.jsonl");
        String[] command = {"lintseq", programs.toString(), "--paths", "2", "--threads", "1", "--out", rows.toString()};
        assertEquals(0, run(command).code());
        String whole = Files.readString(rows);
        for (int kept = 0; kept < whole.length(); kept += 37) {
            Files.writeString(rows, whole.substring(0, kept));
            assertEquals(0, run(command).code());
            assertEquals(whole, Files.readString(rows), "after " + kept + " characters");
        }
        for (String other : List.of("no line feed", "a text\n", "{\"index\":0}\nno line feed")) {
            Files.writeString(rows, other);
            run(command).assertRefused("name another --out");
            assertEquals(other, Files.readString(rows));
        }
    }

    @Test
    void lintseqTellsABadRowBeforeItWritesAny() throws IOException {
        Path good = Files.writeString(directory.resolve("good.py"), "x = 1\n");
        Path bad = directory.resolve("bad.jsonl");
        Path rows = directory.resolve("rows.jsonl");
        String[] command = {"lintseq", good.toString(), bad.toString(), "--out", rows.toString()};
        Files.writeString(bad, "{\"response\":\"a = 1\"}\n\n{\"program\":\"b = 2\"}\n");
        run(command).assertRefused(bad + ", line 3: has no text \"response\"");
        Files.writeString(bad, "{\"response\":\"a = 1\"}\n[]\n");
        run(command).assertRefused(bad + ", line 2: not a JSON object");
        Files.write(bad, new byte[] {'{', (byte) 0xE9, '}', '\n'});
        run(command).assertRefused(bad + ", line 1: not UTF-8 text");
        assertFalse(Files.exists(rows));
        Files.writeString(bad, "{\"response\":\"a = 1\",\"instruction\":\"one\"}\n{\"response\":\"b = 2\"}\n");
        assertEquals(0, run(command).code());
        List<String> lines = Files.readAllLines(rows);
        assertEquals(15, lines.size());
        assertTrue(lines.get(5).contains("\"index\":1,\"source_instruction\":\"one\""), lines.get(5));
    }

    @Test
    void lintseqReadsOnceWhatCanBeReadOnlyOnce() throws IOException, InterruptedException {
        String[] command = {"lintseq", "-", "--paths", "1"};
        Outcome program = runWithInput("x = 1\nprint(x)\n", command);
        assertEquals("x = 1\nprint(x)\n", program.json().get("source_response"));
        Path pipe = directory.resolve("rows.jsonl");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Thread writer = Thread.startVirtualThread(() -> {
            try {
                Files.writeString(pipe, "{\"response\":\"y = 2\"}\n", StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertEquals(
                "y = 2", run("lintseq", pipe.toString(), "--paths", "1").json().get("source_response"));
        writer.join();
    }

    @Test
    void lintseqKeepsTheRowsOfOtherRuns() throws IOException {
        Path one = Files.writeString(directory.resolve("one.py"), "x = 1\n");
        Path other = Files.writeString(directory.resolve("other.py"), "y = 1\nz = y\n");
        String rows = directory.resolve("rows.jsonl").toString();
        String[] command = {"lintseq", one.toString(), "--paths", "2", "--out", rows};
        assertEquals(0, run(command).code());
        String whole = Files.readString(Path.of(rows));
        run("lintseq", other.toString(), "--paths", "2", "--out", rows).assertRefused("rows of other programs");
        run("lintseq", one.toString(), "--paths", "3", "--out", rows).assertRefused("paths 2 instead of 3");
        run("lintseq", one.toString(), "--paths", "2", "--seed", "5", "--out", rows)
                .assertRefused("seed 0 instead of 5");
        run("lintseq", one.toString(), "--paths", "2", "--linter", "none", "--out", rows)
                .assertRefused("linter \"fast\" instead of \"none\"");
        assertEquals(whole, Files.readString(Path.of(rows)));
        String[] more = {"lintseq", one.toString(), other.toString(), "--paths", "2", "--out", rows};
        assertEquals(0, run(more).code());
        assertTrue(Files.readString(Path.of(rows)).startsWith(whole));
        assertEquals(4, Files.readAllLines(Path.of(rows)).size());
        run(command).assertRefused("rows of other programs");
    }

    @Test
    void outputsThatAreNoFilesOrBusyAreRefused() throws IOException, InterruptedException {
        Path program = Files.writeString(directory.resolve("a.py"), "x = 1\n");
        Path pipe = directory.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        for (String out : List.of(pipe.toString(), directory.toString())) {
            run("lintseq", program.toString(), "--out", out).assertRefused(out + ": cannot be written");
            run("sample", "-n", "1", "--max-tokens", "2", "--out", out, "hi").assertRefused("must be a regular file");
        }
        Path rows = directory.resolve("rows.jsonl");
        try (AppendedFile held = AppendedFile.open(rows)) {
            run("lintseq", program.toString(), "--out", rows.toString()).assertRefused("is being written");
            run("sample", "-n", "1", "--max-tokens", "2", "--out", rows.toString(), "hi")
                    .assertRefused("is being written");
            assertEquals(0, held.size());
        }
    }

    /** The empty name comes of a variable that is not set; the JDK takes it for the current directory. */
    @Test
    void emptyNamesAreRefused() {
        for (String[] command : new String[][] {
            {"tokenize", ""},
            {"resolve", ""},
            {"complete", "--file", ""},
            {"sample", "--out", "", "hi"},
            {"eval", "own", "--out", ""},
            {"lintseq", ""},
            {"convert", "emend-5m", ""},
            {"info", ""},
            {"tokenize", "--model", "", "x"},
        }) {
            run(command).assertRefused(" empty");
        }
        run("eval", "").assertRefused("\"\" is neither");
    }

    @Test
    void standardInputIsNotReadTwice() {
        runWithInput("x", "diff", "-", "-").assertRefused("standard input can be read only once");
        runWithInput("x", "lintseq", "-", "-").assertRefused("standard input can be read only once");
    }

    @Test
    void namesThatLeadNowhereAreInput() throws IOException {
        Path loop = directory.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        Path deep = directory.resolve("n".repeat(300));
        for (Path path : List.of(loop, deep)) {
            run("tokenize", path.toString()).assertRefused(path + ": cannot be opened: ");
            run("sample", "--prompts", path.toString()).assertRefused(path + ": cannot be opened: ");
        }
    }

    /** What can be said of a pipe must be said without opening it, which waits for a writer. */
    @Test
    void aPipeIsNoModel() throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe.gguf");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        run("info", pipe.toString()).assertRefused(pipe + ": this is a pipe or a device");
        run("info", "/dev/zero").assertRefused("/dev/zero: this is a pipe or a device");
    }

    /** Memory would be taken for them before the first is there. */
    @Test
    void numbersBeyondUseAreRefused() {
        String most = Integer.toString(Integer.MAX_VALUE);
        run("sample", "-n", most, "hi").assertRefused("-n " + most + " is out of range: 1 to 1000000");
        run("sample", "--batch", most, "hi").assertRefused("--batch " + most + " is out of range: 1 to 4096");
        run("lintseq", "--paths", most, "x.py").assertRefused("--paths " + most + " is out of range: 1 to 10000");
        run("lintseq", "--threads", most, "x.py").assertRefused("--threads " + most + " is out of range: 1 to 1024");
    }

    @Test
    void byteOrderMarksArePassedOver() throws IOException {
        Path answer = Files.writeString(directory.resolve("answer.txt"), "\uFEFF@@ -0,0 +1 @@\n+x = 1\n");
        assertEquals("x = 1\n", run("resolve", answer.toString()).out());
        assertEquals(0, runWithInput("\uFEFF[44]", "tokenize", "--decode").code());
    }

    @Test
    void twoPromptsOfOneNameAreRefused() throws IOException {
        Path prompts = Files.writeString(
                directory.resolve("p.jsonl"),
                "{\"task_id\":1,\"instruction\":\"one\"}\n{\"task_id\":\"1\",\"instruction\":\"two\"}\n");
        run(
                        "sample",
                        "--prompts",
                        prompts.toString(),
                        "--out",
                        directory.resolve("s").toString())
                .assertRefused("p.jsonl, line 2: has the same task_id as line 1: \"1\"");
    }

    /** A reader that has what it wanted is no failure; a full disk is, and ends the work at once. */
    @Test
    void outputThatCannotBeWrittenEndsTheCommand() throws IOException {
        Path rows = Files.writeString(directory.resolve("in.jsonl"), "{\"response\":\"x = 1\"}\n".repeat(50));
        assertEquals(List.of(0, ""), failing("Broken pipe", "lintseq", rows.toString()));
        assertEquals(
                List.of(1, "emend: standard output cannot be written: No space left on device"),
                failing("No space left on device", "lintseq", rows.toString()));
        assertEquals(
                List.of(1, "emend: standard output cannot be written: No space left on device"),
                failing("No space left on device", "--version"));
    }

    private static List<Object> failing(String reason, String... arguments) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        StringWriter err = new StringWriter();
        PrintWriter out = new PrintWriter(new StandardOutput(full), false, StandardCharsets.UTF_8);
        return List.of(
                Main.run(out, new PrintWriter(err, true), arguments),
                err.toString().strip());
    }

    /** The advice of messages can be followed. */
    @Test
    void thePythonOfProgramsAndPylintIsNamedAlike() throws IOException {
        Path program = Files.writeString(directory.resolve("a.py"), "x = 1\n");
        Outcome eval = run("eval", "own", "--python", "no-such-python", "--out", directory.toString());
        assertTrue(eval.err().contains("cannot start no-such-python"), eval.err());
        assertTrue(eval.err().contains("--python"), eval.err());
        run("lintseq", program.toString(), "--linter", "pylint", "--python", "no-such-python")
                .assertRefused("no-such-python");
    }

    @Test
    void aDirectoryWhereAFileIsMeantIsNamed() {
        run("tokenize", "--tokenizer", directory.toString()).assertRefused(directory + ": this is a directory");
    }
}
