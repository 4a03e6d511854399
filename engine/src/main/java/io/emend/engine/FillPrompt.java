package io.emend.engine;

import io.emend.edits.history.DiffHistory;
import io.emend.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The prompt for a text with a gap, in the order that the vocabulary tells:
 *
 * <ul>
 *   <li>{@code <|fim_prefix|>before<|fim_suffix|>after<|fim_middle|>} (Bavarian et al., "Efficient training of language
 *       models to fill in the middle", arXiv 2207.14255, the order prefix, suffix, middle);
 *   <li>{@code <|fim_suffix|>after<|fim_prefix|>before} where there is no {@code <|fim_middle|>}: what comes into the
 *       gap goes on right behind the text before it. It is the order of Mistral's Codestral, with other tokens.
 * </ul>
 *
 * Where the vocabulary has neither, or nothing comes after the gap, it is the text before, which then is continued.
 */
final class FillPrompt {
    static final String PREFIX = "<|fim_prefix|>";
    static final String SUFFIX = "<|fim_suffix|>";
    static final String MIDDLE = "<|fim_middle|>";

    /** What comes after a gap gets this part of the room at most, where what comes before can use the rest. */
    private static final int SUFFIX_PART = 4;

    private FillPrompt() {}

    /** {@return whether the vocabulary has the tokens of one of the orders} */
    static boolean fills(Tokenizer tokenizer) {
        return tokenizer.id(PREFIX).isPresent() && tokenizer.id(SUFFIX).isPresent();
    }

    /** {@return the ids of those of the three tokens that the vocabulary has} */
    static IntStream markers(Tokenizer tokenizer) {
        return Stream.of(PREFIX, SUFFIX, MIDDLE).map(tokenizer::id).flatMapToInt(OptionalInt::stream);
    }

    /**
     * Makes the prompt.
     *
     * @param room most tokens it may have; what is farthest from the gap is left out
     * @return at least one id
     * @throws IllegalArgumentException if there is no text at all, or no room for a token of it
     */
    static int[] of(Tokenizer tokenizer, String before, String after, int room) {
        int[] first = encode(tokenizer, before);
        if (after.isBlank() || !fills(tokenizer)) {
            if (first.length == 0 || room < 1) {
                throw new IllegalArgumentException(
                        first.length == 0 ? "there is no text to continue" : "there is no room for any of the text");
            }
            return last(first, room);
        }
        int[] then = encode(tokenizer, after);
        int left = room - (int) markers(tokenizer).count();
        if (left < 1) {
            throw new IllegalArgumentException("there is no room for any of the text");
        }
        int suffixLength = Math.min(then.length, Math.max(left / SUFFIX_PART, left - first.length));
        IntStream prefix = part(tokenizer, PREFIX, last(first, left - suffixLength));
        IntStream suffix = part(tokenizer, SUFFIX, Arrays.copyOf(then, suffixLength));
        OptionalInt middle = tokenizer.id(MIDDLE);
        Stream<IntStream> parts =
                middle.isPresent() ? Stream.of(prefix, suffix, middle.stream()) : Stream.of(suffix, prefix);
        return parts.flatMapToInt(part -> part).toArray();
    }

    /** What looks like a token in a file is text; a model for agents knows the markers of their histories as tokens. */
    private static int[] encode(Tokenizer tokenizer, String text) {
        return tokenizer.id(DiffHistory.OBSERVATION).isPresent() ? tokenizer.encode(text) : tokenizer.encodeText(text);
    }

    private static IntStream part(Tokenizer tokenizer, String marker, int[] text) {
        return IntStream.concat(tokenizer.id(marker).stream(), Arrays.stream(text));
    }

    private static int[] last(int[] ids, int count) {
        return Arrays.copyOfRange(ids, Math.max(0, ids.length - count), ids.length);
    }
}
