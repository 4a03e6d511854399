package io.emend.engine.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenSetTest {
    private static final List<TokenSet> SETS = List.of(
            TokenSet.ALL,
            TokenSet.of(),
            TokenSet.of(1, 2, 3),
            TokenSet.of(3, 70),
            TokenSet.allBut(List.of()),
            TokenSet.allBut(List.of(2, 70)),
            TokenSet.allBut(List.of(1, 71)));

    @Test
    void theIntersectionHoldsWhatBothHold() {
        for (TokenSet a : SETS) {
            for (TokenSet b : SETS) {
                TokenSet both = a.and(b);
                IntStream.range(0, 200)
                        .forEach(id -> assertEquals(
                                a.contains(id) && b.contains(id), both.contains(id), a + " and " + b + ": " + id));
                assertEquals(both, b.and(a));
                assertEquals(both.hashCode(), b.and(a).hashCode());
            }
        }
    }

    @Test
    void allAndNothingAreTold() {
        assertTrue(TokenSet.ALL.isAll() && TokenSet.allBut(List.of()).isAll());
        assertFalse(TokenSet.ALL.isEmpty()
                || TokenSet.allBut(List.of(1)).isAll()
                || TokenSet.of(1).isAll());
        assertTrue(TokenSet.of().isEmpty() && TokenSet.of(1).and(TokenSet.of(2)).isEmpty());
        TokenSet some = TokenSet.of(4);
        assertSame(some, some.and(TokenSet.ALL));
        assertSame(some, TokenSet.ALL.and(some));
        assertEquals("all but {1}", TokenSet.allBut(List.of(1)).toString());
    }

    @Test
    void whatItWasMadeOfMayChangeAfterwards() {
        BitSet ids = new BitSet();
        ids.set(5);
        TokenSet set = TokenSet.of(ids);
        ids.clear();
        assertTrue(set.contains(5));
    }
}
