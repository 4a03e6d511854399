package io.emend.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** Asserts that something is refused in one line that names the place. */
final class Refusal {
    private Refusal() {}

    static void assertRefused(Executable action, String... parts) {
        String message = assertThrows(ModelFormatException.class, action).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "expected \"" + part + "\" in: " + message);
        }
        assertEquals(1, message.lines().count(), message);
    }
}
