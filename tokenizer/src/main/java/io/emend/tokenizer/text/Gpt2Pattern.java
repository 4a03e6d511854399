package io.emend.tokenizer.text;

/**
 * GPT-2's word pattern as a scanner:
 * {@code 's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+}.
 *
 * <p>The alternatives are tried in that order, and together they match every text, so the words are simply adjacent.
 */
public record Gpt2Pattern() implements PreTokenizer {
    @Override
    public void split(String text, int from, int to, PieceSink sink) {
        for (int start = from; start < to; ) {
            int end = wordEnd(text, start, to);
            sink.piece(text, start, end);
            start = end;
        }
    }

    private static int wordEnd(String text, int start, int to) {
        char first = text.charAt(start);
        if (first == '\'') {
            int end = contractionEnd(text, start, to);
            if (end > start) {
                return end;
            }
        }
        int body = first == ' ' && start + 1 < to ? start + 1 : start;
        byte kind = CharacterClass.of(text.codePointAt(body));
        if (kind != CharacterClass.SPACE) {
            return runEnd(text, body, to, kind);
        }
        int end = runEnd(text, start, to, CharacterClass.SPACE);
        // \s+(?!\S) gives the last space to the word after it, unless the space is the only one.
        return end == to || end == start + 1 ? end : end - 1;
    }

    private static int contractionEnd(String text, int start, int to) {
        char second = start + 1 < to ? text.charAt(start + 1) : 0;
        char third = start + 2 < to ? text.charAt(start + 2) : 0;
        return switch (second) {
            case 's', 't', 'm', 'd' -> start + 2;
            case 'r', 'v' -> third == 'e' ? start + 3 : start;
            case 'l' -> third == 'l' ? start + 3 : start;
            default -> start;
        };
    }

    /** The end of the longest run of one class; white space is all in the Basic Multilingual Plane. */
    private static int runEnd(String text, int start, int to, byte kind) {
        int end = start;
        while (end < to) {
            int codePoint = text.codePointAt(end);
            if (CharacterClass.of(codePoint) != kind) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }
}
