package io.emend.eval.samples;

import io.emend.edits.sequence.ResolveMode;
import io.emend.engine.GenerationOptions;
import io.emend.engine.LintChoice;
import io.emend.engine.RuleOptions;
import io.emend.models.LoadedModel;
import io.emend.models.ModelInfo;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** All that samples depend on beside their instruction: the model and how it is sampled. */
public final class SamplingSettings {
    private SamplingSettings() {}

    /**
     * The settings by the names that reports and files of samples use.
     *
     * @param loaded the model
     * @param options how it is sampled
     * @param format the format of the samples
     * @param mode how edits are turned into programs
     * @return the settings, in order
     * @throws IllegalArgumentException where the rules are not {@link RuleOptions}, which can be told
     * @throws IOException where the model's files cannot be read any more
     */
    public static Map<String, Object> of(
            LoadedModel loaded, GenerationOptions options, Sample.Format format, ResolveMode mode) throws IOException {
        if (!(options.rules() instanceof RuleOptions rules)) {
            throw new IllegalArgumentException("settings cannot tell rules that are not RuleOptions");
        }
        ModelInfo info = loaded.model().info();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("model", info.name());
        settings.put("model_digest", ModelDigest.of(loaded.source()));
        settings.put("backend", info.backend());
        settings.put("dtype", info.dtype());
        settings.put("temperature", options.sampling().temperature());
        settings.put("top_p", options.sampling().topP());
        settings.put("top_k", options.sampling().topK());
        settings.put("min_p", options.sampling().minP());
        settings.put("seed", options.sampling().seed());
        settings.put("max_tokens", options.maxTokens());
        settings.put("min_tokens", options.minTokens());
        settings.put("constrain", rules.constrainHunks() ? "hunks" : "off");
        settings.put("lint_gate", rules.lintGate());
        if (rules.lintGate() > 0 && rules.linter() != LintChoice.LANGUAGE) {
            settings.put("linter", rules.linter().name().toLowerCase(Locale.ROOT));
        }
        settings.put("stop_loops", rules.stopLoops());
        settings.put("resolve", mode.name().toLowerCase(Locale.ROOT));
        settings.put("form", format.field());
        return settings;
    }
}
