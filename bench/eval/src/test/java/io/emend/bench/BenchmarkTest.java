package io.emend.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {
    @TempDir
    Path directory;

    /** Answers one request with these bytes. */
    private static URI serve(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            try (server; Socket client = server.accept()) {
                client.getInputStream().read(new byte[4096]);
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/file");
    }

    @Test
    void aDownloadIsWholeOrNotThere() throws IOException {
        Path target = directory.resolve("cache/file");
        for (String bad : List.of("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\ntorn")) {
            URI source = serve(bad);
            IOException e = assertThrows(IOException.class, () -> Benchmark.download(source, target));
            assertTrue(e.getMessage().contains("--data"), e.getMessage());
            try (Stream<Path> left = Files.list(directory.resolve("cache"))) {
                assertEquals(0, left.count());
            }
        }
        Benchmark.download(serve("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"), target);
        assertEquals("hello", Files.readString(target));
    }

    @Test
    void theCacheIsUsedBeforeTheNetwork() throws IOException {
        Files.writeString(directory.resolve("HumanEval.jsonl.gz"), """
                {"task_id": "x", "prompt": "def f():\\n", "entry_point": "f", "test": "def check(c): pass"}
                """);
        assertEquals(1, Benchmark.HUMANEVAL.load(directory).problems().size());
    }
}
