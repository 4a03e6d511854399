package io.emend.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lists of lines that share their parts are lists like any other. */
class LinesTest {
    @Test
    void joinedPartsAreThoseOfOrdinaryLists() {
        Random random = new Random(5);
        List<String> expected = new ArrayList<>();
        Lines lines = Lines.EMPTY;
        for (int i = 0; i < 3_000; i++) {
            int from = random.nextInt(expected.size() + 1);
            int to = Math.min(expected.size(), from + random.nextInt(8));
            List<String> added = new ArrayList<>();
            for (int n = random.nextInt(i % 100 == 0 ? 200 : 9); n > 0; n--) {
                added.add("line " + i + "." + n);
            }
            lines = lines.part(0, from).plus(Lines.of(added)).plus(lines.part(to, lines.size()));
            expected.subList(from, to).clear();
            expected.addAll(from, added);
            if (i % 50 == 0) {
                assertEquals(expected, lines);
                assertEquals(lines, expected);
                assertEquals(expected.hashCode(), lines.hashCode());
            }
            assertEquals(expected.size(), lines.size());
            for (int n = 0; n < Math.min(5, expected.size()); n++) {
                int index = random.nextInt(expected.size());
                assertEquals(expected.get(index), lines.get(index));
            }
        }
    }
}
