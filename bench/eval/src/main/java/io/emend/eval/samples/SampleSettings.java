package io.emend.eval.samples;

import io.emend.eval.problems.Problem;
import io.emend.models.files.AtomicFile;
import io.emend.models.files.Quoted;
import io.emend.models.files.Sha256;
import io.emend.models.files.StrictJson;
import io.emend.models.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the samples of a file were drawn with. It is kept beside them, in {@code samples.settings.json} for
 * {@code samples.jsonl}, so that samples of other models, seeds or instructions are not mixed with them.
 *
 * @param settings the model and how it was sampled; values are texts, numbers or booleans
 * @param instructions a digest of each instruction, by task id; other problems may be added later
 */
public record SampleSettings(Map<String, Object> settings, Map<String, String> instructions) {
    private static final int DIGEST_CHARACTERS = 16;

    /** Makes the maps unmodifiable. */
    public SampleSettings {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        instructions = Collections.unmodifiableMap(new LinkedHashMap<>(instructions));
    }

    /**
     * The settings of samples that are to be drawn.
     *
     * @param settings the model and how it is sampled; values are texts, numbers or booleans
     * @param problems what programs are drawn for
     * @return the settings
     */
    public static SampleSettings of(Map<String, Object> settings, List<Problem> problems) {
        Map<String, String> digests = new LinkedHashMap<>();
        problems.forEach(problem -> digests.put(problem.taskId(), digest(problem)));
        return new SampleSettings(settings, digests);
    }

    /** The file that holds the settings of a file of samples. */
    static Path fileFor(Path samples) {
        String name = samples.getFileName().toString();
        return samples.resolveSibling(name.replaceFirst("\\.jsonl$", "") + ".settings.json");
    }

    /**
     * Makes sure that a file of samples goes on as it began, and notes the settings where it begins.
     *
     * @param samples the file, held by this process
     * @param existing how many samples it has
     * @throws IOException where the settings cannot be read or written
     * @throws IllegalArgumentException where its samples were drawn otherwise, or nothing says how
     */
    public void claim(Path samples, int existing) throws IOException {
        Path file = fileFor(samples);
        if (existing == 0) {
            write(file);
            return;
        }
        if (!Files.exists(file)) {
            throw refusal(samples, "there is no " + file.getFileName() + " that says how");
        }
        SampleSettings before = read(file);
        List<String> differences = differences(before);
        if (!differences.isEmpty()) {
            throw refusal(samples, "with " + String.join(", ", differences));
        }
        Map<String, String> all = new LinkedHashMap<>(before.instructions);
        all.putAll(instructions);
        new SampleSettings(settings, all).write(file);
    }

    private static IllegalArgumentException refusal(Path samples, String how) {
        return new IllegalArgumentException(samples + " has samples that were drawn otherwise (" + how
                + "): write to another place with --out, or remove it");
    }

    private List<String> differences(SampleSettings before) {
        Map<String, Object> all = new LinkedHashMap<>(before.settings);
        settings.forEach(all::putIfAbsent);
        List<String> differences = new ArrayList<>();
        for (String name : all.keySet()) {
            String then = StrictJson.write(before.settings.get(name));
            String now = StrictJson.write(settings.get(name));
            if (!then.equals(now)) {
                differences.add(name + " " + then + " instead of " + now);
            }
        }
        instructions.keySet().stream()
                .filter(id -> before.instructions.containsKey(id)
                        && !Objects.equals(before.instructions.get(id), instructions.get(id)))
                .findFirst()
                .ifPresent(id -> differences.add("another instruction for " + Quoted.escaped(id)));
        return differences;
    }

    private static SampleSettings read(Path file) throws IOException {
        try {
            Map<String, Object> fields = StrictJson.object(file.toString(), WholeFile.text(file));
            Map<String, Object> settings = new LinkedHashMap<>();
            map(fields, "settings").forEach((name, value) -> settings.put((String) name, value));
            Map<String, String> instructions = new LinkedHashMap<>();
            map(fields, "instructions").forEach((id, digest) -> instructions.put((String) id, (String) digest));
            return new SampleSettings(settings, instructions);
        } catch (IOException | ClassCastException | NullPointerException e) {
            throw new IOException(file + " is damaged: write to another place with --out, or remove the samples", e);
        }
    }

    private static Map<?, ?> map(Map<String, Object> fields, String name) {
        return (Map<?, ?>) Objects.requireNonNull(fields.get(name), name);
    }

    private void write(Path file) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("settings", settings);
        fields.put("instructions", instructions);
        AtomicFile.write(file, StrictJson.writeIndented(fields) + "\n");
    }

    private static String digest(Problem problem) {
        String start = problem.start().isEmpty() ? "" : problem.start() + "\0";
        String text = start + problem.instruction();
        return Sha256.hex(text).substring(0, DIGEST_CHARACTERS);
    }
}
