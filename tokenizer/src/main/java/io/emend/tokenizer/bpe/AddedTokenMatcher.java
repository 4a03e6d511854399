package io.emend.tokenizer.bpe;

import io.emend.tokenizer.text.CharacterClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text at added tokens: at each place the longest one that begins there, from left to right. A trie finds them;
 * a state is a number, and the transitions of all states share one map.
 */
final class AddedTokenMatcher {
    /** A token with the length of the form in which it is looked for. */
    private record Entry(AddedToken token, int length) {}

    private static final int ROOT = 0;

    private final LongIntMap transitions = new LongIntMap(64);
    /** The token that ends in each state, or null. */
    private final List<@Nullable Entry> entryOfState = new ArrayList<>();

    /**
     * Makes a matcher. Of tokens that look the same the first special one wins, or else the first.
     *
     * @param form what a token's content becomes before it is looked for
     */
    AddedTokenMatcher(List<AddedToken> tokens, UnaryOperator<String> form) {
        entryOfState.add(null);
        tokens.stream().filter(AddedToken::special).forEach(token -> insert(token, form.apply(token.content())));
        tokens.stream().filter(token -> !token.special()).forEach(token -> insert(token, form.apply(token.content())));
    }

    private void insert(AddedToken token, String content) {
        if (content.isEmpty()) {
            return;
        }
        int state = ROOT;
        for (int i = 0; i < content.length(); i++) {
            int fresh = entryOfState.size();
            int present = transitions.putIfAbsent(transition(state, content.charAt(i)), fresh);
            if (present == LongIntMap.ABSENT) {
                entryOfState.add(null);
                state = fresh;
            } else {
                state = present;
            }
        }
        if (entryOfState.get(state) == null) {
            entryOfState.set(state, new Entry(token, content.length()));
        }
    }

    /**
     * Reports the text in sections. As in the reference, a token that is refused still uses up its text, and a token
     * may begin in the white space that the one before it swallowed.
     *
     * @param special special tokens are reported; otherwise they are refused
     * @param sections takes the text between tokens
     * @param tokens takes the tokens; both are called in the order of the text
     */
    void split(String text, boolean special, Consumer<String> sections, IntConsumer tokens) {
        int sectionStart = 0;
        int swallowedTo = 0;
        for (int i = 0; i < text.length(); ) {
            Entry found = longestAt(text, i);
            if (found == null) {
                i++;
                continue;
            }
            AddedToken token = found.token();
            int start = i;
            int end = i + found.length();
            i = end;
            if (token.special() && !special || token.singleWord() && touchesWord(text, start, end)) {
                continue;
            }
            if (token.lstrip()) {
                start = spacesBefore(text, start, sectionStart);
            }
            if (token.rstrip()) {
                // White space is never scanned twice, however many tokens stand in it.
                end = swallowedTo > end ? swallowedTo : spacesAfter(text, end);
                swallowedTo = end;
            }
            if (sectionStart < start) {
                sections.accept(text.substring(sectionStart, start));
            }
            tokens.accept(token.id());
            sectionStart = end;
        }
        if (sectionStart < text.length()) {
            sections.accept(text.substring(sectionStart));
        }
    }

    private @Nullable Entry longestAt(String text, int from) {
        Entry longest = null;
        int state = ROOT;
        for (int i = from; i < text.length(); i++) {
            state = transitions.get(transition(state, text.charAt(i)));
            if (state == LongIntMap.ABSENT) {
                break;
            }
            if (entryOfState.get(state) != null) {
                longest = entryOfState.get(state);
            }
        }
        return longest;
    }

    private static long transition(int state, char c) {
        return (long) state << 16 | c;
    }

    private static boolean touchesWord(String text, int start, int end) {
        return start > 0 && CharacterClass.isWord(text.codePointBefore(start))
                || end < text.length() && CharacterClass.isWord(text.codePointAt(end));
    }

    private static int spacesBefore(String text, int end, int limit) {
        int start = end;
        while (start > limit && CharacterClass.isSpace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int spacesAfter(String text, int start) {
        int end = start;
        while (end < text.length() && CharacterClass.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
