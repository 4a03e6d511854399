package io.emend.edits.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Histories of a walk through a made-up world of text. */
class DiffHistoryTest {
    private static final String[] ACTIONS = {"north", "south", "east", "west"};

    /** A field of dots with an explorer on it, and a status line. */
    private static final class World {
        private int x = 3;
        private int y = 2;
        private int moves;

        String see() {
            StringBuilder seen = new StringBuilder("Turn ").append(moves).append(" of the walk\n\n");
            for (int row = 0; row < 5; row++) {
                seen.append(".".repeat(8)).append('\n');
                if (row == y) {
                    seen.setCharAt(seen.length() - 9 + x, '@');
                }
            }
            return seen.toString();
        }

        void go(String action) {
            moves++;
            x = Math.clamp(x + (action.equals("east") ? 1 : action.equals("west") ? -1 : 0), 0, 7);
            y = Math.clamp(y + (action.equals("south") ? 1 : action.equals("north") ? -1 : 0), 0, 4);
        }
    }

    @Test
    void aPromptIsWrittenAsInThePaper() {
        DiffHistory history = new DiffHistory("Walk.", "Turn 0\n@.");
        assertEquals("Walk.\n\nTurn 0\n@.\n\n<|action|>", history.prompt(4, 1000, String::length));
        history.add("east", "Turn 1\n.@");
        history.add("wait", "Turn 2\n.@");
        assertEquals("""
                Walk.

                Turn 0
                @.

                <|action|>east
                <|observation|>
                @@ -1,2 +1,2 @@
                -Turn 0
                -@.
                +Turn 1
                +.@
                <|action|>wait
                <|observation|>
                @@ -1 +1 @@
                -Turn 1
                +Turn 2
                <|action|>""", history.prompt(4, 1000, String::length));
        assertTrue(history.prompt(1, 1000, String::length).startsWith("Walk.\n\nTurn 1\n.@\n\n<|action|>wait\n"));
    }

    @Test
    void theAnchorSlidesUntilThePromptFits() {
        World world = new World();
        DiffHistory history = new DiffHistory("Walk.", world.see());
        Random random = new Random(8);
        List<DiffHistory.Step> steps = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String action = ACTIONS[random.nextInt(4)];
            world.go(action);
            history.add(action, world.see());
            steps.add(new DiffHistory.Step(action, world.see().strip()));
            int budget = 200 + random.nextInt(2000);
            String prompt = history.prompt(16, budget, String::length);
            assertTrue(prompt.length() <= budget);
            DiffHistory.Decoded decoded = DiffHistory.decode("Walk.", prompt);
            int shown = decoded.steps().size();
            assertTrue(shown <= 16);
            assertEquals(steps.subList(steps.size() - shown, steps.size()), decoded.steps());
            if (shown < Math.min(16, steps.size())) {
                int full = history.prompt(shown + 1, 1 << 20, String::length).length();
                assertTrue(full > budget, "one step more would not fit");
            }
        }
    }

    @Test
    void whatDoesNotFitOrIsDamagedIsSaid() {
        DiffHistory history = new DiffHistory("Walk.", "Turn 0");
        assertThrows(IllegalArgumentException.class, () -> history.prompt(4, 10, String::length));
        assertThrows(IllegalArgumentException.class, () -> DiffHistory.decode("Run.", "Walk.\n\na\n\n<|action|>"));
        assertThrows(
                IllegalArgumentException.class,
                () -> DiffHistory.decode(
                        "Walk.", "Walk.\n\na\n\n<|action|>go\n<|observation|>\n@@ -7 +7 @@\n-b\n+c\n<|action|>"));
    }

    @Test
    void theActionEndsAtTheNextToken() {
        assertEquals("north", DiffHistory.action(" north\n<|observation|>\n@@ -1 +1 @@"));
        assertEquals("north", DiffHistory.action("north<|endoftext|>"));
        assertEquals("go north", DiffHistory.action("go north"));
    }
}
