package io.emend.tokenizer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CanonicalOrderTest {
    private static final int[] MARKS = IntStream.range(0x300, 0x20000)
            .filter(c -> Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK)
            .toArray();

    @Test
    void sortingDoesNotChangeTheNormalForms() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder("x");
            int kinds = round % 2 == 0 ? 10 : MARKS.length;
            int offset = random.nextInt(MARKS.length);
            for (int i = random.nextInt(600); i > 0; i--) {
                text.appendCodePoint(MARKS[(offset + random.nextInt(kinds)) % MARKS.length]);
                if (random.nextInt(300) == 0) {
                    text.append("é각");
                }
            }
            String sorted = CanonicalOrder.sortLongRuns(text.toString());
            for (Normalizer.Form form : Normalizer.Form.values()) {
                assertEquals(Normalizer.normalize(text, form), Normalizer.normalize(sorted, form));
            }
        }
    }
}
