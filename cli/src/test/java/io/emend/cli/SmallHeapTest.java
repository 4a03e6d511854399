package io.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is read of a file takes memory and time within a multiple of its size: files of about a megabyte, of every kind
 * that a user may give, which promise much more or repeat themselves in the worst way, read by the commands one after
 * the other in a JVM whose heap is small. A command line stands for each reader; whether the input is taken or refused
 * is said beside it.
 */
class SmallHeapTest {
    private static final String HEAP = "-Xmx96m";
    private static final int MEGABYTE = 1 << 20;
    /** For all of them together, which take some seconds; a reader that never ends is named. */
    private static final long PATIENCE_SECONDS = 300;

    private static final String SEPARATOR = "\t";

    @TempDir
    Path directory;

    private final List<String> commands = new ArrayList<>();
    private final List<Integer> codes = new ArrayList<>();

    /** Runs commands, of which each is a line of a file. */
    static final class Commands {
        public static void main(String[] arguments) throws IOException {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                System.out.println(line);
                StringWriter out = new StringWriter();
                StringWriter err = new StringWriter();
                int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), line.split(SEPARATOR));
                System.out.println(
                        code + " " + err.toString().lines().findFirst().orElse(""));
            }
        }
    }

    private String file(String name, byte[] content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content).toString();
    }

    private String file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void taken(String... command) {
        codes.add(0);
        commands.add(String.join(SEPARATOR, command));
    }

    private void refused(String... command) {
        codes.add(2);
        commands.add(String.join(SEPARATOR, command));
    }

    private void run() throws IOException, InterruptedException {
        Path list = Files.write(directory.resolve("commands"), commands);
        Path out = directory.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-Xss4m",
                        "-XX:+UseSerialGC",
                        "-Demend.home=" + System.getProperty("emend.home"),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "--class-path",
                        System.getProperty("java.class.path"),
                        Commands.class.getName(),
                        list.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        List<String> lines = Files.readAllLines(out).stream()
                .filter(line -> !line.startsWith("WARNING"))
                .toList();
        assertTrue(ended, "does not end: " + lines.getLast());
        assertEquals(commands.size() * 2, lines.size(), String.join("\n", lines));
        for (int i = 0; i < commands.size(); i++) {
            String outcome = lines.get(2 * i + 1);
            boolean judged = !outcome.contains("no isolation is possible");
            assertTrue(!judged || outcome.startsWith(codes.get(i) + " "), commands.get(i) + "\n" + outcome);
            assertTrue(!outcome.contains("internal error"), commands.get(i) + "\n" + outcome);
        }
    }

    private static String repeated(String part) {
        return part.repeat(MEGABYTE / part.length());
    }

    @Test
    void modelFiles() throws IOException, InterruptedException {
        ByteBuffer header = ByteBuffer.allocate(MEGABYTE).order(ByteOrder.LITTLE_ENDIAN);
        header.put("GGUF".getBytes(StandardCharsets.US_ASCII)).putInt(3);
        refused(
                "info",
                file(
                        "tensors.gguf",
                        header.duplicate()
                                .order(header.order())
                                .putLong(1L << 40)
                                .array()));
        header.putLong(8, 0).putLong(16, 1L << 40);
        refused("info", file("keys.gguf", header.array()));
        // One key, an array of arrays of … or of more values than there are bytes.
        header.putLong(16, 1)
                .putLong(24, 1)
                .put(32, (byte) 'k')
                .putInt(33, 9)
                .putInt(37, 9)
                .putLong(41, 1L << 40);
        refused("info", file("nested.gguf", header.array()));
        header.putInt(37, 8).putLong(41, 1L << 60);
        refused("info", file("strings.gguf", header.array()));

        String tensors = IntStream.range(0, 12_000)
                .mapToObj(i -> "\"t" + i + "\":{\"dtype\":\"F32\",\"shape\":[262144],\"data_offsets\":[0,1048576]}")
                .collect(Collectors.joining(",", "{", "}"));
        safetensors("overlapping", tensors.length(), tensors);
        safetensors("endless", Long.MAX_VALUE, "{}");
        safetensors(
                "dimensions",
                -1,
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[" + repeated("1,") + "1],\"data_offsets\":[0,4]}}");
        safetensors("deep", -1, repeated("["));
        String weightMap = IntStream.range(0, 40_000)
                .mapToObj(i -> "\"t" + i + "\":\"part-" + i + "\"")
                .collect(Collectors.joining(",", "{\"weight_map\":{", "}}"));
        file("index/config.json", "{\"model_type\":\"llama\"}");
        refused(
                "info",
                Path.of(file("index/model.safetensors.index.json", weightMap))
                        .getParent()
                        .toString());
        refused(
                "info",
                Path.of(file("config/config.json", repeated("{\"a\":")))
                        .getParent()
                        .toString());

        refused("info", pytorch("shapes", sharedShape()));
        taken("info", pytorch("tuples", repeatedTuples()));
        run();
    }

    /** A header of that length, or of its own where that is negative. */
    private void safetensors(String name, long length, String header) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + MEGABYTE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(length < 0 ? json.length : length).put(json);
        file(name + "/config.json", "{\"model_type\":\"llama\"}");
        refused(
                "info",
                Path.of(file(name + "/model.safetensors", bytes.array()))
                        .getParent()
                        .toString());
    }

    private String pytorch(String name, byte[] pickle) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> content : Map.of("archive/data.pkl", pickle, "archive/data/0", new byte[16])
                    .entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                CRC32 crc = new CRC32();
                crc.update(content.getValue());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        }
        file(name + "/config.json", "{\"model_type\":\"llama\"}");
        return Path.of(file(name + "/pytorch_model.bin", bytes.toByteArray()))
                .getParent()
                .toString();
    }

    /** One tuple of 300,000 numbers, in the memo, is the shape of each of 8,000 tensors. */
    private static byte[] sharedShape() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream pickle = new DataOutputStream(bytes);
        pickle.writeBytes("\u0080\u0002(");
        pickle.writeBytes("K\u0001".repeat(300_000));
        pickle.writeBytes("tq\u00010}q\u0002(");
        for (int i = 0; i < 8000; i++) {
            String name = "t" + i;
            pickle.writeBytes("X" + (char) name.length() + "\0\0\0" + name);
            pickle.writeBytes("ctorch._utils\n_rebuild_tensor_v2\n((");
            pickle.writeBytes("X\u0007\0\0\0storagectorch\nFloatStorage\nX\u0001\0\0\0000X\u0003\0\0\0cpuK\u0004tQ");
            pickle.writeBytes("K\0h\u0001h\u0001\u0089ccollections\nOrderedDict\n)RtR");
        }
        pickle.writeBytes("u.");
        return bytes.toByteArray();
    }

    /** Pairs of the pair before: as a tree, this has two to the power of 200,000 leaves. */
    private static byte[] repeatedTuples() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream pickle = new DataOutputStream(bytes);
        pickle.writeBytes("\u0080\u0002}X\u0001\0\0\0w)");
        pickle.writeBytes("q\0h\0\u0086".repeat(200_000));
        pickle.writeBytes("s.");
        return bytes.toByteArray();
    }

    @Test
    void tokenizers() throws IOException, InterruptedException {
        String text = file("text", repeated("ab cd\n"));
        String vocabulary = IntStream.range(0, 60_000)
                .mapToObj(i -> "\"t" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
        refused("tokenize", "--tokenizer", file("deep.json", repeated("{\"a\":")), text);
        refused(
                "tokenize",
                "--tokenizer",
                file("merges.json", bpe(vocabulary, repeated("\"a b\",") + "\"a b\"", "")),
                text);
        // Each merge makes a token twice as long as the last.
        taken(
                "tokenize",
                "--tokenizer",
                file("doubling.json", bpe(doubled(), doublings(), "")),
                file("one", repeated("a")));
        String slow = "{\"type\":\"Split\",\"pattern\":{\"Regex\":\"a*a*a*a*a*c\"},"
                + "\"behavior\":\"Isolated\",\"invert\":false},";
        refused(
                "tokenize",
                "--tokenizer",
                file("slow.json", bpe("{\"a\":0}", "", slow)),
                file("a", "a".repeat(10_000)));
        taken("tokenize", "--model", SmallModel.NAME, text);
        taken("tokenize", "--model", SmallModel.NAME, directory.resolve("one").toString());
        taken("tokenize", "--model", SmallModel.NAME, file("signs", repeated("🐢")));
        refused("tokenize", "--model", SmallModel.NAME, "--decode", file("ids", "[" + repeated("9999,") + "1]"));
        refused("tokenize", "--model", SmallModel.NAME, "--decode", file("nested", repeated("[")));
        refused("tokenize", "--model", SmallModel.NAME, "--decode", file("number", "[" + repeated("9") + "]"));
        taken("complete", "--model", SmallModel.NAME, "--max-tokens", "1", "--file", text);
        run();
    }

    private static String bpe(String vocabulary, String merges, String preTokenizer) {
        return "{\"version\":\"1.0\",\"added_tokens\":[],\"normalizer\":null,\"pre_tokenizer\":"
                + "{\"type\":\"Sequence\",\"pretokenizers\":[" + preTokenizer
                + "{\"type\":\"ByteLevel\",\"add_prefix_space\":false,\"use_regex\":false}]}"
                + ",\"post_processor\":null,\"decoder\":null,\"model\":{\"type\":\"BPE\",\"vocab\":" + vocabulary
                + ",\"merges\":[" + merges + "]}}";
    }

    private static final int DOUBLINGS = 15;

    private static String doubled() {
        return IntStream.rangeClosed(0, DOUBLINGS)
                .mapToObj(i -> "\"" + "a".repeat(1 << i) + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String doublings() {
        return IntStream.range(0, DOUBLINGS)
                .mapToObj(i -> "\"" + "a".repeat(1 << i) + " " + "a".repeat(1 << i) + "\"")
                .collect(Collectors.joining(","));
    }

    @Test
    void textsAndRows() throws IOException, InterruptedException {
        String out = directory.resolve("out.jsonl").toString();
        for (String mode : List.of("strict", "paper")) {
            for (String part :
                    List.of("\n<|diff|>", "<|diff|>@@ -0,0 +1 @@\n+x\n", "@@", "@@ -1,0 +2 @@\n", "+\n", "\r")) {
                taken("resolve", "--mode", mode, file(mode + part.hashCode(), repeated(part)));
            }
            taken("resolve", "--mode", mode, file(mode, "<|diff|>@@ -0,0 +" + repeated("9") + " @@\n+x"));
        }
        String empty = file("empty", "");
        taken("diff", file("lines", repeated("a\n")), empty);
        // A hunk for each line: objects for what is two bytes in the file.
        taken("diff", file("more", "b\na\n".repeat(40_000)), file("less", "a\nc\n".repeat(40_000)));
        for (String part : List.of("(", "a.", "-", "f'{", "'''", "x+", "not ", "lambda:", "[x for x in ")) {
            taken("lintseq", "--paths", "1", file("p" + part.hashCode() + ".py", "x = 1\ny = " + part.repeat(60_000)));
        }
        refused("lintseq", file("deep.jsonl", repeated("[")));
        refused("lintseq", file("keys.jsonl", "{" + keys() + "}"));
        refused("lintseq", file("rows.jsonl", repeated("{}\n")));
        refused("sample", "--model", SmallModel.NAME, "--prompts", file("p.jsonl", repeated("{}\n")), "--out", out);
        refused("sample", "--model", SmallModel.NAME, "--prompts", file("q.jsonl", "{" + keys() + "}"), "--out", out);
        refused("eval", file("problems.jsonl", repeated("{\"task_id\":1}\n")), "--out", directory.toString());
        refused("eval", "own", "--samples", file("s.jsonl", repeated("{}\n")), "--out", directory.toString());
        refused("eval", "own", "--samples", file("s.jsonl.gz", bomb()), "--out", directory.toString());
        refused(
                "eval",
                "own",
                "--samples",
                file("cut.gz", new byte[] {0x1f, (byte) 0x8b}),
                "--out",
                directory.toString());
        run();
    }

    private static String keys() {
        return IntStream.range(0, 80_000).mapToObj(i -> "\"k" + i + "\":0").collect(Collectors.joining(","));
    }

    /** Blank lines, a gigabyte of them. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] blank = "\n".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1024; i++) {
                gzip.write(blank);
            }
        }
        return bytes.toByteArray();
    }
}
