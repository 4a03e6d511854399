package io.emend.models.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.kernels.KvLayout;
import io.emend.kernels.KvPage;
import io.emend.kernels.KvType;
import org.junit.jupiter.api.Test;

class KvPoolTest {
    private static final KvLayout LAYOUT = new KvLayout(2, 4, KvType.F32);
    private static final int LAYERS = 3;
    private static final long BLOCK = 2L * LAYERS * 2 * 4 * KvLayout.PAGE * Float.BYTES;

    private static KvPool pool(int blocks) {
        return new KvPool(LAYERS, LAYOUT, blocks * BLOCK + BLOCK / 2);
    }

    @Test
    void theBudgetIsCountedInWholeBlocks() {
        assertEquals(5, pool(5).capacity());
        assertEquals(10, new KvPool(LAYERS, new KvLayout(2, 4, KvType.F16), 5 * BLOCK).capacity());
        assertEquals(Integer.MAX_VALUE, new KvPool(LAYERS, LAYOUT, Long.MAX_VALUE).capacity());
        assertThrows(IllegalArgumentException.class, () -> new KvPool(LAYERS, LAYOUT, BLOCK - 1));
    }

    @Test
    void releasedBlocksAreUsedAgain() {
        KvPool pool = pool(2);
        KvBlock first = pool.take();
        KvBlock second = pool.take();
        assertEquals(0, pool.available());
        pool.release(first);
        assertEquals(1, pool.available());
        assertSame(first, pool.take());
        pool.release(second);
        assertSame(second, pool.take());
    }

    @Test
    void aSharedBlockIsCopiedForTheOneWhoWrites() {
        KvPool pool = pool(2);
        KvBlock block = pool.take();
        assertSame(block, pool.writable(block));
        float[] key = {1, 2, 3, 4, 5, 6, 7, 8};
        LAYOUT.store(key, 0, key, 0, block.layers[2], 7);
        block.share();
        KvBlock copy = pool.writable(block);
        assertNotSame(block, copy);
        assertFalse(block.shared());
        assertEquals(0, pool.available());
        KvPage.Floats page = (KvPage.Floats) copy.layers[2];
        assertEquals(3, page.keys()[2 * KvLayout.PAGE + 7]);
        assertEquals(8, page.values()[4 * KvLayout.PAGE + 7 * 4 + 3]);
        pool.release(block);
        pool.release(copy);
        assertEquals(2, pool.available());
    }

    /** Of the owners that write, the last one can keep the original if nobody else needs it. */
    @Test
    void claimsCountTheCopiesThatWritersWillMake() {
        KvBlock block = pool(1).take();
        block.share().share();
        assertTrue(block.claim());
        assertTrue(block.claim());
        block.clearClaims();
        assertTrue(block.claim());
        assertTrue(block.claim());
        assertFalse(block.claim());
    }
}
