package io.emend.eval.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emend.edits.sequence.ResolveMode;
import io.emend.engine.GenerationOptions;
import io.emend.engine.LintChoice;
import io.emend.engine.RuleOptions;
import io.emend.engine.sampling.SamplingOptions;
import io.emend.eval.BundledModel;
import io.emend.models.BackendOptions;
import io.emend.models.Models;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplingSettingsTest {
    /** A new option changes what is drawn: it has to be among the settings that tell files of samples apart. */
    @Test
    void settingsTellEveryOptionOfSampling() throws IOException {
        Set<String> told = Set.of(
                "sampling",
                "minTokens",
                "maxTokens",
                "stopStrings",
                "start",
                "rules",
                "constrainHunks",
                "lintGate",
                "linter",
                "stopLoops",
                "temperature",
                "topK",
                "topP",
                "minP",
                "seed");
        Set<String> options = Stream.of(GenerationOptions.class, RuleOptions.class, SamplingOptions.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        assertEquals(told, options, "add what is new to SamplingSettings, and here");
        try (var loaded = Models.open(BundledModel.file(), BackendOptions.defaults())) {
            Map<String, Object> settings = SamplingSettings.of(
                    loaded, GenerationOptions.defaults(), Sample.Format.SOLUTION, ResolveMode.STRICT);
            assertEquals(
                    Set.of(
                            "model",
                            "model_digest",
                            "backend",
                            "dtype",
                            "temperature",
                            "top_p",
                            "top_k",
                            "min_p",
                            "seed",
                            "max_tokens",
                            "min_tokens",
                            "constrain",
                            "lint_gate",
                            "stop_loops",
                            "resolve",
                            "form"),
                    settings.keySet());
            // The linter is told where it is chosen, so that files of samples that know no choice go on.
            GenerationOptions linted =
                    GenerationOptions.defaults().withRules(new RuleOptions(false, 2, LintChoice.PYLINT, false));
            assertEquals(
                    "pylint",
                    SamplingSettings.of(loaded, linted, Sample.Format.SOLUTION, ResolveMode.STRICT)
                            .get("linter"));
        }
    }
}
