package io.emend.tokenizer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The normalizer, the pre-tokenizer and the decoder that the components of a {@code tokenizer.json} describe. All
 * throw {@link IllegalArgumentException}, with a message for the user, for what is not supported.
 */
final class TextSteps {
    private TextSteps() {}

    static TextNormalizer normalizer(JsonComponent component) {
        if (component == null) {
            return new TextNormalizer.Sequence(List.of());
        }
        return switch (component.type()) {
            case "NFC", "NFD", "NFKC", "NFKD" ->
                new TextNormalizer.UnicodeForm(Normalizer.Form.valueOf(component.type()));
            case "Lowercase" -> new TextNormalizer.Lowercase();
            case "Prepend" -> new TextNormalizer.Prepend(component.string("prepend"));
            case "Replace" -> new TextNormalizer.Replace(pattern(component), component.string("content"));
            case "Sequence" ->
                new TextNormalizer.Sequence(component.components("normalizers").stream()
                        .map(TextSteps::normalizer)
                        .toList());
            default -> throw component.unsupported();
        };
    }

    /** The steps that cut text; the last must be {@code ByteLevel}, after which nothing can be cut as text. */
    static PreTokenizer preTokenizer(JsonComponent component) {
        List<JsonComponent> steps = new ArrayList<>();
        flatten(component, "pretokenizers", steps);
        boolean byteLevel = !steps.isEmpty() && steps.getLast().type().equals("ByteLevel");
        if (!byteLevel
                || steps.stream()
                                .filter(step -> step.type().equals("ByteLevel"))
                                .count()
                        > 1) {
            throw new IllegalArgumentException("pre_tokenizer must end in its only ByteLevel step;"
                    + " other kinds of vocabulary are not supported");
        }
        return PreTokenizer.Sequence.of(steps.stream().map(TextSteps::step).toList());
    }

    /** Checks that ids are decoded by putting the bytes of tokens together; a missing decoder is taken for that. */
    static void checkDecoder(JsonComponent component) {
        List<JsonComponent> steps = new ArrayList<>();
        flatten(component, "decoders", steps);
        for (JsonComponent step : steps) {
            if (!step.type().equals("ByteLevel") && !step.type().equals("Fuse")) {
                throw step.unsupported();
            }
        }
    }

    private static void flatten(JsonComponent component, String listName, List<JsonComponent> steps) {
        if (component != null && component.type().equals("Sequence")) {
            component.components(listName).forEach(step -> flatten(step, listName, steps));
        } else if (component != null) {
            steps.add(component);
        }
    }

    private static PreTokenizer step(JsonComponent component) {
        return switch (component.type()) {
            case "ByteLevel" -> byteLevel(component);
            case "Digits" -> new PreTokenizer.Digits(component.flag("individual_digits", false));
            case "Split" -> new PatternSplit(pattern(component), behavior(component), component.flag("invert", false));
            // The reference matches these two with another engine, whose classes are those of Java.
            case "Whitespace" ->
                new PatternSplit(
                        Pattern.compile("\\w+|[^\\w\\s]+", Pattern.UNICODE_CHARACTER_CLASS),
                        PatternSplit.Behavior.REMOVED,
                        true);
            case "WhitespaceSplit" ->
                new PatternSplit(
                        Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS), PatternSplit.Behavior.REMOVED, false);
            default -> throw component.unsupported();
        };
    }

    private static PreTokenizer byteLevel(JsonComponent component) {
        List<PreTokenizer> steps = new ArrayList<>();
        if (component.flag("add_prefix_space", true)) {
            steps.add(new PreTokenizer.SpacePrefix());
        }
        if (component.flag("use_regex", true)) {
            steps.add(new Gpt2Pattern());
        }
        return PreTokenizer.Sequence.of(steps);
    }

    private static PatternSplit.Behavior behavior(JsonComponent component) {
        String name = component.string("behavior");
        return PatternSplit.Behavior.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        component.path() + ".behavior " + Vocabulary.quote(name) + " is not supported"));
    }

    /** A pattern is {@code {"String": "..."}} or {@code {"Regex": "..."}}. */
    private static Pattern pattern(JsonComponent component) {
        JsonComponent pattern = JsonComponent.of(
                component.path() + ".pattern", component.fields().get("pattern"));
        if (pattern == null) {
            throw new IllegalArgumentException(component.path() + ".pattern is missing");
        }
        if (pattern.fields().containsKey("String")) {
            return Pattern.compile(pattern.string("String"), Pattern.LITERAL);
        }
        String regex = pattern.string("Regex");
        try {
            return PatternSplit.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    pattern.path() + ".Regex " + Vocabulary.quote(regex) + " is not supported: " + e.getDescription()
                            + " at index " + e.getIndex(),
                    e);
        }
    }
}
