package io.emend.engine.generate;

import io.emend.models.LanguageModel;
import io.emend.models.Sequence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who may hold keys and values: gives branches their sequences, which share what has been read already, and takes space
 * back when the model's cache is full.
 *
 * <p>Branches stand in a list, the oldest first. When the cache is full, sequences of requests that have ended are
 * dropped first; then the youngest branch loses its sequence, again and again, until what is left fits. It keeps its
 * text, and reads it anew when it is admitted again. While space is short, a branch that ends admits two that wait: one
 * takes its place, and one finds out whether there is room for more.
 *
 * <p>The oldest branch is always admitted, and never loses its sequence: so it ends, and so does every other one.
 */
final class Admission {
    private static final int ANY = Integer.MAX_VALUE;

    private final LanguageModel model;
    private final PrefixCache ended;
    /** How many branches may be admitted. */
    private int places = ANY;

    Admission(LanguageModel model, int cachedTokens) {
        this.model = model;
        ended = new PrefixCache(model, cachedTokens);
    }

    /**
     * Gives a branch a sequence, unless it has to wait.
     *
     * @param branch one without a sequence
     * @param branches all branches, the oldest first
     * @return whether it has one now
     */
    boolean admit(Branch branch, List<Branch> branches) {
        boolean oldest = branch == branches.getFirst();
        if (!oldest && places == 0) {
            return false;
        }
        int[] tokens = Arrays.copyOf(branch.tokens(), branch.firstWanted());
        Prefix prefix = ended.longest(tokens);
        for (Branch other : branches) {
            prefix = prefix.longest(other.prefixOf(tokens));
        }
        if (!oldest && isBeingRead(tokens, prefix, branch, branches)) {
            return false;
        }
        branch.useSequence(prefix.open(model));
        places -= places == ANY || places == 0 ? 0 : 1;
        return true;
    }

    /** Whether an older branch reads a good deal more of the same tokens, so that it is worth waiting for it. */
    private static boolean isBeingRead(int[] tokens, Prefix prefix, Branch branch, List<Branch> branches) {
        for (Branch older : branches.subList(0, branches.indexOf(branch))) {
            int more = older.willHaveRead(tokens) - Math.max(older.read(), prefix.length());
            if (older.hasSequence() && more >= Prefix.SHORTEST) {
                return true;
            }
        }
        return false;
    }

    /** Lets as many be admitted as come: nobody waits. */
    void open() {
        places = ANY;
    }

    /**
     * Takes space back.
     *
     * @param branches all branches, the oldest first
     * @return whether there was any to take; else the oldest branch is alone in the cache
     */
    boolean makeRoom(List<Branch> branches) {
        if (ended.dropOldest()) {
            return true;
        }
        for (Branch youngest : branches.subList(1, branches.size()).reversed()) {
            Optional<Sequence> sequence = youngest.giveUpSequence();
            if (sequence.isPresent()) {
                model.release(sequence.get());
                places = 0;
                return true;
            }
        }
        return false;
    }

    /** Takes the sequence of a branch that has ended. */
    void release(Branch branch) {
        branch.giveUpSequence().ifPresent(sequence -> {
            model.release(sequence);
            freed();
        });
    }

    /** Takes the sequence of the last branch of a request that has ended, and keeps it for those that begin alike. */
    void retire(Branch branch) {
        branch.giveUpSequence().ifPresent(sequence -> {
            // What has been taken back may still be in the sequence, after the text.
            int[] tokens = branch.tokens();
            int length = Math.min(sequence.length(), tokens.length);
            ended.add(Arrays.copyOf(tokens, length), sequence);
            freed();
        });
    }

    private void freed() {
        places += places == ANY ? 0 : 2;
    }

    void close() {
        ended.clear();
    }
}
