package io.emend.models.architecture;

import io.emend.models.files.ModelFormatException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The metadata of a GGUF file, without the file.
 *
 * @param source named in errors
 * @param architecture leads the keys
 * @param values by key
 */
record MetadataConfiguration(Path source, String architecture, Map<String, Object> values) implements Configuration {
    @Override
    public Naming naming() {
        return Naming.GGUF;
    }

    @Override
    public String key(HyperParameter parameter) {
        return parameter.ggufKey(architecture).orElse("");
    }

    private <T> Optional<T> value(HyperParameter parameter, Class<T> type) throws ModelFormatException {
        Object value = values.get(key(parameter));
        if (value != null && !type.isInstance(value)) {
            throw refuse(parameter, value, "is of another kind");
        }
        return Optional.ofNullable(type.cast(value));
    }

    @Override
    public OptionalInt integer(HyperParameter parameter) throws ModelFormatException {
        return value(parameter, Integer.class).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    @Override
    public OptionalDouble number(HyperParameter parameter) throws ModelFormatException {
        Optional<Number> value = value(parameter, Number.class);
        return value.isPresent() ? OptionalDouble.of(value.get().doubleValue()) : OptionalDouble.empty();
    }

    @Override
    public Optional<String> text(HyperParameter parameter) throws ModelFormatException {
        return value(parameter, String.class);
    }

    @Override
    public Optional<Boolean> flag(HyperParameter parameter) throws ModelFormatException {
        return value(parameter, Boolean.class);
    }
}
