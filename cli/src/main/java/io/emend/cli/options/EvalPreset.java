package io.emend.cli.options;

import io.emend.cli.input.InputException;
import io.emend.edits.sequence.ResolveMode;
import io.emend.engine.GenerationOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The settings under which the LintSeq paper (arXiv 2410.02749) evaluates its models. What an option says explicitly
 * goes before them.
 *
 * @param samples samples for each problem
 * @param temperature of sampling
 * @param topP of sampling
 */
public record EvalPreset(int samples, double temperature, double topP) {
    private static final int MAX_TOKENS = 512;
    private static final int MIN_TOKENS = 8;
    /** The paper's code resolves edits in its own way. */
    private static final ResolveMode MODE = ResolveMode.PAPER;
    /** The temperature of HumanEval, by the name of the model. */
    private static final Map<String, Double> TEMPERATURES =
            new TreeMap<>(Map.of("tinycodelm-150m", 1.0, "tinycodelm-400m", 0.2));

    /**
     * The settings for a model and a benchmark.
     *
     * @param name name of the preset
     * @param mbpp whether the problems are MBPP's; else those of HumanEval hold
     * @return the settings
     * @throws InputException where there is no such preset
     */
    public static EvalPreset of(String name, boolean mbpp) {
        Double temperature = TEMPERATURES.get(name);
        if (temperature == null) {
            throw new InputException("--preset " + name + " is none of " + String.join(", ", names()));
        }
        return mbpp ? new EvalPreset(1, 0, 1) : new EvalPreset(10, temperature, 0.95);
    }

    /** {@return the names of all presets} */
    public static List<String> names() {
        return List.copyOf(TEMPERATURES.keySet());
    }

    /**
     * Fills in what no option says.
     *
     * @param options what the options and their defaults say
     * @param given whether an option, by its name, was given
     * @return the settings in force
     */
    public GenerationOptions generation(GenerationOptions options, Predicate<String> given) {
        var sampling = options.sampling();
        sampling = given.test("--temperature") ? sampling : sampling.withTemperature(temperature);
        sampling = given.test("--top-p") ? sampling : sampling.withTopP(topP);
        GenerationOptions filled = options.withSampling(sampling);
        filled = given.test("--max-tokens") ? filled : filled.withMaxTokens(MAX_TOKENS);
        // A limit below the least length stands for itself.
        return given.test("--min-tokens") ? filled : filled.withMinTokens(Math.min(MIN_TOKENS, filled.maxTokens()));
    }

    /** {@return how edits are turned into programs} */
    public ResolveMode mode() {
        return MODE;
    }
}
