package io.emend.eval.problems;

import io.emend.models.files.AtomicFile;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches files over HTTP, each whole and right or not at all. */
final class Download {
    private static final Duration CONNECT = Duration.ofSeconds(20);

    private Download() {}

    /** Says whether a file is what was wanted. */
    interface Check {
        /** Throws where it is not, saying why. */
        void accept(Path file) throws IOException;
    }

    /**
     * Fetches a file.
     *
     * @param source where it comes from
     * @param target where it goes; only a whole file that passes the check gets this name
     * @param patience how long it may take in all
     * @param check says whether it is right
     * @throws IOException where it could not be had, with one line that says why
     */
    static void fetch(URI source, Path target, Duration patience, Check check) throws IOException {
        try (AtomicFile file = unfinished(target)) {
            fetch(source, file, patience, check);
        }
    }

    private static void fetch(URI source, AtomicFile file, Duration patience, Check check) throws IOException {
        try {
            receive(source, file.path(), patience);
            check.accept(file.path());
            file.commit();
        } catch (IOException e) {
            throw new IOException("cannot download " + source + " (" + reason(e) + ")", e);
        }
    }

    private static AtomicFile unfinished(Path target) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        try {
            Files.createDirectories(directory);
            return AtomicFile.beside(target);
        } catch (IOException e) {
            throw new IOException("cannot write to the cache " + directory + " (" + reason(e) + ")", e);
        }
    }

    /** The timeout of a request ends with the answer's head, so the body is waited for with a limit of our own. */
    private static void receive(URI source, Path unfinished, Duration patience) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECT)
                .build();
        try {
            CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(
                    HttpRequest.newBuilder(source).build(), HttpResponse.BodyHandlers.ofFile(unfinished));
            int status = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status != 200) {
                throw new IOException("the answer was status " + status);
            }
        } catch (TimeoutException e) {
            throw new IOException("it took more than " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            client.shutdownNow();
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case HttpTimeoutException timeout -> "no connection within " + CONNECT.toSeconds() + " s";
            case ConnectException connect -> "no connection";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            case FileSystemException file -> file.getClass().getSimpleName() + " " + file.getFile();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
