package io.emend.eval.sandbox;

import io.emend.models.files.AppendedFile;
import io.emend.models.files.FileFormatException;
import io.emend.models.files.JsonLine;
import io.emend.models.files.JsonLines;
import io.emend.models.files.JsonRow;
import io.emend.models.files.Sha256;
import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts on programs, kept in a file that grows line by line, so that an evaluation that goes on runs nothing twice.
 * Lines that cannot be read, such as a torn last one, are passed over: their programs are run again. The file is held
 * while it is open.
 */
public final class VerdictLog implements AutoCloseable {
    private final AppendedFile file;
    private final String conditions;
    private final Map<String, Verdict> verdicts = new HashMap<>();

    private VerdictLog(AppendedFile file, String conditions) {
        this.file = file;
        this.conditions = conditions;
    }

    /**
     * Opens a log.
     *
     * @param file the file, which need not exist
     * @param sandbox where programs run; verdicts of other interpreters or limits do not count
     * @return the log with the verdicts of the file
     * @throws FileFormatException where somebody else writes it
     * @throws IOException where the file cannot be read or written
     */
    public static VerdictLog open(Path file, Sandbox sandbox) throws IOException {
        AppendedFile held = AppendedFile.open(file);
        try {
            VerdictLog log = new VerdictLog(held, sandbox.conditions());
            log.read();
            return log;
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private void read() throws IOException {
        try (JsonLines lines = file.lines()) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                take(line.get());
            }
        }
        // Ends a torn last line.
        file.cut(file.size());
    }

    private void take(JsonLine line) {
        try {
            JsonRow row = line.row();
            verdicts.put(
                    row.text("program"),
                    new Verdict(
                            Outcome.valueOf(row.text("outcome")),
                            row.text("message"),
                            number(row, "seconds"),
                            number(row, "cpu_seconds"),
                            row.text("output")));
        } catch (FileFormatException | IllegalArgumentException e) {
            // A line that was torn when a process was killed.
        }
    }

    private static double number(JsonRow row, String name) throws FileFormatException {
        if (!row.has(name)) {
            throw row.problem("has no " + name);
        }
        return row.numberOr(name, 0);
    }

    /**
     * Looks a verdict up.
     *
     * @param key the program's key
     * @return the verdict on the program; null where it has not been run
     */
    public synchronized @Nullable Verdict get(String key) {
        return verdicts.get(key);
    }

    /**
     * Adds a verdict.
     *
     * @param key the program's key
     * @param verdict what came of running it
     * @throws IOException where it cannot be written
     */
    public synchronized void put(String key, Verdict verdict) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("program", key);
        fields.put("outcome", verdict.outcome().name());
        fields.put("message", verdict.message());
        fields.put("seconds", verdict.seconds());
        fields.put("cpu_seconds", verdict.cpuSeconds());
        fields.put("output", verdict.output());
        verdicts.put(key, verdict);
        file.append(StrictJson.write(fields) + "\n");
    }

    /**
     * What a program is known by.
     *
     * @param program source with its tests
     * @return a digest of the program and the conditions under which it runs
     */
    public String key(String program) {
        return new Sha256().add(conditions).add(program).hex();
    }

    /** Closes the file, and gives it free. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
