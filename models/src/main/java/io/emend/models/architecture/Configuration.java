package io.emend.models.architecture;

import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a checkpoint says about its network, whatever its files. A key that is absent or null gives an empty answer; one
 * that holds something of another kind is an error that names file and key.
 */
public interface Configuration {
    /** {@return the file or directory, named in errors} */
    Path source();

    /** {@return the world of its keys and tensors} */
    Naming naming();

    /**
     * {@return the key as this file spells it, or as it would if it had it}
     *
     * @param parameter what is asked for
     */
    String key(HyperParameter parameter);

    /**
     * Reads an integer. For {@link HyperParameter#VOCABULARY_SIZE}, which GGUF files need not name, the rows of the
     * embedding serve.
     *
     * @param parameter what is asked for
     * @return its value, if the file has it
     * @throws ModelFormatException if it is no integer of 32 bits
     */
    OptionalInt integer(HyperParameter parameter) throws ModelFormatException;

    /**
     * Reads a number.
     *
     * @param parameter what is asked for
     * @return its value, if the file has it
     * @throws ModelFormatException if it is no number
     */
    OptionalDouble number(HyperParameter parameter) throws ModelFormatException;

    /**
     * Reads a text.
     *
     * @param parameter what is asked for
     * @return its value, if the file has it
     * @throws ModelFormatException if it is no string
     */
    Optional<String> text(HyperParameter parameter) throws ModelFormatException;

    /**
     * Reads a truth value.
     *
     * @param parameter what is asked for
     * @return its value, if the file has it
     * @throws ModelFormatException if it is neither true nor false
     */
    Optional<Boolean> flag(HyperParameter parameter) throws ModelFormatException;

    /**
     * Reads an integer that must be there.
     *
     * @param parameter what is asked for
     * @return its value
     * @throws ModelFormatException if it is missing or no integer
     */
    default int requiredInteger(HyperParameter parameter) throws ModelFormatException {
        return integer(parameter).orElseThrow(() -> missing(parameter));
    }

    /**
     * Reads a number that must be there.
     *
     * @param parameter what is asked for
     * @return its value
     * @throws ModelFormatException if it is missing or no number
     */
    default double requiredNumber(HyperParameter parameter) throws ModelFormatException {
        return number(parameter).orElseThrow(() -> missing(parameter));
    }

    private ModelFormatException missing(HyperParameter parameter) {
        return new ModelFormatException(source(), key(parameter) + " is missing");
    }

    /**
     * {@return the refusal of a value}
     *
     * @param parameter the key
     * @param value what it holds
     * @param why what is wrong with it, such as {@code is not supported, only silu}
     */
    default ModelFormatException refuse(HyperParameter parameter, Object value, String why) {
        return new ModelFormatException(
                source(), key(parameter) + " = " + Quoted.escaped(value.toString()) + " " + why);
    }
}
