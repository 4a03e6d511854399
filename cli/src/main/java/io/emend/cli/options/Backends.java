package io.emend.cli.options;

import io.emend.cli.input.InputException;
import io.emend.models.ModelBackend;
import io.emend.models.Models;
import io.emend.models.files.Quoted;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code --backend} can name. As the candidates of the option, which its help shows: those that are here, and
 * those that are not, with why.
 */
public final class Backends implements Iterable<String> {
    /** All that the program knows of; each comes with a module of its own, but for the first. */
    private static final List<String> KNOWN = List.of(Models.VECTOR, "llamacpp", "onnx", "onnx-cuda");

    /** What is said of those that are not here. */
    public static final String ABSENT = "not part of this build";
    /** What adds those that are built with a profile of their own. */
    private static final Map<String, String> ADDED_BY = Map.of("llamacpp", "./mvnw -Pnative package");

    @Override
    public Iterator<String> iterator() {
        List<String> absent = absent();
        String offer = String.join(", ", here());
        String rest = absent.isEmpty() ? "" : "; " + ABSENT + ": " + String.join(", ", absent);
        List<String> broken = Models.brokenBackends();
        return List.of(offer + rest + (broken.isEmpty() ? "" : "; broken: " + String.join(", ", broken)))
                .iterator();
    }

    /**
     * Finds a backend.
     *
     * @param option what {@code --backend} names, in any case
     * @return the backend
     * @throws InputException if it is not here, saying which are
     */
    static ModelBackend named(String option) {
        String name = option.toLowerCase(Locale.ROOT);
        return Models.backends().stream()
                .filter(backend -> backend.name().equals(name))
                .findFirst()
                .orElseThrow(() -> absent(name));
    }

    private static InputException absent(String name) {
        String here = String.join(", ", here());
        return new InputException(
                KNOWN.contains(name)
                        ? "the " + name + " backend is " + ABSENT
                                + addedBy(name)
                                        .map(command -> ": " + command + " adds it")
                                        .orElse("")
                                + "; --backend takes " + here
                        : "--backend " + Quoted.escaped(name) + " is unknown; it takes " + here);
    }

    /**
     * {@return the command that adds a backend, if there is one}
     *
     * @param name its name
     */
    public static Optional<String> addedBy(String name) {
        return Optional.ofNullable(ADDED_BY.get(name));
    }

    /** {@return those that the program knows of and that are not here} */
    public static List<String> absent() {
        List<String> here = here();
        return KNOWN.stream().filter(name -> !here.contains(name)).toList();
    }

    private static List<String> here() {
        return Models.backends().stream().map(ModelBackend::name).toList();
    }
}
