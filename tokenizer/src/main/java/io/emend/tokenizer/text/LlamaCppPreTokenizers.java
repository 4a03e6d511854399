package io.emend.tokenizer.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pre-tokenizers that llama.cpp knows by name ({@code src/llama-vocab.cpp}), each a chain of patterns: a match is
 * a piece of its own, and so is the text between matches; the next pattern goes on with the pieces.
 */
public final class LlamaCppPreTokenizers {
    private static final String CONTRACTIONS = "(?i:'s|'t|'re|'ve|'m|'ll|'d)";
    private static final String AFTER_NUMBERS = "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";
    private static final String WORDS = "|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|";

    private static final PreTokenizer GPT2 = new Gpt2Pattern();
    private static final PreTokenizer DIGITS_GPT2 =
            PreTokenizer.Sequence.of(List.of(new PreTokenizer.Digits(true), GPT2));
    private static final PreTokenizer QWEN2 = PatternSplit.isolating(CONTRACTIONS + WORDS + "\\p{N}" + AFTER_NUMBERS);
    private static final PreTokenizer LLAMA3 =
            PatternSplit.isolating(CONTRACTIONS + WORDS + "\\p{N}{1,3}" + AFTER_NUMBERS);
    private static final PreTokenizer DEEPSEEK_CODER =
            chain("[\\r\\n]", "\\s?\\p{L}+", "\\s?\\p{P}+", "[\u4e00-\u9fa5\u0800-\u4e00\uac00-\ud7ff]+", "\\p{N}");
    private static final PreTokenizer DEFAULT = PreTokenizer.Sequence.of(List.of(
            PatternSplit.isolating("[\\p{P}\\$\\+<=>\\^~\\|]+"),
            GPT2,
            PatternSplit.isolating("\\p{N}+"),
            PatternSplit.isolating("[0-9][0-9][0-9]")));

    private LlamaCppPreTokenizers() {}

    /** The pre-tokenizer of a name; files from before there were names have none. */
    public static Optional<PreTokenizer> named(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "", "default" -> DEFAULT;
                    case "gpt-2", "olmo", "gpt-neox", "mpt", "jais", "phi-2", "exaone4" -> GPT2;
                    case "starcoder", "refact", "command-r", "smollm", "codeshell", "exaone", "minerva-7b" ->
                        DIGITS_GPT2;
                    case "llama3", "llama-v3", "llama-bpe", "falcon3", "dbrx", "smaug-bpe" -> LLAMA3;
                    case "qwen2", "deepseek-r1-qwen", "stablelm2" -> QWEN2;
                    case "deepseek-coder" -> DEEPSEEK_CODER;
                    default -> null;
                });
    }

    /** Whether a piece that is a token is taken as it is with the pre-tokenizer of that name. */
    public static boolean ignoresMerges(String name) {
        return switch (name) {
            case "llama3", "llama-v3", "llama-bpe", "falcon3" -> true;
            default -> false;
        };
    }

    /**
     * The name of a pre-tokenizer, or an empty string. Of several names it is one with which llama.cpp does not
     * remove spaces before punctuation when it decodes.
     */
    public static String nameOf(PreTokenizer preTokenizer) {
        if (preTokenizer.equals(GPT2)) {
            return "olmo";
        }
        if (preTokenizer.equals(DIGITS_GPT2)) {
            return "smollm";
        }
        if (samePattern(preTokenizer, LLAMA3)) {
            return "llama-bpe";
        }
        return samePattern(preTokenizer, QWEN2) ? "qwen2" : "";
    }

    private static boolean samePattern(PreTokenizer one, PreTokenizer other) {
        return one instanceof PatternSplit a
                && other instanceof PatternSplit b
                && !a.invert()
                && a.behavior() == b.behavior()
                && a.pattern().pattern().equals(b.pattern().pattern());
    }

    private static PreTokenizer chain(String... regexes) {
        return PreTokenizer.Sequence.of(
                Stream.of(regexes).<PreTokenizer>map(PatternSplit::isolating).toList());
    }
}
