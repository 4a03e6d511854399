package io.emend.engine.sampling;

import java.util.BitSet;
import java.util.Collection;

/** Which tokens of a vocabulary may come next. Immutable, and as small as what it holds or leaves out. */
public final class TokenSet {
    /** Every token, whatever the vocabulary. */
    public static final TokenSet ALL = new TokenSet(new BitSet(), true);

    private final BitSet ids;
    /** Whether {@link #ids} are those that are left out. */
    private final boolean complement;

    private TokenSet(BitSet ids, boolean complement) {
        this.ids = ids;
        this.complement = complement;
    }

    /**
     * {@return the set of some tokens}
     *
     * @param ids their ids
     */
    public static TokenSet of(BitSet ids) {
        return new TokenSet((BitSet) ids.clone(), false);
    }

    /**
     * {@return the set of some tokens}
     *
     * @param ids their ids, 0 or above
     */
    public static TokenSet of(int... ids) {
        BitSet set = new BitSet();
        for (int id : ids) {
            set.set(id);
        }
        return new TokenSet(set, false);
    }

    /**
     * {@return the set of all tokens but some}
     *
     * @param ids the ids that are left out, 0 or above
     */
    public static TokenSet allBut(Collection<Integer> ids) {
        BitSet set = new BitSet();
        ids.forEach(set::set);
        return new TokenSet(set, true);
    }

    /**
     * {@return whether a token is in the set}
     *
     * @param id its id
     */
    public boolean contains(int id) {
        return ids.get(id) != complement;
    }

    /** {@return whether no token is left out} */
    public boolean isAll() {
        return complement && ids.isEmpty();
    }

    /** {@return whether there is no token in it; never, where it was made of those that it leaves out} */
    public boolean isEmpty() {
        return !complement && ids.isEmpty();
    }

    /**
     * {@return the tokens that are in both sets}
     *
     * @param other the other set
     */
    public TokenSet and(TokenSet other) {
        if (isAll() || other.isAll()) {
            return isAll() ? other : this;
        }
        BitSet both = (BitSet) (complement ? other : this).ids.clone();
        BitSet rest = (complement ? this : other).ids;
        if (complement && other.complement) {
            both.or(rest);
        } else if (complement || other.complement) {
            both.andNot(rest);
        } else {
            both.and(rest);
        }
        return new TokenSet(both, complement && other.complement);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof TokenSet other && complement == other.complement && ids.equals(other.ids);
    }

    @Override
    public int hashCode() {
        return ids.hashCode() + (complement ? 1 : 0);
    }

    @Override
    public String toString() {
        return (complement ? "all but " : "") + ids;
    }
}
