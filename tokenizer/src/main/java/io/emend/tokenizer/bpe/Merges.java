package io.emend.tokenizer.bpe;

import io.emend.tokenizer.text.Quoted;
import java.util.ArrayList;
import java.util.List;

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

    String left(int rank) {
        return lefts.get(rank);
    }

    String right(int rank) {
        return rights.get(rank);
    }
}
