package io.emend.tokenizer.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Rewrites text before it is cut into pieces. */
public sealed interface TextNormalizer {
    /** Leaves the text as it is. */
    TextNormalizer NONE = new Sequence(List.of());

    /** The text as the rest of the tokenizer sees it. */
    String normalize(String text);

    /** One of the normalization forms of Unicode (UAX 15). */
    record UnicodeForm(Normalizer.Form form) implements TextNormalizer {
        @Override
        public String normalize(String text) {
            return isUnchanged(text) ? text : Normalizer.normalize(CanonicalOrder.sortLongRuns(text), form);
        }

        /** No form changes ASCII, and NFC changes nothing below the combining marks, which begin at U+0300. */
        private boolean isUnchanged(String text) {
            char limit = form == Normalizer.Form.NFC ? '\u0300' : '\u0080';
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) >= limit) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Lower case, each code point by itself (no final sigma). */
    record Lowercase() implements TextNormalizer {
        @Override
        public String normalize(String text) {
            StringBuilder lower = new StringBuilder(text.length());
            text.codePoints().forEach(c -> lower.append(Character.toString(c).toLowerCase(Locale.ROOT)));
            return lower.toString();
        }
    }

    /** Puts a string before every text that is not empty. */
    record Prepend(String prefix) implements TextNormalizer {
        @Override
        public String normalize(String text) {
            return text.isEmpty() ? text : prefix + text;
        }
    }

    /** Replaces every match of a pattern by a fixed text. */
    record Replace(Pattern pattern, String replacement) implements TextNormalizer {
        @Override
        public String normalize(String text) {
            StringBuilder out = new StringBuilder(text.length());
            int[] end = {0};
            PatternSplit.forEachMatch(pattern, text, (matchStart, matchEnd) -> {
                out.append(text, end[0], matchStart).append(replacement);
                end[0] = matchEnd;
            });
            return out.append(text, end[0], text.length()).toString();
        }
    }

    /** One rewriting after the other; none leaves the text as it is. */
    record Sequence(List<TextNormalizer> steps) implements TextNormalizer {
        public Sequence {
            steps = List.copyOf(steps);
        }

        @Override
        public String normalize(String text) {
            String normalized = text;
            for (TextNormalizer step : steps) {
                normalized = step.normalize(normalized);
            }
            return normalized;
        }
    }
}
