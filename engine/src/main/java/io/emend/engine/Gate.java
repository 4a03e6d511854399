package io.emend.engine;

/**
 * Judges a text where it stands, and has what is bad of it taken back. It follows the text token by token, so each text
 * needs its own; a {@link Constraint} rules out what cannot follow, a gate sees what only the whole tells.
 *
 * <p>A gate decides at points of its own choice, such as the ends of edits. What it passed stays; what it rejects is
 * taken back to the last such point and drawn again, as often as {@link GenerationOptions#lintGate} allows.
 */
public interface Gate {
    /** What becomes of a text. The later one is the stronger one. */
    enum Verdict {
        /** Nothing is decided yet. */
        GO_ON,
        /** All of the text stays. */
        PASS,
        /** What was written since the last {@link #PASS} is taken back. */
        REJECT,
        /** What was written since the last {@link #PASS} is taken back, and the text ends. */
        ABANDON
    }

    /**
     * Follows the text by one token.
     *
     * @param token its id, not a stop token
     * @return what becomes of the text
     */
    Verdict accept(int token);

    /** {@return what becomes of the text if it ends here: {@link Verdict#PASS} or {@link Verdict#REJECT}} */
    Verdict end();

    /** {@return a gate in the same state, for a text that begins alike and then goes its own way} */
    Gate fork();

    /**
     * {@return a gate that gives the stronger of two verdicts}
     *
     * @param other judges the same text
     */
    default Gate and(Gate other) {
        Gate first = this;
        return new Gate() {
            @Override
            public Verdict accept(int token) {
                return stronger(first.accept(token), other.accept(token));
            }

            @Override
            public Verdict end() {
                return stronger(first.end(), other.end());
            }

            @Override
            public Gate fork() {
                return first.fork().and(other.fork());
            }
        };
    }

    private static Verdict stronger(Verdict a, Verdict b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
