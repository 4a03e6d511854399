package io.emend.eval;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation is about and where its results go.
 *
 * @param samples how many samples every problem shall have
 * @param ks the k of pass@k that are reported by name; those above the number of samples are left out
 * @param directory receives {@code samples.jsonl}, {@code verdicts.jsonl}, {@code report.json} and {@code report.html}
 * @param cost what a sample costs; null where it is not known
 * @param settings what else the report shall tell and samples depend on, such as the temperature; values are texts,
 *     numbers or booleans
 * @param ranked whether the samples of each problem are ranked, and the report tells how often the first is right
 */
public record EvaluationOptions(
        int samples,
        List<Integer> ks,
        Path directory,
        @Nullable ModelCost cost,
        Map<String, Object> settings,
        boolean ranked) {
    /** Checks the numbers. */
    public EvaluationOptions {
        ks = List.copyOf(ks);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        if (samples < 1 || ks.stream().anyMatch(k -> k < 1)) {
            throw new IllegalArgumentException("the number of samples and every k must be at least 1");
        }
    }
}
