package io.emend.tokenizer.bpe;

import io.emend.tokenizer.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The merges of a byte-level BPE vocabulary, and the tokens of single bytes. Immutable once built.
 *
 * <p>A merge always makes a longer text than either of its parts, so merging ends whatever the merges are.
 */
public final class BytePairModel {
    /** What stands for a byte that has no token: nothing. */
    static final int NO_TOKEN = -1;

    private final Vocabulary vocabulary;
    private final boolean ignoreMerges;
    private final boolean fuseUnknown;
    private final int unknownId;
    private final int[] byteIds = new int[256];
    private final LongIntMap ranks;
    /** Left part, right part and result of the merge of each rank. */
    private final int[] lefts;

    private final int[] rights;
    private final int[] results;

    /**
     * Resolves the merges.
     *
     * @param merges in order of rank
     * @param unknownToken the token for bytes that have none, or null
     * @throws IllegalArgumentException when a merge cannot be used; the message is for the user
     */
    public BytePairModel(
            Vocabulary vocabulary,
            Merges merges,
            boolean ignoreMerges,
            boolean fuseUnknown,
            @Nullable String unknownToken) {
        this.vocabulary = vocabulary;
        this.ignoreMerges = ignoreMerges;
        this.fuseUnknown = fuseUnknown;
        for (int b = 0; b < byteIds.length; b++) {
            Integer id = vocabulary.modelId(String.valueOf(ByteLevel.character(b)));
            byteIds[b] = id == null ? NO_TOKEN : id;
        }
        Integer unknown = unknownToken == null ? null : vocabulary.modelId(unknownToken);
        unknownId = unknown == null ? NO_TOKEN : unknown;
        int count = merges.size();
        lefts = new int[count];
        rights = new int[count];
        results = new int[count];
        ranks = new LongIntMap(count);
        for (int rank = 0; rank < count; rank++) {
            addMerge(rank, merges.left(rank), merges.right(rank));
        }
    }

    private void addMerge(int rank, String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            throw new IllegalArgumentException("merge " + rank + " has an empty part");
        }
        lefts[rank] = mergeToken(rank, left, left, right);
        rights[rank] = mergeToken(rank, right, left, right);
        results[rank] = mergeToken(rank, left + right, left, right);
        int earlier = ranks.putIfAbsent(pair(lefts[rank], rights[rank]), rank);
        if (earlier != LongIntMap.ABSENT) {
            throw new IllegalArgumentException("merge " + rank + " of " + Quoted.of(left) + " and " + Quoted.of(right)
                    + " repeats merge " + earlier);
        }
    }

    private int mergeToken(int rank, String token, String left, String right) {
        Integer id = vocabulary.modelId(token);
        if (id == null) {
            throw new IllegalArgumentException("merge " + rank + " of " + Quoted.of(left) + " and "
                    + Quoted.of(right) + " needs the token " + Quoted.of(token)
                    + ", which is not in the vocabulary");
        }
        return id;
    }

    /** Whether every byte that occurs in UTF-8 has a token, so that no text needs the unknown token. */
    public boolean coversUtf8() {
        for (int b = 0; b < byteIds.length; b++) {
            boolean neverInUtf8 = b == 0xC0 || b == 0xC1 || b >= 0xF5;
            if (byteIds[b] == NO_TOKEN && !neverInUtf8) {
                return false;
            }
        }
        return true;
    }

    /** Whether no byte is left out: each has a token, its own or the unknown one. */
    boolean hasTokenForEveryByte() {
        return unknownId != NO_TOKEN || coversUtf8();
    }

    /** The token of a byte 0..255, the unknown token, or {@link #NO_TOKEN}. */
    int byteId(int b) {
        return byteIds[b] == NO_TOKEN ? unknownId : byteIds[b];
    }

    /** Whether an unknown byte after another one adds nothing to the unknown token that stands for that one. */
    boolean fusesUnknown(int b) {
        return fuseUnknown && byteIds[b] == NO_TOKEN;
    }

    /** The rank of the merge of two tokens, or {@link LongIntMap#ABSENT}. */
    int rank(int left, int right) {
        return ranks.get(pair(left, right));
    }

    /** The token that the merge of a rank makes. */
    int result(int rank) {
        return results[rank];
    }

    /** Whether a piece that is a token is not merged but taken as it is. */
    boolean ignoresMerges() {
        return ignoreMerges;
    }

    /** The id of a piece in byte-level characters that is a token of the model, or null. */
    @Nullable
    Integer wholePiece(String piece) {
        return vocabulary.modelId(piece);
    }

    /** The merges in order of rank, the parts separated by a space. */
    List<String> mergeList() {
        List<String> merges = new ArrayList<>(results.length);
        for (int rank = 0; rank < results.length; rank++) {
            merges.add(vocabulary.token(lefts[rank]) + " " + vocabulary.token(rights[rank]));
        }
        return merges;
    }

    private static long pair(int left, int right) {
        return (long) left << 32 | right;
    }
}
