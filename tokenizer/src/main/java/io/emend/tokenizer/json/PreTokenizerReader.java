package io.emend.tokenizer.json;

import io.emend.tokenizer.text.Gpt2Pattern;
import io.emend.tokenizer.text.PatternSplit;
import io.emend.tokenizer.text.PreTokenizer;
import io.emend.tokenizer.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code pre_tokenizer} of a {@code tokenizer.json}. */
final class PreTokenizerReader {
    private PreTokenizerReader() {}

    /**
     * The steps that cut text; the last must be {@code ByteLevel}, after which nothing can be cut as text.
     *
     * @throws IllegalArgumentException when they are not supported; the message is for the user
     */
    static PreTokenizer read(@Nullable JsonComponent component) {
        List<JsonComponent> steps = JsonComponent.flattened(component, "pretokenizers");
        boolean endsInByteLevel = !steps.isEmpty() && isByteLevel(steps.getLast());
        if (!endsInByteLevel
                || steps.stream().filter(PreTokenizerReader::isByteLevel).count() > 1) {
            throw new IllegalArgumentException("pre_tokenizer must end in its only ByteLevel step;"
                    + " other kinds of vocabulary are not supported");
        }
        return PreTokenizer.Sequence.of(
                steps.stream().map(PreTokenizerReader::step).toList());
    }

    private static boolean isByteLevel(JsonComponent step) {
        return step.type().equals("ByteLevel");
    }

    private static PreTokenizer step(JsonComponent component) {
        return switch (component.type()) {
            case "ByteLevel" -> byteLevel(component);
            case "Digits" -> new PreTokenizer.Digits(component.flag("individual_digits", false));
            case "Split" ->
                new PatternSplit(PatternReader.read(component), behavior(component), component.flag("invert", false));
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
                        component.path() + ".behavior " + Quoted.of(name) + " is not supported"));
    }
}
