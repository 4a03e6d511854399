package io.emend.cli.options;

import io.emend.cli.input.InputException;
import io.emend.models.ModelBackend;
import io.emend.models.Models;
import io.emend.models.files.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say which backends run a model side by side, and what only some of them know. */
public final class BackendChoices {
    @Option(
            names = "--backend",
            split = ",",
            completionCandidates = Backends.class,
            paramLabel = "B",
            description = "What runs the model, by turns: ${COMPLETION-CANDIDATES} (default: " + Models.VECTOR + ").")
    private List<String> names = List.of(Models.VECTOR);

    @Option(
            names = "--backend-option",
            paramLabel = "[B.]NAME=VALUE",
            description = "An option of the backends, or of one that is named before a dot: llamacpp.cpu=icelake.")
    private final Map<String, String> settings = new LinkedHashMap<>();

    /**
     * Finds the backends.
     *
     * @return those that are named, in their order
     * @throws InputException if one is not here or named twice, or an option belongs to none of them
     */
    public List<ModelBackend> backends() {
        List<ModelBackend> backends = new ArrayList<>();
        for (String name : names) {
            ModelBackend backend = Backends.named(name);
            if (backends.stream().anyMatch(other -> other.name().equals(backend.name()))) {
                throw new InputException("--backend names " + backend.name() + " twice");
            }
            backends.add(backend);
        }
        settings.keySet().forEach(setting -> requireOwner(setting, backends));
        return backends;
    }

    private static void requireOwner(String setting, List<ModelBackend> backends) {
        int dot = setting.indexOf('.');
        if (dot >= 0 && backends.stream().noneMatch(backend -> backend.name().equals(setting.substring(0, dot)))) {
            throw new InputException("--backend-option " + Quoted.escaped(setting)
                    + " belongs to no backend that runs: "
                    + backends.stream().map(ModelBackend::name).collect(Collectors.joining(", ")));
        }
    }

    /**
     * {@return values of a backend's options by name}
     *
     * @param backend one of those that are named
     */
    public Map<String, String> settings(ModelBackend backend) {
        String prefix = backend.name() + ".";
        Map<String, String> own = new LinkedHashMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), value);
            } else if (name.indexOf('.') < 0) {
                own.put(name, value);
            }
        });
        return own;
    }
}
