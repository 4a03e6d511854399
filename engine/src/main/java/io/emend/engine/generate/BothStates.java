package io.emend.engine.generate;

import io.emend.engine.sampling.TokenSet;
import java.util.function.Supplier;

/** Two rules about the same text: what both allow, and the stronger of their verdicts. */
record BothStates(RuleState first, RuleState second) implements RuleState {

    /** {@return both of two states; where there can be no second one, the first is closed} */
    static RuleState of(RuleState first, Supplier<RuleState> second) {
        try {
            return new BothStates(first, second.get());
        } catch (Throwable e) {
            first.close();
            throw e;
        }
    }

    @Override
    public TokenSet allowed() {
        return first.allowed().and(second.allowed());
    }

    @Override
    public boolean allows(int token) {
        return first.allows(token) && second.allows(token);
    }

    /** What one of them forces; where the other does not allow it, the text is stopped when it comes to that. */
    @Override
    public int[] forced() {
        int[] forced = first.forced();
        return forced.length > 0 ? forced : second.forced();
    }

    @Override
    public RuleState next(int token) {
        return new BothStates(first.next(token), second.next(token));
    }

    @Override
    public Verdict verdict() {
        return stronger(first.verdict(), second.verdict());
    }

    @Override
    public Verdict end() {
        return stronger(first.end(), second.end());
    }

    private static Verdict stronger(Verdict a, Verdict b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    @Override
    public void close() {
        try {
            first.close();
        } finally {
            second.close();
        }
    }
}
