package io.emend.cli.options;

import io.emend.cli.input.InputException;
import io.emend.engine.GenerationOptions;
import io.emend.engine.LintChoice;
import io.emend.engine.RuleOptions;
import io.emend.engine.sampling.SamplingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of sampling, shared by the commands that generate. */
public final class DecodingOptions {
    /** The linters by their names in `lintseq`. */
    enum GateLinter {
        PYLINT(LintChoice.PYLINT),
        FAST(LintChoice.FAST),
        JAVAC(LintChoice.JAVAC),
        NONE(LintChoice.NONE);

        private final LintChoice choice;

        GateLinter(LintChoice choice) {
            this.choice = choice;
        }
    }

    @Option(
            names = "--temperature",
            defaultValue = "0",
            paramLabel = "T",
            description = "0 always takes the likeliest token (default: ${DEFAULT-VALUE}).")
    private double temperature;

    @Option(
            names = "--top-p",
            defaultValue = "1",
            paramLabel = "P",
            description = "Draw from the likeliest tokens that together reach P; 1 is off (default: ${DEFAULT-VALUE}).")
    private double topP;

    @Option(
            names = "--top-k",
            defaultValue = "0",
            paramLabel = "K",
            description = "Draw from the K likeliest tokens; 0 is off (default: ${DEFAULT-VALUE}).")
    private int topK;

    @Option(
            names = "--min-p",
            defaultValue = "0",
            paramLabel = "P",
            description = "Draw from tokens at least P times as likely as the likeliest; 0 is off "
                    + "(default: ${DEFAULT-VALUE}).")
    private double minP;

    @Option(
            names = "--seed",
            defaultValue = "0",
            paramLabel = "N",
            description = "The same seed gives the same text (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--max-tokens",
            defaultValue = "512",
            paramLabel = "N",
            description = "Most tokens to generate (default: ${DEFAULT-VALUE}).")
    private int maxTokens;

    @Option(
            names = "--min-tokens",
            defaultValue = "0",
            paramLabel = "N",
            description = "Fewest tokens to generate (default: ${DEFAULT-VALUE}).")
    private int minTokens;

    @Option(
            names = "--constrain",
            paramLabel = "hunks",
            description = "Allow only what keeps the edits well-formed; as in the paper, off by default.")
    private @Nullable String constrain;

    @Option(
            names = "--lint-gate",
            defaultValue = "0",
            paramLabel = "N",
            description =
                    "Take an edit back that brings an error, and draw it again, up to N times; the fast linter finds "
                            + "it, for Java the compiler; 0 is off (default: ${DEFAULT-VALUE}).")
    private int lintGate;

    @Option(
            names = "--linter",
            paramLabel = "pylint|fast|javac|none",
            description = "What finds the errors of the lint gate; none keeps only edits out that cannot be applied "
                    + "(default: fast, for Java javac).")
    private GateLinter linter;

    @Option(names = "--stop-loops", description = "End texts that go in circles; as in the paper, off by default.")
    private boolean stopLoops;

    /** {@return how the text is generated} */
    public GenerationOptions generation() {
        if (constrain != null && !constrain.equals("hunks")) {
            throw new InputException("--constrain " + constrain + " is unknown, only hunks can be constrained");
        }
        if (linter != null && lintGate == 0) {
            throw new InputException("--linter says what finds the errors of the lint gate: give --lint-gate as well");
        }
        LintChoice choice = linter == null ? LintChoice.LANGUAGE : linter.choice;
        return new GenerationOptions(new SamplingOptions(temperature, topK, topP, minP, seed), minTokens, maxTokens)
                .withRules(new RuleOptions(constrain != null, lintGate, choice, stopLoops));
    }
}
