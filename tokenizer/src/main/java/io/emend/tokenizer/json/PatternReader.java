package io.emend.tokenizer.json;

import io.emend.tokenizer.text.OnigurumaPattern;
import io.emend.tokenizer.text.Quoted;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The {@code pattern} of a component: {@code {"String": "..."}} or {@code {"Regex": "..."}}. */
final class PatternReader {
    private PatternReader() {}

    /**
     * The pattern of a component.
     *
     * @throws IllegalArgumentException when there is none, or it is not supported; the message is for the user
     */
    static Pattern read(JsonComponent component) {
        JsonComponent pattern = JsonComponent.of(
                component.path() + ".pattern", component.fields().get("pattern"));
        if (pattern == null) {
            throw new IllegalArgumentException(component.path() + ".pattern is missing");
        }
        if (pattern.fields().containsKey("String")) {
            String text = pattern.string("String");
            // The reference finds the empty text nowhere.
            return text.isEmpty() ? Pattern.compile("(?!)") : Pattern.compile(text, Pattern.LITERAL);
        }
        String regex = pattern.string("Regex");
        try {
            return OnigurumaPattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    pattern.path() + ".Regex " + Quoted.of(regex) + " is not supported: " + e.getDescription()
                            + " at index " + e.getIndex(),
                    e);
        }
    }
}
