package io.emend.tokenizer.bpe;

import io.emend.tokenizer.text.Quoted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The merges of a file in order of rank, each as the texts of its two parts. */
public final class Merges {
    private final List<String> lefts = new ArrayList<>();
    private final List<String> rights = new ArrayList<>();

    /** {@return how many there are} */
    public int size() {
        return lefts.size();
    }

    /**
     * Adds the next merge.
     *
     * @param left its left part
     * @param right its right part
     */
    public void add(String left, String right) {
        lefts.add(left);
        rights.add(right);
    }

    /**
     * Adds the next merge.
     *
     * @param merge both parts with a space between them
     * @throws IllegalArgumentException when it is anything else; the message is for the user
     */
    public void add(String merge) {
        int space = merge.indexOf(' ');
        if (space < 0 || merge.indexOf(' ', space + 1) >= 0) {
            throw new IllegalArgumentException(
                    "merge " + size() + " " + Quoted.of(merge) + " is not two tokens with one space between them");
        }
        add(merge.substring(0, space), merge.substring(space + 1));
    }

    /**
     * Leaves one of merges that are repeated.
     *
     * @param last the last one counts, as in the reference; otherwise the first, as in llama.cpp
     * @return the merges without repetitions
     */
    public Merges withoutRepeats(boolean last) {
        Set<String> seen = new HashSet<>();
        boolean[] kept = new boolean[size()];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            int rank = last ? size() - 1 - i : i;
            // The length tells where the parts of a pair meet.
            kept[rank] = seen.add(left(rank).length() + " " + left(rank) + right(rank));
            count += kept[rank] ? 1 : 0;
        }
        if (count == size()) {
            return this;
        }
        Merges once = new Merges();
        for (int rank = 0; rank < size(); rank++) {
            if (kept[rank]) {
                once.add(left(rank), right(rank));
            }
        }
        return once;
    }

    String left(int rank) {
        return lefts.get(rank);
    }

    String right(int rank) {
        return rights.get(rank);
    }
}
