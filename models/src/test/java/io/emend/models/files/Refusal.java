package io.emend.models.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Asserts that something is refused in one line that names the place. */
public final class Refusal {
    private Refusal() {}

    /** What is tried. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    public static void assertRefused(Action action, String... parts) {
        String message = assertThrows(ModelFormatException.class, action::run).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "expected \"" + part + "\" in: " + message);
        }
        assertEquals(1, message.lines().count(), message);
    }
}
