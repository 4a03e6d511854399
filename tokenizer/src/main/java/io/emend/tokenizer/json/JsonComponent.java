package io.emend.tokenizer.json;

import io.emend.tokenizer.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a {@code tokenizer.json} such as a normalizer: an object with a {@code type}. Its getters throw
 * {@link IllegalArgumentException} with a message that names the part.
 *
 * @param path where it stands in the file, such as {@code pre_tokenizer.pretokenizers[1]}
 * @param fields its fields: strings, numbers, booleans, lists, maps, or null
 */
record JsonComponent(String path, Map<?, ?> fields) {
    /** The component that a field's value is, or null where the value is null. */
    static @Nullable JsonComponent of(String path, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> fields) {
            return new JsonComponent(path, fields);
        }
        throw new IllegalArgumentException(path + " must be an object or null");
    }

    String type() {
        return string("type");
    }

    String string(String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(path + "." + name + " must be a string");
    }

    boolean flag(String name, boolean absent) {
        Object value = fields.get(name);
        if (value == null) {
            return absent;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException(path + "." + name + " must be true or false");
    }

    /** The components of a list, none of them null. */
    List<JsonComponent> components(String name) {
        if (!(fields.get(name) instanceof List<?> list)) {
            throw new IllegalArgumentException(path + "." + name + " must be a list");
        }
        List<JsonComponent> components = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = path + "." + name + "[" + i + "]";
            JsonComponent component = of(place, list.get(i));
            if (component == null) {
                throw new IllegalArgumentException(place + " must be an object");
            }
            components.add(component);
        }
        return components;
    }

    /** The steps of a component in order, those of nested sequences in their places; none for null. */
    static List<JsonComponent> flattened(@Nullable JsonComponent component, String listName) {
        if (component == null) {
            return List.of();
        }
        if (!component.type().equals("Sequence")) {
            return List.of(component);
        }
        return component.components(listName).stream()
                .flatMap(step -> flattened(step, listName).stream())
                .toList();
    }

    IllegalArgumentException unsupported() {
        return new IllegalArgumentException(path + " has the type " + Quoted.of(type()) + ", which is not supported");
    }
}
