package io.emend.eval;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Verdicts on programs, kept in a file that grows line by line, so that an evaluation that goes on runs nothing twice.
 * Lines that cannot be read, such as a torn last one, are passed over: their programs are run again.
 */
final class VerdictLog {
    private final Path file;
    private final String conditions;
    private final Map<String, Verdict> verdicts = new HashMap<>();

    /**
     * Opens a log.
     *
     * @param conditions limits under which programs run; verdicts of other conditions do not count
     */
    VerdictLog(Path file, String conditions) throws IOException {
        this.file = file;
        this.conditions = conditions;
        if (!Files.exists(file)) {
            return;
        }
        String content = Files.readString(file);
        content.lines().forEach(this::take);
        if (!content.isEmpty() && !content.endsWith("\n")) {
            Files.writeString(file, "\n", StandardOpenOption.APPEND);
        }
    }

    private void take(String line) {
        try {
            Map<String, Object> fields = JSON.std.mapFrom(line);
            verdicts.put(
                    (String) fields.get("program"),
                    new Verdict(
                            Outcome.valueOf((String) fields.get("outcome")),
                            (String) fields.get("message"),
                            ((Number) fields.get("seconds")).doubleValue(),
                            ((Number) fields.get("cpu_seconds")).doubleValue(),
                            (String) fields.get("output")));
        } catch (IOException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            // A line that was torn when a process was killed.
        }
    }

    /** The verdict on a program, by its key; null where it has not been run. */
    synchronized Verdict get(String key) {
        return verdicts.get(key);
    }

    synchronized void put(String key, Verdict verdict) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("program", key);
        fields.put("outcome", verdict.outcome().name());
        fields.put("message", verdict.message());
        fields.put("seconds", verdict.seconds());
        fields.put("cpu_seconds", verdict.cpuSeconds());
        fields.put("output", verdict.output());
        verdicts.put(key, verdict);
        Files.writeString(file, JSON.std.asString(fields) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** What a program is known by. */
    String key(String program) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(conditions.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(program.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
