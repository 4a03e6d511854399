package io.emend.models.checkpoint;

import io.emend.models.architecture.Configuration;
import io.emend.models.architecture.HyperParameter;
import io.emend.models.architecture.Naming;
import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The values of a {@code config.json}. Keys that have changed their spelling are looked for in all of them, the newest
 * first.
 *
 * @param source the file, named in errors
 * @param values its object
 */
public record HuggingFaceConfiguration(Path source, Map<String, Object> values) implements Configuration {

    /** A value with the key under which it stands. */
    private record Found(String key, Object value) {}

    @Override
    public Naming naming() {
        return Naming.HUGGING_FACE;
    }

    @Override
    public String key(HyperParameter parameter) {
        List<String> keys = parameter.huggingFaceKeys();
        return keys.stream()
                .filter(key -> at(key) != null)
                .findFirst()
                .or(() -> keys.stream().filter(key -> at(parent(key)) != null).findFirst())
                .orElseGet(() -> keys.isEmpty() ? parameter.toString() : keys.getLast());
    }

    private Optional<Found> find(HyperParameter parameter) throws ModelFormatException {
        for (String key : parameter.huggingFaceKeys()) {
            Object parent = at(parent(key));
            if (parent != null && !(parent instanceof Map)) {
                throw notA(new Found(parent(key), parent), "object");
            }
            Object value = at(key);
            if (value != null) {
                return Optional.of(new Found(key, value));
            }
        }
        return Optional.empty();
    }

    private static String parent(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    /** {@return the value of a key whose dots lead into objects; all values for an empty one; null if there is none} */
    private @Nullable Object at(String key) {
        Object value = values;
        for (String name : key.isEmpty() ? new String[0] : key.split("\\.")) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value;
    }

    @Override
    public OptionalInt integer(HyperParameter parameter) throws ModelFormatException {
        Optional<Found> found = find(parameter);
        if (found.isEmpty()) {
            return OptionalInt.empty();
        }
        if (found.get().value instanceof Integer number) {
            return OptionalInt.of(number);
        }
        throw notA(found.get(), found.get().value instanceof Long ? "integer of 32 bits" : "integer");
    }

    @Override
    public OptionalDouble number(HyperParameter parameter) throws ModelFormatException {
        Optional<Found> found = find(parameter);
        if (found.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (found.get().value instanceof Number number) {
            return OptionalDouble.of(number.doubleValue());
        }
        throw notA(found.get(), "number");
    }

    @Override
    public Optional<String> text(HyperParameter parameter) throws ModelFormatException {
        Optional<Found> found = find(parameter);
        if (found.isPresent() && !(found.get().value instanceof String)) {
            throw notA(found.get(), "string");
        }
        return found.map(text -> (String) text.value);
    }

    @Override
    public Optional<Boolean> flag(HyperParameter parameter) throws ModelFormatException {
        Optional<Found> found = find(parameter);
        if (found.isPresent() && !(found.get().value instanceof Boolean)) {
            throw notA(found.get(), "truth value");
        }
        return found.map(flag -> (Boolean) flag.value);
    }

    private ModelFormatException notA(Found found, String what) {
        return new ModelFormatException(source, found.key + " = " + shown(found.value) + " is no " + what);
    }

    /** {@return a value of the file as a message may show it} */
    static String shown(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> "{…}";
            case List<?> list when list.size() > 8 -> "[…]";
            case null, default -> Quoted.escaped(String.valueOf(value));
        };
    }
}
