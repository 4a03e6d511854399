package io.emend.models.files;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * An object of a file of JSON Lines.
 *
 * @param file where it stands, for messages
 * @param line its line, from 1
 * @param fields its fields in order, null for {@code null}
 */
public record JsonRow(String file, int line, Map<String, Object> fields) {

    /**
     * {@return whether a field is there and is not null}
     *
     * @param name which field
     */
    public boolean has(String name) {
        return fields.get(name) != null;
    }

    /**
     * {@return a field that has to be a text}
     *
     * @param name which field
     * @throws FileFormatException if it is missing or something else
     */
    public String text(String name) throws FileFormatException {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw problem("has no text " + Quoted.of(name));
    }

    /**
     * {@return a field that names something: a text, or a whole number, which counts as the text of its digits}
     *
     * @param name which field
     * @throws FileFormatException if it is missing or something else
     */
    public String id(String name) throws FileFormatException {
        return switch (fields.get(name)) {
            case String text -> text;
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case BigInteger number -> number.toString();
            case null, default -> throw problem("has no " + Quoted.of(name) + " that is a text or a whole number");
        };
    }

    /**
     * {@return a field that, where it is there, has to be a text}
     *
     * @param name which field
     * @param otherwise what serves where it is missing
     * @throws FileFormatException if it is something else
     */
    public String textOr(String name, String otherwise) throws FileFormatException {
        return has(name) ? text(name) : otherwise;
    }

    /**
     * {@return a field that, where it is there, has to be a number}
     *
     * @param name which field
     * @param otherwise what serves where it is missing
     * @throws FileFormatException if it is something else
     */
    public double numberOr(String name, double otherwise) throws FileFormatException {
        return switch (fields.get(name)) {
            case null -> otherwise;
            case Number number -> number.doubleValue();
            default -> throw problem(Quoted.of(name) + " is not a number");
        };
    }

    /**
     * {@return a field that, where it is there, has to be a list of texts; none where it is missing}
     *
     * @param name which field
     * @throws FileFormatException if it is something else
     */
    public List<String> texts(String name) throws FileFormatException {
        if (!has(name)) {
            return List.of();
        }
        if (fields.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw problem(Quoted.of(name) + " is not a list of texts");
    }

    /**
     * {@return what to throw because of this row, with its file and line}
     *
     * @param what what is wrong with it
     */
    public FileFormatException problem(String what) {
        return new FileFormatException(file + ", line " + line, what);
    }
}
