package io.emend.engine.rules;

import io.emend.edits.Program;
import io.emend.edits.sequence.EditSequenceFormat;
import io.emend.edits.sequence.HunkAutomaton;
import io.emend.engine.sampling.TokenSet;
import io.emend.tokenizer.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tokens of a vocabulary fit each state of the {@link HunkAutomaton}, and which must; each is computed once for a
 * state, so this is for one thread at a time.
 *
 * <p>The markers count only as the tokens the model knows them by: {@code <|diff|>} within a line of code is not
 * allowed, and neither is any special token but one that ends the text where the sequence may end.
 */
public final class HunkVocabulary {
    /** States that differ in line numbers only are many; older ones are forgotten. */
    private static final int CACHED_STATES = 512;

    private static final byte[] END = EditSequenceFormat.END.getBytes(StandardCharsets.UTF_8);

    private final Tokenizer tokenizer;
    private final Set<Integer> stopTokens;
    private final int diffToken;
    private final byte[][] bytes;
    /** Ordinary tokens by their first byte. */
    private final List<List<Integer>> byFirstByte = new ArrayList<>();

    private final BitSet withoutNewline = new BitSet();
    private final List<Integer> withNewline = new ArrayList<>();
    private final Map<HunkAutomaton, TokenSet> masks = cache();
    private final Map<HunkAutomaton, int[]> forced = cache();

    /**
     * Sorts the tokens of a vocabulary.
     *
     * @param tokenizer the vocabulary, with {@code <|diff|>} in it
     * @param stopTokens ids that end a text
     */
    public HunkVocabulary(Tokenizer tokenizer, Set<Integer> stopTokens) {
        this.tokenizer = tokenizer;
        this.stopTokens = Set.copyOf(stopTokens);
        diffToken = tokenizer.id(EditSequenceFormat.DIFF_TOKEN).orElseThrow();
        bytes = new byte[tokenizer.vocabularySize()][];
        for (int first = 0; first < 256; first++) {
            byFirstByte.add(new ArrayList<>());
        }
        for (int id = 0; id < bytes.length; id++) {
            bytes[id] = tokenizer.bytes(id);
            if (id != diffToken && !tokenizer.isSpecial(id) && !stopTokens.contains(id) && bytes[id].length > 0) {
                index(id);
            }
        }
    }

    private static <V> Map<HunkAutomaton, V> cache() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<HunkAutomaton, V> eldest) {
                return size() > CACHED_STATES;
            }
        };
    }

    private void index(int id) {
        byFirstByte.get(bytes[id][0] & 0xff).add(id);
        for (byte b : bytes[id]) {
            if (b == '\n') {
                withNewline.add(id);
                return;
            }
        }
        withoutNewline.set(id);
    }

    /** {@return the tokens that can follow in a state} */
    TokenSet allowed(HunkAutomaton state) {
        return masks.computeIfAbsent(state, this::mask);
    }

    private TokenSet mask(HunkAutomaton state) {
        BitSet mask = new BitSet(bytes.length);
        BitSet firstBytes = state.allowed();
        if (isInLine(firstBytes)) {
            // Within a line everything may follow that does not end it.
            mask.or(withoutNewline);
            addFitting(withNewline, state, mask);
        } else {
            firstBytes.stream().forEach(first -> addFitting(byFirstByte.get(first), state, mask));
        }
        if (allowsMarker(state)) {
            mask.set(diffToken);
        }
        if (allowsEnd(state)) {
            stopTokens.forEach(mask::set);
        }
        return TokenSet.of(mask);
    }

    private static boolean isInLine(BitSet firstBytes) {
        return firstBytes.cardinality() == 256;
    }

    /** Within a line the marker would be code; everywhere else it fits only as what it is. */
    private boolean allowsMarker(HunkAutomaton state) {
        // In a line to delete the marker is code as well, for tokens that are code.
        HunkAutomaton next = isInLine(state.allowed()) ? null : state.tryNext(bytes[diffToken]);
        return next != null && next.isInMarker();
    }

    private static boolean allowsEnd(HunkAutomaton state) {
        HunkAutomaton end = state.tryNext(END);
        return end != null && end.isEnd();
    }

    /** {@return whether a token can follow in a state; told without looking at all the others} */
    boolean allows(HunkAutomaton state, int token) {
        if (stopTokens.contains(token)) {
            return allowsEnd(state);
        }
        if (token == diffToken) {
            return allowsMarker(state);
        }
        return token < bytes.length && bytes[token].length > 0 && !tokenizer.isSpecial(token) && fits(state, token);
    }

    private boolean fits(HunkAutomaton state, int token) {
        HunkAutomaton next = state.tryNext(bytes[token]);
        return next != null && !next.isInMarker();
    }

    private void addFitting(List<Integer> tokens, HunkAutomaton state, BitSet mask) {
        for (int id : tokens) {
            if (fits(state, id)) {
                mask.set(id);
            }
        }
    }

    /**
     * {@return the state before the first byte of an edit} A program with bytes that no token of their own can write is
     * one of which no line can be deleted.
     *
     * @param program what is edited
     * @param changes whether lines may be deleted
     */
    HunkAutomaton start(Program program, boolean changes) {
        return changes && writes(program) ? HunkAutomaton.startOfChange(program) : HunkAutomaton.start(program);
    }

    private boolean writes(Program program) {
        for (byte b : program.text().getBytes(StandardCharsets.UTF_8)) {
            if (byFirstByte.get(b & 0xff).stream().noneMatch(id -> bytes[id].length == 1)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the state after a token that is allowed} */
    HunkAutomaton next(HunkAutomaton state, int token) {
        HunkAutomaton next = state.tryNext(bytes[token]);
        if (next == null) {
            throw new IllegalArgumentException("token " + token + " cannot follow in " + state);
        }
        return next;
    }

    /** {@return the bytes of a token} */
    byte[] bytes(int token) {
        return bytes[token];
    }

    /**
     * {@return the tokens of the text that must follow, but for the end token} The last one is left out unless it ends
     * the edit, since the text after it might have made one longer token of it. The array is shared: it must not be
     * changed.
     */
    int[] forced(HunkAutomaton state) {
        return forced.computeIfAbsent(state, this::encodeForced);
    }

    private int[] encodeForced(HunkAutomaton state) {
        String forced = state.forced();
        // Which of the stop tokens ends the text is for the model to say, and takes no pass more.
        String text = forced.endsWith(EditSequenceFormat.END)
                ? forced.substring(0, forced.length() - EditSequenceFormat.END.length())
                : forced;
        if (text.isEmpty()) {
            return new int[0];
        }
        int[] ids = fitting(state, tokenizer.encode(text));
        return text.endsWith(EditSequenceFormat.DIFF_TOKEN) ? ids : Arrays.copyOf(ids, Math.max(0, ids.length - 1));
    }

    /** What looks like a marker in a line to delete is encoded as one, and is left to be written token by token. */
    private int[] fitting(HunkAutomaton state, int[] ids) {
        HunkAutomaton at = state;
        for (int i = 0; i < ids.length; i++) {
            if (!allows(at, ids[i])) {
                return Arrays.copyOf(ids, i);
            }
            at = next(at, ids[i]);
        }
        return ids;
    }
}
