package io.emend.eval.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Download.Check ANYTHING = file -> {};

    @TempDir
    Path directory;

    /** Answers one request with these bytes. */
    private static URI serve(byte[] head, byte[] body, CountDownLatch closing) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            try (server;
                    Socket client = server.accept()) {
                client.getInputStream().read(new byte[4096]);
                client.getOutputStream().write(head);
                client.getOutputStream().write(body);
                client.getOutputStream().flush();
                closing.await();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/file");
    }

    private static URI serve(int status, byte[] body) throws IOException {
        return serve(head(status, body.length), body, new CountDownLatch(0));
    }

    private static byte[] head(int status, int length) {
        return ("HTTP/1.1 " + status + " Some reason\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] humanEval(int problems) {
        return rows(problems, """
                {"task_id": "HumanEval/%d", "prompt": "def f():\\n    '''Do.'''\\n", "entry_point": "f", \
                "test": "def check(c): pass"}
                """);
    }

    private static byte[] humanEvalPack(int problems) {
        return rows(problems, "{\"task_id\": \"Python/%d\", \"instruction\": \"Write f.\"}\n");
    }

    private static byte[] rows(int count, String row) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(row, i))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> left = Files.list(directory.resolve("cache"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    private IOException refused(URI source, Duration patience, Download.Check check) {
        Path target = directory.resolve("cache/file");
        IOException e = assertThrows(IOException.class, () -> Download.fetch(source, target, patience, check));
        assertTrue(e.getMessage().contains(source.toString()), e.getMessage());
        return e;
    }

    @Test
    void aDownloadIsWholeOrNotThere() throws IOException {
        byte[] hello = "hello".getBytes(StandardCharsets.US_ASCII);
        assertTrue(refused(serve(404, hello), PATIENCE, ANYTHING).getMessage().contains("status 404"));
        assertNothingLeft();
        refused(serve(head(200, 500), hello, new CountDownLatch(0)), PATIENCE, ANYTHING);
        assertNothingLeft();
        IOException wrong = refused(serve(200, hello), PATIENCE, file -> {
            throw new IOException("it is in the way");
        });
        assertTrue(wrong.getMessage().contains("it is in the way"), wrong.getMessage());
        assertNothingLeft();
        Path target = directory.resolve("cache/file");
        Download.fetch(serve(200, hello), target, PATIENCE, ANYTHING);
        assertEquals("hello", Files.readString(target));
    }

    @Test
    void aServerThatStopsInTheMiddleIsGivenUp() throws IOException {
        CountDownLatch closing = new CountDownLatch(1);
        URI stalled = serve(head(200, 500), new byte[10], closing);
        IOException e = refused(stalled, Duration.ofMillis(300), ANYTHING);
        assertTrue(e.getMessage().contains("took more than"), e.getMessage());
        assertNothingLeft();
        closing.countDown();
    }

    @Test
    void bothFilesAreDownloadedOnceAndThenTheCacheIsUsed() throws IOException {
        List<String> notices = new ArrayList<>();
        byte[] problems = gzip(humanEval(164));
        URI first = serve(200, problems);
        URI second = serve(200, humanEvalPack(164));
        ProblemSet set = Benchmark.HUMANEVAL.load(
                directory.resolve("cache"),
                null,
                notices::add,
                published -> published.getPath().endsWith(".gz") ? first : second);
        assertEquals(164, set.problems().size());
        assertEquals("Write f.", set.problems().getLast().instruction());
        assertEquals(set, Benchmark.HUMANEVAL.load(directory.resolve("cache"), null, notices::add, published -> {
            throw new AssertionError("the cache was not used");
        }));
        assertEquals(List.of(), notices);
    }

    @Test
    void withoutHumanEvalPackInstructionsAreMadeAndThatIsSaid() throws IOException {
        List<String> notices = new ArrayList<>();
        URI first = serve(200, gzip(humanEval(164)));
        URI second = serve(503, new byte[0]);
        ProblemSet set = Benchmark.HUMANEVAL.load(
                directory.resolve("cache"),
                null,
                notices::add,
                published -> published.getPath().endsWith(".gz") ? first : second);
        assertEquals(
                "Write a Python function `f()` to solve the following problem:\nDo.",
                set.problems().getFirst().instruction());
        assertEquals(1, notices.size());
        assertTrue(
                notices.getFirst().contains("status 503") && notices.getFirst().contains("--instructions PATH"));
    }

    @Test
    void aFileWithAnotherContentIsNotTaken() throws IOException {
        URI login = serve(200, "<html>Log in first</html>".getBytes(StandardCharsets.UTF_8));
        IOException e = assertThrows(
                IOException.class,
                () -> Benchmark.MBPP.load(directory.resolve("cache"), null, notice -> {}, published -> login));
        assertTrue(e.getMessage().contains("not JSON") && e.getMessage().endsWith("--data PATH"), e.getMessage());
        assertNothingLeft();

        Path cached = Files.write(directory.resolve("HumanEval.jsonl.gz"), humanEval(12));
        IOException damaged =
                assertThrows(IOException.class, () -> Benchmark.HUMANEVAL.load(directory, null, notice -> {}));
        assertTrue(
                damaged.getMessage().startsWith(cached + " is damaged (it has 12 problems, not 164)"),
                damaged.getMessage());
    }

    @Test
    void noNetworkAndNoCacheAreSaidInOneLine() throws IOException {
        URI nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/file");
        }
        IOException offline = assertThrows(
                IOException.class,
                () -> Benchmark.MBPP.load(directory.resolve("cache"), null, notice -> {}, published -> nobody));
        assertEquals(
                "cannot download " + nobody + " (no connection): give a file with --data PATH", offline.getMessage());

        Path file = Files.writeString(directory.resolve("file"), "");
        IOException unwritable = assertThrows(
                IOException.class,
                () -> Benchmark.MBPP.load(file.resolve("cache"), null, notice -> {}, published -> nobody));
        assertTrue(
                unwritable.getMessage().startsWith("cannot write to the cache " + file.resolve("cache")),
                unwritable.getMessage());
        assertTrue(unwritable.getMessage().endsWith("--data PATH"), unwritable.getMessage());
        assertFalse(Files.exists(file.resolve("cache")));
    }
}
