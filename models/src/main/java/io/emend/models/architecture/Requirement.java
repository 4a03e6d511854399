package io.emend.models.architecture;

import io.emend.models.files.ModelFormatException;
import java.util.Optional;

/**
 * A key that may hold one value only, where it is there at all: what networks of an architecture can also be, but these
 * are not.
 *
 * @param parameter the key
 * @param only its one value: a string, a truth value or a {@code double}
 */
public record Requirement(HyperParameter parameter, Object only) {

    /**
     * Refuses a configuration that holds another value.
     *
     * @param configuration what a checkpoint says
     * @throws ModelFormatException if it says something else of this key
     */
    public void check(Configuration configuration) throws ModelFormatException {
        Optional<?> found = switch (only) {
            case Boolean flag -> configuration.flag(parameter);
            case Double number ->
                configuration.number(parameter).stream().boxed().findFirst();
            default -> configuration.text(parameter);
        };
        if (found.isPresent() && !found.get().equals(only)) {
            throw configuration.refuse(parameter, found.get(), "is not supported, only " + only);
        }
    }
}
