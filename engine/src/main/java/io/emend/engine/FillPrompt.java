package io.emend.engine;

import io.emend.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The prompt for a text with a gap: {@code <|fim_prefix|>before<|fim_suffix|>after<|fim_middle|>} (Bavarian et al.,
 * "Efficient training of language models to fill in the middle", arXiv 2207.14255, the order prefix, suffix, middle).
 * Where the vocabulary lacks these tokens or nothing comes after the gap, it is the text before, which then is continued.
 */
final class FillPrompt {
    static final String PREFIX = "<|fim_prefix|>";
    static final String SUFFIX = "<|fim_suffix|>";
    static final String MIDDLE = "<|fim_middle|>";

    /** What comes after a gap gets this part of the room at most, where what comes before can use the rest. */
    private static final int SUFFIX_PART = 4;

    private FillPrompt() {}

    /** {@return whether the vocabulary has the three tokens} */
    static boolean fills(Tokenizer tokenizer) {
        return IntStream.of(tokens(tokenizer)).allMatch(token -> token >= 0);
    }

    /** {@return the ids of the three tokens that the vocabulary has} */
    static IntStream markers(Tokenizer tokenizer) {
        return IntStream.of(tokens(tokenizer)).filter(token -> token >= 0);
    }

    private static int[] tokens(Tokenizer tokenizer) {
        return Stream.of(PREFIX, SUFFIX, MIDDLE).mapToInt(token -> tokenizer.id(token).orElse(-1)).toArray();
    }

    /**
     * Makes the prompt.
     *
     * @param room most tokens it may have; what is farthest from the gap is left out
     * @return at least one id
     * @throws IllegalArgumentException if there is no text at all, or no room for a token of it
     */
    static int[] of(Tokenizer tokenizer, String before, String after, int room) {
        int[] first = tokenizer.encode(before);
        if (after.isBlank() || !fills(tokenizer)) {
            if (first.length == 0 || room < 1) {
                throw new IllegalArgumentException(
                        first.length == 0 ? "there is no text to continue" : "there is no room for any of the text");
            }
            return last(first, room);
        }
        int[] then = tokenizer.encode(after);
        int left = room - 3;
        if (left < 1) {
            throw new IllegalArgumentException("there is no room for any of the text");
        }
        int suffix = Math.min(then.length, Math.max(left / SUFFIX_PART, left - first.length));
        int[] ids = tokens(tokenizer);
        return Stream.of(new int[] {ids[0]}, last(first, left - suffix), new int[] {ids[1]},
                        Arrays.copyOf(then, suffix), new int[] {ids[2]})
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    private static int[] last(int[] ids, int count) {
        return Arrays.copyOfRange(ids, Math.max(0, ids.length - count), ids.length);
    }
}
