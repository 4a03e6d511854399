package io.emend.cli.options;

import io.emend.models.ModelBackend;
import io.emend.models.Models;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what runs a model, and what only that knows. */
public final class BackendChoice {
    @Option(
            names = "--backend",
            completionCandidates = Backends.class,
            paramLabel = "B",
            description = "What runs the model: ${COMPLETION-CANDIDATES} (default: " + Models.VECTOR + ").")
    private @Nullable String backend;

    @Option(
            names = "--backend-option",
            paramLabel = "NAME=VALUE",
            description = "An option of the backend; of llamacpp: cpu=VARIANT, gpu-layers=N, sequences=N.")
    private final Map<String, String> settings = new LinkedHashMap<>();

    /** {@return whether a backend is named} */
    public boolean named() {
        return backend != null;
    }

    /**
     * Finds the backend.
     *
     * @return the one that is named, or our own
     * @throws io.emend.cli.input.InputException if it is not here
     */
    public ModelBackend backend() {
        return Backends.named(backend == null ? Models.VECTOR : backend);
    }

    /** {@return values of its options by name} */
    public Map<String, String> settings() {
        return settings;
    }
}
