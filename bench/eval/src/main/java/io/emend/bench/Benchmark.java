package io.emend.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** Published problem sets, which are downloaded once from where their authors keep them. */
public enum Benchmark {
    /** HumanEval of OpenAI, 164 problems, MIT licence. */
    HUMANEVAL("HumanEval.jsonl.gz",
            "https://raw.githubusercontent.com/openai/human-eval/master/data/HumanEval.jsonl.gz"),
    /** MBPP of Google Research, 974 problems of which 500 are for testing, CC BY 4.0. */
    MBPP("mbpp.jsonl", "https://raw.githubusercontent.com/google-research/google-research/master/mbpp/mbpp.jsonl");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String file;
    private final URI source;

    Benchmark(String file, String source) {
        this.file = file;
        this.source = URI.create(source);
    }

    /**
     * The problems, from the cache or downloaded into it.
     *
     * @param cache a directory; made where it does not exist
     * @return the problems as the protocol takes them
     * @throws IOException where they can neither be found nor downloaded, or are damaged
     */
    public ProblemSet load(Path cache) throws IOException {
        Path local = cache.resolve(file);
        if (!Files.exists(local)) {
            download(source, local);
        }
        return read(local);
    }

    /**
     * The problems of a file that somebody has already.
     *
     * @param path JSONL, possibly gzipped
     * @return the problems as the protocol takes them
     * @throws IOException where it cannot be read
     */
    public ProblemSet read(Path path) throws IOException {
        return switch (this) {
            case HUMANEVAL -> ProblemSet.humanEval(path, null);
            case MBPP -> ProblemSet.mbpp(path);
        };
    }

    /** {@return the usual cache: {@code emend/benchmarks} in {@code XDG_CACHE_HOME} or {@code ~/.cache}} */
    public static Path usualCache() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base = cache == null || cache.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(cache);
        return base.resolve("emend").resolve("benchmarks");
    }

    /** Fetches a file whole or not at all. */
    static void download(URI source, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path unfinished = Files.createTempFile(target.toAbsolutePath().getParent(), "download", ".part");
        try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(20)).build()) {
            HttpResponse<Path> response = client.send(HttpRequest.newBuilder(source).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofFile(unfinished));
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new IOException("cannot download " + source + " (" + reason + "): name a file with --data", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while downloading " + source, e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
