package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StopStringsTest {
    @Test
    void holdsBackWhatMayBeAStop() {
        StopStrings stops = new StopStrings(List.of("\n\n", "END"));
        assertEquals("a", stops.accept("a\n"));
        assertEquals("\nb", stops.accept("b"));
        assertEquals("", stops.accept("EN"));
        assertEquals("EN", stops.accept("EN"));
        assertFalse(stops.found());
        assertEquals("", stops.accept("D more"));
        assertTrue(stops.found());
        assertEquals("", stops.accept("x") + stops.finish());
    }

    @Test
    void theFirstThatIsCompleteCuts() {
        assertEquals("hel", new StopStrings(List.of("world", "lo w")).accept("hello world"));
        assertEquals("hel", new StopStrings(List.of("lo world", "lo")).accept("hello world"));
        assertEquals("h", new StopStrings(List.of("lo", "ello")).accept("hello world"));
    }

    @Test
    void theEndReleasesWhatWasHeld() {
        StopStrings stops = new StopStrings(List.of("END"));
        assertEquals("x", stops.accept("xEN"));
        assertEquals("EN", stops.finish());
    }

    @Test
    void piecesMakeNoDifference() {
        Random random = new Random(4);
        for (int round = 0; round < 2000; round++) {
            String text = word(random, 30);
            List<String> strings = List.of(word(random, 4), word(random, 4));
            StopStrings whole = new StopStrings(strings);
            String expected = whole.accept(text) + whole.finish();
            assertEquals(strings.stream().anyMatch(text::contains), whole.found());
            StopStrings stops = new StopStrings(strings);
            StringBuilder out = new StringBuilder();
            text.chars().forEach(c -> out.append(stops.accept(Character.toString(c))));
            assertEquals(expected, out + stops.finish(), text + " " + strings);
        }
    }

    private static String word(Random random, int most) {
        return random.ints(1 + random.nextInt(most), 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
