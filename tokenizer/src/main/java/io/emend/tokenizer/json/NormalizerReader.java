package io.emend.tokenizer.json;

import io.emend.tokenizer.text.TextNormalizer;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The {@code normalizer} of a {@code tokenizer.json}. */
final class NormalizerReader {
    private NormalizerReader() {}

    /**
     * The normalizer that a component describes; null stands for none.
     *
     * @throws IllegalArgumentException when it is not supported; the message is for the user
     */
    static TextNormalizer read(@Nullable JsonComponent component) {
        if (component == null) {
            return TextNormalizer.NONE;
        }
        return switch (component.type()) {
            case "NFC", "NFD", "NFKC", "NFKD" ->
                new TextNormalizer.UnicodeForm(Normalizer.Form.valueOf(component.type()));
            case "Lowercase" -> new TextNormalizer.Lowercase();
            case "Prepend" -> new TextNormalizer.Prepend(component.string("prepend"));
            case "Replace" -> new TextNormalizer.Replace(PatternReader.read(component), component.string("content"));
            case "Sequence" ->
                new TextNormalizer.Sequence(component.components("normalizers").stream()
                        .map(NormalizerReader::read)
                        .toList());
            default -> throw component.unsupported();
        };
    }
}
