package io.emend.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of keys and values. */
class KvLayoutTest {
    private static final int SLOT = 5;

    @ParameterizedTest
    @EnumSource
    void storesEachNumberAtItsPlace(KvType type) {
        KvLayout layout = new KvLayout(2, 3, type);
        KvPage page = layout.newPage();
        float[] key = Samples.floats(new Random(1), 7);
        float[] value = Samples.floats(new Random(2), 8);
        layout.store(key, 1, value, 2, page, SLOT);
        float[] keys = page.keys(0, layout.pageSize(), new float[layout.pageSize()]);
        float[] values = page.values(0, layout.pageSize(), new float[layout.pageSize()]);
        float tolerance = type == KvType.F32 ? 0 : 1e-3f;
        for (int head = 0; head < 2; head++) {
            for (int d = 0; d < 3; d++) {
                int at = head * 3 + d;
                assertEquals(key[1 + at], keys[at * KvLayout.PAGE + SLOT], tolerance);
                assertEquals(value[2 + at], values[head * 3 * KvLayout.PAGE + SLOT * 3 + d], tolerance);
            }
        }
        assertEquals(2L * 6 * KvLayout.PAGE * type.bytes(), layout.pageBytes());
    }

    @Test
    void roundsToTheNearestBinary16() {
        KvLayout layout = new KvLayout(1, 1, KvType.F16);
        KvPage page = layout.newPage();
        // Ties between 1 and 1 + 2^-10, and between 1 + 2^-10 and 1 + 2^-9, go to the even significand.
        float[] x = {1 + 0x1p-11f, 1 + 0x3p-11f, 1e6f, Float.NaN};
        float[] expected = {1, 1 + 0x1p-9f, Float.POSITIVE_INFINITY, Float.NaN};
        for (int slot = 0; slot < x.length; slot++) {
            layout.store(x, slot, x, slot, page, slot);
        }
        float[] scratch = new float[layout.pageSize()];
        for (int slot = 0; slot < x.length; slot++) {
            assertEquals(expected[slot], page.keys(0, 4, scratch)[slot]);
            assertEquals(expected[slot], page.values(0, 4, scratch)[slot]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void copiesPagesSoThatTheyLiveApart(KvType type) {
        KvLayout layout = new KvLayout(2, 3, type);
        KvPage page = layout.newPage();
        float[] x = Samples.floats(new Random(3), 6);
        layout.store(x, 0, x, 0, page, SLOT);
        KvPage copy = layout.newPage();
        layout.copy(page, copy);
        float[] before = all(layout, page);
        layout.store(new float[6], 0, new float[6], 0, page, SLOT);
        assertArrayEquals(before, all(layout, copy));
        assertThrows(IllegalArgumentException.class, () -> layout.copy(page, new KvLayout(2, 4, type).newPage()));
    }

    private static float[] all(KvLayout layout, KvPage page) {
        return page.keys(0, layout.pageSize(), new float[layout.pageSize()]).clone();
    }

    @ParameterizedTest
    @EnumSource
    void rejectsWhatDoesNotFit(KvType type) {
        KvLayout layout = new KvLayout(2, 3, type);
        KvPage page = layout.newPage();
        float[] x = new float[6];
        assertThrows(IllegalArgumentException.class, () -> new KvLayout(0, 3, type));
        assertThrows(IndexOutOfBoundsException.class, () -> layout.store(x, 0, x, 0, page, KvLayout.PAGE));
        assertThrows(IndexOutOfBoundsException.class, () -> layout.store(x, 1, x, 0, page, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> layout.store(x, 0, x, 1, page, 0));
        KvPage other = new KvLayout(2, 3, type == KvType.F32 ? KvType.F16 : KvType.F32).newPage();
        assertThrows(IllegalArgumentException.class, () -> layout.store(x, 0, x, 0, other, 0));
    }
}
