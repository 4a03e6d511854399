package io.emend.engine.generate;

import io.emend.engine.sampling.TokenSet;

/**
 * A {@link Rule} as it stands after some text. A state never changes: the one after another token is a new one, so that
 * texts that begin alike share what they have in common, and a text that is taken back goes on from an earlier state.
 *
 * <p>A rule about what may follow overrides {@link #allowed}. A rule that sees only in the whole what is wrong
 * overrides {@link #verdict} and {@link #end}: it decides at points of its own choice, such as the ends of edits, and
 * what it rejects is taken back to the last text that it passed. What a state throws ends the request it belongs to.
 */
@FunctionalInterface
public interface RuleState {
    /** The state of no rule, after any text: every token may come, and everything stays. */
    RuleState NONE = token -> RuleState.NONE;

    /** What becomes of a text. The later one is the stronger one. */
    enum Verdict {
        /** All of the text stays. */
        PASS,
        /** Nothing is decided yet: what came after the last text that passed may be taken back. */
        GO_ON,
        /** What came after the last text that passed is taken back and drawn again, or the text ends. */
        REJECT,
        /** What came after the last text that passed is taken back, and the text ends. */
        ABANDON
    }

    /** {@return the tokens that may come next, at least one} */
    default TokenSet allowed() {
        return TokenSet.ALL;
    }

    /**
     * {@return whether a token is among the {@link #allowed} ones} A rule that can tell this without the whole set
     * does.
     *
     * @param token its id
     */
    default boolean allows(int token) {
        return allowed().contains(token);
    }

    /**
     * {@return tokens that must come next, in order; empty where there is a choice or it is not known} They are read by
     * the model in one pass instead of one each. A rule that answers nothing here is as correct, only slower. The array
     * must not be changed.
     */
    default int[] forced() {
        return new int[0];
    }

    /**
     * {@return the state after one more token}
     *
     * @param token an allowed one that does not end the text
     */
    RuleState next(int token);

    /** {@return what becomes of the text as it stands here, after its last token} */
    default Verdict verdict() {
        return Verdict.PASS;
    }

    /** {@return what becomes of the text if it ends here: {@link Verdict#PASS} or {@link Verdict#REJECT}} */
    default Verdict end() {
        return Verdict.PASS;
    }

    /** Gives back what the rule holds. It is called once a request has ended, on the state that its rule began with. */
    default void close() {}
}
