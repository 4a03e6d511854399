package io.emend.engine;

import java.util.BitSet;

/**
 * Rules which tokens may come next in one text, given those that came before. It follows the text token by token, so
 * each text needs its own.
 */
public interface Constraint {
    /**
     * {@return the ids of the tokens that may come next, at least one, or null where all may} The set belongs to the
     * constraint and is valid until the next call.
     */
    BitSet allowed();

    /**
     * {@return tokens that must come next, in order; empty where there is a choice or it is not known} They are read by
     * the model in one pass instead of one each. A rule that answers nothing here is as correct, only slower.
     */
    default int[] forced() {
        return new int[0];
    }

    /**
     * Follows the text by one token.
     *
     * @param token an allowed one
     */
    void accept(int token);

    /** {@return a constraint in the same state, for a text that begins alike and then goes its own way} */
    Constraint fork();
}
