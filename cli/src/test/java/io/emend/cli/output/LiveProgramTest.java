package io.emend.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveProgramTest {
    private final StringWriter text = new StringWriter();

    private Optional<LiveProgram> on(String size) {
        System.setProperty(LiveProgram.SCREEN, size);
        return LiveProgram.on(new PrintWriter(text));
    }

    @AfterEach
    void noScreen() {
        System.clearProperty(LiveProgram.SCREEN);
    }

    @Test
    void aProgramIsDrawnOverTheOneBefore() {
        try (LiveProgram live = on("24 80").orElseThrow()) {
            live.show("a\nb");
            live.show("a\n\tb\u001b[2J\nc\n");
        }
        assertEquals("a\nb\n\u001b[2A\r\u001b[J" + "a\n    b?[2J\nc\n\u001b[3A\r\u001b[J", text.toString(), "drawn");
    }

    @Test
    void onlyWhatFitsIsDrawn() {
        on("4 20").orElseThrow().show("1\n2\n3\n" + "x".repeat(30) + "\n" + "\u4e00".repeat(30));
        assertEquals("3\n" + "x".repeat(19) + "\n" + "\u4e00".repeat(9) + "\n", text.toString());
    }

    @Test
    void aFileIsNoTerminal() {
        assertTrue(LiveProgram.on(new PrintWriter(text)).isEmpty());
        for (String size : new String[] {"", "0 0", "2 80", "24 10", "24", "99999 80"}) {
            assertTrue(on(size).isEmpty(), size);
        }
    }
}
